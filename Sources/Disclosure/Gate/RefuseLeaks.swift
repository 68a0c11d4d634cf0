/// A cell of a published project that names a project that must not be named (design §4.6).
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

  /// At most so many, one for each project, in the order of the papers.
  static func find(_ figures: [ProjectFigures], _ records: Records, limit: Int) -> [Leak] {
    // Without a record there is no text in which another project could be named.
    guard figures.contains(where: { $0.isPublic && $0.record >= 0 }) else { return [] }
    let search = LeakSearch(figures, register: records.register)
    let leaks = figures.lazy.filter { $0.isPublic && $0.record >= 0 }.compactMap { project in
      search.hit(in: records.projects[project.record]).map { hit in
        Leak(
          project: project.name, place: records.sources.text(hit.place), withheld: records.sources.text(hit.withheld))
      }
    }
    return Array(leaks.prefix(limit))
  }
}

/// Refuses to build when what a published project prints names a project that must not be named.
func refuseLeaks(_ figures: [ProjectFigures], _ records: Records) throws(RunError) {
  guard let leak = Leak.find(figures, records, limit: 1).first else { return }
  throw RunError(
    .gate, "公开关口拒绝：\(leak.message.chinese)没有生成，原有的输出没有改动。",
    "The publication gate refused. \(leak.message.english) Nothing was built; the old output is unchanged.")
}
