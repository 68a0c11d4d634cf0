/// S02: the printed execution rate differs from executed ÷ full-year budget.
enum S02ExecutionRate: FormRule {
  static let card = RuleCard(
    id: "S02", title: Message("执行率应等于全年执行数除以全年预算数", "The execution rate must be executed ÷ full-year budget"),
    severity: .warning, basis: "财预〔2020〕10号 自评表：执行率＝全年执行数÷全年预算数，保留两位小数",
    remedy: Message(
      "按全年执行数÷全年预算数重新计算，四舍五入保留两位小数。", "Divide executed by the full-year budget and round half up to two decimals."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    let suspects = [\FundRow.budget, \.executed].compactMap { FundDifference(form, $0)?.suspect?.rate.at }
    for row in form.project.funds where row.role != .subpart {
      guard let printed = row.rate.value, let rate = form.rate(row), printed != rate, !suspects.contains(row.rate.at)
      else { continue }
      let distance = abs(Int128(printed.hundredths) - Int128(rate.hundredths))
      let budget = row[keyPath: form.budgetColumn].value?.plainWan ?? ""
      let executed = row.executed.value?.plainWan ?? ""
      report.add(
        at: row.rate.at, field: "执行率", actual: row.rate.raw, expected: rate.text + "%",
        severity: distance >= Int128(form.policy.rateErrorFrom.hundredths) ? .error : .warning,
        Message(
          "“\(row.label)”的执行率填了“\(row.rate.raw)”，按 \(executed)÷\(budget) 应为 \(rate.text)%。请重新计算，四舍五入保留两位小数。",
          "The rate of “\(row.label)” reads “\(row.rate.raw)”; \(executed) ÷ \(budget) gives \(rate.text)%. Compute it again, rounded half up to two decimals."
        ))
    }
  }
}
