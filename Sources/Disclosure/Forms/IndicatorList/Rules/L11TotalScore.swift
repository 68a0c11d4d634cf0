/// L11: the total that a list prints is not the sum of the project's points, or more than there are.
enum L11TotalScore: ListProjectRule {
  static let card = TotalScore.card("L11")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = TotalScore.violation(of: checked) else { return }
    report.add(row: checked.row, column: .total, project: checked.index, violation)
  }
}
