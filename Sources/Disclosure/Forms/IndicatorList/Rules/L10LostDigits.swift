/// L10: a project's code in a list that a spreadsheet program turned into a rounded number.
enum L10LostDigits: ListProjectRule {
  static let card = RuleCard(
    id: "L10", title: Message("清单的项目编码不应被表格软件改成科学计数", "No code of a list may be in scientific notation"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一；表格软件的数值只保留15位有效数字", remedy: LostDigits.remedy)

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard LostDigits.shows(in: checked.code) else { return }
    report.add(
      row: checked.row, column: .project, actual: checked.code, expected: "完整的项目编码", project: checked.index,
      LostDigits.message(checked.code))
  }
}
