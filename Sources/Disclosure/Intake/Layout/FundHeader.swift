/// The header of a fund block: which columns hold which amount, and in which unit.
struct FundHeader: Sendable {
  let columns: HeaderColumns<FundColumn>
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

  /// Recognises a header row: at least two columns of a fund block, one of them an amount, and no indicator levels.
  init?(_ row: borrowing FormGrid.Row) {
    guard Self.isHeader(row) else { return nil }
    var columns = HeaderColumns<FundColumn>(row.cells) { $0.meaning.fund }
    columns.add { $0.meaning.weakFund }
    self.init(row, columns)
  }

  /// The header with the columns that a form's own labels name; `nil` if there is none.
  init?(_ row: borrowing FormGrid.Row, _ columns: HeaderColumns<FundColumn>) {
    guard let first = columns.firstColumn(of: FundColumn.allCases) else { return nil }
    self.columns = columns
    firstValue = first
    blocks = row.cells.filter { $0.column < first }
    units = columns.keys.compactMap { column in
      columns.label(column).flatMap { AmountUnit.named(by: $0.label) }.map { (column, $0) }
    }
    blockUnit = blocks.lazy.compactMap { AmountUnit.named(by: $0.label) }.first
    let amounts = FundColumn.amounts.compactMap { columns.label($0) }
    statedUnits = (blocks + amounts).compactMap { cell in
      AmountUnit.named(by: cell.label).map { UnitCaption(unit: $0, words: cell.text, cell: cell) }
    }
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

  /// Labels among the amounts that are no column of the block.
  func unknown(in row: FormGrid.Row) -> [FormGrid.Cell] {
    row.cells.filter { $0.column > firstValue && $0.meaning.fund == nil && $0.meaning.weakFund == nil }
  }

  /// Whether a row's labels are enough for a header.
  static func isHeader(_ row: FormGrid.Row) -> Bool {
    row.funds.count >= 2 && FundColumn.amounts.contains(where: row.funds.contains) && !row.isForeignToFunds
  }

}

extension FormGrid.Row {
  /// Whether the row, alone, is the header of an indicator table, or of a fund block.
  var isIndicatorHeader: Bool { IndicatorHeader.isHeader(indicators) }
  var isFundHeader: Bool { FundHeader.isHeader(self) }
  var isHeader: Bool { isIndicatorHeader || isFundHeader }
}
