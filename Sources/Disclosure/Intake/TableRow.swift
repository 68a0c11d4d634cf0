import Spreadsheets

/// One row of a table under its header.
struct TableRow<Key: Hashable & Sendable> {
  let grid: FormGrid
  let row: FormGrid.Row
  let columns: HeaderColumns<Key>

  /// The text of a column; empty if the column or the cell is missing.
  func text(_ key: Key) -> String {
    columns[key].flatMap { row.first(in: $0)?.text } ?? ""
  }

  /// The text of a column, also from a cell merged over several rows.
  func merged(_ key: Key) -> String {
    guard let span = columns[key] else { return "" }
    return row.first(in: span)?.text ?? grid.anchor(row: row.index, column: span.lowerBound)?.text ?? ""
  }

  /// The cells of a column, if several hold a number and not the same one, so that the first need not be the one that counts.
  func crowded(_ key: Key) -> CrowdedCells? {
    guard let span = columns[key], let label = columns.label(key) else { return nil }
    let numbers = row.cells.filter { span.contains($0.column) && CrowdedCells.isNumber($0.text) }
    guard let first = numbers.first, !numbers.allSatisfy({ $0.text.isSame(as: first.text) }) else { return nil }
    return CrowdedCells(labels: [label.text], cells: numbers.map { ($0.text, grid.place($0)) })
  }

  /// Where the column's cell is.
  func place(_ key: Key) -> Provenance {
    guard let span = columns[key] else { return grid.place(row: row.index, column: row.cells.first?.column ?? 0) }
    return grid.place(row: row.index, column: row.first(in: span)?.column ?? span.lowerBound)
  }
}

/// Words that tables have in common.
enum TableWords {
  /// Whether a row is one of totals.
  static func isTotal(_ label: Label) -> Bool {
    ["合计", "总计", "小计"].contains(label.key) || label.key.hasSuffix("合计") && label.key.count <= 6
  }

  /// A code and a name from two cells, or from one that holds both.
  static func named(_ code: String, _ name: String) -> Named {
    if code.isEmpty { return splitCode(name, shortest: 3) }
    let code = plainCode(code)
    let split = splitCode(name, shortest: 3)
    return Named(code: code, name: split.code == code || split.code.isEmpty ? split.name : name)
  }
}
