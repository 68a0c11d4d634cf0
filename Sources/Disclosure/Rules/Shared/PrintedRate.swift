/// The execution rate that a paper prints beside executed ÷ full-year budget: S02 of forms, L15 of lists.
enum PrintedRate {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("执行率应等于全年执行数除以全年预算数", "The execution rate must be executed ÷ full-year budget"),
      severity: .warning, basis: "财预〔2020〕10号 自评表：执行率＝全年执行数÷全年预算数，保留两位小数",
      remedy: Message(
        "按全年执行数÷全年预算数重新计算，四舍五入保留两位小数。", "Divide executed by the full-year budget and round half up to two decimals."))
  }

  static func violation(of facts: some ProjectFacts) -> Violation? {
    guard !facts.printedRate.isEmpty, let budget = facts.budget, let executed = facts.executed,
      let rate = Rate(executed, of: budget), let printed = readRate(facts.printedRate, expected: rate)
    else { return nil }
    return violation(
      printed, facts.printedRate, rate: rate, budget: budget.plainWan, executed: executed.plainWan, label: "",
      facts.policy)
  }

  /// - Parameter label: the row of the fund table, where there are several.
  static func violation(
    _ printed: Rate, _ text: String, rate: Rate, budget: String, executed: String, label: String, _ policy: Policy
  ) -> Violation? {
    guard printed != rate else { return nil }
    let distance = abs(Int128(printed.hundredths) - Int128(rate.hundredths))
    let row = label.isEmpty ? Message("", "") : Message("“\(label)”的", " of “\(label)”")
    return Violation(
      actual: text, expected: rate.text + "%",
      severity: distance >= Int128(policy.rateErrorFrom.hundredths) ? .error : .warning,
      message: Message(
        "\(row.chinese)执行率填了“\(text)”，按 \(executed)÷\(budget) 应为 \(rate.text)%。请重新计算，四舍五入保留两位小数。",
        "The rate\(row.english) reads “\(text)”; \(executed) ÷ \(budget) gives \(rate.text)%. Compute it again, rounded half up to two decimals."
      ))
  }
}
