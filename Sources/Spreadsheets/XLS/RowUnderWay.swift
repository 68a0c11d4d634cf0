/// A row whose cells are coming, in any order.
struct RowUnderWay {
  /// The row, counted from zero; -1 before the first.
  private(set) var index = -1
  /// The column of the last cell.
  private(set) var column = -1

  /// What stands twice: cells of the row that was finished, or the row itself.
  private var twice: (columns: [Int], isRow: Bool) = ([], false)
  private var met = RowPieces()
  private var finished: Row?
  private var cells: [Cell] = []
  private var isSorted = true
  private let limits: ReadLimits
  private let path: String

  init(_ limits: ReadLimits, path: String) {
    self.limits = limits
    self.path = path
  }

  /// Goes to a cell. If it is of another row, the one before is finished.
  @inline(__always)
  mutating func begin(row: Int, column: Int) throws(ReadError) {
    if row != index {
      finish()
      guard row < limits.rows else { throw ReadError(.limit("rows", limits.rows), path: path) }
      index = row
      self.column = -1
    }
    try go(to: column)
  }

  /// Goes to another cell of the row.
  @inline(__always)
  mutating func go(to column: Int) throws(ReadError) {
    guard column < limits.columns else { throw ReadError(.limit("columns", limits.columns), path: path) }
    if column <= self.column { isSorted = false }
    self.column = column
  }

  /// Gives the cell a content.
  @inline(__always)
  mutating func add(_ kind: Cell.Kind, _ text: String, _ display: Cell.Display = .plain, _ look: CellLook? = nil)
    throws(ReadError)
  {
    // More cells than columns lie upon each other.
    guard cells.count < limits.columns else { throw ReadError(.limit("columns", limits.columns), path: path) }
    cells.append(Cell(column: column, kind: kind, text: text, display: display, look: look))
  }

  /// Finishes the row, if it has cells.
  mutating func finish() {
    defer { isSorted = true }
    guard !cells.isEmpty else { return }
    let width = cells.count
    if !isSorted { (cells, twice.columns) = sortedCells(cells) }
    twice.isRow = !met.insert(row: index, columns: cells[0].column...cells[cells.count - 1].column)
    finished = Row(index: index, cells: cells)
    cells = []
    cells.reserveCapacity(width)
  }

  /// Says what stands twice in the row that was finished, and forgets it.
  mutating func takeTwice(sheet: String, row: Int) -> [ReadNotice] {
    defer { twice = ([], false) }
    return ReadNotice.storedTwice(twice.columns, row: row, sheet: sheet)
      + (twice.isRow ? [.storedTwice(row: row, sheet: sheet)] : [])
  }

  /// Gives the row that was finished, and forgets it.
  @inline(__always)
  mutating func takeFinished() -> Row? {
    guard finished != nil else { return nil }
    defer { finished = nil }
    return finished
  }
}
