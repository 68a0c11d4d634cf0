/// S05: the weights do not add up to the total that the policy says.
enum S05WeightSum: FormRule {
  static let card = WeightSum.card("S05")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let violation = WeightSum.violation(of: form, parts: parts(of: form)) else { return }
    let sheet = form.points
    let printed = form.project.printedWeight
    if form.policy.rules.runs(S06DeclaredWeights.card.id), DeclaredGroup.explainSum(form) { return }
    guard let place = (sheet.isClosed ? printed?.at : nil) ?? form.project.indicators.first?.weight.at else { return }
    report.add(at: place, field: "分值", violation)
  }

  /// What is added up, in words.
  private static func parts(of form: CheckedForm) -> Message {
    let sheet = form.points
    let read =
      form.project.printedWeight.flatMap { $0.value?.text }
      .map { ("，合计栏印 \($0)", " (the totals row says \($0))") } ?? ("", "")
    let (execution, count, indicators) = (
      sheet.executionWeight.text, form.project.indicators.count, sheet.indicatorWeights.text
    )
    return Message(
      "预算执行率 \(execution)，\(count) 项指标 \(indicators)）\(read.0)",
      "execution \(execution), \(count) indicators \(indicators))\(read.1)")
  }
}
