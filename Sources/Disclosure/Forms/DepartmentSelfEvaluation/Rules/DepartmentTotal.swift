/// S10 for a department's self-evaluation: the printed total is not above the full marks, nor below the sum of its indicators' points.
enum DepartmentTotal: PaperRule {
  static let card = S10TotalScore.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation, let printed = paper.printedTotal, let total = printed.value
    else { return }
    let scores = paper.indicators.compactMap(\.score.value)
    let sum = Score(hundredths: scores.reduce(0) { $0 + $1.hundredths })
    // Points for the execution rate may stand in the table of money, outside the indicators.
    let most = Score(
      hundredths: min(sum.hundredths + policy.executionWeight.hundredths, policy.totalWeight.hundredths))
    guard !scores.isEmpty, total.hundredths > most.hundredths || total.hundredths < sum.hundredths else { return }
    report.add(
      at: printed.at, field: "总分", actual: total.text, expected: "\(sum.text)～\(most.text)",
      Message(
        "“\(paper.name)”部门整体自评总分 \(total.text)，各项指标得分合计 \(sum.text)（另加预算执行率得分，最多 \(most.text)）。请核对。",
        "The total of \(paper.name) is \(total.text); its indicators have \(sum.text), with the execution rate at most \(most.text)."
      ))
  }
}
