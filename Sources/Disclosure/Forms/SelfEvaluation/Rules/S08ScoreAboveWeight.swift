/// S08: points above the weight, or below zero.
enum S08ScoreAboveWeight: FormRule {
  static let card = RuleCard(
    id: "S08", title: Message("得分应在0和分值之间", "Points must lie between 0 and the weight"),
    severity: .error, basis: "财预〔2020〕10号：得分最高不超过该项分值",
    remedy: Message("核对该行的分值和得分，得分最多等于分值。", "Check weight and points of the row; the points are at most the weight."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    let tolerance = form.policy.scoreTolerance
    if let total = form.project.totalFunds {
      check(total.score, total.weight.value, of: "预算执行率", tolerance, &report)
    }
    let indicators = form.project.indicators
    for index in indicators.indices {
      check(
        indicators[index].score, indicators[index].weight.value, of: indicators[index].title, tolerance, &report)
    }
  }

  private static func check(
    _ score: Entry<Score>, _ weight: Score?, of title: @autoclosure () -> String, _ tolerance: Score,
    _ report: inout RuleReport
  ) {
    guard let most = weight, let given = score.value,
      given < .zero || given.exceeds(most, tolerance)
    else { return }
    let title = title()
    report.add(
      at: score.at, field: "得分", actual: given.text, expected: "0～\(most.text)",
      Message(
        "“\(title)”得分 \(given.text)，\(given < .zero ? "小于 0" : "大于分值 \(most.text)")。请核对该行的分值和得分。",
        "“\(title)” has \(given.text) points, \(given < .zero ? "less than 0" : "more than its weight \(most.text)"). Check both."
      ))
  }
}
