/// S05 for a department's self-evaluation: the weights add up to the points of a whole form, or to those without the execution rate.
enum DepartmentWeights: PaperRule {
  static let card = S05WeightSum.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation, let first = paper.indicators.first else { return }
    let weights = paper.indicators.compactMap(\.weight.value)
    guard !weights.isEmpty else { return }
    let sum = Score(hundredths: weights.reduce(0) { $0 + $1.hundredths })
    let rest = Score(hundredths: policy.totalWeight.hundredths - policy.executionWeight.hundredths)
    guard sum != policy.totalWeight, sum != rest else { return }
    report.add(
      at: first.weight.at, field: "分值", actual: sum.text, expected: policy.totalWeight.text,
      Message(
        "“\(paper.name)”部门整体自评各项指标的分值合计 \(sum.text)，应为 \(policy.totalWeight.text)（预算执行率另列的为 \(rest.text)）。请核对每一项的分值。",
        "The weights of \(paper.name) add up to \(sum.text); they must be \(policy.totalWeight.text), or \(rest.text) beside the execution rate."
      ))
  }
}
