/// L04: more was spent than the full-year budget has.
enum L04ExecutedAboveBudget: ListProjectRule {
  static let card = RuleCard(
    id: "L04", title: Message("全年执行数不应大于全年预算数", "The amount executed must not exceed the full-year budget"),
    severity: .warning, basis: "《预算法》第十三条：未列入预算的不得支出",
    remedy: Message(
      "核对全年预算数是否已含年中追加和上年结转，执行数是否多计。",
      "Check whether the budget includes additions and carry-over, and whether spending was counted twice."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard checked.budget >= 0, checked.executed - checked.budget > checked.policy.moneyTolerance.fen else { return }
    let budget = Money(fen: checked.budget).plainWan
    let executed = Money(fen: checked.executed).plainWan
    report.add(
      row: checked.row, column: .executed, actual: executed, expected: "≤ \(budget)", project: checked.index,
      Message(
        "全年执行数 \(executed) 万元大于全年预算数 \(budget) 万元。请核对预算数是否含年中追加和上年结转、执行数是否多计。",
        "Executed \(executed) 万元 exceeds the full-year budget of \(budget) 万元. Check additions, carry-over and double counting."
      ))
  }
}
