/// What the open books of one year say in sum, so that the next year's can stand beside it.
struct YearFigures: Sendable {
  var year: Int
  /// As the books' totals have it.
  var total: GroupFigures
  /// The labels of the grades, best first, as the year's own policy gave them.
  var grades: [String]
  var coverage: Coverage
  /// Of the projects and papers that open books may show; empty where nothing but self-evaluations came.
  var stages: [StageCoverage]
  /// The same of each of the four budgets that has a project.
  var budgets: [BudgetType: [StageCoverage]] = [:]
  /// The same within each department, unit and township.
  var stageGroups: [StageGroup] = []

  /// The share of the scored projects that have a grade; empty where the year's policy had none of that name.
  func share(ofGrade label: String) -> String {
    guard let index = grades.firstIndex(of: label), total.grades.indices.contains(index) else { return "" }
    guard let rate = Rate(Money(fen: Int64(total.grades[index])), of: Money(fen: Int64(total.scoredCount))) else {
      return ""
    }
    return rate.text + "%"
  }

  func stage(_ stage: Stage) -> StageCoverage? { stages.first { $0.stage == stage } }
}
