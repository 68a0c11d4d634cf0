/// EXP-1: a department's project expenditure is that of its budgets together.
enum EXP1BudgetSum: LedgerRule {
  static let card = RuleCard(
    id: "EXP-1", title: Message("项目支出总额应等于各本预算之和", "Project expenditure must be the sum of its budgets"),
    severity: .error, basis: "预算法第五条：四本预算",
    remedy: Message("核对总额和各本预算，改正填错的一处。", "Check the total and the budgets, and correct the wrong one."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = ProjectExpenditureForm
    let parts = [Form.generalPublic, Form.governmentFund, Form.stateCapital, Form.socialInsurance, Form.other]
    for line in sheet.lines {
      guard let total = line.value(Form.total), parts.allSatisfy({ line[$0]?.isUnreadable != true }) else { continue }
      let sum = parts.compactMap { line.value($0) }.reduce(.zero, +)
      guard (sum < total ? total - sum : sum - total) > policy.moneyTolerance else { continue }
      report.add(
        line, Form.total, expected: sum.plainWan,
        Message(
          "“\(line.name)”各本预算合计\(sum.plainWan)万元，项目支出总额填的是\(total.plainWan)万元。请核对后改正。",
          "The budgets of \(line.name) add up to \(sum.plainWan), its total is \(total.plainWan). Correct one."))
    }
  }
}

extension ProjectExpenditureForm {
  static let checks: [any LedgerRule.Type] = [EXP1BudgetSum.self]
}
