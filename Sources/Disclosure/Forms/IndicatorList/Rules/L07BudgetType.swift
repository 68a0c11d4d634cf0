/// L07: a budget type that is none of the four.
enum L07BudgetType: ListProjectRule {
  static let card = RuleCard(
    id: "L07", title: Message("预算类型应为四本预算之一", "The budget type must be one of the four budgets"),
    severity: .warning, basis: "《预算法》第五条",
    remedy: Message(
      "填写一般公共预算、政府性基金预算、国有资本经营预算或社会保险基金预算。", "Enter one of the four budgets by its full name."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard checked.list.header.has(.budgetType) else { return }
    let text = checked.budgetType
    guard !known.contains(where: text.isSame) else { return }
    let names = known.joined(separator: "、")
    report.add(
      row: checked.row, column: .budgetType, actual: text, expected: names, project: checked.index,
      Message(
        "预算类型\(text.isEmpty ? "为空" : "“\(text)”不在四本预算之中")，汇总时计入“其他”。请填写：\(names)。",
        "The budget type “\(text)” is none of the four budgets and is summed up under 其他. Enter one of: \(names)."))
  }

  private static let known = BudgetType.allCases.filter { $0 != .other }.map(\.chinese)
}
