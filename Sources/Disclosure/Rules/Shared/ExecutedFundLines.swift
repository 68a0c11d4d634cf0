/// The money of departments and transfers: the whole is the sum of its parts (S01), and each rate what was spent of the budget (S02).
enum ExecutedFundLines {
  static func checkSums(_ funds: [ExecutedFund], _ policy: Policy, into report: inout RuleReport) {
    guard let total = funds.first(where: { $0.role == .total }) else { return }
    let parts = funds.filter { $0.role == .part }
    for (field, column) in [("全年预算数", \ExecutedFund.budget), ("全年执行数", \.executed)] {
      let (amount, shares) = (total[keyPath: column], parts.map { $0[keyPath: column] })
      guard let whole = amount.value, !shares.contains(where: \.isUnreadable) else { continue }
      let known = shares.compactMap(\.value)
      let sum = known.reduce(Int128(0)) { $0 + Int128($1.fen) }
      // One 其中 row alone names a part without claiming to be all of it.
      guard !known.isEmpty, abs(Int128(whole.fen) - sum) > Int128(policy.moneyTolerance.fen),
        !(known.count == 1 && Int128(whole.fen) > sum)
      else { continue }
      let text = Money(fen: Int64(clamping: sum)).plainWan
      report.add(
        at: amount.at, field: field, actual: whole.plainWan, expected: text,
        Message(
          "\(field)：“\(total.label)”为 \(whole.plainWan) 万元，而其中各项之和为 \(text) 万元。请核对总额和各项，改正填错的一格。",
          "\(field): “\(total.label)” is \(whole.plainWan) 万元, but its parts add up to \(text) 万元. Correct the wrong cell."
        ))
    }
  }

  static func checkRates(
    _ funds: [ExecutedFund], field: String, _ policy: Policy, into report: inout RuleReport
  ) {
    for fund in funds {
      guard let budget = fund.budget.value, let executed = fund.executed.value, let rate = Rate(executed, of: budget),
        let printed = fund.rate.value,
        // Printed without decimals, or with one.
        abs(printed.hundredths - rate.hundredths) > (fund.rate.raw.contains(".") ? 0 : 50),
        let wrong = PrintedRate.violation(
          printed, fund.rate.raw, rate: rate, budget: budget.plainWan, executed: executed.plainWan, label: fund.label,
          policy)
      else { continue }
      report.add(at: fund.rate.at, field: field, wrong)
    }
  }
}
