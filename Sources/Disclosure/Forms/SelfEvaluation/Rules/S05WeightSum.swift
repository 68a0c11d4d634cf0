/// S05: the weights do not add up to the total that the policy says.
enum S05WeightSum: FormRule {
  static let card = RuleCard(
    id: "S05", title: Message("各项分值合计应等于总分值", "The weights must add up to the points in all"),
    severity: .error, basis: "财预〔2020〕10号：各项指标和预算执行率的分值合计为总分值",
    remedy: Message(
      "核对预算执行率和每个指标的分值，使合计与办法一致；查看有无漏行或重复行。",
      "Check the weights of the execution rate and of each indicator; look for missing and repeated rows."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let wrong = form.wrongWeights else { return }
    let sheet = form.points
    if form.policy.rules.runs(S06DeclaredWeights.card.id), DeclaredGroup.explainSum(form) { return }
    let printed = form.project.printedWeight
    guard let place = (sheet.isClosed ? printed?.at : nil) ?? form.project.indicators.first?.weight.at else { return }
    let printedText = printed.flatMap { $0.value?.text }.map { ("，合计栏印 \($0)", " (the totals row says \($0))") }
    report.add(
      at: place, field: "分值", actual: wrong.sum.text, expected: wrong.stated.text,
      Message(
        "各项分值实际合计 \(wrong.sum.text)（预算执行率 \(sheet.executionWeight.text)，\(form.project.indicators.count) 项指标 \(sheet.indicatorWeights.text)）\(printedText?.0 ?? "")，应为 \(wrong.stated.text)。请核对每一项的分值。",
        "The weights add up to \(wrong.sum.text) (execution \(sheet.executionWeight.text), \(form.project.indicators.count) indicators \(sheet.indicatorWeights.text))\(printedText?.1 ?? ""); they must be \(wrong.stated.text). Check each weight."
      ))
  }
}
