/// S04: the points for the execution rate are not its share of the weight.
enum S04ExecutionScore: FormRule {
  static let card = PrintedExecutionScore.card("S04")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let place = form.project.totalFunds?.score.at, let violation = PrintedExecutionScore.violation(of: form)
    else { return }
    report.add(at: place, field: "得分", violation)
  }
}
