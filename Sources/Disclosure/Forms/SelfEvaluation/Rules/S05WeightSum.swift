/// S05: the weights do not add up to the total that the policy says.
enum S05WeightSum: FormRule {
  static let card = WeightSum.card("S05")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    if let lost = form.project.lostIndicator { return reportLost(lost, form, &report) }
    guard let violation = WeightSum.violation(of: form, parts: parts(of: form)) else { return }
    let sheet = form.points
    let printed = form.project.printedWeight
    if form.policy.rules.runs(S06DeclaredWeights.card.id), DeclaredGroup.explainSum(form) { return }
    guard let place = (sheet.isClosed ? printed?.at : nil) ?? form.project.indicators.first?.weight.at else { return }
    report.add(at: place, field: "分值", violation)
  }

  /// What was not read adds up to nothing: the unit's own sums may be right.
  private static func reportLost(_ lost: Provenance, _ form: CheckedForm, _ report: inout RuleReport) {
    let count = form.project.indicators.count
    report.add(
      at: lost, field: "绩效指标", actual: "\(count)", expected: "",
      Message(
        "这一行像是绩效指标，没有读出，只读出了 \(count) 项指标，分值没有核对。请核对指标表是否连续：表头在最上面，中间不夹别的表，左右不写别的字。",
        "This row looks like an indicator and was not read; \(count) were, and the weights were not checked. See whether the table is in one piece: its head on top, no other table between its rows, no notes beside them."
      ))
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
