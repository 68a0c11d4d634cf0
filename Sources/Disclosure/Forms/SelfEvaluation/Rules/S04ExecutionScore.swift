/// S04: the points for the execution rate are not its share of the weight.
enum S04ExecutionScore: FormRule {
  static let card = RuleCard(
    id: "S04", title: Message("预算执行得分应等于执行率乘以分值", "Points for execution must be the rate times the weight"),
    severity: .error, basis: "财预〔2020〕10号：预算执行得分＝执行率×分值，最高不超过分值",
    remedy: Message(
      "用全年执行数÷全年预算数乘以该行分值，超过分值的按分值计，保留两位小数；同时核对分值是否填对。",
      "Multiply executed ÷ budget by the row's weight, at most the weight, two decimals; check the weight too."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let sheet = form.points
    guard !form.isList, let row = form.project.totalFunds, let given = row.score.value,
      let expected = form.computed.executionScore, let rate = form.computed.rate,
      !given.isNear(expected, form.policy.scoreTolerance), given <= sheet.executionWeight
    else { return }
    report.add(
      at: row.score.at, field: "得分", actual: given.text, expected: expected.text,
      Message(
        "预算执行率 \(rate.text)%、分值 \(sheet.executionWeight.text)，得分应为 \(expected.text)，填了 \(given.text)。请改正得分；如是分值填错，请改正分值。",
        "An execution rate of \(rate.text)% at weight \(sheet.executionWeight.text) gives \(expected.text) points; the form has \(given.text). Correct the points, or the weight if that is wrong."
      ))
  }
}
