/// L06: a project code that an earlier project of the list has.
enum L06DuplicateCode: ListProjectRule {
  static let card = RuleCard(
    id: "L06", title: Message("项目编码不应重复", "A project code must not be used twice"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一",
    remedy: Message(
      "核对两个项目的编码；同一项目的区划、编码和名称应在每一行都相同。",
      "Check the codes of both projects; the rows of one project must agree in division, code and name."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let earlier = checked.earlierRow, checked.header.has(.project) else { return }
    // The benchmark's specification takes a blank for a code.
    if checked.code.isEmpty, !report.options.isStrict { return }
    let code = checked.code
    report.add(
      row: checked.row, column: .project, actual: code, expected: "", project: checked.index,
      Message(
        "项目编码“\(code)”已被第 \(earlier + 1) 行的另一个项目使用。请核对编码；如是同一项目，请统一区划、编码和名称。",
        "The project code “\(code)” is already used by another project in row \(earlier + 1). Correct it; if it is the same project, make division, code and name agree."
      ))
  }
}
