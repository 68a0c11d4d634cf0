/// S02: the printed execution rate differs from executed ÷ full-year budget.
enum S02ExecutionRate: FormRule {
  static let card = PrintedRate.card("S02")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    let suspects = [\FundRow.budget, \.executed].compactMap { FundDifference(form, $0)?.suspect?.rate.at }
    for row in form.project.funds where row.role != .subpart {
      guard let printed = row.rate.value, let rate = form.rate(row), !suspects.contains(row.rate.at),
        let violation = PrintedRate.violation(
          printed, row.rate.raw, rate: rate, budget: row[keyPath: form.budgetColumn].value?.plainWan ?? "",
          executed: row.executed.value?.plainWan ?? "", label: row.label, form.policy)
      else { continue }
      report.add(at: row.rate.at, field: "执行率", violation)
    }
  }
}
