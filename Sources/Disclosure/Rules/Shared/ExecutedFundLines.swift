/// The money of departments and transfers: the whole is the sum of its parts (S01), and each rate what was spent of the budget (S02).
enum ExecutedFundLines {
  static func checkSums(_ funds: [ExecutedFund], _ policy: Policy, into report: inout RuleReport) {
    guard let place = funds.firstIndex(where: { $0.role == .total }) else { return }
    let above = funds[..<place].filter { $0.role == .part }
    let below = funds[place...].filter { $0.role == .part }
    for (field, column) in [("全年预算数", \ExecutedFund.budget), ("全年执行数", \.executed)] {
      // Tasks above the whole and 其中 below it divide it twice, unless all together are its parts.
      let isOne = above.isEmpty || below.isEmpty || difference(above + below, funds[place], column, policy) == nil
      for parts in isOne ? [above + below] : [above, below] {
        guard let sum = difference(parts, funds[place], column, policy) else { continue }
        let (total, text) = (funds[place], Money(fen: Int64(clamping: sum)).plainWan)
        let amount = total[keyPath: column]
        let whole = amount.value?.plainWan ?? ""
        report.add(
          at: amount.at, field: field, actual: whole, expected: text,
          Message(
            "\(field)：“\(total.label)”为 \(whole) 万元，而其中各项之和为 \(text) 万元。请核对总额和各项，改正填错的一格。",
            "\(field): “\(total.label)” is \(whole) 万元, but its parts add up to \(text) 万元. Correct the wrong cell."))
      }
    }
  }

  /// The sum of parts in 分 where it is not that of their whole; `nil` where it is, or is not known.
  private static func difference(
    _ parts: [ExecutedFund], _ total: ExecutedFund, _ column: KeyPath<ExecutedFund, Entry<Money>>, _ policy: Policy
  ) -> Int128? {
    let shares = parts.map { $0[keyPath: column] }
    guard let whole = total[keyPath: column].value, !shares.contains(where: \.isUnreadable) else { return nil }
    let known = shares.compactMap(\.value)
    let sum = known.reduce(Int128(0)) { $0 + Int128($1.fen) }
    // One 其中 row alone names a part without claiming to be all of it.
    guard !known.isEmpty, abs(Int128(whole.fen) - sum) > Int128(policy.moneyTolerance.fen),
      !(known.count == 1 && Int128(whole.fen) > sum)
    else { return nil }
    return sum
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
