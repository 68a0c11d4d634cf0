import Spreadsheets

/// One row of an indicator table, as several forms have it: the levels in force and the texts of the columns.
struct IndicatorTableLine: Sendable {
  /// First level and second level, from this row or the rows above; the first with the weight that it declares.
  var level1: String
  var level2: String
  /// Where the levels stand.
  let places: IndicatorPlaces
  private let entries: [IndicatorColumn: Entry<String>]
  private let fallback: Provenance

  /// The text of a column; empty where the table has no such column or the cell is blank.
  subscript(column: IndicatorColumn) -> Entry<String> {
    entries[column] ?? Entry(value: nil, raw: "", at: fallback)
  }

  /// The target put together from sign, value and unit where these stand in columns of their own.
  var target: Entry<String> {
    let value = self[.target]
    let (sign, measure) = (self[.direction].raw + self[.nature].raw, self[.unit].raw)
    guard !value.raw.isEmpty, IndicatorValue(sign + "1").comparator != nil else { return value }
    let whole = sign + value.raw + (BlankText.isBlank(measure) ? "" : measure)
    return Entry(value: whole, raw: whole, at: value.at)
  }
}

extension IndicatorTableLine {
  /// The rows of a table that have an indicator or a value.
  ///
  /// - Parameters:
  ///   - rows: the rows below the header, without columns that the form passes over.
  ///   - ends: whether a row is none of the table's: a note, a sum.
  ///   - use: takes the cells that were read.
  static func all(
    in rows: some Sequence<FormGrid.Row>, under header: IndicatorHeader, of grid: FormGrid,
    ends: (FormGrid.Row) -> Bool, use: (FormGrid.Cell) -> Void
  ) -> [IndicatorTableLine] {
    var lines: [IndicatorTableLine] = []
    var level1 = ""
    var level2 = ""
    var printed: (level1: Provenance?, level2: Provenance?)
    for row in rows where !ends(row) {
      var entries: [IndicatorColumn: Entry<String>] = [:]
      for column in IndicatorColumn.allCases {
        guard let span = header.columns[column] else { continue }
        let cell = row.first(in: span)
        let place = cell.map(grid.place) ?? grid.place(row: row.index, column: span.lowerBound)
        entries[column] = Entry(value: cell?.text, raw: cell?.text ?? "", at: place)
      }
      let (first, second) = (entries[.level1]?.raw ?? "", entries[.level2]?.raw ?? "")
      if !first.isEmpty, first != level1 {
        level1 = first
        level2 = ""
        printed = (entries[.level1]?.at, nil)
      }
      if !second.isEmpty {
        level2 = second
        printed.level2 = entries[.level2]?.at
      }
      let line = IndicatorTableLine(
        level1: level1, level2: level2,
        places: IndicatorPlaces(level1: printed.level1, level2: printed.level2), entries: entries,
        fallback: grid.place(row: row.index, column: 0))
      guard !line[.level3].raw.isEmpty || !line[.target].raw.isEmpty else { continue }
      for cell in row.cells where cell.column >= header.first || cell.text == first { use(cell) }
      lines.append(line)
    }
    return lines
  }
}

extension IndicatorTableLine {
  /// What a column 指标解释 says in the line's row; `nil` where there is no such column, or it is blank there.
  func explanation(under header: IndicatorHeader, in grid: FormGrid) -> Entry<String>? {
    guard let heading = header.unknown.first(where: { IndicatorHeader.isExplanation($0.label) }),
      let row = grid.rows.first(where: { $0.index == Int(target.at.row) }),
      let cell = row.cells.first(where: { $0.column == heading.column })
    else { return nil }
    return Entry(value: cell.text, raw: cell.text, at: grid.place(cell))
  }
}
