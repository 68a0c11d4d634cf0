/// The three amounts of a list's project.
///
/// One that cannot be read, for which there is no column, whose unit is in doubt, or of which its rows say different things is not
/// known.
struct ListAmounts<Notation: ListNotation>: Sendable {
  private let doubtful: [Bool]
  private let takesInitial: Bool

  init(_ header: ListHeader) {
    doubtful = ListColumn.amounts.map { !Notation.isStrict && header.isDoubtful($0) }
    takesInitial = !Notation.isStrict && header.takesInitialForBudget
  }

  /// - Parameters:
  ///   - stored: what a project's row says, in 分; below 0 where it cannot be read.
  ///   - conflicts: where its rows say different things.
  func of(
    _ stored: (initial: Int64, budget: Int64, executed: Int64), _ conflicts: [ListConflict]
  ) -> (initial: Money?, budget: Money?, executed: Money?) {
    let initial = amount(0, stored.initial, conflicts)
    // As in a form without a column 全年预算数, the only budget is the one that counts.
    return (
      initial, takesInitial ? initial : amount(1, stored.budget, conflicts), amount(2, stored.executed, conflicts)
    )
  }

  private func amount(_ number: Int, _ fen: Int64, _ conflicts: [ListConflict]) -> Money? {
    if Notation.isStrict { return Notation.money(fen) }
    let isKnown =
      !doubtful[number] && !conflicts.contains { $0.column == ListColumn.amounts[number] }
    return isKnown ? Notation.money(fen) : nil
  }
}
