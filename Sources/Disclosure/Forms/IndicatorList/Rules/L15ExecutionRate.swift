/// L15: the execution rate that a list prints is not executed ÷ full-year budget.
enum L15ExecutionRate: ListProjectRule {
  static let card = PrintedRate.card("L15")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = PrintedRate.violation(of: checked) else { return }
    report.add(row: checked.row, column: .rate, project: checked.index, violation)
  }
}
