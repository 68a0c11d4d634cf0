/// S25 for papers beside the self-evaluation: amounts that belong together differ ten thousand times, and were left blank; the amount of
/// monitoring is so large that it was probably entered in 元. Targets have TGT-4 for it.
enum PaperUnits: PaperRule {
  static let card = S25AmountUnit.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    if let paper = paper as? Monitoring, let budget = paper.statedBudget,
      var violation = SuspiciousAmount.violation(of: budget.value, from: policy.suspiciousAmount)
    {
      violation.severity = .warning
      report.add(at: budget.at, field: "预算数", violation)
    }
    guard let paper = paper as? any FundTableRecord, let budget = paper.doubtfulBudget else { return }
    report.add(at: budget.at, field: "预算数", MixedAmounts.violation(budget: budget.raw))
  }
}
