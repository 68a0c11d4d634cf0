/// L04: more was spent than the full-year budget has.
enum L04ExecutedAboveBudget: ListProjectRule {
  static let card = ExecutedAboveBudget.card("L04")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = ExecutedAboveBudget.violation(of: checked) else { return }
    report.add(row: checked.row, column: .executed, project: checked.index, violation)
  }
}
