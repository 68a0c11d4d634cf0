/// S02: the printed execution rate differs from executed ÷ full-year budget.
enum S02ExecutionRate: FormRule {
  static let card = PrintedRate.card("S02")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    for row in form.project.funds where row.role != .subpart {
      guard let printed = row.rate.value, let rate = form.rate(row), printed != rate,
        let violation = PrintedRate.violation(
          printed, row.rate.raw, rate: rate, budget: row[form.divisor].value?.plainWan ?? "",
          executed: row.executed.value?.plainWan ?? "", label: row.label, form.policy), !isSuspect(row, form)
      else { continue }
      report.add(at: row.rate.at, field: "执行率", violation)
    }
  }

  /// Whether S01 says that an amount of the row is the wrong one.
  private static func isSuspect(_ row: FundRow, _ form: CheckedForm) -> Bool {
    [FundAmount.budget, .executed].contains { FundDifference(form, $0)?.suspect?.rate.at == row.rate.at }
  }
}
