extension PreviousYear {
  /// The projects that this year's open books showed, too, with what they were then.
  ///
  /// Two projects that bear the code of one of that year are not both its continuation: the one of its name is, if there is one.
  func continued(by projects: [ProjectFigures]) -> [(now: ProjectFigures, before: Project)] {
    let found = projects.compactMap { now -> (now: ProjectFigures, before: Project)? in
      guard let before = counterpart(of: now), before.evaluation?.isOpen == true else { return nil }
      return (now, before)
    }
    let counts = Dictionary(grouping: found.indices) { found[$0].before.place }
    return found.indices.filter { index in
      let same = counts[found[index].before.place] ?? []
      if same.count == 1 { return true }
      let named = same.filter { ProjectName.key(found[$0].now.name) == ProjectName.key(found[$0].before.name) }
      return named == [index]
    }.map { found[$0] }
  }
}
