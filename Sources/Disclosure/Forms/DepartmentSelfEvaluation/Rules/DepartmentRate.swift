/// S02 for a department's self-evaluation: each rate is what was spent of its budget.
enum DepartmentRate: PaperRule {
  static let card = S02ExecutionRate.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation else { return }
    ExecutedFundLines.checkRates(paper.funds, field: "执行率", policy, into: &report)
  }
}
