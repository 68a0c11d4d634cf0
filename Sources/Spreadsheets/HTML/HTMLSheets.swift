/// Turns the tables of a page, those in cells of others included, into sheets and rows, which the reader takes piece by piece.
///
/// Every table that stands in no other is a sheet if it is data: at least two rows with two cells, or more than 16 rows.
/// A table in a cell that is data goes into the same sheet: its rows follow where the cell stands, from the cell's column on,
/// as Excel lays them out; what the outer row has before and behind it are rows of their own. A table in a cell that is no
/// data is text of the cell, and one in no cell is title or signature: rows before the next table with data, or after the
/// last. Rows that wait for the decision are few, so that memory does not grow.
struct HTMLSheets {
  var names: HTMLSheetNames
  var lines = HTMLLines()
  var prose = HTMLProse()
  /// The innermost table is the last.
  var tables: [HTMLTable] = []
  /// The name that the page gives the next table, which is then a sheet however small.
  var heading: String?
  var outbox = SheetOutbox()
  private var hasSheets = false

  private let limits: ReadLimits
  private var context: SheetContext
  private var isOpen = false
  private var nextRow = 0
  private var merges: [CellRange] = []

  /// Makes sheets with these names.
  init(names: HTMLSheetNames, limits: ReadLimits, watched: CellAddress? = nil) {
    self.names = names
    self.limits = limits
    context = SheetContext(sheet: "", limits: limits, strings: [], formats: [], is1904: false, watched: watched)
  }

  /// A table begins.
  mutating func startTable(depth: Int, isHidden: Bool) throws(HTMLRefusal) {
    // A table in a table, but in none of its cells, ends it (HTML §13.2.6.4.9).
    if let outer = tables.last, outer.open == nil { try closeTable() }
    let left = tables.last?.open?.column ?? 0
    tables.append(HTMLTable(left: left, depth: depth, isHidden: isHidden, limits: limits))
    guard tables.count == 1 else { return }
    tables[0].name = heading
    heading = nil
  }

  /// A row begins in the innermost table.
  mutating func startRow(isHidden: Bool = false) throws(HTMLRefusal) {
    try closeRow()
    try tables[tables.count - 1].startRow(at: nextRow)
    tables[tables.count - 1].isRowHidden = isHidden
  }

  /// Columns of the innermost table are described; some are not shown.
  mutating func addColumns(_ attributes: HTMLAttributes) {
    guard let last = tables.indices.last else { return }
    var count = 1
    var isHidden = attributes.isHidden
    for index in 0..<attributes.count {
      switch attributes.name(index) {
      case .span: count = max(1, min(htmlNumber(attributes.bytes(index)) ?? 1, 1000))
      case .width: if attributes.text(index) == "0" { isHidden = true }
      default: break
      }
    }
    tables[last].addColumns(count, isHidden: isHidden)
  }

  /// A cell begins in the innermost table.
  mutating func startCell(_ cell: HTMLCell) throws(HTMLRefusal) {
    closeCell()
    if !tables[tables.count - 1].isInRow { try startRow() }
    try tables[tables.count - 1].startCell(cell)
  }

  /// The caption of the innermost table begins.
  mutating func startCaption() {
    closeCell()
    if !tables[tables.count - 1].isInRow { tables[tables.count - 1].isInCaption = true }
  }

  /// Changes the text of the open cell or caption.
  ///
  /// - Returns: whether it is too long.
  mutating func editText(_ change: (inout HTMLText) -> Void) -> Bool {
    change(&tables[tables.count - 1].text)
    return tables[tables.count - 1].text.isTooLong
  }

  /// The open cell of the innermost table ends, if there is one.
  mutating func closeCell() {
    let level = tables.count - 1
    if tables[level].isInCaption { deliver(tables[level].endCaption(at: nextRow), level) }
    guard let open = tables[level].open else { return }
    let address = CellAddress(row: tables[level].row, column: open.column)
    let shown = tables[level].text.take()
    context.is1904 = names.is1904
    if let watched = context.watched, watched.column == address.column {
      let trace = open.cell.trace(at: address, shown: shown)
      if !tables[level].isStreaming {
        tables[level].hold(trace)
      } else if watched == address {
        outbox.deliveries.append(.explain(trace))
      }
    }
    var content = open.cell.content(of: shown, in: context, at: address, into: &outbox.notices)
    if open.cell.isStruck {
      content?.look = .seen("", .struck)
    } else if let look = tables[level].text.look {
      content?.look = look
    }
    tables[level].endCell(content)
  }

  /// The open row of the innermost table ends, if there is one.
  mutating func closeRow() throws(HTMLRefusal) {
    closeCell()
    let level = tables.count - 1
    guard tables[level].isInRow else { return }
    deliver(tables[level].endRow(), level)
    if !tables[level].isStreaming, tables[level].isData { try startStreaming(level) }
  }

  /// A group of rows ends in the innermost table.
  mutating func closeGroup() throws(HTMLRefusal) {
    try closeRow()
    tables[tables.count - 1].endGroup()
  }

  /// The innermost table ends.
  mutating func closeTable() throws(HTMLRefusal) {
    try closeGroup()
    let table = tables.removeLast()
    if table.isStreaming {
      merges += table.merges
      if merges.count > limits.rows { throw HTMLRefusal(.limit("merges", limits.rows)) }
      if !tables.isEmpty { tables[tables.count - 1].row = nextRow }
    } else if tables.isEmpty {
      lines.add(table)
      prose.add(table)
    } else {
      for row in table.held { tables[tables.count - 1].text.addLine(row.cells.map(\.text).joined(separator: " ")) }
    }
  }

  /// The page breaks off here: a cell that is open is not whole, and is left out.
  mutating func cutOff() {
    guard let table = tables.last else { return }
    let isKnown = table.isStreaming && table.open != nil
    let cell = table.open.map { CellAddress(row: table.row, column: $0.column) }
    outbox.notices.append(
      ReadNotice(kind: .partial, sheet: isOpen ? context.sheet : nil, cell: isKnown ? cell : nil, detail: "cutOff"))
    for level in tables.indices { tables[level].dropCell() }
  }

  /// The page ended, or is not read any further.
  ///
  /// - Parameter isForm: whether it asks for a password; small tables then only place its fields.
  mutating func finish(isForm: Bool) throws(HTMLRefusal) {
    while !tables.isEmpty { try closeTable() }
    if !isOpen, !hasSheets, lines.hasTable, !isForm { openSheet(caption: "", isHidden: false) }
    if isOpen {
      deliverLines()
      closeSheet(merges)
    }
  }

  /// The page is not read any further, by a fault: what is whole is delivered.
  mutating func endEarly() {
    if let first = tables.first, !first.held.isEmpty, !first.isStreaming { open(0) }
    if isOpen { closeSheet([]) }
  }

  private mutating func deliver(_ row: Row?, _ level: Int) {
    guard tables[level].isStreaming else { return }
    nextRow = tables[level].end
    if let row { outbox.deliveries.append(.row(row)) }
  }

  /// A table turned out to be data: it and those around it go to the sheet.
  private mutating func startStreaming(_ level: Int) throws(HTMLRefusal) {
    for outer in 0..<level {
      if !tables[outer].isStreaming { open(outer) }
      // What the open row has before the table in its cell becomes a row of its own.
      if let before = tables[outer].split() { outbox.deliveries.append(.row(before)) }
      nextRow = tables[outer].row
    }
    open(level)
    if nextRow > limits.rows { throw HTMLRefusal(.limit("rows", limits.rows)) }
  }

  private mutating func open(_ level: Int) {
    if level == 0 { openSheet(caption: tables[0].name ?? tables[0].caption, isHidden: tables[0].isHidden) }
    if let watched = context.watched, let trace = tables[level].takeTrace(at: watched, movedDown: nextRow) {
      outbox.deliveries.append(.explain(trace))
    }
    for row in tables[level].startStreaming(at: nextRow) { outbox.deliveries.append(.row(row)) }
    nextRow = tables[level].end
  }

  private mutating func openSheet(caption: String, isHidden: Bool) {
    if isOpen { closeSheet(merges) }
    isOpen = true
    hasSheets = true
    nextRow = 0
    merges = []
    context.sheet = names.next(caption: caption)
    outbox.deliveries.append(.begin(sheet: context.sheet, hidden: isHidden ? "hidden" : nil))
    deliverLines()
  }

  private mutating func deliverLines() {
    let taken = lines.rows(from: nextRow, watched: context.watched)
    if let trace = taken.trace { outbox.deliveries.append(.explain(trace)) }
    for row in taken.rows { outbox.deliveries.append(.row(row)) }
    merges += taken.merges
    nextRow = taken.end
    if lines.isCut { outbox.notices.append(ReadNotice(kind: .partial, sheet: context.sheet, detail: "pageText")) }
    lines = HTMLLines()
  }

  private mutating func closeSheet(_ merges: [CellRange]) {
    isOpen = false
    outbox.deliveries.append(.end(merges: merges.sorted { $0.first < $1.first }))
  }
}
