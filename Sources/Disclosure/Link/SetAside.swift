extension CountedPapers {
  /// Takes the projects that do not count out of the figures; subjects of findings move up with their projects.
  ///
  /// - Returns: those that were taken out.
  func setAside(
    _ figures: inout [ProjectFigures], _ recomputed: inout [Recomputation?], _ findings: inout [Finding]
  ) -> [ProjectFigures] {
    guard !groups.isEmpty || !projectsAside.isEmpty else { return [] }
    for group in groups where group.members[0].isProject { unite(group, &figures) }
    guard !projectsAside.isEmpty else { return [] }
    var moved: [Int?] = []
    moved.reserveCapacity(figures.count)
    var kept = 0
    for index in figures.indices {
      let isAside = projectsAside.contains(index)
      moved.append(isAside ? nil : kept)
      if !isAside { kept += 1 }
    }
    for group in groups where group.members[0].isProject {
      for other in group.others { moved[other.index] = moved[group.members[group.first].index] }
    }
    for index in findings.indices { findings[index].subject = findings[index].subject.flatMap { moved[$0] } }
    let aside = projectsAside.sorted().map { figures[$0] }
    recomputed = recomputed.indices.filter { !projectsAside.contains($0) }.map { recomputed[$0] }
    figures = figures.indices.filter { !projectsAside.contains($0) }.map { figures[$0] }
    return aside
  }

  /// Equal papers have one key mark; of differing ones stays blank what they do not agree on.
  private func unite(_ group: Group, _ figures: inout [ProjectFigures]) {
    let first = group.members[group.first].index
    let others = group.others.map(\.index)
    if group.decision == .equal {
      if others.contains(where: { figures[$0].identity.isKeyProject }) { figures[first].identity.isKeyProject = true }
      return
    }
    guard !group.isDecided else { return }
    func blank<Value: Equatable>(_ field: WritableKeyPath<ProjectFigures, Value?>) {
      if others.contains(where: { figures[$0][keyPath: field] != figures[first][keyPath: field] }) {
        figures[first][keyPath: field] = nil
      }
    }
    for amount in [\ProjectFigures.amounts.initial, \.amounts.budget, \.amounts.executed] { blank(amount) }
    for score in [
      \ProjectFigures.score.selfTotal, \.score.recomputedTotal, \.score.total, \.score.indicators, \.score.execution,
    ] {
      blank(score)
    }
    if figures[first].amounts.budget == nil || figures[first].amounts.executed == nil {
      figures[first].amounts.rate = nil
    }
    if figures[first].score.total == nil { figures[first].score.grade = nil }
  }
}
