/// How a table is set: its columns, its letters, and the heights of its rows.
struct TableLook: Sendable {
  /// Between the border and the words, in twips.
  static let side = 70
  static let top = 40

  var columns: [Int]
  var style: ParagraphStyle
  /// By row, the head included, in twips.
  var heights: [Int]
  /// Whether its columns need a sheet laid crosswise.
  var wantsCrosswise: Bool

  init(_ table: Table, grid: [[Table.Placed]], width: Int) {
    var style: ParagraphStyle = table.isDense ? .denseCell : .cell
    var widths = ColumnWidths(grid, headRows: table.head.count, width: width, size: style.size)
    if !widths.isRoomy, style == .cell {
      style = .denseCell
      widths = ColumnWidths(grid, headRows: table.head.count, width: width, size: style.size)
    }
    columns = widths.columns
    self.style = style
    wantsCrosswise = !widths.isRoomy
    let (columns, line) = (widths.columns, style.line ?? 0)
    heights = grid.map { row in
      var lines = 1
      for placed in row where placed.cell.rows == 1 {
        let cell = placed.cell
        let room = columns[placed.column..<min(placed.column + cell.columns, columns.count)].reduce(0, +)
        lines = max(lines, LineBreaks.count(cell.text, width: room - 2 * Self.side - 10, size: style.size))
      }
      return lines * line + 2 * Self.top + 10
    }
  }

  /// The height of its head.
  func headHeight(_ table: Table) -> Int { heights.prefix(table.head.count).reduce(0, +) }
}
