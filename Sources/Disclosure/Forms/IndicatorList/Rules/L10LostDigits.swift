/// L10: a project's code in a list that a spreadsheet program turned into a rounded number.
enum L10LostDigits: ListProjectRule {
  static let card = LostDigits.card(
    "L10", Message("清单的项目编码不应被表格软件改成科学计数", "No code of a list may be in scientific notation"))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let violation = LostDigits.violation(of: checked.code) else { return }
    report.add(row: checked.row, column: .project, project: checked.index, violation)
  }
}
