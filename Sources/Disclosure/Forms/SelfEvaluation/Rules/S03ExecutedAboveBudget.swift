/// S03: more was spent than the full-year budget has.
enum S03ExecutedAboveBudget: FormRule {
  static let card = ExecutedAboveBudget.card("S03")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let violation = ExecutedAboveBudget.violation(of: form),
      let place = form.amounts.total?.executed.at ?? form.project.funds.first?.executed.at
    else { return }
    report.add(at: place, field: "全年执行数", violation)
  }
}
