/// Makes rows of the records of one sheet.
///
/// A row is finished when a cell of another one comes. Cells may come in any order, and so may rows; the consumer sees
/// them as they stand.
struct XLSRows {
  /// The merged ranges so far.
  private(set) var merges = MergedRanges()
  /// Things to report.
  private(set) var log: NoticeLog
  private(set) var codePage: CodePage

  let sheet: String
  let path: String
  let limits: ReadLimits
  let version: BIFFVersion
  private let strings: [String]
  private let formats: [FormatSections]
  private let formatCodes: [String]
  private let watched: CellAddress?
  private var trace: CellTrace?
  private let is1904: Bool

  /// Page headers and footers, and the texts of comments and other shapes.
  private(set) var outside: [(kind: OutsideText.Kind, text: String)] = []
  /// Whether a picture lies over the cells.
  private(set) var hasPicture = false
  private let looks: [Int: CellLook]
  private let struck: Set<Int>
  private let fonts: FontMarks
  private var hiddenRows: Set<Int> = []
  private var hiddenColumns = HiddenColumns()
  /// Whether results of zero, or empty ones, may mean that nothing was calculated.
  private var isUncalculated = false
  private var row: RowUnderWay
  private var waiting = Waiting.nothing

  /// What the records that follow may bring for the last cell.
  private enum Waiting {
    case nothing
    /// The text that a formula results in.
    case formulaText
    /// The rest of a text.
    case rest(OpenText)
    /// The text of a shape.
    case shape(OpenText)
  }

  init(
    _ workbook: XLSWorkbook, sheet: String, limits: ReadLimits, path: String, log: NoticeLog,
    watched: CellAddress? = nil
  ) {
    self.watched = watched
    formatCodes = watched == nil ? [] : workbook.formatCodes
    self.sheet = sheet
    self.path = path
    self.limits = limits
    self.log = log
    version = workbook.version
    codePage = workbook.codePage
    strings = workbook.strings
    formats = workbook.formats
    looks = workbook.looks
    struck = workbook.struck
    fonts = workbook.fonts
    is1904 = workbook.is1904
    row = RowUnderWay(limits, path: path)
  }

  /// Takes the next record. If it begins another row, the one before is finished.
  ///
  /// - Throws: `ReadError` when a limit is reached.
  mutating func take(_ type: UInt16, _ bytes: Span<UInt8>) throws(ReadError) {
    switch type {
    case RecordType.labelSST:
      if try begin(bytes, atLeast: 10) { try addShared(Int(bytes.u32(6)), bytes.u16(4)) }
    case RecordType.rk:
      if try begin(bytes, atLeast: 10) { try add(StoredNumber(rk: bytes.u32(6)), bytes.u16(4)) }
    case RecordType.number, RecordType.number2:
      let place = valuePlace(of: type)
      if try begin(bytes, atLeast: place + 8) { try add(StoredNumber(bytes.double(place)), style(bytes, of: type)) }
    case RecordType.multipleRK:
      if try begin(bytes, atLeast: 12) { try addMultiple(bytes) }
    case RecordType.integer2:
      guard try begin(bytes, atLeast: 9) else { return }
      try add(StoredNumber(UInt64(bytes.u16(7)), decimals: 0, isNegative: false), style(bytes, of: type))
    case RecordType.boolError, RecordType.boolError2:
      let place = valuePlace(of: type)
      guard try begin(bytes, atLeast: place + 2) else { return }
      try addCode(bytes.u8(place), isError: bytes.u8(place + 1) != 0)
    case RecordType.label, RecordType.richString, RecordType.label2:
      let place = valuePlace(of: type)
      guard try begin(bytes, atLeast: place + 1) else { return }
      textStyle = version >= .five ? bytes.u16(4) : -1
      try addText(bytes, from: place, isShort: type == RecordType.label2)
    case RecordType.formula, RecordType.formula3, RecordType.formula4:
      if try begin(bytes, atLeast: valuePlace(of: type) + 8) { try addResult(bytes, type) }
    default:
      try takeOther(type, bytes)
    }
  }

  /// Finishes the last row.
  mutating func finish() throws(ReadError) {
    try stopWaiting()
    row.finish()
  }

  /// Gives how the watched cell was read, if it just was, and forgets it.
  mutating func takeTrace() -> CellTrace? {
    guard let taken = trace else { return nil }
    trace = nil
    return taken
  }

  private mutating func explain(_ stored: CellTrace.Stored, _ content: String, style: Int? = nil) {
    guard address == watched else { return }
    let code = style.flatMap { formatCodes.indices.contains($0) ? formatCodes[$0] : nil }
    trace = CellTrace(address, stored, content, formatCode: code)
  }

  /// Gives the row that was finished, if it has cells, and forgets it.
  mutating func takeFinished() -> Row? {
    guard var finished = row.takeFinished() else { return nil }
    if !hiddenRows.isEmpty || !hiddenColumns.isEmpty {
      hiddenColumns.mark(&finished.cells, isRowHidden: hiddenRows.contains(finished.index))
    }
    for notice in row.takeTwice(sheet: sheet, row: finished.index) { log.add(notice) }
    return finished
  }

  private mutating func takeOther(_ type: UInt16, _ bytes: Span<UInt8>) throws(ReadError) {
    switch type {
    case RecordType.row: noteRow(bytes)
    case RecordType.columnInfo where bytes.count >= 10:
      if bytes.u16(8) & 1 != 0 || bytes.u16(4) == 0 { hiddenColumns.insert(bytes.u16(0), through: bytes.u16(2)) }
    case RecordType.uncalculated: isUncalculated = true
    case RecordType.header, RecordType.footer: addHeader(type, bytes)
    case RecordType.textObject where version == .eight && bytes.count >= 12 && bytes.u16(10) > 0:
      try stopWaiting()
      waiting = .shape(OpenText(missing: bytes.u16(10)))
    case RecordType.object:
      try stopWaiting()
      if bytes.count >= 6, bytes.u16(4) == Self.pictureObject { hasPicture = true }
    case RecordType.mergeCells: try merges.append(bytes, limits, path: path)
    case RecordType.string, RecordType.string2:
      guard case .formulaText = waiting else { return }
      waiting = .nothing
      try addText(bytes, from: 0, isShort: type == RecordType.string2)
    case RecordType.continuation:
      if case .shape(let text) = waiting { return addShape(text, bytes) }
      guard case .rest(var text) = waiting else { return }
      waiting = .nothing
      text.append(bytes)
      try add(text)
    case RecordType.array, RecordType.array2, RecordType.table, RecordType.table2, RecordType.sharedFormula: return
    default: try stopWaiting()
    }
  }

  /// The type of an object that is a picture (FtCmo.ot, [MS-XLS] 2.5.143; in BIFF 5 it stands in the same place).
  private static let pictureObject = 8

  /// Remembers a hidden row: by its flag, or because it has no height.
  private mutating func noteRow(_ bytes: Span<UInt8>) {
    guard bytes.count >= 14, version >= .three, hiddenRows.count < limits.rows else { return }
    if bytes.u16(12) & 0x20 != 0 || bytes.u16(6) & 0x7FFF == 0 { hiddenRows.insert(bytes.u16(0)) }
  }

  private mutating func addHeader(_ type: UInt16, _ bytes: Span<UInt8>) {
    guard bytes.count > 3 else { return }
    let code = OpenText(bytes, from: 0, isShort: version < .eight, isUnicode: version == .eight).text(&codePage)
    outside.append((type == RecordType.header ? .header : .footer, HeaderCode.text(code)))
  }

  private mutating func addShape(_ text: OpenText, _ bytes: Span<UInt8>) {
    var text = text
    text.append(bytes)
    if text.missing > 0 {
      waiting = .shape(text)
    } else {
      waiting = .nothing
      outside.append((.shape, text.text(&codePage)))
    }
  }

  /// Whether a record is one of Excel 2.0. Programs write later ones into its sheets too, which have numbers above 255.
  @inline(__always)
  private func isOfTwo(_ type: UInt16) -> Bool { version == .two && type < 0x100 }

  /// Where the value stands in the record of a cell: behind row, column and format.
  @inline(__always)
  private func valuePlace(of type: UInt16) -> Int { isOfTwo(type) ? 7 : 6 }

  /// The number of the cell's format.
  private func style(_ bytes: Span<UInt8>, of type: UInt16) -> Int {
    if isOfTwo(type) { return bytes.u8(5) & 0x3F }
    return bytes.u16(4) + (version == .two ? XLSWorkbook.formatsOfTwo : 0)
  }

  /// Begins a cell; `false` if the record is too short to be one.
  @inline(__always)
  private mutating func begin(_ bytes: Span<UInt8>, atLeast length: Int) throws(ReadError) -> Bool {
    guard bytes.count >= length else {
      log.add(ReadNotice(kind: .partial, sheet: sheet, detail: "record of \(bytes.count) bytes"))
      return false
    }
    try stopWaiting()
    try row.begin(row: bytes.u16(0), column: bytes.u16(2))
    return true
  }

  private var address: CellAddress { CellAddress(row: row.index, column: row.column) }

  private mutating func addShared(_ index: Int, _ style: Int) throws(ReadError) {
    guard index < strings.count else {
      let detail = "string \(index) of \(strings.count)"
      return log.add(ReadNotice(kind: .partial, sheet: sheet, cell: address, detail: detail))
    }
    if watched != nil { explain(.sharedText(index), strings[index]) }
    guard !strings[index].isEmpty else { return }
    try row.add(.text, strings[index], .plain, look(of: strings[index], style, looks.isEmpty ? nil : looks[index]))
  }

  /// What is seen of a text in a cell of a format.
  @inline(__always)
  private func look(of text: String, _ style: Int, _ own: CellLook?) -> CellLook? {
    if !struck.isEmpty, struck.contains(style) { return .seen("", .struck) }
    if let own { return own }
    guard style >= 0, style < formats.count, let shown = formats[style].shown, shown.changesTexts else { return nil }
    return shown.look(ofText: text)
  }

  /// A number as its format shows it: plain, a percentage or a date.
  private mutating func add(_ number: StoredNumber?, _ style: Int) throws(ReadError) {
    // Programs write what is no number as an error; one that does not means the same.
    guard let number else { return try row.add(.error, "#NUM!") }
    if watched != nil { explain(.number, number.text, style: style) }
    if number.digitsLost {
      log.add(ReadNotice(kind: .digitsLost, sheet: sheet, cell: address, detail: number.text))
    }
    guard style < formats.count else { return try row.add(.number, number.text) }
    if !struck.isEmpty, struck.contains(style) { return try row.add(.number, number.text, .plain, .seen("", .struck)) }
    let format = formats[style].format(of: number.text)
    if format.isTemporal, let date = SerialDate(number.text) {
      let iso = date.iso(format, is1904: is1904)
      let section = formats[style].section(of: number.text)
      return try row.add(.date, iso, .plain, formats[style].shown?.look(ofDate: iso, section: section))
    }
    let look = formats[style].shown == nil ? nil : formats[style].look(of: number.text)
    try row.add(.number, number.text, format == .percent ? .percent : .plain, look)
  }

  /// Row, first column, for each cell its format and number, last column.
  private mutating func addMultiple(_ bytes: Span<UInt8>) throws(ReadError) {
    let first = row.column
    for index in 0..<(bytes.count - 6) / 6 {
      if index > 0 { try row.go(to: first + index) }
      try add(StoredNumber(rk: bytes.u32(6 + 6 * index)), bytes.u16(4 + 6 * index))
    }
  }

  private mutating func addCode(_ code: Int, isError: Bool) throws(ReadError) {
    if watched != nil { explain(isError ? .error : .boolean, isError ? errorText(code) : String(code)) }
    if isError {
      try row.add(.error, errorText(code))
    } else {
      try row.add(.boolean, code == 0 ? "FALSE" : "TRUE")
    }
  }

  /// The stored result of a formula ([MS-XLS] 2.5.133): a number, unless its last two bytes are FF.
  private mutating func addResult(_ bytes: Span<UInt8>, _ type: UInt16) throws(ReadError) {
    let place = valuePlace(of: type)
    let options = bytes.u16(place + 8)
    guard bytes.u16(place + 6) == 0xFFFF else {
      // Programs that do not calculate store zero, and ask for it to be done when the file is opened.
      if options & 2 != 0 || isUncalculated, bytes.double(place) == 0 { return try addWithoutResult() }
      return try add(StoredNumber(bytes.double(place)), style(bytes, of: type))
    }
    switch bytes.u8(place) {
    case 0: waiting = .formulaText
    case 1: try addCode(bytes.u8(place + 2), isError: false)
    case 2: try addCode(bytes.u8(place + 2), isError: true)
    case 3:
      // An empty text, which is no sum.
      if version == .eight, bytes.count > place + 14, FormulaTokens.isNumeric(bytes.extracting((place + 14)...)) {
        isUncalculated = true
      }
      if isUncalculated { try addWithoutResult() }
    default: try addWithoutResult()
    }
  }

  private mutating func addWithoutResult() throws(ReadError) {
    if watched != nil { explain(.nothing, "=") }
    log.add(ReadNotice(kind: .formulaWithoutResult, sheet: sheet, cell: address, detail: "="))
    try row.add(.formulaError, "=")
  }

  /// The format of the text that is being read, and its look where the record says it.
  private var textStyle = -1
  private var textLook: CellLook?

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
    if watched != nil { explain(.text, content) }
    if !content.isEmpty { try row.add(.text, content, .plain, look(of: content, textStyle, textLook)) }
    textStyle = -1
    textLook = nil
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
    case .shape: waiting = .nothing
    case .formulaText:
      waiting = .nothing
      try addWithoutResult()
    case .rest(let text):
      waiting = .nothing
      log.add(ReadNotice(kind: .partial, sheet: sheet, cell: address, detail: "-\(text.missing)"))
      try addWhole(text)
    }
  }
}
