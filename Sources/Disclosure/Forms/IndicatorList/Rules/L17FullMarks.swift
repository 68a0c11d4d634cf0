/// L17: the total that a list prints is more than there are points.
enum L17FullMarks: ListProjectRule {
  static let card = TotalAboveFullMarks.card("L17")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = TotalAboveFullMarks.violation(of: checked) else { return }
    report.add(row: checked.row, column: .total, project: checked.index, violation)
  }
}
