extension DataText {
  /// How far offices and stages reach, among what open books may show.
  mutating func coverage(_ coverage: Coverage, stages: [StageCoverage]) {
    if coverage.expectedUnits > 0 { row("报送单位", coverage.expectedUnits, coverage.reportedUnits) }
    if coverage.registeredProjects > 0 {
      row(
        "项目清单", coverage.registeredProjects, coverage.evaluatedProjects, coverage.registeredBudget,
        coverage.evaluatedBudget)
    }
    for stage in stages {
      row(stage.stage.rawValue, stage.projects, stage.covered, stage.budget, stage.coveredBudget)
    }
  }

  private mutating func row(_ name: String, _ all: Int, _ covered: Int, _ money: Money? = nil, _ part: Money? = nil) {
    text(name)
    number(all)
    number(covered)
    self.money(money)
    self.money(part)
    endRow()
  }

  /// What became of the demands of the policy's document.
  mutating func clauses(_ rows: [ClauseRow]) {
    for row in rows {
      text(row.clause.number)
      text(row.clause.demand)
      text(row.status)
      text(row.answers.map(\.text).joined(separator: "；"))
      text(row.missing.map(\.name).joined(separator: "、"))
      text(row.clause.outside)
      endRow()
    }
  }
}
