/// S24: nothing to divide by: no full-year budget.
enum S24ZeroBudget: FormRule {
  static let card = RuleCard(
    id: "S24", title: Message("有执行数的项目应有全年预算数", "What was spent must have a full-year budget"),
    severity: .error, basis: "《预算法》第十三条：未列入预算的不得支出",
    remedy: Message(
      "补填全年预算数（年初预算加年中追加、上年结转）；预算和执行都为 0 的不计算执行率。",
      "Enter the full-year budget (initial budget plus additions and carry-over); with both at 0 no rate is computed."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let amounts = form.amounts
    guard !form.isList, let row = amounts.total ?? form.project.funds.first, (amounts.budget ?? .zero) == .zero,
      !row[form.divisor].isUnreadable
    else { return }
    // Where the parts have a budget, the fault is in the total, which S01 reports.
    let parts = form.project.funds.filter { $0.role == .part }
    if amounts.total != nil, let sum = ExecutionFigures.sum(parts, form.divisor), sum != .zero { return }
    let cell = row[form.divisor]
    if let executed = amounts.executed, executed.fen > 0 {
      report.add(
        at: cell.at, field: "全年预算数", actual: cell.raw, expected: "",
        Message(
          "全年预算数\(cell.raw.isEmpty ? "没有填写" : "为 0")，全年执行数却有 \(executed.plainWan) 万元，无法计算执行率。请补填全年预算数（含年中追加和上年结转）。",
          "The full-year budget is \(cell.raw.isEmpty ? "blank" : "0"), yet \(executed.plainWan) 万元 was spent; no rate can be computed. Enter the budget with additions and carry-over."
        ))
    } else if amounts.budget == .zero, amounts.executed == .zero {
      report.add(
        at: cell.at, field: "全年预算数", actual: cell.raw, expected: "", severity: .info,
        Message(
          "全年预算数和全年执行数都是 0，不计算执行率。请确认本年是否安排了资金。",
          "Budget and spending are both 0, so no rate is computed. Confirm that the project had no funds this year."))
    }
  }
}
