/// Weights that do not add up to what the policy says: S05 of forms, L03 of lists.
enum WeightSum {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("各项分值合计应与办法一致", "The weights must add up to what the policy says"), severity: .error,
      basis: "财预〔2020〕10号：各项指标和预算执行率的分值合计为总分值",
      remedy: Message(
        "核对预算执行率和每个指标的分值，使合计与办法一致；查看有无漏行或重复行。",
        "Check the weights of the execution rate and of each indicator; look for missing and repeated rows."))
  }

  /// - Parameter parts: what was added up, and what else the paper says of it.
  static func violation(of facts: some ProjectFacts, parts: @autoclosure () -> Message) -> Violation? {
    guard let wrong = facts.weights?.wrong(facts.policy.scoreTolerance) else { return nil }
    let parts = parts()
    return Violation(
      actual: wrong.sum.text, expected: wrong.stated.text,
      message: Message(
        "各项分值实际合计 \(wrong.sum.text)（\(parts.chinese)，应为 \(wrong.stated.text)。请核对每一项的分值，查看有无漏行或重复行。",
        "The weights add up to \(wrong.sum.text) (\(parts.english); they must be \(wrong.stated.text). Check each weight; look for missing and repeated rows."
      ))
  }
}
