/// L17: the points for the execution rate that a list prints are not its share of the weight.
enum L17ExecutionScore: ListProjectRule {
  static let card = PrintedExecutionScore.card("L17")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = PrintedExecutionScore.violation(of: checked) else { return }
    report.add(row: checked.row, column: .executionScore, project: checked.index, violation)
  }
}
