/// The header of a fund block: which columns hold which amount, and in which unit.
struct FundHeader: Sendable {
  var columns: HeaderColumns<FundColumn>
  /// Columns left of this one hold the rows' labels.
  let firstValue: Int
  /// What stands left of the amounts; a list, because a header is handed on for every row.
  private let blocks: [FormGrid.Cell]
  /// The label of the whole block, if the header row carries it: 项目资金（万元）.
  var block: FormGrid.Cell? { blocks.first }
  /// The units that the labels name.
  private let units: [(column: FundColumn, unit: AmountUnit)]
  private let blockUnit: AmountUnit?
  /// The labels that name a unit, with it.
  let statedUnits: [UnitCaption]
  /// Whether the labels of the amounts stand in the next row, below their years.
  let hasSecondRow: Bool

  /// Recognises a header that begins at a row: one row, or two of which the upper has the block, the years and what is no amount, or
  /// the lower divides the amounts of the upper.
  init?(at offset: Int, of rows: borrowing ArraySlice<FormGrid.Row>) {
    if let cells = Self.divided(offset, rows) {
      self.init(cells, Self.columns(cells) { _ in false }, hasSecondRow: true) {
        $0.meaning.fund != nil && SaidYear($0.label.full) != nil
      }
    } else if rows[offset].isFundHeader {
      self.init(rows[offset])
    } else if offset + 1 < rows.endIndex, rows[offset + 1].isFundHeader,
      Self.stands(rows[offset], over: rows[offset + 1])
    {
      self.init(rows[offset + 1], above: rows[offset].cells)
    } else {
      return nil
    }
  }

  /// Whether a row is the upper half of a header.
  private static func stands(_ row: borrowing FormGrid.Row, over next: borrowing FormGrid.Row) -> Bool {
    guard let first = row.cells.first, row.cells.count > 1, !row.isHeader, !row.isForeignToFunds,
      FundWords.isBlock(first.label), next.cells.first.map({ $0.column > first.column }) ?? false
    else { return false }
    return row.cells.dropFirst().allSatisfy { cell in
      cell.meaning.fund != nil || SaidYear(cell.label.full) != nil || FundWords.isBlock(cell.label)
    }
  }

  /// Recognises a header row: at least two columns of a fund block, one of them an amount, and no indicator levels.
  ///
  /// - Parameter above: what stands over it, the years of the amounts among them.
  init?(_ row: borrowing FormGrid.Row, above: [FormGrid.Cell] = []) {
    guard Self.isHeader(row) else { return nil }
    let years = YearGroups(above)
    let cells = above.isEmpty ? row.cells : Self.joined(row.cells, above)
    let columns = Self.columns(cells) { years.isOfOther($0) }
    self.init(cells, columns, hasSecondRow: !above.isEmpty) { cell in
      years.isOfOther(cell)
        || (cell.meaning.fund != nil || !above.isEmpty && !FundWords.isBlock(cell.label))
          && SaidYear(cell.label.full) != nil
    }
  }

  /// The labels of a row and of the next, which divides the amounts of the first; alone the first need be no whole header.
  private static func divided(_ offset: Int, _ rows: borrowing ArraySlice<FormGrid.Row>) -> [FormGrid.Cell]? {
    // Nearly every row has no such label: it is not copied.
    guard !rows[offset].funds.isEmpty, offset + 1 < rows.endIndex, !rows[offset].isForeignToFunds else { return nil }
    let row = rows[offset]
    guard
      row.isFundHeader || row.cells.first.map({ FundWords.isBlock($0.label) }) ?? false,
      let cells = FundSubHeads.joined(row, rows[offset + 1], column: { $0.meaning.fund ?? $0.meaning.weakFund })
    else { return nil }
    let both = FormGrid.Row(index: row.index, cells: cells)
    return isHeader(both) ? cells : nil
  }

  /// The header with the columns that a form's own labels name; `nil` if there is none.
  init?(_ cells: [FormGrid.Cell], _ columns: HeaderColumns<FundColumn>, hasSecondRow: Bool) {
    self.init(cells, columns, hasSecondRow: hasSecondRow) { _ in false }
  }

  private static func columns(
    _ cells: [FormGrid.Cell], isOfOtherYear: (FormGrid.Cell) -> Bool
  ) -> HeaderColumns<FundColumn> {
    var columns = HeaderColumns<FundColumn>(cells) { isOfOtherYear($0) ? nil : $0.meaning.fund }
    columns.add { isOfOtherYear($0) ? nil : $0.meaning.weakFund }
    return columns
  }

  /// - Parameter isOfOtherYear: whether a cell is the label of an amount of another year, which is none of the rows' labels either.
  private init?(
    _ cells: [FormGrid.Cell], _ columns: HeaderColumns<FundColumn>, hasSecondRow: Bool,
    isOfOtherYear: (FormGrid.Cell) -> Bool
  ) {
    guard let own = columns.firstColumn(of: FundColumn.allCases) else { return nil }
    let other = cells.first { isOfOtherYear($0) || SaidYear.isOfOther($0.label.full) }
    let first = min(own, other?.column ?? own)
    self.columns = columns
    if columns.hasRepeated {
      for amount in FundColumn.amounts { self.columns.settle(amount, on: FundSubHeads.isOfWhole) }
    }
    self.hasSecondRow = hasSecondRow
    firstValue = first
    blocks = cells.filter { $0.column < first }
    units = columns.keys.compactMap { column in
      columns.label(column).flatMap(AmountUnit.named(by:)).map { (column, $0) }
    }
    blockUnit = blocks.lazy.compactMap(AmountUnit.named(by:)).first
    let amounts = FundColumn.amounts.compactMap { columns.label($0) }
    statedUnits = (blocks + amounts).compactMap { cell in
      AmountUnit.named(by: cell).map { UnitCaption(unit: $0, words: cell.text, cell: cell) }
    }
  }

  /// The labels of both rows, as if all stood in one.
  private static func joined(_ cells: [FormGrid.Cell], _ above: [FormGrid.Cell]) -> [FormGrid.Cell] {
    let below = Set(cells.map(\.column))
    return (cells + above.filter { !below.contains($0.column) }).sorted { $0.column < $1.column }
  }

  /// Whether a column names a unit of its own.
  var hasColumnUnits: Bool { !units.isEmpty }

  /// The unit that the header gives for a column.
  func unit(_ column: FundColumn) -> AmountUnit? { units.first { $0.column == column }?.unit ?? blockUnit }

  /// The unit of columns that name none, where all columns that name one agree.
  var unitOfColumns: AmountUnit? {
    guard let first = units.first?.unit, units.allSatisfy({ $0.unit == first }) else { return nil }
    return first
  }

  /// Whether the rates are percent without a sign of their own: 执行率（%）.
  var hasPercents: Bool {
    guard let label = columns.label(.rate)?.label else { return false }
    return label.notes.contains("%") || label.key.hasSuffix("%")
  }

  /// Whether a row's labels are enough for a header.
  static func isHeader(_ row: FormGrid.Row) -> Bool {
    row.funds.count >= 2 && FundColumn.amounts.contains(where: row.funds.contains) && !row.isForeignToFunds
  }
}

extension FormGrid.Row {
  /// Whether the row, alone, is the header of an indicator table, or of a fund block.
  var isIndicatorHeader: Bool { IndicatorHeader.isHeader(indicators) }
  /// Whether a row below the head of indicators is the head once more, on the next page.
  var repeatsIndicatorHead: Bool { cells.count >= 3 && indicatorLabels >= 2 && isIndicatorHeader }
  var isFundHeader: Bool { FundHeader.isHeader(self) }
  var isHeader: Bool { isIndicatorHeader || isFundHeader }
}

/// The years over the labels of a fund block, each over those up to the next.
private struct YearGroups {
  private var groups: [(column: Int, year: SaidYear?)] = []

  init(_ cells: [FormGrid.Cell]) {
    groups = cells.map { ($0.column, SaidYear($0.label.full)) }
    if groups.allSatisfy({ $0.year == nil }) { groups = [] }
  }

  var isEmpty: Bool { groups.isEmpty }

  /// Whether a label stands under another year than the paper's own, which is the latest.
  func isOfOther(_ cell: FormGrid.Cell) -> Bool {
    guard let year = groups.last(where: { $0.column <= cell.column })?.year else { return false }
    switch year {
    case .last, .next: return true
    case .this: return false
    case .numbered(let number):
      return groups.contains { $0.year == .this || $0.year?.number.map { $0 > number } ?? false }
    }
  }
}

extension AmountUnit {
  /// The unit that a cell names as a label does; no unit is without 元.
  static func named(by cell: FormGrid.Cell) -> Self? {
    cell.signs.contains(.money) ? named(by: cell.label) : nil
  }
}
