/// Refuses to build when what a published project prints names a project that must not be named (design §4.5).
func refuseLeaks(_ figures: [ProjectFigures], _ records: Records) throws(RunError) {
  // Without a record there is no text in which another project could be named.
  guard figures.contains(where: { $0.isPublic && $0.record >= 0 }) else { return }
  let search = LeakSearch(figures, register: records.register)
  for project in figures where project.isPublic && project.record >= 0 {
    guard let hit = search.hit(in: records.projects[project.record]) else { continue }
    let place = records.sources.text(hit.place)
    let withheld = records.sources.text(hit.withheld)
    throw RunError(
      .gate,
      "公开关口拒绝：公开项目“\(project.name)”的表格在 \(place) 写到了一个不公开的项目（见 \(withheld)），照登就会泄露。"
        + "没有生成，原有的输出没有改动。请单位改写这一格，或把“\(project.name)”也标为不公开。",
      "The publication gate refused: the form of the public project \(project.name) names a withheld project at \(place) "
        + "(see \(withheld)). Nothing was built; the old output is unchanged. Have the unit rewrite that cell, or withhold this project too."
    )
  }
}
