/// L03: the weights of a project's indicators do not add up to what the policy leaves beside the execution rate.
enum L03WeightSum: ListProjectRule {
  static let card = WeightSum.card("L03")

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    let violation = WeightSum.violation(
      of: checked,
      parts: Message(
        "\(checked.sums.rows) 行指标，不含预算执行率）", "\(checked.sums.rows) rows, without the execution rate)"))
    guard let violation else { return }
    report.add(row: checked.row, column: .weight, project: checked.index, violation)
  }
}
