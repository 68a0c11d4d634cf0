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
  /// - Parameter openPapers: indices into `records.papers`.
  static func find(_ figures: [ProjectFigures], _ records: Records, openPapers: [Int], limit: Int) -> [Leak] {
    // Without a record there is no text in which another project could be named.
    guard !openPapers.isEmpty || figures.contains(where: { $0.isPublic && $0.record >= 0 }) else { return [] }
    let open = Set(openPapers)
    let closed = records.papers.indices.filter { !open.contains($0) }.map { records.papers[$0] }
    let search = LeakSearch(figures, register: records.register, papers: closed)
    var leaks: [Leak] = []
    func look(in paper: some Record) {
      if let hit = search.hit(in: paper) { leaks.append(Leak(hit, in: paper.name, records.sources)) }
    }
    for project in figures where leaks.count < limit && project.isPublic && project.record >= 0 {
      look(in: records.projects[project.record])
    }
    for index in openPapers where leaks.count < limit { look(in: records.papers[index]) }
    return leaks
  }
}

/// Refuses to build when what a published paper prints names a project that must not be named.
func refuseLeaks(_ figures: [ProjectFigures], _ records: Records, openPapers: [Int]) throws(RunError) {
  guard let leak = Leak.find(figures, records, openPapers: openPapers, limit: 1).first else { return }
  throw RunError(
    .gate, "公开关口拒绝：\(leak.message.chinese)没有生成，原有的输出没有改动。",
    "The publication gate refused. \(leak.message.english) Nothing was built; the old output is unchanged.")
}
