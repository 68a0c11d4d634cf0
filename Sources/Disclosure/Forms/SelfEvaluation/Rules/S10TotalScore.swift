/// S10: the total differs from the sum of the points, or is above the full marks.
enum S10TotalScore: FormRule {
  static let card = RuleCard(
    id: "S10", title: Message("总分应等于各项得分之和", "The total must be the sum of all points"),
    severity: .error, basis: "财预〔2020〕10号 自评表总分栏",
    remedy: Message(
      "把预算执行得分和各指标得分重新相加；查看有无漏行或重复行。", "Add up the points again; look for missing and repeated rows."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    if let printed = form.project.printedTotal, let total = printed.value, total > form.policy.totalWeight {
      let full = form.policy.totalWeight.text
      report.add(
        at: printed.at, field: "总分", actual: total.text, expected: "≤ \(full)",
        Message(
          "总分填了 \(total.text) 分，超过满分 \(full) 分。请核对各项分值和得分，分值合计应为 \(full) 分。",
          "The total is \(total.text), above the full marks of \(full). Check weights and points."))
      return
    }
    guard let wrong = form.wrongTotal, let place = form.project.printedTotal?.at else { return }
    report.add(
      at: place, field: "总分", actual: wrong.stated.text, expected: wrong.sum.text,
      Message(
        "各项得分合计 \(wrong.sum.text) 分，总分填了 \(wrong.stated.text) 分。请重新相加，改正总分或填错的得分。",
        "The points add up to \(wrong.sum.text), the total says \(wrong.stated.text). Add them up again and correct the total or the wrong points."
      ))
  }
}
