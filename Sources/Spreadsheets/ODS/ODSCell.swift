/// The types that `office:value-type` declares.
enum ODSType: UInt8 {
  case none, number, percentage, date, time, boolean, text

  /// Reads the attribute; unknown types count as text.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.first {
    case UInt8(ascii: "f"), UInt8(ascii: "c"): self = .number
    case UInt8(ascii: "p"): self = .percentage
    case UInt8(ascii: "d"): self = .date
    case UInt8(ascii: "t"): self = .time
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "v"): self = .none
    default: self = .text
    }
  }

  /// What it says that the content is.
  var stored: CellTrace.Stored {
    switch self {
    case .none, .text: .text
    case .number, .percentage: .number
    case .date, .time: .date
    case .boolean: .boolean
    }
  }
}

/// What the attributes of a cell say; valid only while its start is being handled.
struct ODSCell {
  var type = ODSType.none
  /// Which attribute holds the value, the formula, the text and the style; -1 for none.
  var value = -1
  var formula = -1
  var string = -1
  var style = -1
  /// For how many cells, side by side, it stands.
  var count = 1
  /// How many columns and rows it is merged over.
  var across = 1
  var down = 1
  var isError = false

  /// Reads the attributes.
  @inline(__always)
  init(_ attributes: XMLAttributes) {
    for index in 0..<attributes.count {
      let attribute = attributes.name(index)
      switch attribute.name {
      case .valueTypeODF:
        // LibreOffice has a second one, which tells errors from texts.
        if attribute.namespace == .calcExtension {
          isError = attributes.bytes(index).first == UInt8(ascii: "e")
        } else {
          type = ODSType(attributes.bytes(index))
        }
      case .valueODF, .dateValueODF, .timeValueODF, .booleanValueODF: value = index
      case .styleNameODF: style = index
      case .stringValueODF: string = index
      case .formulaODF: formula = index
      case .columnsRepeatedODF: count = max(1, attributes.number(index) ?? 1)
      case .columnsSpannedODF: across = max(1, attributes.number(index) ?? 1)
      case .rowsSpannedODF: down = max(1, attributes.number(index) ?? 1)
      default: break
      }
    }
  }
}

extension SheetContext {
  /// The content that a cell of OpenDocument stores in an attribute; `nil` if it is empty.
  func content(
    of type: ODSType, value: UnsafeBufferPointer<UInt8>, _ format: FormatSections, at address: CellAddress,
    into notices: inout [ReadNotice]
  ) -> Content? {
    let trimmed = trimmedXMLSpace(value)
    if trimmed.isEmpty { return nil }
    switch type {
    case .number: return number(trimmed, format, at: address, into: &notices)
    case .percentage: return number(trimmed, FormatSections(.percent), at: address, into: &notices)
    case .boolean: if let isTrue = truth(trimmed) { return Content(kind: .boolean, text: isTrue ? "TRUE" : "FALSE") }
    case .date: if let date = odsDate(trimmed, format.first) { return Content(kind: .date, text: date) }
    case .time:
      if let time = ODSTime(trimmed) { return Content(kind: .date, text: time.iso(format.first, is1904: is1904)) }
    case .none, .text: break
    }
    return Content(kind: .text, text: String(decoding: trimmed, as: UTF8.self))
  }
}

/// The truth value that a word or a number means; `nil` for what is neither.
///
/// LibreOffice stores the number of a cell that it shows as TRUE: every one but zero is.
private func truth(_ stored: UnsafeBufferPointer<UInt8>) -> Bool? {
  switch String(decoding: stored, as: UTF8.self).lowercased() {
  case "true": true
  case "false": false
  default: DecimalText(stored).map { $0.text.utf8.contains { 0x31...0x39 ~= $0 } }
  }
}

/// Whether a text is that of an error value: LibreOffice's `Err:502`, or one that every program has.
func isErrorText(_ bytes: some Collection<UInt8>) -> Bool {
  if bytes.first == UInt8(ascii: "#") { return errorTexts.contains { $0.elementsEqual(bytes) } }
  return bytes.count == 7 && bytes.starts(with: "Err:".utf8) && wholeNumber(bytes.dropFirst(4)) != nil
}

private let errorTexts = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"].map { Array($0.utf8) }

/// A formula without the prefix that names its language: `=SUM([.A1:.A2])` for `of:=SUM([.A1:.A2])`.
func formulaText(_ formula: String) -> String {
  guard let equals = formula.utf8.firstIndex(of: UInt8(ascii: "=")), equals > formula.startIndex,
    formula.utf8[formula.utf8.index(before: equals)] == UInt8(ascii: ":"),
    formula.utf8[..<equals].dropLast().allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
  else { return formula }
  return String(formula[equals...])
}
