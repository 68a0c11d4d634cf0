/// L03: the weights of a project's indicators do not add up to what the policy leaves beside the execution rate.
enum L03WeightSum: ListProjectRule {
  static let card = RuleCard(
    id: "L03",
    title: Message("项目各指标分值之和应与办法一致", "The weights of a project's indicators must add up to what the policy says"),
    severity: .error, basis: "财预〔2020〕10号：总分值减去预算执行率的分值，即为各项指标的分值",
    remedy: Message(
      "核对该项目每个指标的分值，使合计与办法一致；不要漏行、重复行。",
      "Check the weight of each of the project's indicators; look for missing and repeated rows."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let wrong = checked.wrongWeights else { return }
    report.add(
      row: checked.row, column: .weight, actual: wrong.sum.text, expected: wrong.stated.text, project: checked.index,
      Message(
        "该项目 \(checked.sums.rows) 行指标的分值合计为 \(wrong.sum.text)，应为 \(wrong.stated.text)。请核对各行分值，查看有无漏行或重复行。",
        "The weights of the project's \(checked.sums.rows) rows add up to \(wrong.sum.text) instead of \(wrong.stated.text). Look for wrong weights, missing or repeated rows."
      ))
  }
}
