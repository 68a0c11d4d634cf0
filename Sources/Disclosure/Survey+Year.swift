extension Survey {
  /// What the open books of the year say in sum.
  ///
  /// - Parameter home: the workspace's own region.
  func yearFigures(_ year: Int, home: String, grades: [Policy.Grade]) -> YearFigures {
    var total = GroupFigures(grades: [Int](repeating: 0, count: grades.count))
    for index in figures.indices where totalsIncludeWithheld || figures[index].decision.isPublic {
      total.add(figures, index)
    }
    total.finish()
    let open = openDossiers(year)
    return YearFigures(
      year: year, total: total, grades: grades.map(\.label), coverage: self.open.coverage,
      stages: open.isEmpty ? [] : StageCoverage.all(open), budgets: StageCoverage.byBudget(open),
      stageGroups: StageGroup.all(open, home: home))
  }

  /// What came about the projects that open books may show. A workspace of self-evaluations alone has one stage, whose coverage stands
  /// elsewhere.
  private func openDossiers(_ year: Int) -> [Dossier] {
    guard !openPapers.isEmpty else { return [] }
    let open = Set(openPapers)
    let dossiers = Dossiers(
      figures: figures.map { $0.decision.isPublic ? $0 : nil },
      papers: records.papers.indices.map { open.contains($0) ? records.papers[$0] : nil }, register: openLines,
      year: year)
    return dossiers.all
  }
}
