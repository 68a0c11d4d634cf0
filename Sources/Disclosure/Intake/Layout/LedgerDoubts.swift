/// What makes the cells of one row of a ledger doubtful: further columns of one meaning, numbers without a label, amounts below zero.
struct LedgerDoubts {
  private let row: FormGrid.Row
  private let header: LedgerHeader
  private let card: LedgerCard
  private let grid: FormGrid
  /// Numbers in columns without a label, each with the place of the labelled column on its left.
  private var unlabelled: [(column: Int, cell: FormGrid.Cell, isAdjacent: Bool)] = []
  private let hasFurther: Bool

  init(_ row: FormGrid.Row, _ header: LedgerHeader, _ card: LedgerCard, _ grid: FormGrid) {
    self.row = row
    self.header = header
    self.card = card
    self.grid = grid
    hasFurther = header.columns.contains { if case .again = $0.meaning { true } else { false } }
    var place = 0
    var before: FormGrid.Cell?
    for cell in row.cells {
      while place < header.columns.count, header.columns[place].span.upperBound <= cell.column {
        place += 1
        before = nil
      }
      guard place < header.columns.count, header.columns[place].span.contains(cell.column) else { continue }
      if let left = before, let index = header.columns[place].known, readAmount(cell.text, unit: .wan).money != nil {
        let end = max(grid.lastColumn(of: header.columns[place].label), grid.lastColumn(of: left))
        unlabelled.append((index, cell, cell.column <= end + 1))
      }
      before = before ?? cell
    }
  }

  /// What makes a cell doubtful.
  ///
  /// - Parameter index: the column's in the card.
  func of(_ index: Int, _ column: LedgerHeader.Column, _ text: String, _ value: LedgerValue?) -> LedgerDoubt? {
    if hasFurther, let doubt = further(index, column, text) { return doubt }
    if !unlabelled.isEmpty, let beside = unlabelled.first(where: { $0.column == index }) {
      let isFigure =
        switch card.columns[index].content {
        case .money, .score, .rate, .count: true
        default: false
        }
      guard isFigure, beside.isAdjacent else { return .beside(beside.cell.text, at: beside.cell.address) }
      if NormalText.figure(beside.cell.text) != NormalText.figure(text) { return .unlabelled(beside.cell.text) }
    }
    if case .money(let money)? = value, money < .zero, card.neverNegative.contains(index) { return .negative(text) }
    return nil
  }

  private func further(_ index: Int, _ column: LedgerHeader.Column, _ text: String) -> LedgerDoubt? {
    var (labels, texts) = ([column.label.text], [text])
    var differs = false
    for other in header.columns where other.meaning == .again(index) {
      guard let cell = row.first(in: other.span), !BlankText.isBlank(cell.text) else { continue }
      labels.append(other.label.text)
      texts.append(cell.text)
      // Parts of one amount, 省级 and 县级 below it, are no second reading of each other even where they are equal.
      let isPart = column.above != nil && readAmount(cell.text, unit: .wan).money != .zero
      if isPart || NormalText.figure(cell.text) != NormalText.figure(text) { differs = true }
    }
    return differs ? .columns(labels, texts) : nil
  }
}
