/// Turns the XML of one sheet into rows, which its reader takes piece by piece.
///
/// Rows and cells may leave out their addresses; the `dimension` is not believed. Cells of a row may come in any order.
struct SheetEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// The merged ranges met so far.
  private(set) var merges: [CellRange] = []
  /// The notices met so far.
  private(set) var notices: [ReadNotice] = []
  /// The page headers and footers.
  private(set) var headers: [(kind: OutsideText.Kind, text: String)] = []

  private var trace: CellTrace?

  private let context: SheetContext
  private let isWatching: Bool
  private var rows: [Row] = []
  private var met = RowSet()
  private var cells: [Cell] = []
  private var isInRow = false
  private var isRowHidden = false
  private var hiddenColumns = HiddenColumns()
  private var isSorted = true
  private var rowIndex = -1
  private var rowHasAddress = false
  private var column = -1
  private var state = CellState()
  private var isInCell = false
  private var collecting = Collecting.nothing
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var rich: RichText
  /// How much more long texts may count for.
  private var room: Int

  private enum Collecting: UInt8 {
    case nothing, value, formula, rich, header
  }

  /// Makes empty events.
  init(_ context: SheetContext) {
    self.context = context
    isWatching = context.watched != nil
    rich = RichText(limit: context.limits.cellBytes)
    room = context.limits.cells
    value.reserveCapacity(256)
    // What a form has, for which growing step by step would take longer than filling.
    rows.reserveCapacity(48)
  }

  /// Gives the rows that are complete, and forgets them.
  mutating func takeRows() -> [Row] {
    var taken: [Row] = []
    swap(&taken, &rows)
    return taken
  }

  /// Gives the notices met since the last call, and forgets them.
  mutating func takeNotices() -> [ReadNotice] {
    let taken = notices
    notices = []
    return taken
  }

  /// Gives how the watched cell was read, if it just was, and forgets it.
  mutating func takeTrace() -> CellTrace? {
    guard let taken = trace else { return nil }
    trace = nil
    return taken
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.namespace == .sheet || element.namespace == .none else { return }
    switch element.name {
    case .cell where isInRow: startCell(attributes)
    case .value where isInCell:
      collecting = .value
      state.hasValue = true
      value.removeAll(keepingCapacity: true)
    case .formula where isInCell:
      collecting = .formula
      state.hasFormula = true
      formula.removeAll(keepingCapacity: true)
    case .row: startRow(attributes)
    case .inlineString where isInCell:
      collecting = .rich
      state.hasInline = true
    case .mergeCell: addMerge(attributes)
    case .column where !isInRow: addColumns(attributes)
    case .oddHeader, .evenHeader, .firstHeader, .oddFooter, .evenFooter, .firstFooter:
      guard !isInRow else { return }
      collecting = .header
      value.removeAll(keepingCapacity: true)
    default: if collecting == .rich { rich.start(element.name, attributes) }
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch collecting {
    case .nothing: return
    case .value, .header: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    case .rich: rich.text(bytes)
    }
    if rich.isTooLong || value.count > context.limits.cellBytes || formula.count > context.limits.cellBytes {
      verdict.refuse(.limit("cellBytes", context.limits.cellBytes))
    }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    guard element.namespace == .sheet || element.namespace == .none else { return }
    switch element.name {
    case .value, .formula:
      if collecting != .rich { collecting = .nothing }
    case .cell where isInCell: endCell()
    case .row where isInRow: endRow()
    case .inlineString: collecting = .nothing
    case .oddHeader, .evenHeader, .firstHeader: addHeader(.header)
    case .oddFooter, .evenFooter, .firstFooter: addHeader(.footer)
    default: if collecting == .rich { rich.end(element.name) }
    }
  }

  static var hasShortcut: Bool { true }

  mutating func shortcut(_ bytes: UnsafeBufferPointer<UInt8>, namespace: XMLNamespace) -> Int {
    guard !isInCell, collecting == .nothing, namespace == .sheet || namespace == .none, !isWatching else { return 0 }
    guard isInRow else {
      guard let merge = PlainMerge(bytes) else { return 0 }
      addMerge(merge.range)
      return merge.length
    }
    guard context.limits.cellBytes >= PlainCell.longestValue, let cell = PlainCell(bytes) else { return 0 }
    go(toRow: cell.digits)
    go(to: cell.letters - 1)
    if let value = cell.value, !verdict.isFinished { take(value, of: cell) }
    return cell.length
  }

  private mutating func take(_ value: UnsafeBufferPointer<UInt8>, of cell: PlainCell) {
    if cell.type == .shared, !context.looksAtTexts, let text = context.sharedText(value) {
      append(SheetContext.Content(kind: .text, text: text))
      return
    }
    var state = CellState()
    state.type = cell.type
    state.style = cell.style
    state.hasValue = true
    let address = CellAddress(row: rowIndex, column: column)
    if let content = context.content(
      of: state, value: value, formula: [], inline: "", look: nil, at: address, into: &notices)
    {
      append(content)
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    // What stands inside its like, as in no honest file, ends what is open.
    if isInRow { endRow() }
    isInRow = true
    isSorted = true
    rowHasAddress = false
    column = -1
    var index = rowIndex + 1
    isRowHidden = false
    for position in 0..<attributes.count {
      switch attributes.name(position).name {
      case .reference:
        guard let number = attributes.number(position), number > 0 else { continue }
        index = number - 1
        rowHasAddress = true
      case .hidden: if attributes.isSet(.hidden) { isRowHidden = true }
      case .height: if attributes.isNothing(position) { isRowHidden = true }
      default: break
      }
    }
    rowIndex = index
    if index >= context.limits.rows { verdict.refuse(.limit("rows", context.limits.rows)) }
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    if isInCell { endCell() }
    isInCell = true
    state = CellState()
    var next = column + 1
    for position in 0..<attributes.count {
      switch attributes.name(position).name {
      case .reference:
        let (letters, digits) = addressParts(attributes.bytes(position))
        if letters > 0 { next = letters - 1 }
        go(toRow: digits)
      case .style: state.style = attributes.number(position) ?? 0
      case .text: state.type = CellState.CellType(attributes.bytes(position))
      case .valueMetadata: state.hasMetadata = true
      default: break
      }
    }
    go(to: next)
  }

  private mutating func go(to next: Int) {
    if next <= column { isSorted = false }
    column = next
    if next >= context.limits.columns { verdict.refuse(.limit("columns", context.limits.columns)) }
  }

  private mutating func go(toRow digits: Int) {
    if digits > 0, !rowHasAddress {
      rowIndex = digits - 1
      rowHasAddress = true
      if rowIndex >= context.limits.rows { verdict.refuse(.limit("rows", context.limits.rows)) }
    }
  }

  private mutating func endCell() {
    isInCell = false
    collecting = .nothing
    if state.hasValue || state.hasFormula || state.hasInline {
      let inline = state.hasInline ? rich.take() : ""
      let address = CellAddress(row: rowIndex, column: column)
      if address == context.watched {
        trace = context.trace(of: state, value: value, formula: formula, inline: inline, at: address)
      }
      let content = value.withUnsafeBufferPointer {
        context.content(
          of: state, value: $0, formula: formula, inline: inline, look: state.hasInline ? rich.look : nil, at: address,
          into: &notices)
      }
      if let content { append(content) }
      if verdict.isFinished { return }
      value.removeAll(keepingCapacity: true)
      formula.removeAll(keepingCapacity: true)
    }
  }

  private mutating func append(_ content: consuming SheetContext.Content) {
    // More cells than columns lie upon each other.
    let columns = context.limits.columns
    if cells.count >= columns { return verdict.refuse(.limit("columns", columns)) }
    let cell = Cell(column: column, content)
    // A few bytes refer to a long shared text.
    let weight = cell.weight
    if weight > 1 {
      room -= weight
      if room < 0 { return verdict.refuse(.limit("cells", context.limits.cells)) }
    }
    cells.append(cell)
  }

  private mutating func endRow() {
    if isInCell { endCell() }
    isInRow = false
    guard !cells.isEmpty else { return }
    if !isSorted { sortCells() }
    if !met.insert(rowIndex) { notices.append(.storedTwice(row: rowIndex, sheet: context.sheet)) }
    if isRowHidden || !hiddenColumns.isEmpty { hiddenColumns.mark(&cells, isRowHidden: isRowHidden) }
    let width = cells.count
    var row = Row(index: rowIndex, cells: [])
    swap(&row.cells, &cells)
    rows.append(row)
    // The rows of a form differ in width.
    cells.reserveCapacity(max(width, 8))
  }

  private mutating func addColumns(_ attributes: XMLAttributes) {
    var first = 0
    var last = 0
    var isHidden = attributes.isSet(.hidden)
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .least: first = attributes.number(index) ?? 0
      case .greatest: last = attributes.number(index) ?? 0
      case .width: if attributes.isNothing(index) { isHidden = true }
      default: break
      }
    }
    if isHidden { hiddenColumns.insert(first - 1, through: max(first, last) - 1) }
  }

  private mutating func addHeader(_ kind: OutsideText.Kind) {
    guard collecting == .header else { return }
    collecting = .nothing
    headers.append((kind, HeaderCode.text(String(decoding: value, as: UTF8.self))))
  }

  private mutating func sortCells() {
    let sorted = sortedCells(cells)
    notices += ReadNotice.storedTwice(sorted.twice, row: rowIndex, sheet: context.sheet)
    cells = sorted.cells
  }

  private mutating func addMerge(_ attributes: XMLAttributes) {
    for position in 0..<attributes.count where attributes.name(position).name == .mergeReference {
      addMerge(attributes.bytes(position))
    }
  }

  private mutating func addMerge(_ range: UnsafeBufferPointer<UInt8>) {
    guard !verdict.isFinished, let colon = range.firstIndex(of: UInt8(ascii: ":")) else { return }
    guard let first = corner(range[..<colon]), let last = corner(range[(colon + 1)...]) else { return }
    guard first.row <= last.row, first.column <= last.column, first != last else { return }
    guard last.row < context.limits.rows, last.column < context.limits.columns else { return }
    if merges.count >= context.limits.rows { return verdict.refuse(.limit("merges", context.limits.rows)) }
    if merges.isEmpty { merges.reserveCapacity(32) }
    merges.append(CellRange(first: first, last: last))
  }
}
