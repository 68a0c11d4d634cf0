/// Looks for names and codes of withheld projects in the free texts of published ones.
///
/// Pages list published projects only, so a withheld name can reach them only through what a unit wrote into another
/// project's goals, indicators, reasons, remarks or fund rows.
struct LeakSearch {
  private let needles: [(text: [UInt8], figure: Int)]
  /// The needles by their first eight bytes, and a bit for each hash of these: almost every place of a text is told by one bit.
  private var byStart: [UInt64: [Int]] = [:]
  private var isStart = [Bool](repeating: false, count: 1 << 16)

  /// - Parameter figures: all projects; a withheld name that a published project also bears is public anyway.
  init(_ figures: [ProjectFigures]) {
    let published = Set(figures.filter(\.isPublic).flatMap { [$0.name, $0.code] })
    var needles: [(text: [UInt8], figure: Int)] = []
    for (index, project) in figures.enumerated() where !project.isPublic {
      // A short name that nobody marked as secret (道路养护) stands in many texts without speaking of that project.
      let isMarked = project.mark != .none
      for (text, least) in [(project.name, isMarked ? 9 : 18), (project.code, 9)]
      where text.utf8.count >= least && !published.contains(text) {
        needles.append((Array(text.utf8), index))
      }
    }
    self.needles = needles
    for (index, needle) in needles.enumerated() {
      let start = needle.text.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      byStart[start, default: []].append(index)
      isStart[Self.slot(start)] = true
    }
  }

  private static func slot(_ start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// A place where a withheld project is named.
  struct Hit: Sendable {
    var place: Provenance
    var figure: Int
  }

  /// The first hit in a published record.
  func hit(in project: Project) -> Hit? {
    guard !needles.isEmpty else { return nil }
    for entry in project.freeTexts where entry.raw.utf8.count >= 9 {
      let text = Array(entry.raw.utf8)
      if let needle = needle(in: text) { return Hit(place: entry.at, figure: needles[needle].figure) }
    }
    // The labels of the fund rows are printed too, and units add rows of their own.
    for row in project.funds {
      if let needle = needle(in: Array(row.label.utf8)) {
        return Hit(place: row.budget.at, figure: needles[needle].figure)
      }
    }
    return nil
  }

  /// The first needle, in their order, that the text holds.
  private func needle(in text: [UInt8]) -> Int? {
    var first: Int?
    var window: UInt64 = 0
    for (end, byte) in text.enumerated() {
      window = window << 8 | UInt64(byte)
      guard end >= 7, isStart[Self.slot(window)], let found = byStart[window] else { continue }
      for needle in found where needle < first ?? .max {
        if text[(end - 7)...].starts(with: needles[needle].text) { first = needle }
      }
    }
    return first
  }
}

/// Refuses to build when a published form names a project that must not be named (design §4.5).
func refuseLeaks(_ survey: Survey) throws(RunError) {
  guard !survey.records.projects.isEmpty else { return }
  let search = LeakSearch(survey.figures)
  for project in survey.figures where project.isPublic && project.record >= 0 {
    guard let hit = search.hit(in: survey.records.projects[project.record]) else { continue }
    let place = survey.records.sources.text(hit.place)
    let withheld = survey.records.sources.text(survey.figures[hit.figure].source)
    throw RunError(
      .gate,
      "公开关口拒绝：公开项目“\(project.name)”的表格在 \(place) 写到了一个不公开的项目（见 \(withheld)），照登就会泄露。"
        + "没有生成，原有的输出没有改动。请单位改写这一格，或把“\(project.name)”也标为不公开。",
      "The publication gate refused: the form of the public project \(project.name) names a withheld project at \(place) "
        + "(see \(withheld)). Nothing was built; the old output is unchanged. Have the unit rewrite that cell, or withhold this project too."
    )
  }
}
