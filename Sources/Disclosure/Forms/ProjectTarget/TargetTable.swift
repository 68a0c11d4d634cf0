/// The indicator table of a target form: its header, and the columns that speak of the year.
struct TargetTable {
  /// The place of the header among the rows.
  var row: Int
  var header: IndicatorHeader
  /// Columns of the term of several years, left of those of the year; empty where there is one table.
  var term: Range<Int>

  /// The first indicator table of a sheet.
  static func find(in grid: FormGrid) -> Self? {
    for offset in grid.rows.indices where grid.rows[offset].indicatorLabels > 0 {
      let term = term(in: grid.rows[offset])
      let row = term.isEmpty ? grid.rows[offset] : grid.rows[offset].without(term)
      let next = grid.rows[(offset + 1)...].first.map { term.isEmpty ? $0 : $0.without(term) }
      if let header = IndicatorHeader(row, next: next) { return Self(row: offset, header: header, term: term) }
    }
    return nil
  }

  /// 中期 and 年度 beside each other repeat labels of columns: from the first of two equal labels to the second it is the term.
  private static func term(in row: FormGrid.Row) -> Range<Int> {
    var first: [IndicatorColumn: Int] = [:]
    for cell in row.cells {
      guard let column = cell.meaning.indicator else { continue }
      if let start = first[column], [.level1, .level2, .level3].contains(column) { return start..<cell.column }
      first[column] = first[column] ?? cell.column
    }
    return 0..<0
  }
}

extension FormGrid.Row {
  /// The row without the cells of some columns.
  func without(_ columns: Range<Int>) -> Self {
    Self(index: index, cells: cells.filter { !columns.contains($0.column) })
  }
}
