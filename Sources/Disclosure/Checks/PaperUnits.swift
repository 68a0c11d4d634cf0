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
    if let line = paper as? LedgerLine { check(line, into: &report) }
    guard let paper = paper as? any FundTableRecord, let budget = paper.doubtfulBudget else { return }
    report.add(at: budget.at, field: "预算数", MixedAmounts.violation(budget: budget.raw))
  }

  /// An amount of a ledger in another unit than the one beside it.
  private static func check(_ line: LedgerLine, into report: inout RuleReport) {
    for cell in line.cells {
      guard case .otherUnit(let typed, let than?)? = cell.doubt else { continue }
      let label = line.sheet.card.columns[cell.column].label
      report.add(
        at: cell.at, field: label, actual: typed, expected: "与其他金额同一个单位", office: line.department,
        Message(
          "“\(line.name)”的“\(label)”填的是“\(typed)”，\(than)，相差约一万倍，应是把元和万元混填了，暂不采用，公开的表上留空。请统一按表头的单位填写；核实没有填错的，在 gongkai.yml 的 accepted 里写明。",
          "\(label) of \(line.name) reads \(typed), about 10,000 times of what stands beside it: 元 and 万元 are mixed. It is left blank. Enter all in the unit of the head, or accept the finding in gongkai.yml if it is right."
        ))
    }
  }
}
