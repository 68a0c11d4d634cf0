/// The types that `ss:Data` declares.
enum XML2003Type: UInt8 {
  case text, number, dateTime, boolean, error

  /// Reads `ss:Type`; unknown types count as text.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.first {
    case UInt8(ascii: "N"): self = .number
    case UInt8(ascii: "D"): self = .dateTime
    case UInt8(ascii: "B"): self = .boolean
    case UInt8(ascii: "E"): self = .error
    default: self = .text
    }
  }

  /// What it says that the content is.
  var stored: CellTrace.Stored {
    switch self {
    case .text: .text
    case .number: .number
    case .dateTime: .date
    case .boolean: .boolean
    case .error: .error
    }
  }
}

extension SheetContext {
  /// The content of a cell of XML Spreadsheet 2003; `nil` if it is empty.
  func content(
    of type: XML2003Type, value: UnsafeBufferPointer<UInt8>, _ format: FormatSections, _ formula: String?,
    hasData: Bool,
    at address: CellAddress, into notices: inout [ReadNotice]
  ) -> Content? {
    if let formula, !hasData || (type != .text && trimmedXMLSpace(value).isEmpty) {
      notices.append(ReadNotice(kind: .formulaWithoutResult, sheet: sheet, cell: address, detail: formula))
      return Content(kind: .formulaError, text: formula)
    }
    if value.isEmpty { return nil }
    if type == .text { return Content(kind: .text, text: String(decoding: value, as: UTF8.self)) }
    let trimmed = trimmedXMLSpace(value)
    if trimmed.isEmpty { return nil }
    if type == .number { return number(trimmed, format, at: address, into: &notices) }
    let stored = String(decoding: trimmed, as: UTF8.self)
    switch type {
    case .boolean:
      // Excel writes 1; other programs write what they call the value themselves.
      return Content(kind: .boolean, text: stored == "1" || stored.lowercased() == "true" ? "TRUE" : "FALSE")
    case .error: return Content(kind: .error, text: stored)
    default:
      if format.first == .elapsed, let length = isoDate(stored, format: .time).flatMap(elapsed) {
        return Content(kind: .date, text: length, look: format.shown?.look(ofDate: length, section: 0))
      }
      if let date = isoDate(stored, format: format.first) {
        return Content(
          kind: .date, text: date, look: format.hasConditions ? nil : format.shown?.look(ofDate: date, section: 0))
      }
      return Content(kind: .text, text: stored)
    }
  }
}

/// A length of time, which the format stores as a moment after 31 December 1899: `1900-01-01T12:30:00` is `PT36H30M`, as in
/// XLSX; `nil` for what is no such moment.
private func elapsed(_ date: String) -> String? {
  let bytes = Array(date.utf8)
  guard bytes.count >= 19, let year = wholeNumber(bytes[..<4]), let month = wholeNumber(bytes[5..<7]),
    let day = wholeNumber(bytes[8..<10]), let hour = wholeNumber(bytes[11..<13]),
    let minute = wholeNumber(bytes[14..<16])
  else { return nil }
  let days = serialDay(year, month, day)
  guard days >= 0 else { return nil }
  var text = "PT"
  if days * 24 + hour > 0 { text += "\(days * 24 + hour)H" }
  if minute > 0 { text += "\(minute)M" }
  var seconds = bytes[17...]
  if seconds.first == UInt8(ascii: "0") { seconds.removeFirst() }
  if seconds.count > 1 || seconds.first != UInt8(ascii: "0") || text == "PT" {
    text += String(decoding: seconds, as: UTF8.self) + "S"
  }
  return text
}

/// Where the next cell of a table goes, and the number format it inherits.
struct XML2003Place {
  private(set) var row = -1
  private(set) var column = -1
  /// Whether a place was no number of a row or column; the cells behind it would be read elsewhere.
  private(set) var isLost = false
  private var nextRow = 0
  private var nextColumn = 0
  private var left = 0
  private var columns = ColumnStyles()
  private var tableFormat = CellFormat.general
  private var rowFormat: CellFormat?
  private(set) var hiddenColumns = HiddenColumns()
  private(set) var isRowHidden = false
  private var columnCount = 0

  var address: CellAddress { CellAddress(row: row, column: column) }

  /// The format of a cell without its own style: its row's, its column's or the table's.
  @inline(__always)
  var format: CellFormat { rowFormat ?? columns.format(at: column) ?? tableFormat }

  /// A table begins; a second one of a sheet goes on below the first.
  mutating func startTable(_ attributes: XMLAttributes, _ styles: XML2003Styles) {
    left = 0
    columns = ColumnStyles()
    hiddenColumns = HiddenColumns()
    columnCount = 0
    tableFormat = styles.format(of: "Default")
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .topCell2003: nextRow = max(nextRow, (attributes.number(index) ?? 1) - 1)
      case .leftCell2003: left = max(0, (attributes.number(index) ?? 1) - 1)
      case .styleID2003: tableFormat = styles.format(of: attributes.text(index))
      default: break
      }
    }
  }

  /// A column is described.
  mutating func addColumn(_ attributes: XMLAttributes, _ styles: XML2003Styles, _ limits: ReadLimits) {
    var place: Int?
    var span = 0
    var format: CellFormat?
    var isHidden = attributes.isSet(.hidden2003)
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .width2003: if attributes.isNothing(index) { isHidden = true }
      case .index2003:
        place = attributes.place(index)
        if place == nil { isLost = true }
      case .span2003: span = attributes.number(index) ?? 0
      case .styleID2003: format = styles.format(of: attributes.text(index))
      default: break
      }
    }
    let first = place ?? columnCount
    columnCount = min(first, limits.columns) + min(span, limits.columns) + 1
    if isHidden, first < limits.columns { hiddenColumns.insert(first, through: columnCount - 1) }
    columns.add(index: place, span: span, format: format, atMost: limits.columns)
  }

  /// A row begins.
  mutating func startRow(_ attributes: XMLAttributes, _ styles: XML2003Styles, _ limits: ReadLimits) {
    row = nextRow
    var span = 0
    rowFormat = nil
    isRowHidden = attributes.isSet(.hidden2003)
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .height2003: if attributes.isNothing(index) { isRowHidden = true }
      case .index2003:
        if let place = attributes.place(index) { row = place } else { isLost = true }
      case .span2003: span = attributes.number(index) ?? 0
      case .styleID2003: rowFormat = styles.format(of: attributes.text(index))
      default: break
      }
    }
    nextRow = row + span + 1
    column = -1
    nextColumn = left
  }

  /// A cell begins, at a column if it names one; `false` if it stands left of the one before it.
  @inline(__always)
  mutating func moveToCell(index: Int?, across: Int) -> Bool {
    let target = index ?? nextColumn
    let isInOrder = target > column
    column = target
    nextColumn = target + across + 1
    return isInOrder
  }
}

extension XMLAttributes {
  /// Whether a width or a height is zero: `0`, `0.0`.
  func isNothing(_ index: Int) -> Bool {
    let bytes = bytes(index)
    return !bytes.isEmpty && bytes.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }

  /// A place that is counted from 1 on, counted from 0 on; `nil` for what is no place.
  func place(_ index: Int) -> Int? {
    if let number = number(index) { return number > 0 ? number - 1 : nil }
    // More digits than a number holds are beyond every limit.
    let bytes = bytes(index)
    return !bytes.isEmpty && bytes.allSatisfy({ 0x30...0x39 ~= $0 }) ? 1 << 40 : nil
  }
}
