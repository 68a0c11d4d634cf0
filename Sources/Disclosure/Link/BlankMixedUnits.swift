extension ReadResult {
  /// Leaves the amounts of forms blank where two that belong together differ about ten thousand times (S25).
  ///
  /// - Parameter accepted: where the finding is accepted, the amounts of papers beside the self-evaluation stay; those of
  ///   self-evaluations are restored later.
  mutating func blankMixedUnits(by policy: Policy, accepted: AcceptedFindings = AcceptedFindings()) {
    for index in records.projects.indices where records.projects[index].form == .projectSelfEvaluation {
      records.projects[index].blankNegativeAmounts()
      records.projects[index].blankSwappedTotal()
      records.projects[index].blankMixedUnits(by: policy)
    }
    for index in records.papers.indices {
      guard var paper = records.papers[index] as? any FundTableRecord, let budget = paper.statedBudget,
        !accepted.name("S25", at: records.sources.text(budget.at))
      else { continue }
      if paper.blankMixedUnits(within: policy.mixedUnitsWithin) { records.papers[index] = paper }
    }
  }
}

extension Project {
  /// Leaves every amount blank where of the three of the whole, or of the whole and the sum of its parts, one must be in another
  /// unit; not where rows or columns name units of their own.
  mutating func blankMixedUnits(by policy: Policy) {
    guard !namesUnitsApart, let whole = totalRow else { return }
    let factor = policy.mixedUnitsWithin
    let isMixed = FundAmount.allCases.contains { column in
      guard let amount = funds[whole][column].value else { return false }
      if FundAmount.allCases.contains(where: {
        funds[whole][$0].value?.isOtherUnit(of: amount, within: factor) ?? false
      }) {
        return true
      }
      let parts = sumOfParts(column)
      return parts.isOtherUnit(of: amount, within: factor) || amount.isOtherUnit(of: parts, within: factor)
    }
    guard isMixed else { return }
    let total = funds[whole]
    doubtfulBudget = (total.budget.value == nil ? total.initial : total.budget).raw
    blankAmounts()
  }

  /// What the parts of the whole add up to; nothing where there are none.
  private func sumOfParts(_ column: FundAmount) -> Money {
    var sum = Money.zero
    for row in funds.indices where funds[row].role == .part { sum += funds[row][column].value ?? .zero }
    return sum
  }
}
