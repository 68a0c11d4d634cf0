extension LedgerLine: FundedRecord {
  var statedBudget: Entry<Money>? {
    for column in sheet.card.budgets {
      guard let cell = cell(column), case .money(let money)? = cell.value else { continue }
      return Entry(value: money, raw: cell.raw, at: cell.at)
    }
    return nil
  }

  mutating func blankAmounts() {
    for index in cells.indices {
      guard case .money? = cells[index].value else { continue }
      let cell = cells[index]
      cells[index] = Cell(column: cell.column, raw: "", value: nil, at: cell.at, isShared: cell.isShared)
    }
  }
}
