/// S15: the printed grade is not that of the total.
enum S15Grade: FormRule {
  static let card = PrintedGrade.card("S15")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let place = form.project.printedGrade?.at, let violation = PrintedGrade.violation(of: form) else { return }
    report.add(at: place, field: "等级", violation)
  }
}
