/// One row of a sheet: its non-empty cells in column order.
public struct Row: Sendable {
  /// The row, counted from zero.
  public var index: Int
  /// The non-empty cells, sorted by column.
  public var cells: [Cell]

  /// Makes a row.
  public init(index: Int, cells: [Cell]) {
    self.index = index
    self.cells = cells
  }

  /// The cell in a column (counted from zero), if it is not empty.
  public func cell(at column: Int) -> Cell? {
    if column < cells.count, cells[column].column == column { return cells[column] }
    return cells.first { $0.column == column }
  }
}

/// A whole sheet in memory: for forms, never for large lists.
///
/// Only what is not empty is there; `sheet[CellAddress(row: 2, column: 1)]` is `B3`, or `nil`.
public struct Sheet: Sendable {
  /// The name on the tab; for CSV the file's name without its extension.
  public var name: String
  /// Whether the sheet is hidden in the workbook.
  public var isHidden: Bool
  /// The rows that have cells, sorted by index.
  public var rows: [Row]
  /// The merged ranges, sorted by their first cell.
  public var merges: [CellRange]

  /// Makes a sheet.
  public init(name: String, isHidden: Bool = false, rows: [Row] = [], merges: [CellRange] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
  }

  /// Puts rows that came as a file stores them into their places, and the pieces of one row together.
  public mutating func sortRows() {
    guard !zip(rows, rows.dropFirst()).allSatisfy({ $0.index < $1.index }) else { return }
    var pieces: [Int: [Cell]] = [:]
    for row in rows { pieces[row.index, default: []] += row.cells }
    rows = pieces.keys.sorted().map { Row(index: $0, cells: sortedCells(pieces[$0, default: []]).cells) }
  }

  /// The cell at an address, if it is not empty.
  public subscript(address: CellAddress) -> Cell? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].index < address.row { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].index == address.row else { return nil }
    return rows[low].cell(at: address.column)
  }
}

/// A whole workbook in memory.
public struct Workbook: Sendable {
  /// What was found out about the file.
  public var facts: FileFacts
  /// The sheets in the workbook's order.
  public var sheets: [Sheet]

  /// Makes a workbook.
  public init(facts: FileFacts, sheets: [Sheet]) {
    self.facts = facts
    self.sheets = sheets
  }
}
