/// One table of a page while it is read; tables in its cells are others, above it on a stack.
struct HTMLTable {
  /// The cell that is open.
  struct OpenCell {
    var cell: HTMLCell
    var column: Int
  }

  /// The name that the table gives itself.
  private(set) var caption = ""
  /// The name that stands over it, if that says that it is a sheet.
  var name: String?
  /// How deep its element stands in the page.
  let depth: Int
  /// Whether the table is not shown.
  let isHidden: Bool
  /// The first column in the sheet.
  let left: Int
  /// Text of the open cell, or of the caption.
  var text: HTMLText
  var isInCaption = false
  /// The row that is open, or was open last, by its number in the sheet, or from zero while the table is held back.
  var row = 0
  private(set) var isInRow = false
  private(set) var open: OpenCell?
  /// The cells of the open row so far.
  private var cells: [Cell] = []
  /// Whether a table in a cell of the open row has been written out, so that its rest is a row of its own.
  private var isSplit = false
  /// Whether its rows go to the sheet; until it is known to be data they are held back.
  private(set) var isStreaming = false
  /// Rows that are held back.
  private(set) var held: [Row] = []
  /// How those of their cells were read that may turn out to be the one of which that is asked.
  private(set) var heldTraces: [CellTrace] = []
  /// Merged ranges that are complete.
  private(set) var merges: [CellRange] = []

  /// Whether the open row is not shown.
  var isRowHidden = false
  private var hiddenColumns = HiddenColumns()
  private var columnCount = 0
  private var grid: HTMLGrid
  private var nextRow = 0
  private var fullRows = 0
  private let limits: ReadLimits

  // Beyond this many rows a table holds data, even in one column.
  private static let mostHeld = 16

  /// Begins a table.
  init(left: Int, depth: Int, isHidden: Bool, limits: ReadLimits) {
    self.left = left
    self.depth = depth
    self.isHidden = isHidden
    self.limits = limits
    text = HTMLText(limit: limits.cellBytes)
    grid = HTMLGrid(left: left, limits: limits)
  }

  /// Whether it is no frame around others but data: named so, two rows with two cells each, or many rows.
  var isData: Bool { (name != nil && !held.isEmpty) || fullRows >= 2 || (nextRow > Self.mostHeld && !held.isEmpty) }

  /// A row begins, with the given number in the sheet; a table that is held back counts its own.
  mutating func startRow(at sheetRow: Int) throws(HTMLRefusal) {
    isInRow = true
    isSplit = false
    row = isStreaming ? sheetRow : nextRow
    if row >= limits.rows { throw HTMLRefusal(.limit("rows", limits.rows)) }
  }

  /// So many of the next columns are described.
  mutating func addColumns(_ count: Int, isHidden: Bool) {
    if isHidden { hiddenColumns.insert(left + columnCount, through: left + columnCount + count - 1) }
    columnCount += count
  }

  /// A cell begins.
  mutating func startCell(_ cell: HTMLCell) throws(HTMLRefusal) {
    let place = try grid.place(cell, at: row, &merges)
    if merges.count > limits.rows { throw HTMLRefusal(.limit("merges", limits.rows)) }
    open = OpenCell(cell: cell, column: place.column)
  }

  /// The open cell ends with this content.
  mutating func endCell(_ content: SheetContext.Content?) {
    guard let cell = open else { return }
    open = nil
    guard let content else { return }
    var ready = Cell(column: cell.column, content)
    ready.isHidden =
      isRowHidden || cell.cell.isHidden || (!hiddenColumns.isEmpty && hiddenColumns.contains(cell.column))
    cells.append(ready)
  }

  /// Keeps how a cell was read until its row goes to the sheet.
  mutating func hold(_ trace: CellTrace) { heldTraces.append(trace) }

  /// How a cell was read, now that the rows held back have their numbers in the sheet.
  mutating func takeTrace(at address: CellAddress, movedDown rows: Int) -> CellTrace? {
    defer { heldTraces = [] }
    guard var found = heldTraces.first(where: { $0.address.row + rows == address.row }) else { return nil }
    found.address = address
    return found
  }

  /// Leaves the open cell, or the caption, out.
  mutating func dropCell() {
    open = nil
    isInCaption = false
    _ = text.take()
  }

  /// A table in the open cell goes to the sheet now, so that what the row has before it must go first.
  ///
  /// - Returns: that part of the row, if there is any; the row's rest has the next number.
  mutating func split() -> Row? {
    isSplit = true
    if let open {
      grid.forgetMerge(at: CellAddress(row: row, column: open.column), &merges)
      let before = text.take()
      if !before.isEmpty { cells.append(Cell(column: open.column, text: before)) }
    }
    guard !cells.isEmpty else { return nil }
    let part = Row(index: row, cells: cells)
    cells = []
    row += 1
    return part
  }

  /// The open row ends.
  ///
  /// - Returns: the row, if it has content and goes to the sheet now.
  mutating func endRow() -> Row? {
    guard isInRow else { return nil }
    isInRow = false
    grid.endRow(at: row, &merges)
    nextRow = isSplit && cells.isEmpty ? row : row + 1
    if cells.count >= 2 { fullRows += 1 }
    guard !cells.isEmpty else { return nil }
    let ready = Row(index: row, cells: cells)
    let width = cells.count
    cells = []
    cells.reserveCapacity(width)
    if isStreaming { return ready }
    held.append(ready)
    return nil
  }

  /// The rows held back, the empty ones between them too.
  var heldLines: [[Cell]] {
    var lines: [[Cell]] = []
    for row in held {
      while lines.count < row.index { lines.append([]) }
      lines.append(row.cells)
    }
    return lines
  }

  /// The number of the row after the last one that ended.
  var end: Int { nextRow }

  /// A group of rows ends.
  mutating func endGroup() { grid.endGroup(at: max(0, nextRow - 1), &merges) }

  /// The caption is complete: it is a row of its own, as Excel has it.
  mutating func endCaption(at sheetRow: Int) -> Row? {
    isInCaption = false
    caption = text.take()
    guard !caption.isEmpty, !isInRow else { return nil }
    cells = [Cell(column: left, text: caption)]
    isInRow = true
    isSplit = false
    row = isStreaming ? sheetRow : nextRow
    return endRow()
  }

  /// The table is data: its rows go to the sheet from now on.
  ///
  /// - Parameter sheetRow: the number of its first row in the sheet.
  /// - Returns: the rows held back so far, with their numbers in the sheet.
  mutating func startStreaming(at sheetRow: Int) -> [Row] {
    isStreaming = true
    let rows = held.map { Row(index: $0.index + sheetRow, cells: $0.cells) }
    held = []
    merges = merges.map { $0.moved(down: sheetRow) }
    grid.shift(by: sheetRow)
    row += sheetRow
    nextRow += sheetRow
    return rows
  }
}
