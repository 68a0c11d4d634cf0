/// Turns the XML of one sheet into rows, which its reader takes piece by piece.
///
/// Rows and cells may leave out their addresses; the `dimension` is not believed. Cells of a row may come in any order.
struct SheetEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// The merged ranges met so far.
  private(set) var merges: [CellRange] = []
  /// The notices met so far.
  private(set) var notices: [ReadNotice] = []

  private var trace: CellTrace?

  private let context: SheetContext
  private var rows: [Row] = []
  private var cells: [Cell] = []
  private var isInRow = false
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

  private enum Collecting: UInt8 {
    case nothing, value, formula, rich
  }

  /// Makes empty events.
  init(_ context: SheetContext) {
    self.context = context
    rich = RichText(limit: context.limits.cellBytes)
    value.reserveCapacity(256)
  }

  /// Gives the rows that are complete, and forgets them.
  mutating func takeRows() -> [Row] {
    let taken = rows
    rows = []
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
    default: if collecting == .rich { rich.start(element.name, attributes) }
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch collecting {
    case .nothing: return
    case .value: value.append(contentsOf: bytes)
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
    default: if collecting == .rich { rich.end(element.name) }
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    isInRow = true
    isSorted = true
    rowHasAddress = false
    column = -1
    var index = rowIndex + 1
    for position in 0..<attributes.count where attributes.name(position).name == .reference {
      guard let number = attributes.number(position), number > 0 else { continue }
      index = number - 1
      rowHasAddress = true
    }
    rowIndex = index
    if index >= context.limits.rows { verdict.refuse(.limit("rows", context.limits.rows)) }
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    isInCell = true
    state = CellState()
    var next = column + 1
    for position in 0..<attributes.count {
      switch attributes.name(position).name {
      case .reference:
        let (letters, digits) = addressParts(attributes.bytes(position))
        if letters > 0 { next = letters - 1 }
        if digits > 0, !rowHasAddress {
          rowIndex = digits - 1
          rowHasAddress = true
          if rowIndex >= context.limits.rows { verdict.refuse(.limit("rows", context.limits.rows)) }
        }
      case .style: state.style = attributes.number(position) ?? 0
      case .text: state.type = CellState.CellType(attributes.bytes(position))
      default: break
      }
    }
    if next <= column { isSorted = false }
    column = next
    if next >= context.limits.columns { verdict.refuse(.limit("columns", context.limits.columns)) }
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
        context.content(of: state, value: $0, formula: formula, inline: inline, at: address, into: &notices)
      }
      if let content {
        // More cells than columns lie upon each other.
        let columns = context.limits.columns
        if cells.count >= columns { return verdict.refuse(.limit("columns", columns)) }
        cells.append(Cell(column: column, kind: content.kind, text: content.text, display: content.display))
      }
      value.removeAll(keepingCapacity: true)
      formula.removeAll(keepingCapacity: true)
    }
  }

  private mutating func endRow() {
    isInRow = false
    guard !cells.isEmpty else { return }
    if !isSorted { cells = sortedCells(cells) }
    let width = cells.count
    rows.append(Row(index: rowIndex, cells: cells))
    cells = []
    cells.reserveCapacity(width)
  }

  private mutating func addMerge(_ attributes: XMLAttributes) {
    for position in 0..<attributes.count where attributes.name(position).name == .mergeReference {
      let range = attributes.bytes(position)
      guard let colon = range.firstIndex(of: UInt8(ascii: ":")) else { continue }
      guard let first = corner(range[..<colon]), let last = corner(range[(colon + 1)...]) else { continue }
      guard first.row <= last.row, first.column <= last.column, first != last else { continue }
      guard last.row < context.limits.rows, last.column < context.limits.columns else { continue }
      if merges.count >= context.limits.rows { return verdict.refuse(.limit("rows", context.limits.rows)) }
      merges.append(CellRange(first: first, last: last))
    }
  }
}

/// The address of one corner of a range.
private func corner(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CellAddress? {
  let (letters, digits) = addressParts(UnsafeBufferPointer(rebasing: bytes))
  return letters > 0 && digits > 0 ? CellAddress(row: digits - 1, column: letters - 1) : nil
}

/// Cells in column order. Of two cells in one column, which no program writes, the later one stands.
func sortedCells(_ cells: [Cell]) -> [Cell] {
  var byColumn: [Int: Cell] = [:]
  for cell in cells { byColumn[cell.column] = cell }
  return byColumn.values.sorted { $0.column < $1.column }
}

/// The letters and the digits of an address like `AB12` as numbers counted from one; zero for what is missing or wrong.
@inline(__always)
private func addressParts(_ bytes: UnsafeBufferPointer<UInt8>) -> (letters: Int, digits: Int) {
  var letters = 0
  var digits = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if digits < 100_000_000 { digits = digits * 10 + Int(byte & 0x0F) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      if letters < 1_000_000 { letters = letters * 26 + Int(byte & 0x1F) }
    default: break
    }
  }
  return (letters, digits)
}
