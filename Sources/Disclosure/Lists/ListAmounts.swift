/// The three amounts of a list's project.
///
/// One that cannot be read, for which there is no column, whose unit is in doubt, or of which its rows say different things is not
/// known.
struct ListAmounts<Notation: ListNotation>: Sendable {
  private let doubtful: [Bool]
  private let hasBudget: Bool

  init(_ header: ListHeader) {
    doubtful = ListColumn.amounts.map { !Notation.isStrict && header.isDoubtful($0) }
    hasBudget = Notation.isStrict || header.has(.budget)
  }

  func of(_ project: borrowing ListProject) -> (initial: Money?, budget: Money?, executed: Money?) {
    let initial = amount(project, 0, project.initial)
    // As in a form without a column 全年预算数, the only budget is the one that counts.
    return (
      initial, hasBudget ? amount(project, 1, project.budget) : initial, amount(project, 2, project.executed)
    )
  }

  private func amount(_ project: borrowing ListProject, _ number: Int, _ fen: Int64) -> Money? {
    if Notation.isStrict { return Notation.money(fen) }
    let isKnown =
      !doubtful[number] && (project.conflicts.isEmpty || !project.isContradicted(ListColumn.amounts[number]))
    return isKnown ? Notation.money(fen) : nil
  }
}
