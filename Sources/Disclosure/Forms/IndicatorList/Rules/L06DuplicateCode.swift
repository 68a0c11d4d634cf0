/// L06: a project code that an earlier project of the list has.
enum L06DuplicateCode: ListProjectRule {
  static let card = RuleCard(
    id: "L06", title: Message("项目编码不应重复", "A project code must not be used twice"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一",
    remedy: Message(
      "核对两个项目的编码；同一项目的区划、编码和名称应在每一行都相同。",
      "Check the codes of both projects; the rows of one project must agree in division, code and name."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let earlier = checked.earlier, checked.list.header.has(.project) else { return }
    // By the benchmark's specification a blank code counts as a code.
    if checked.code.isEmpty, !report.options.isStrict { return }
    let row = earlier.row + 1
    report.add(
      row: checked.row, column: .project, project: checked.index,
      RepeatedCode.violation(
        code: checked.code, other: earlier.name, at: Message("第 \(row) 行", "row \(row)")))
  }
}
