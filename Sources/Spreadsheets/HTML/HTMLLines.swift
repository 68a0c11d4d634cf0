/// Text and small tables around the tables with data: titles, units of amounts, signatures.
///
/// They are rows of the sheet that follows, or of the last one at the end of the page. Only the nearest are kept, since
/// pages may have long menus.
struct HTMLLines {
  /// Whether any of them was a row of a table.
  private(set) var hasTable = false
  /// Whether some were dropped.
  private(set) var isCut = false

  private var lines: [Line] = []

  private struct Line {
    var cells: [Cell]
    // Of these rows, the first is this one.
    var merges: [CellRange] = []
  }

  private static let most = 20

  /// Adds the lines of a text.
  mutating func add(_ text: String) {
    for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
      add(Line(cells: [Cell(column: 0, text: String(line))]))
    }
  }

  /// Adds the rows of a small table, whose merged ranges count from its first row.
  mutating func add(_ rows: [[Cell]], merges: [CellRange]) {
    if rows.isEmpty { return }
    hasTable = true
    for (index, cells) in rows.enumerated() {
      add(Line(cells: cells, merges: merges.filter { $0.first.row == index }.map { $0.moved(down: -index) }))
    }
  }

  private mutating func add(_ line: Line) {
    lines.append(line)
    if lines.count >= 2 * Self.most { cut() }
  }

  private mutating func cut() {
    lines.removeFirst(lines.count - Self.most)
    isCut = true
  }

  /// The lines as rows from a number on, their merged ranges, and the number of the next row.
  mutating func rows(from row: Int) -> (rows: [Row], merges: [CellRange], end: Int) {
    if lines.count > Self.most { cut() }
    var rows: [Row] = []
    var merges: [CellRange] = []
    for (index, line) in lines.enumerated() {
      if !line.cells.isEmpty { rows.append(Row(index: row + index, cells: line.cells)) }
      merges += line.merges.map { $0.moved(down: row + index) }
    }
    return (rows, merges, row + lines.count)
  }
}
