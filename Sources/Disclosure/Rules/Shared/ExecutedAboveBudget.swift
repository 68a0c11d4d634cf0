/// More was spent than the full-year budget has: S03 of forms, L04 of lists.
enum ExecutedAboveBudget {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("全年执行数不应大于全年预算数", "The amount executed must not exceed the full-year budget"),
      severity: .warning, basis: "《预算法》第十三条：未列入预算的不得支出",
      remedy: Message(
        "核对全年预算数是否已含年中追加和上年结转，执行数是否多计。",
        "Check whether the budget includes additions and carry-over, and whether spending was counted twice."))
  }

  static func violation(of facts: some ProjectFacts) -> Violation? {
    violation(budget: facts.budget, executed: facts.executed, label: "", facts.policy)
  }

  /// - Parameter label: the row of the fund table, where there are several.
  static func violation(budget: Money?, executed: Money?, label: String, _ policy: Policy) -> Violation? {
    guard let budget, let executed, executed > budget,
      Int128(executed.fen) - Int128(budget.fen) > Int128(policy.moneyTolerance.fen)
    else { return nil }
    let row = label.isEmpty ? Message("", "") : Message("“\(label)”的", "“\(label)”: ")
    return Violation(
      actual: executed.plainWan, expected: "≤ \(budget.plainWan)",
      message: Message(
        "\(row.chinese)全年执行数 \(executed.plainWan) 万元大于全年预算数 \(budget.plainWan) 万元。请核对预算数是否含年中追加和上年结转、执行数是否多计。",
        "\(row.english)Executed \(executed.plainWan) 万元 exceeds the full-year budget of \(budget.plainWan) 万元. Check additions, carry-over and double counting."
      ))
  }
}
