/// The merged ranges of a sheet (MERGECELLS, [MS-XLS] 2.4.168).
struct MergedRanges {
  /// The ranges of more than one cell, sorted by their first.
  var sorted: [CellRange] { ranges.sorted { $0.first < $1.first } }

  private var ranges: [CellRange] = []

  /// Takes a record: a number of ranges, each with its first and last row, and its first and last column.
  mutating func append(_ record: Span<UInt8>, _ limits: ReadLimits, path: String) throws(ReadError) {
    for index in 0..<max(0, min(record.u16(0), (record.count - 2) / 8)) {
      let place = 2 + 8 * index
      let first = CellAddress(row: record.u16(place), column: record.u16(place + 4))
      let last = CellAddress(row: record.u16(place + 2), column: record.u16(place + 6))
      guard first.row <= last.row, first.column <= last.column, first != last else { continue }
      guard last.row < limits.rows, last.column < limits.columns else { continue }
      if ranges.count >= limits.rows { throw ReadError(.limit("merges", limits.rows), path: path) }
      ranges.append(CellRange(first: first, last: last))
    }
  }
}
