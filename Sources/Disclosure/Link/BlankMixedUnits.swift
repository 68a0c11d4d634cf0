extension ReadResult {
  /// Leaves the amounts of forms blank where two that belong together differ about ten thousand times (S25).
  ///
  /// - Parameter accepted: where the finding is accepted, the amounts of papers beside the self-evaluation stay; those of
  ///   self-evaluations are restored later.
  mutating func blankMixedUnits(by policy: Policy, accepted: AcceptedFindings = AcceptedFindings()) {
    for index in records.projects.indices where records.projects[index].form == .projectSelfEvaluation {
      records.projects[index].blankMixedUnits(by: policy)
    }
    for index in records.papers.indices {
      guard var paper = records.papers[index] as? any FundTableRecord, let budget = paper.statedBudget,
        !accepted.name("S25", at: records.sources.text(budget.at))
      else { continue }
      paper.blankMixedUnits(within: policy.mixedUnitsWithin)
      if paper.doubtfulBudget != nil { records.papers[index] = paper }
    }
  }
}

extension Project {
  /// Leaves every amount blank where of the three of the whole, or of the whole and the sum of its parts, one must be in another
  /// unit; not where rows or columns name units of their own.
  mutating func blankMixedUnits(by policy: Policy) {
    guard !namesUnitsApart, let total = totalFunds else { return }
    let factor = policy.mixedUnitsWithin
    let whole = FundAmount.allCases.compactMap { total[$0].value }
    let pairs = FundAmount.allCases.compactMap { column -> (Money, Money)? in
      let parts = funds.filter { $0.role == .part }.compactMap { $0[column].value }
      guard let amount = total[column].value, !parts.isEmpty else { return nil }
      return (amount, parts.reduce(.zero, +))
    }
    let isMixed =
      whole.contains { one in whole.contains { one.isOtherUnit(of: $0, within: factor) } }
      || pairs.contains { $0.0.isOtherUnit(of: $0.1, within: factor) || $0.1.isOtherUnit(of: $0.0, within: factor) }
    guard isMixed else { return }
    doubtfulBudget = (total.budget.value == nil ? total.initial : total.budget).raw
    blankAmounts()
  }
}
