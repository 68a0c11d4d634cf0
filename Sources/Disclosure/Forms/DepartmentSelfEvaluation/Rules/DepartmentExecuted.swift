/// S03 for a department's self-evaluation: the whole spent no more than its budget, nor did a line where there is no whole.
enum DepartmentExecuted: PaperRule {
  static let card = S03ExecutedAboveBudget.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation else { return }
    let whole = paper.funds.filter { $0.role == .total }
    for fund in whole.isEmpty ? paper.funds : whole {
      if let violation = ExecutedAboveBudget.violation(
        budget: fund.budget.value, executed: fund.executed.value, label: fund.label, policy)
      {
        report.add(at: fund.executed.at, field: "全年执行数", violation)
      }
    }
  }
}
