/// S01 for a department's self-evaluation: the whole of the money is the sum of its parts.
enum DepartmentMoney: PaperRule {
  static let card = S01FundParts.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation else { return }
    ExecutedFundLines.checkSums(paper.funds, policy, into: &report)
  }
}
