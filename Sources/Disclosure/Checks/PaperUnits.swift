/// S25 for papers beside the self-evaluation: amounts that belong together differ ten thousand times, and were left blank; the amount of
/// monitoring is so large that it was probably entered in 元. Targets have TGT-4 for it.
enum PaperUnits: PaperRule {
  static let card = S25AmountUnit.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    if let paper = paper as? Monitoring, let budget = paper.statedBudget,
      let violation = SuspiciousAmount.violation(of: budget.value, from: policy.suspiciousAmount)
    {
      report.add(
        at: budget.at, field: "预算数", actual: violation.actual, expected: violation.expected, severity: .warning,
        violation.message)
    }
    guard let paper = paper as? any FundedRecord, let budget = paper.doubtfulBudget else { return }
    report.add(
      at: budget.at, field: "预算数", actual: budget.raw, expected: "与其他金额同一个单位",
      Message(
        "资金表里应当相近的金额相差约一万倍（合计的预算数填了“\(budget.raw)”），应是把元和万元混填了，不能确定哪一个对，表中金额暂不采用，公开的表上留空。请统一按表头的单位填写；核实没有填错的，在 gongkai.yml 的 accepted 里写明。",
        "Amounts of the paper that belong together differ about 10,000 times (the whole's budget says \(budget.raw)): 元 and 万元 are mixed. The amounts are left blank. Enter all in one unit, or accept the finding in gongkai.yml if they are right."
      ))
  }
}
