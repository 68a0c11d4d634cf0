/// S10: the total differs from the sum of the points, or is above the full marks.
enum S10TotalScore: FormRule {
  static let card = TotalScore.card("S10")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let place = form.project.printedTotal?.at, let violation = TotalScore.violation(of: form) else { return }
    report.add(at: place, field: "总分", violation)
  }
}
