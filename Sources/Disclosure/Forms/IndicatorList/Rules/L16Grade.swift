/// L16: the grade that a list prints is not that of the total that it prints.
enum L16Grade: ListProjectRule {
  static let card = PrintedGrade.card("L16")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = PrintedGrade.violation(of: checked) else { return }
    report.add(row: checked.row, column: .grade, project: checked.index, violation)
  }
}
