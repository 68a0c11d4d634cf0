/// PRV-1: the points of a prior review are those of its dimensions together.
enum PRV1DimensionSum: LedgerRule {
  static let card = RuleCard(
    id: "PRV-1", title: Message("事前评估得分应等于五个维度得分之和", "A prior review's total must be the sum of its five dimensions"),
    severity: .error, basis: "事前绩效评估五个维度：立项必要性、投入经济性、绩效目标合理性、实施方案可行性、筹资合规性",
    remedy: Message("核对各维度得分和总分，改正填错的一处。", "Check the dimensions and the total, and correct the wrong one."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = PriorReviewForm
    let dimensions = [Form.necessity, Form.economy, Form.targets, Form.feasibility, Form.financing]
    for line in sheet.lines {
      let points = dimensions.compactMap { line.value($0) }
      guard points.count == dimensions.count, let total = line.value(Form.total) else { continue }
      let sum = points.reduce(.zero, +)
      guard (sum < total ? total - sum : sum - total) > policy.scoreTolerance else { continue }
      report.add(
        line, Form.total, expected: sum.text,
        Message(
          "“\(line.name)”五个维度得分合计\(sum.text)分，评估得分填的是\(line.text(Form.total))。请核对后改正。",
          "The five dimensions of \(line.name) add up to \(sum.text), its total reads \(line.text(Form.total)). Correct one."
        ))
    }
  }
}

extension PriorReviewForm {
  static let checks: [any LedgerRule.Type] = [PRV1DimensionSum.self]
}
