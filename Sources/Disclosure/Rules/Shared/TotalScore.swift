/// A total that is not the sum of its points, or more than there are: S10 of forms, L11 of lists.
enum TotalScore {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("总分应等于各项得分之和", "The total must be the sum of all points"), severity: .error,
      basis: "财预〔2020〕10号 自评表总分栏",
      remedy: Message(
        "把预算执行得分和各指标得分重新相加，改正总分或填错的得分；查看有无漏行或重复行。报告印的是单位填报的总分。",
        "Add up the points again and correct the total or the wrong points; look for missing and repeated rows. Reports print the unit's own total."
      ))
  }

  static func violation(of facts: some ProjectFacts) -> Violation? {
    if let total = facts.printedTotal, total > facts.policy.totalWeight {
      let full = facts.policy.totalWeight.text
      return Violation(
        actual: total.text, expected: "≤ \(full)",
        message: Message(
          "总分填了 \(total.text) 分，超过满分 \(full) 分。请核对各项分值和得分，分值合计应为 \(full) 分。",
          "The total is \(total.text), above the full marks of \(full). Check weights and points."))
    }
    guard let wrong = facts.total?.wrong(facts.policy.scoreTolerance) else { return nil }
    let full = facts.policy.totalWeight
    if wrong.sum.exceeds(full, facts.policy.scoreTolerance) {
      return Violation(
        actual: wrong.sum.text, expected: "≤ \(full.text)",
        message: Message(
          "各项得分合计 \(wrong.sum.text) 分，超过满分 \(full.text) 分，总分填了 \(wrong.stated.text) 分。请先核对有无得分超过分值、有无重复的行，改正得分后再核对总分。",
          "The points add up to \(wrong.sum.text), above the full marks of \(full.text); the total says \(wrong.stated.text). Look for points above their weight and for repeated rows, correct the points, and then check the total."
        ))
    }
    return Violation(
      actual: wrong.stated.text, expected: wrong.sum.text,
      message: Message(
        "各项得分合计 \(wrong.sum.text) 分，总分填了 \(wrong.stated.text) 分。请重新相加，改正总分或填错的得分。",
        "The points add up to \(wrong.sum.text), the total says \(wrong.stated.text). Add them up again and correct the total or the wrong points."
      ))
  }
}
