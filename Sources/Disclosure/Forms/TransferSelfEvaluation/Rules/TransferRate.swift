/// S02 for transfers: the rate is B ÷ A.
enum TransferRate: PaperRule {
  static let card = S02ExecutionRate.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? TransferSelfEvaluation else { return }
    for fund in paper.funds {
      guard let budget = fund.budget.value, let executed = fund.executed.value, let rate = Rate(executed, of: budget),
        let printed = fund.rate.value,
        // Printed without decimals, or with one.
        abs(printed.hundredths - rate.hundredths) > (fund.rate.raw.contains(".") ? 0 : 50)
      else { continue }
      if let wrong = PrintedRate.violation(
        printed, fund.rate.raw, rate: rate, budget: budget.plainWan, executed: executed.plainWan, label: fund.label,
        policy)
      {
        report.add(at: fund.rate.at, field: "预算执行率", wrong)
      }
    }
  }
}
