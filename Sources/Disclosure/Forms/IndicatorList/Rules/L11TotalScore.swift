/// L11: the total that a list prints is not the sum of the project's points.
enum L11TotalScore: ListProjectRule {
  static let card = RuleCard(
    id: "L11", title: Message("清单的总分应等于各项得分之和", "The total of a list must be the sum of the project's points"),
    severity: .error, basis: "财预〔2020〕10号 自评表总分栏",
    remedy: Message(
      "把预算执行得分和各指标得分重新相加，改正总分或填错的得分。报告印的是单位填报的总分。",
      "Add up the points again and correct the total or the wrong points. Reports print the unit's own total."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard let wrong = checked.wrongTotal else { return }
    report.add(
      row: checked.row, column: .total, actual: wrong.stated.text, expected: wrong.sum.text, project: checked.index,
      Message(
        "该项目 \(checked.sums.rows) 行指标的得分加上预算执行得分合计 \(wrong.sum.text) 分，总分填了 \(wrong.stated.text) 分。请核对各行得分和总分，改正填错的。",
        "The points of the project's \(checked.sums.rows) rows and of its execution rate add up to \(wrong.sum.text), the total says \(wrong.stated.text). Correct what is wrong."
      ))
  }
}
