import Spreadsheets

/// A set of cells, a bit for each among the first columns of a form's rows; the others lie in a set.
struct CellSet: Sendable {
  private static let columns = 64
  /// More rows than any form has; a sheet of a million must not take a bit for each.
  private static let mostRows = 4096

  private let firstRow: Int
  private var bits: [UInt64]
  private var others: Set<CellAddress> = []

  /// Makes an empty set for the cells of rows.
  init(rows: ClosedRange<Int>) {
    firstRow = rows.lowerBound
    bits = [UInt64](repeating: 0, count: min(rows.count, Self.mostRows))
  }

  mutating func insert(_ cell: CellAddress) {
    if let row = offset(cell) { bits[row] |= 1 << UInt64(cell.column) } else { others.insert(cell) }
  }

  func contains(_ cell: CellAddress) -> Bool {
    if let row = offset(cell) { return bits[row] & (1 << UInt64(cell.column)) != 0 }
    return others.contains(cell)
  }

  /// The place of a cell's row in `bits`; `nil` where the cell is none of those.
  private func offset(_ cell: CellAddress) -> Int? {
    let row = cell.row - firstRow
    return row >= 0 && row < bits.count && cell.column >= 0 && cell.column < Self.columns ? row : nil
  }

  /// Every cell.
  var all: Set<CellAddress> {
    var all = others
    for (row, columns) in bits.enumerated() {
      for column in 0..<Self.columns where columns & (1 << UInt64(column)) != 0 {
        all.insert(CellAddress(row: firstRow + row, column: column))
      }
    }
    return all
  }
}
