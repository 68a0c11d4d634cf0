/// S01 for transfers: the whole of the money is the sum of its parts.
enum TransferMoney: PaperRule {
  static let card = S01FundParts.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? TransferSelfEvaluation else { return }
    ExecutedFundLines.checkSums(paper.funds, policy, into: &report)
  }
}
