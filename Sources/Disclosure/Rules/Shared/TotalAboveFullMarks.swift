/// A total of more points than there are.
enum TotalAboveFullMarks {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("总分不应超过总分值", "The total must not exceed the points in all"), severity: .error,
      basis: "财预〔2020〕10号：各项指标和预算执行率的分值合计为总分值",
      remedy: Message("核对各项得分和总分，改正填错的。", "Check the points and the total, and correct what is wrong."))
  }

  static func violation(of facts: some ProjectFacts) -> Violation? {
    guard let total = facts.printedTotal, total.exceeds(facts.policy.totalWeight, facts.policy.scoreTolerance) else {
      return nil
    }
    let most = facts.policy.totalWeight.text
    return Violation(
      actual: total.text, expected: "≤ \(most)",
      message: Message(
        "总分填了 \(total.text) 分，超过总分值 \(most) 分。请核对各项得分和总分。",
        "The total says \(total.text), more than the \(most) points there are. Check the points and the total."))
  }
}
