extension LedgerLine: FundedRecord {
  var statedBudget: Entry<Money>? {
    for column in sheet.card.budgets {
      guard let cell = cell(column), case .money(let money)? = cell.value else { continue }
      return Entry(value: money, raw: cell.raw, at: cell.at)
    }
    return nil
  }

  /// A ledger's amounts are of many kinds: none is known to be about another.
  var equalAmounts: [(Money, Money)] { [] }
  var boundAmounts: [(Money, Money)] { [] }
  var doubtfulBudget: Entry<Money>? {
    get { nil }
    set {}
  }

  mutating func blankAmounts() {
    for index in cells.indices {
      guard case .money? = cells[index].value else { continue }
      let cell = cells[index]
      cells[index] = Cell(column: cell.column, raw: "", value: nil, at: cell.at, isShared: cell.isShared)
    }
  }
}
