/// The points for the execution rate that a paper prints beside its share of the weight: S04 of forms, L17 of lists.
enum PrintedExecutionScore {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("预算执行得分应等于执行率乘以分值", "Points for execution must be the rate times the weight"),
      severity: .error, basis: "财预〔2020〕10号：预算执行得分＝执行率×分值，最高不超过分值",
      remedy: Message(
        "用全年执行数÷全年预算数乘以该行分值，超过分值的按分值计，保留两位小数；同时核对分值是否填对。",
        "Multiply executed ÷ budget by the row's weight, at most the weight, two decimals; check the weight too."))
  }

  static func violation(of facts: some ProjectFacts) -> Violation? {
    guard let points = facts.executionPoints,
      let rate = points.rate, !points.given.isNear(points.computed, facts.policy.scoreTolerance)
    else { return nil }
    return Violation(
      actual: points.given.text, expected: points.computed.text,
      message: Message(
        "预算执行率 \(rate.text)%、分值 \(points.weight.text)，得分应为 \(points.computed.text)，填了 \(points.given.text)。请改正得分；如是分值填错，请改正分值。",
        "An execution rate of \(rate.text)% at weight \(points.weight.text) gives \(points.computed.text) points; the form has \(points.given.text). Correct the points, or the weight if that is wrong."
      ))
  }
}
