/// L05: an amount so large that it was probably entered in 元 instead of 万元.
enum L05AmountUnit: ListProjectRule {
  static let card = RuleCard(
    id: "L05", title: Message("金额过大，疑似以元填报", "An amount so large that it was probably entered in 元"),
    severity: .warning, basis: "填报单位核对：以元填入万元栏会使金额放大一万倍",
    remedy: Message("核对金额单位，按表头的单位填报。", "Check the unit and enter amounts in the header's unit."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    let amounts = [checked.initial, checked.budget, checked.executed].compactMap(\.self)
    guard let largest = amounts.max(), largest >= checked.policy.suspiciousAmount else { return }
    let amount = largest.wan
    let limit = checked.policy.suspiciousAmount.wan
    report.add(
      row: checked.row, column: .budget, actual: amount, expected: "< \(limit)", project: checked.index,
      Message(
        "该项目有金额达 \(amount) 万元（\(limit) 万元以上），疑似把“元”填进了“万元”栏。请核对单位。",
        "An amount of the project is \(amount) 万元 (\(limit) or more): probably 元 in a 万元 column. Check the unit."))
  }
}
