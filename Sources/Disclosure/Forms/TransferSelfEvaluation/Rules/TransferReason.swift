/// S12 for transfers, which have no points: a number below its target needs a reason.
enum TransferReason: PaperRule {
  static let card = S12MissingReason.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? TransferSelfEvaluation else { return }
    for line in paper.indicators where !Words.isSaid(line.reason.raw) && fellShort(line, policy) {
      report.add(
        at: line.reason.at, field: "未完成原因和改进措施", actual: line.reason.raw, expected: "",
        Message(
          "“\(line.name.raw)”指标值 \(line.target.raw)，完成 \(line.actual.raw)，没有填写未完成原因和改进措施。请补填。",
          "“\(line.name.raw)”: target \(line.target.raw), done \(line.actual.raw), and no reason is given. Add it."))
    }
  }

  /// Whether our arithmetic gives the result less than full points.
  private static func fellShort(_ line: TransferSelfEvaluation.Line, _ policy: Policy) -> Bool {
    let terms = IndicatorTerms(weight: policy.totalWeight, nature: "", level1: line.level1, level2: line.level2)
    let judged = judge(
      terms, target: IndicatorValue(line.target.raw), actual: IndicatorValue(line.actual.raw), year: nil, policy: policy
    )
    switch judged {
    case .points(let points, _): return points < policy.totalWeight
    case .level(let index, _, _): return index > 0
    case .unscored(.late): return true
    case .unscored: return false
    }
  }
}
