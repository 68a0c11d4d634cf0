/// One table of an OpenDocument file while its rows are read: where the next cell goes, and what was collected.
struct ODSTable {
  /// The first row that the current row stands for.
  private(set) var row = 0
  /// The first column that the next cell stands for.
  private(set) var column = 0
  private(set) var merges: [CellRange] = []
  private var rowCount = 0
  private var rowFormat: CellFormat?
  private var columns = ColumnStyles()
  private var hiddenColumns = HiddenColumns()
  private var columnCount = 0
  private var isRowHidden = false
  private var cells: [Cell] = []
  private var spread: [(cell: Int, count: Int)] = []
  private var width = 0
  /// What the cells of the row count for as they are written, and as they are meant.
  private var written = 0
  private var meant = 0

  var address: CellAddress { CellAddress(row: row, column: column) }

  /// Whether the next cell, which stands for so many side by side, stands for this one.
  @inline(__always)
  func stands(for cell: CellAddress?, count: Int) -> Bool {
    guard let cell else { return false }
    return cell.row >= row && cell.row - row < rowCount && cell.column >= column && cell.column - column < count
  }

  /// The format of a cell without its own style: its row's or its column's (ODF 1.3 part 3 §9.1.3).
  @inline(__always)
  var format: CellFormat { rowFormat ?? columns.format(at: column) ?? .general }

  /// A column, or several like it.
  mutating func addColumn(
    _ attributes: XMLAttributes, _ styles: inout ODSStyles, atMost limit: Int, isInHiddenGroup: Bool
  ) {
    var count = 1
    var isHidden = isInHiddenGroup
    var format: CellFormat?
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .columnsRepeatedODF: count = max(1, attributes.number(index) ?? 1)
      case .visibilityODF: isHidden = !attributes.bytes(index).elementsEqual("visible".utf8)
      case .cellStyleNameODF: format = styles.format(of: attributes.bytes(index))
      default: break
      }
    }
    let next = min(limit, columnCount + min(count, limit))
    if isHidden, columnCount < next { hiddenColumns.insert(columnCount, through: next - 1) }
    columnCount = next
    columns.add(index: nil, span: count - 1, format: format, atMost: limit)
  }

  /// A row begins.
  mutating func startRow(_ attributes: XMLAttributes, _ styles: inout ODSStyles, isInHiddenGroup: Bool) {
    isRowHidden = isInHiddenGroup
    row += rowCount
    rowCount = 1
    rowFormat = nil
    column = 0
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .rowsRepeatedODF: rowCount = max(1, attributes.number(index) ?? 1)
      case .visibilityODF: isRowHidden = isRowHidden || !attributes.bytes(index).elementsEqual("visible".utf8)
      case .cellStyleNameODF: rowFormat = styles.format(of: attributes.bytes(index))
      default: break
      }
    }
  }

  /// A cell with content at the current place.
  @inline(__always)
  mutating func add(_ content: SheetContext.Content, count: Int) {
    // A cell that stands for several may be hidden in part.
    if !hiddenColumns.isEmpty, !isRowHidden, count > 1,
      (column..<column + count).contains(where: hiddenColumns.contains)
    {
      for copy in 0..<count {
        add(content, count: 1)
        column += 1
        if copy == count - 1 { column -= count }
      }
      return
    }
    if count > 1 { spread.append((cells.count, count)) }
    width += count
    var cell = Cell(column: column, content)
    cell.isHidden = isRowHidden || (!hiddenColumns.isEmpty && hiddenColumns.contains(column))
    let weight = cell.weight
    written += weight
    meant += weight * count
    cells.append(cell)
  }

  /// The current cell ends.
  @inline(__always)
  mutating func advance(by count: Int) { column += count }

  /// The current cell is merged with others; `false` if the table has too many of these.
  ///
  /// Of cells or rows that stand for several, each has its own range where these lie side by side.
  ///
  /// - Parameter room: how many more ranges the file may have without writing each.
  mutating func merge(_ cell: ODSCell, _ limits: ReadLimits, room: inout Int) -> Bool {
    let rows = cell.down == 1 ? rowCount : 1
    let columns = cell.across == 1 ? cell.count : 1
    for copy in 0..<max(rows, columns) {
      let first = CellAddress(row: row + (rows > 1 ? copy : 0), column: column + (columns > 1 ? copy : 0))
      if first.row >= limits.rows || first.column >= limits.columns { break }
      // A range over whole rows or columns may be written longer than they are.
      let last = CellAddress(
        row: min(first.row + cell.down, limits.rows) - 1, column: min(first.column + cell.across, limits.columns) - 1)
      if copy > 0 { room -= 1 }
      if room < 0 || merges.count >= limits.rows { return false }
      if first != last { merges.append(CellRange(first: first, last: last)) }
    }
    return true
  }

  /// The row ends.
  ///
  /// - Returns: what is ready, `nil` for a row without content.
  mutating func endRow() -> RepeatedRow? {
    guard !cells.isEmpty else { return nil }
    let (surplus, isTooMuch) = meant.multipliedReportingOverflow(by: rowCount)
    let ready = RepeatedRow(
      row: Row(index: row, cells: cells), times: rowCount, spread: spread, width: width,
      surplus: isTooMuch ? Int.max : surplus - written)
    written = 0
    meant = 0
    cells = []
    cells.reserveCapacity(ready.row.cells.count)
    spread = []
    width = 0
    return ready
  }
}
