/// A cell of a published paper that names a project that must not be named (design §4.6).
struct Leak: Sendable {
  /// The published project.
  var project: String
  /// The cell, as `文件!工作表!单元格`.
  var place: String
  /// Where the withheld project stands.
  var withheld: String

  /// What is wrong, and what to do about it.
  var message: Message {
    Message(
      "公开项目“\(project)”的表格在 \(place) 写到了一个不公开的项目（见 \(withheld)），照登就会泄露。"
        + "请单位改写这一格，或把“\(project)”也标为不公开。",
      "The form of the public project \(project) names a withheld project at \(place) (see \(withheld)). "
        + "Have the unit rewrite that cell, or withhold this project too.")
  }

  private init(_ hit: LeakSearch.Hit, in project: String, _ sources: SourceTable) {
    self.project = project
    place = sources.text(hit.place)
    withheld = sources.text(hit.withheld)
  }

  /// At most so many, one for each paper, in the order of the papers.
  ///
  /// - Parameters:
  ///   - openPapers: indices into `records.papers`.
  ///   - harmless: likewise, those that are not printed though nothing closes them.
  static func find(
    _ figures: [ProjectFigures], _ records: Records, openPapers: [Int], harmless: [Int] = [], limit: Int, jobs: Int = 1
  ) -> [Leak] {
    // Without a record there is no text in which another project could be named.
    guard !openPapers.isEmpty || figures.contains(where: { $0.isPublic && $0.record >= 0 }) else { return [] }
    let open = Set(openPapers + harmless)
    let closed = records.papers.indices.filter { !open.contains($0) }.map { records.papers[$0] }
    let search = LeakSearch(figures, register: records.register, papers: closed)
    // In pieces, side by side: the texts of a long list are many.
    let size = 4096
    let pieces = Processors.map((figures.count + size - 1) / size, jobs: jobs) { piece -> [Leak] in
      var leaks: [Leak] = []
      for index in piece * size..<min(figures.count, (piece + 1) * size) where leaks.count < limit {
        let record = figures[index].record
        guard figures[index].isPublic, record >= 0 else { continue }
        if let hit = search.hit(in: records.projects[record]) {
          leaks.append(Leak(hit, in: records.projects[record].name, records.sources))
        }
      }
      return leaks
    }
    var leaks = Array(pieces.joined().prefix(limit))
    for index in openPapers where leaks.count < limit {
      let paper = records.papers[index]
      if let hit = search.hit(in: paper) { leaks.append(Leak(hit, in: paper.name, records.sources)) }
    }
    return leaks
  }
}

/// Refuses to build when what a published paper prints names a project that must not be named.
func refuseLeaks(
  _ figures: [ProjectFigures], _ records: Records, openPapers: [Int], harmless: [Int] = [], jobs: Int = 1
) throws(RunError) {
  let leaks = Leak.find(figures, records, openPapers: openPapers, harmless: harmless, limit: 1, jobs: jobs)
  guard let leak = leaks.first else { return }
  throw RunError(
    .gate, "公开关口拒绝：\(leak.message.chinese)没有生成，原有的输出没有改动。",
    "The publication gate refused. \(leak.message.english) Nothing was built; the old output is unchanged.")
}
