/// Makes rows of the records of one sheet.
///
/// A row is finished when a cell of another one comes. Cells may come in any order, and so may rows; the consumer sees
/// them as they stand.
struct XLSRows {
  /// The merged ranges so far.
  private(set) var merges: [CellRange] = []
  /// Things to report.
  private(set) var log: NoticeLog
  private(set) var codePage: CodePage

  let sheet: String
  let path: String
  let limits: ReadLimits
  let version: BIFFVersion
  private let strings: [String]
  private let formats: [NumberFormat]
  private let is1904: Bool

  private var row = -1
  private var column = -1
  private var cells: [Cell] = []
  private var isSorted = true
  private var waiting = Waiting.nothing

  /// What the records that follow may bring for the last cell.
  private enum Waiting {
    case nothing
    /// The text that a formula results in.
    case formulaText
    /// The rest of a text.
    case rest(OpenText)
  }

  init(_ workbook: XLSWorkbook, sheet: String, limits: ReadLimits, path: String, log: NoticeLog) {
    self.sheet = sheet
    self.path = path
    self.limits = limits
    self.log = log
    version = workbook.version
    codePage = workbook.codePage
    strings = workbook.strings
    formats = workbook.formats
    is1904 = workbook.is1904
  }

  /// Takes the next record.
  ///
  /// - Returns: the row that it finishes by beginning another, if it had cells.
  /// - Throws: `ReadError` when a limit is reached.
  mutating func take(_ type: UInt16, _ bytes: Span<UInt8>) throws(ReadError) -> Row? {
    switch type {
    case RecordType.labelSST:
      guard let finished = try begin(bytes, atLeast: 10) else { return nil }
      try addShared(Int(bytes.u32(6)))
      return finished.row
    case RecordType.rk:
      guard let finished = try begin(bytes, atLeast: 10) else { return nil }
      try add(StoredNumber(rk: bytes.u32(6)), bytes.u16(4))
      return finished.row
    case RecordType.number, RecordType.number2:
      guard let finished = try begin(bytes, atLeast: valuePlace + 8) else { return nil }
      try add(StoredNumber(bytes.double(valuePlace)), style(bytes))
      return finished.row
    case RecordType.multipleRK:
      guard let finished = try begin(bytes, atLeast: 12) else { return nil }
      try addMultiple(bytes)
      return finished.row
    case RecordType.integer2:
      guard let finished = try begin(bytes, atLeast: 9) else { return nil }
      try add(StoredNumber(UInt64(bytes.u16(7)), decimals: 0, isNegative: false), style(bytes))
      return finished.row
    case RecordType.boolError, RecordType.boolError2:
      guard let finished = try begin(bytes, atLeast: valuePlace + 2) else { return nil }
      try addCode(bytes.u8(valuePlace), isError: bytes.u8(valuePlace + 1) != 0)
      return finished.row
    case RecordType.label, RecordType.richString, RecordType.label2:
      guard let finished = try begin(bytes, atLeast: valuePlace + 1) else { return nil }
      try addText(bytes, from: valuePlace, isShort: type == RecordType.label2)
      return finished.row
    case RecordType.formula, RecordType.formula3, RecordType.formula4:
      guard let finished = try begin(bytes, atLeast: valuePlace + 8) else { return nil }
      try addResult(bytes)
      return finished.row
    default:
      try takeOther(type, bytes)
      return nil
    }
  }

  /// The last row, if it has cells.
  mutating func finish() throws(ReadError) -> Row? {
    try stopWaiting()
    guard !cells.isEmpty else { return nil }
    let finished = Row(index: row, cells: isSorted ? cells : sortedCells(cells))
    cells = []
    cells.reserveCapacity(finished.cells.count)
    return finished
  }

  private mutating func takeOther(_ type: UInt16, _ bytes: Span<UInt8>) throws(ReadError) {
    switch type {
    case RecordType.mergeCells: try addMerges(bytes)
    case RecordType.string, RecordType.string2:
      guard case .formulaText = waiting else { return }
      waiting = .nothing
      try addText(bytes, from: 0, isShort: version == .two)
    case RecordType.continuation:
      guard case .rest(var text) = waiting else { return }
      waiting = .nothing
      text.append(bytes)
      try add(text)
    case RecordType.array, RecordType.array2, RecordType.table, RecordType.table2, RecordType.sharedFormula: return
    default: try stopWaiting()
    }
  }

  /// Where the value stands in the record of a cell: behind row, column and format.
  private var valuePlace: Int { version == .two ? 7 : 6 }

  /// The number of the cell's format.
  private func style(_ bytes: Span<UInt8>) -> Int { version == .two ? bytes.u8(5) & 0x3F : bytes.u16(4) }

  /// A row that was finished, perhaps.
  private struct Finished {
    var row: Row?
  }

  /// Begins a cell; `nil` if the record is too short to be one.
  @inline(__always)
  private mutating func begin(_ bytes: Span<UInt8>, atLeast length: Int) throws(ReadError) -> Finished? {
    guard bytes.count >= length else {
      log.add(ReadNotice(kind: .partial, sheet: sheet, detail: "record of \(bytes.count) bytes"))
      return nil
    }
    try stopWaiting()
    let newRow = bytes.u16(0)
    let newColumn = bytes.u16(2)
    var finished = Finished()
    if newRow != row {
      guard newRow < limits.rows else { throw ReadError(.limit("rows", limits.rows), path: path) }
      finished.row = try finish()
      row = newRow
      isSorted = true
      column = -1
    }
    try go(to: newColumn)
    return finished
  }

  @inline(__always)
  private mutating func go(to newColumn: Int) throws(ReadError) {
    guard newColumn < limits.columns else { throw ReadError(.limit("columns", limits.columns), path: path) }
    if newColumn <= column { isSorted = false }
    column = newColumn
  }

  private var address: CellAddress { CellAddress(row: row, column: column) }

  @inline(__always)
  private mutating func add(_ kind: Cell.Kind, _ text: String, _ display: Cell.Display = .plain) throws(ReadError) {
    // More cells than columns lie upon each other.
    guard cells.count < limits.columns else { throw ReadError(.limit("columns", limits.columns), path: path) }
    cells.append(Cell(column: column, kind: kind, text: text, display: display))
  }

  private mutating func addShared(_ index: Int) throws(ReadError) {
    guard index < strings.count else {
      let detail = "string \(index) of \(strings.count)"
      return log.add(ReadNotice(kind: .partial, sheet: sheet, cell: address, detail: detail))
    }
    if !strings[index].isEmpty { try add(.text, strings[index]) }
  }

  /// A number as its format shows it: plain, a percentage or a date.
  private mutating func add(_ number: StoredNumber?, _ style: Int) throws(ReadError) {
    // Programs write what is no number as an error; one that does not means the same.
    guard let number else { return try add(.error, "#NUM!") }
    if number.digitsLost {
      log.add(ReadNotice(kind: .digitsLost, sheet: sheet, cell: address, detail: number.text))
    }
    let format = style < formats.count ? formats[style] : .general
    if format.isTemporal, let date = SerialDate(number.text) {
      return try add(.date, date.iso(format, is1904: is1904))
    }
    try add(.number, number.text, format == .percent ? .percent : .plain)
  }

  /// Row, first column, for each cell its format and number, last column.
  private mutating func addMultiple(_ bytes: Span<UInt8>) throws(ReadError) {
    let first = column
    for index in 0..<(bytes.count - 6) / 6 {
      if index > 0 { try go(to: first + index) }
      try add(StoredNumber(rk: bytes.u32(6 + 6 * index)), bytes.u16(4 + 6 * index))
    }
  }

  private mutating func addCode(_ code: Int, isError: Bool) throws(ReadError) {
    if isError {
      try add(.error, Self.errors[code] ?? "#ERROR!\(code)")
    } else {
      try add(.boolean, code == 0 ? "FALSE" : "TRUE")
    }
  }

  // [MS-XLS] 2.5.10.
  private static let errors = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
  ]

  /// The stored result of a formula ([MS-XLS] 2.5.133): a number, unless its last two bytes are FF.
  private mutating func addResult(_ bytes: Span<UInt8>) throws(ReadError) {
    let place = valuePlace
    guard bytes.u16(place + 6) == 0xFFFF else { return try add(StoredNumber(bytes.double(place)), style(bytes)) }
    switch bytes.u8(place) {
    case 0: waiting = .formulaText
    case 1: try addCode(bytes.u8(place + 2), isError: false)
    case 2: try addCode(bytes.u8(place + 2), isError: true)
    case 3: break  // An empty text.
    default: try addWithoutResult()
    }
  }

  private mutating func addWithoutResult() throws(ReadError) {
    log.add(ReadNotice(kind: .formulaWithoutResult, sheet: sheet, cell: address, detail: "="))
    try add(.formulaError, "=")
  }

  private mutating func addText(_ bytes: Span<UInt8>, from place: Int, isShort: Bool) throws(ReadError) {
    try add(OpenText(bytes, from: place, isShort: isShort, isUnicode: version == .eight))
  }

  /// A text, if it is whole.
  private mutating func add(_ text: OpenText) throws(ReadError) {
    if text.missing > 0 {
      waiting = .rest(text)
    } else {
      try addWhole(text)
    }
  }

  private mutating func addWhole(_ text: OpenText) throws(ReadError) {
    let content = text.text(&codePage)
    guard content.utf8.count <= limits.cellBytes else {
      throw ReadError(.limit("cellBytes", limits.cellBytes), path: path)
    }
    if codePage.replaced {
      codePage.replaced = false
      log.add(ReadNotice(kind: .undecodable, sheet: sheet, cell: address))
    }
    if !content.isEmpty { try add(.text, content) }
  }

  /// Nothing more comes for the last cell.
  @inline(__always)
  private mutating func stopWaiting() throws(ReadError) {
    if case .nothing = waiting { return }
    try giveUp()
  }

  private mutating func giveUp() throws(ReadError) {
    switch waiting {
    case .nothing: return
    case .formulaText:
      waiting = .nothing
      try addWithoutResult()
    case .rest(let text):
      waiting = .nothing
      log.add(ReadNotice(kind: .partial, sheet: sheet, cell: address, detail: "-\(text.missing)"))
      try addWhole(text)
    }
  }

  /// A number of ranges: first and last row, first and last column (MERGECELLS, [MS-XLS] 2.4.168).
  private mutating func addMerges(_ bytes: Span<UInt8>) throws(ReadError) {
    for index in 0..<min(bytes.u16(0), (bytes.count - 2) / 8) {
      let place = 2 + 8 * index
      let first = CellAddress(row: bytes.u16(place), column: bytes.u16(place + 4))
      let last = CellAddress(row: bytes.u16(place + 2), column: bytes.u16(place + 6))
      guard first.row <= last.row, first.column <= last.column, first != last else { continue }
      guard last.row < limits.rows, last.column < limits.columns else { continue }
      if merges.count >= limits.rows { throw ReadError(.limit("rows", limits.rows), path: path) }
      merges.append(CellRange(first: first, last: last))
    }
  }
}
