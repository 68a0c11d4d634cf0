extension ReadResult {
  /// Leaves the amounts of a project blank whose budget is smaller than that of any project (A29): 60 in a form of 元 is most likely
  /// 60 万元. Where the register or last year gives a budget, that decides (A19, A24).
  mutating func blankTinyAmounts(
    by completion: CompleteProjects, policy: Policy, previous: PreviousYear? = nil, accepted: AcceptedFindings
  ) {
    let least = policy.leastAmount
    guard least > .zero else { return }
    for position in order.indices {
      guard let amount = budget(at: position, policy), amount > .zero, amount < least,
        !isConfirmed(position, by: completion, previous)
      else { continue }
      let (name, place) = nameAndBudgetCell(at: position)
      if !accepted.name("A29", at: records.sources.text(place)) { blankAmounts(at: position) }
      records.doubtfulAmounts.append(
        DoubtfulAmount(
          subject: position, project: name, amount: amount, at: place, measure: .least, expected: least,
          expectedAt: place))
    }
  }
}
