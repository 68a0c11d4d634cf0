/// One table of a document while its rows are read.
///
/// The columns are those of the table's grid: a cell that spans several is merged over them, and one that goes on below
/// another is merged with it.
struct DOCXTable {
  /// What the properties of a cell say.
  struct CellProperties {
    /// How a cell stands to the one above it, or before it.
    enum Merge {
      case none, begins, goesOn
    }

    var span = 1
    var vertical = Merge.none
    var horizontal = Merge.none
    /// Whether a tracked change deletes it.
    var isDeleted = false
  }

  private(set) var rows: [Row] = []
  /// How many rows it has, with those that are empty.
  private(set) var rowCount = 0
  /// How many columns it has.
  private(set) var width = 0
  private(set) var merges: [CellRange] = []
  /// What was left out of cells, and where.
  private(set) var leftOut: [(word: String, cell: CellAddress)] = []
  /// The properties of the open cell.
  var properties = CellProperties()
  /// The columns that the open row leaves free before its first cell.
  var columnsBefore = 0
  /// Whether a tracked change deletes the open row.
  var isRowDeleted = false
  /// Whether a row is open.
  private(set) var isInRow = false

  private var column = 0
  private var isFirstCell = true
  private var cells: [Cell] = []
  /// Merged ranges of the open row.
  private var across: [CellRange] = []
  /// Ranges that may go on in the next row, by their first column.
  private var down: [Int: CellRange] = [:]

  /// Remembers that something was left out of the open cell.
  mutating func leaveOut(_ word: String) {
    if let last = leftOut.last, last == (word, address) { return }
    // Nobody reads more of them.
    guard leftOut.count < 10_000 else { return }
    leftOut.append((word, address))
  }

  /// The place of the open cell.
  private var address: CellAddress { CellAddress(row: rowCount, column: isFirstCell ? columnsBefore : column) }

  /// A row begins.
  mutating func startRow() {
    isInRow = true
    isFirstCell = true
    isRowDeleted = false
    columnsBefore = 0
    column = 0
    cells = []
    across = []
  }

  /// A cell begins.
  mutating func startCell() { properties = CellProperties() }

  /// The open cell ends with its text.
  ///
  /// - Returns: `false` if the table has more columns than it may.
  mutating func endCell(_ story: DOCXStory, _ limits: ReadLimits) -> Bool {
    if isFirstCell { column = columnsBefore }
    isFirstCell = false
    let span = max(1, properties.span)
    guard column + span <= limits.columns else { return false }
    let range = CellRange(
      first: CellAddress(row: rowCount, column: column), last: CellAddress(row: rowCount, column: column + span - 1))
    if properties.horizontal == .goesOn, var before = across.popLast() {
      before.last.column = range.last.column
      across.append(before)
    } else {
      across.append(range)
    }
    if properties.vertical == .goesOn, let above = down[column], above.last.row == rowCount - 1 {
      down[column]?.last.row = rowCount
      across.removeLast()
    } else if properties.vertical != .none {
      close(column)
      down[column] = range
      across.removeLast()
    }
    if !properties.isDeleted, let cell = story.cell(column: column) { cells.append(cell) }
    column += span
    return true
  }

  /// The open row ends; `false` if the table has more rows or merged ranges than it may.
  mutating func endRow(_ limits: ReadLimits) -> Bool {
    isInRow = false
    if isRowDeleted { return true }
    for column in down.keys.sorted() where down[column]?.last.row != rowCount { close(column) }
    merges += across.filter { $0.first != $0.last }
    if !cells.isEmpty { rows.append(Row(index: rowCount, cells: cells)) }
    width = max(width, column)
    rowCount += 1
    return rowCount <= limits.rows && merges.count <= limits.rows
  }

  /// The table ends.
  mutating func end() {
    for column in down.keys.sorted() { close(column) }
  }

  private mutating func close(_ column: Int) {
    guard let range = down.removeValue(forKey: column), range.first != range.last else { return }
    merges.append(range)
  }
}
