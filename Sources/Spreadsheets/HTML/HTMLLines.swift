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
    // How its cell was read that may be the one of which that is asked.
    var trace: CellTrace?
  }

  private static let most = 20

  /// Adds the lines of a text.
  mutating func add(_ text: String) {
    for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
      add(Line(cells: [Cell(column: 0, text: String(line))]))
    }
  }

  /// Adds the rows of a small table.
  mutating func add(_ table: HTMLTable) {
    let rows = table.heldLines
    if rows.isEmpty { return }
    hasTable = true
    for (index, cells) in rows.enumerated() {
      let merges = table.merges.filter { $0.first.row == index }.map { $0.moved(down: -index) }
      add(Line(cells: cells, merges: merges, trace: table.heldTraces.first { $0.address.row == index }))
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

  /// The lines as rows from a number on, their merged ranges, how the watched cell was read, and the number of the next row.
  mutating func rows(
    from row: Int, watched: CellAddress?
  ) -> (rows: [Row], merges: [CellRange], trace: CellTrace?, end: Int) {
    if lines.count > Self.most { cut() }
    var trace: CellTrace?
    if let watched, lines.indices.contains(watched.row - row) {
      trace = lines[watched.row - row].trace
      trace?.address = watched
    }
    var rows: [Row] = []
    var merges: [CellRange] = []
    for (index, line) in lines.enumerated() {
      if !line.cells.isEmpty { rows.append(Row(index: row + index, cells: line.cells)) }
      merges += line.merges.map { $0.moved(down: row + index) }
    }
    return (rows, merges, trace, row + lines.count)
  }
}
