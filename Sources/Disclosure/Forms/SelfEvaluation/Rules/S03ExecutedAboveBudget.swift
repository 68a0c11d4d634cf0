/// S03: more was spent than the full-year budget has.
enum S03ExecutedAboveBudget: FormRule {
  static let card = RuleCard(
    id: "S03", title: Message("全年执行数不应大于全年预算数", "The amount executed must not exceed the full-year budget"),
    severity: .warning, basis: "《预算法》第十三条：未列入预算的不得支出",
    remedy: Message(
      "核对全年预算数是否已含年中追加和上年结转，执行数是否多计。",
      "Check whether the budget includes additions and carry-over, and whether spending was counted twice."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let amounts = form.amounts
    guard !form.isList, let budget = amounts.budget, let executed = amounts.executed, budget.fen > 0,
      Int128(executed.fen) - Int128(budget.fen) > Int128(form.policy.moneyTolerance.fen),
      let place = amounts.total?.executed.at ?? form.project.funds.first?.executed.at
    else { return }
    report.add(
      at: place, field: "全年执行数", actual: executed.plainWan, expected: "≤ \(budget.plainWan)",
      Message(
        "全年执行数 \(executed.plainWan) 万元大于全年预算数 \(budget.plainWan) 万元。请核对预算数是否含年中追加和上年结转、执行数是否多计。",
        "Executed \(executed.plainWan) 万元 exceeds the full-year budget of \(budget.plainWan) 万元. Check additions, carry-over and double counting."
      ))
  }
}
