/// How a table is set: its columns, its letters, and the heights of its rows.
struct TableLook: Sendable {
  /// Between the border and the words, in twips; narrower in dense tables.
  static func side(of style: ParagraphStyle) -> Int { style == .denseCell ? 40 : 70 }
  static let top = 40
  /// The height of a line between rows, in twips: each row has the one below it, and above the first of a page stands one more.
  static let border = 10

  var columns: [Int]
  var style: ParagraphStyle
  /// By row, the head included, in twips.
  var heights: [Int]
  /// Of all rows together.
  var height = 0
  /// Whether its columns need a sheet laid crosswise.
  var wantsCrosswise: Bool

  init(_ table: Table, grid: [[Table.Placed]], width: Int) {
    var style: ParagraphStyle = table.isDense ? .denseCell : .cell
    func widths(_ style: ParagraphStyle) -> ColumnWidths {
      ColumnWidths(
        grid, headRows: table.head.count, width: width, size: style.size,
        side: Self.side(of: style))
    }
    var chosen = widths(style)
    if !chosen.isRoomy, style == .cell {
      style = .denseCell
      chosen = widths(style)
    }
    columns = chosen.columns
    self.style = style
    wantsCrosswise = !chosen.isRoomy
    let (columns, line, side) = (chosen.columns, style.line ?? 0, Self.side(of: style))
    /// What a cell asks for.
    func need(_ placed: Table.Placed) -> Int {
      let cell = placed.cell
      let room = columns[placed.column..<min(placed.column + cell.columns, columns.count)].reduce(0, +)
      let lines = LineBreaks.most(cell.text, width: room - 2 * side - 10, size: style.size)
      return lines * line + 2 * Self.top + Self.border
    }
    heights = grid.map { row in
      row.reduce(line + 2 * Self.top + Self.border) { $1.cell.rows == 1 ? max($0, need($1)) : $0 }
    }
    // Where a cell of several rows needs more than they have, the last of them is higher.
    for (index, row) in grid.enumerated() {
      for placed in row where placed.cell.rows > 1 && !placed.isContinued {
        let last = min(index + placed.cell.rows, heights.count) - 1
        heights[last] += max(0, need(placed) - heights[index...last].reduce(0, +))
      }
    }
    height = heights.reduce(0, +)
  }

  /// The height of its head.
  func headHeight(_ table: Table) -> Int { heights.prefix(table.head.count).reduce(0, +) }
}
