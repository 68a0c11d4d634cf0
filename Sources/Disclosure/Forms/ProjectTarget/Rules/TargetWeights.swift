/// S05 for targets: weights, where a form has any, add up to the points that are not those of the execution rate.
enum TargetWeights: PaperRule {
  static let card = S05WeightSum.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget else { return }
    let weights = target.indicators.compactMap(\.weight.value)
    guard let first = target.indicators.first, !weights.isEmpty else { return }
    let sum = weights.reduce(Score(hundredths: 0)) { Score(hundredths: $0.hundredths + $1.hundredths) }
    let expected = Score(hundredths: policy.totalWeight.hundredths - policy.executionWeight.hundredths)
    guard sum != expected else { return }
    report.add(
      at: first.weight.at, field: "分值", actual: sum.text, expected: expected.text,
      Message(
        "“\(target.name)”各项绩效指标的分值合计 \(sum.text)，应为 \(expected.text)（预算执行率 \(policy.executionWeight.text) 分在自评时计算）。请核对每一项的分值。",
        "The weights of \(target.name) add up to \(sum.text); they must be \(expected.text). Check each weight."))
  }
}
