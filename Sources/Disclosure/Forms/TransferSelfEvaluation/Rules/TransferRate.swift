/// S02 for transfers: the rate is B ÷ A.
enum TransferRate: PaperRule {
  static let card = S02ExecutionRate.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? TransferSelfEvaluation else { return }
    ExecutedFundLines.checkRates(paper.funds, field: "预算执行率", policy, into: &report)
  }
}
