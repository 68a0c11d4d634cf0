/// Refuses to build when what a published paper prints names a project that must not be named (design §4.5).
///
/// - Parameter openPapers: indices into `records.papers`.
func refuseLeaks(_ figures: [ProjectFigures], _ records: Records, openPapers: [Int]) throws(RunError) {
  // Without a record there is no text in which another project could be named.
  guard !openPapers.isEmpty || figures.contains(where: { $0.isPublic && $0.record >= 0 }) else { return }
  let open = Set(openPapers)
  let closed = records.papers.indices.filter { !open.contains($0) }.map { records.papers[$0] }
  let search = LeakSearch(figures, register: records.register, papers: closed)
  for project in figures where project.isPublic && project.record >= 0 {
    if let hit = search.hit(in: records.projects[project.record]) { throw leak(hit, project.name, records) }
  }
  for index in openPapers {
    if let hit = search.hit(in: records.papers[index]) { throw leak(hit, records.papers[index].name, records) }
  }
}

private func leak(_ hit: LeakSearch.Hit, _ name: String, _ records: Records) -> RunError {
  let place = records.sources.text(hit.place)
  let withheld = records.sources.text(hit.withheld)
  return RunError(
    .gate,
    "公开关口拒绝：公开项目“\(name)”的表格在 \(place) 写到了一个不公开的项目（见 \(withheld)），照登就会泄露。"
      + "没有生成，原有的输出没有改动。请单位改写这一格，或把“\(name)”也标为不公开。",
    "The publication gate refused: the form of the public project \(name) names a withheld project at \(place) "
      + "(see \(withheld)). Nothing was built; the old output is unchanged. Have the unit rewrite that cell, or withhold this project too."
  )
}
