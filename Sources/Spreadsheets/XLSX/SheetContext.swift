/// What a cell of an XLSX sheet says of itself before its content.
struct CellState {
  /// The type of the stored value (`t`).
  enum CellType: UInt8 {
    case number, shared, inline, formulaText, boolean, error, date

    /// Reads the attribute; unknown types count as numbers, as does its absence.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      switch (bytes.count, bytes.first) {
      case (1, UInt8(ascii: "s")): self = .shared
      case (1, UInt8(ascii: "b")): self = .boolean
      case (1, UInt8(ascii: "e")): self = .error
      case (1, UInt8(ascii: "d")): self = .date
      case (3, UInt8(ascii: "s")): self = .formulaText
      case (9, UInt8(ascii: "i")): self = .inline
      default: self = .number
      }
    }
  }

  var type = CellType.number
  var style = 0
  var hasValue = false
  var hasFormula = false
  var hasInline = false
  /// Whether it refers to a value of another kind, such as a picture in the cell.
  var hasMetadata = false
}

/// What the cells of a sheet refer to.
struct SheetContext {
  /// A cell's content without its place.
  struct Content {
    var kind: Cell.Kind
    var text: String
    var display = Cell.Display.plain
    var look: CellLook?
  }

  /// The sheet's name.
  var sheet: String
  var limits: ReadLimits
  var strings: [String]
  var formats: [FormatSections]
  var is1904: Bool
  /// What is seen of shared texts, and the cell styles that are struck out.
  var looks: [Int: CellLook] = [:]
  var struck: Set<Int> = []
  /// Whether a text may be seen as another than it is.
  var looksAtTexts = false
  /// Whether results of zero may mean that nothing was calculated.
  var isUncalculated = false
  /// The cell of which is asked how it was read.
  var watched: CellAddress?
  /// The codes of the number formats of the cell styles, if a cell is watched.
  var formatCodes: [String] = []

  /// The shared text of a number; `nil` if there is none, or nothing in it.
  @inline(__always)
  func sharedText(_ value: UnsafeBufferPointer<UInt8>) -> String? {
    guard let index = wholeNumber(value), index < strings.count, !strings[index].isEmpty else { return nil }
    return strings[index]
  }

  /// The content of a cell with what is seen of it; `nil` if it is empty.
  func content(
    of state: CellState, value: UnsafeBufferPointer<UInt8>, formula: [UInt8], inline: String, look: CellLook?,
    at address: CellAddress, into notices: inout [ReadNotice]
  ) -> Content? {
    guard
      var content = stored(in: state, value: value, formula: formula, inline: inline, at: address, into: &notices)
    else { return nil }
    if state.hasFormula, isUncalculated, isZero(value) {
      return without(formula, state, address, &notices)
    }
    if state.hasMetadata, state.type == .error { content.look = .seen("", .picture) }
    guard looksAtTexts || look != nil else { return content }
    if struck.contains(state.style) {
      content.look = .seen("", .struck)
    } else if content.kind == .text, content.look == nil {
      content.look =
        look ?? (state.type == .shared ? wholeNumber(value).flatMap { looks[$0] } : nil)
        ?? format(of: state).shown?.look(ofText: content.text)
    }
    return content
  }

  private func isZero(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let trimmed = trimmedXMLSpace(value)
    return trimmed.count == 1 && trimmed[0] == UInt8(ascii: "0")
  }

  /// The content of a cell as it is stored; `nil` if it is empty.
  private func stored(
    in state: CellState, value: UnsafeBufferPointer<UInt8>, formula: [UInt8], inline: String, at address: CellAddress,
    into notices: inout [ReadNotice]
  ) -> Content? {
    switch state.type {
    case .shared:
      if value.isEmpty { return without(formula, state, address, &notices) }
      guard let index = wholeNumber(value), index < strings.count else {
        let detail = "string \(String(decoding: value, as: UTF8.self)) of \(strings.count)"
        notices.append(ReadNotice(kind: .partial, sheet: sheet, cell: address, detail: detail))
        return nil
      }
      return text(strings[index])
    case .inline, .formulaText:
      // Some programs call a text inline and store it as a value; a formula may well result in an empty text.
      if !state.hasInline, !state.hasValue { return without(formula, state, address, &notices) }
      return text(state.hasInline ? inline : decodedText(Array(value)))
    case .number:
      if state.hasInline { return text(inline) }
      let trimmed = trimmedXMLSpace(value)
      if trimmed.isEmpty { return without(formula, state, address, &notices) }
      return number(trimmed, format(of: state), at: address, into: &notices)
    case .boolean:
      let trimmed = trimmedXMLSpace(value)
      if trimmed.isEmpty { return without(formula, state, address, &notices) }
      return boolean(String(decoding: trimmed, as: UTF8.self))
    case .error:
      let trimmed = trimmedXMLSpace(value)
      if trimmed.isEmpty { return without(formula, state, address, &notices) }
      return Content(kind: .error, text: String(decoding: trimmed, as: UTF8.self))
    case .date:
      let stored = String(decoding: trimmedXMLSpace(value), as: UTF8.self)
      if stored.isEmpty { return without(formula, state, address, &notices) }
      return date(stored, format(of: state))
    }
  }

  /// A date as its format shows it, like the number that other workbooks store. What is no date stays as text.
  private func date(_ stored: String, _ format: FormatSections) -> Content {
    if let serial = ISOSerial(stored, is1904: is1904), let date = SerialDate(serial.decimal) {
      let shown = format.format(of: serial.decimal)
      let iso = date.iso(shown.isTemporal ? shown : serial.format, is1904: is1904)
      return Content(
        kind: .date, text: iso, look: format.shown?.look(ofDate: iso, section: format.section(of: serial.decimal)))
    }
    // What stands before the first day, or is less than nothing, is shown by no workbook.
    let length = Array(stored.utf8).withUnsafeBufferPointer { ODSTime($0)?.iso(.elapsed, is1904: is1904) }
    if let date = length ?? isoDate(stored, format: format.first) { return Content(kind: .date, text: date) }
    return Content(kind: .text, text: stored)
  }

  /// A number as its format shows it: plain, a percentage or a date. What is no number stays as text.
  func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ format: FormatSections, at address: CellAddress,
    into notices: inout [ReadNotice]
  ) -> Content {
    guard let decimal = DecimalText(bytes) else {
      return Content(kind: .text, text: String(decoding: bytes, as: UTF8.self))
    }
    if decimal.digitsLost {
      notices.append(ReadNotice(kind: .digitsLost, sheet: sheet, cell: address, detail: decimal.text))
    }
    let shape = format.format(of: decimal.text)
    if shape.isTemporal, let date = SerialDate(decimal.text) {
      let iso = date.iso(shape, is1904: is1904)
      return Content(
        kind: .date, text: iso, look: format.shown?.look(ofDate: iso, section: format.section(of: decimal.text)))
    }
    return Content(
      kind: .number, text: decimal.text, display: shape == .percent ? .percent : .plain,
      look: format.shown == nil ? nil : format.look(of: decimal.text))
  }

  private func format(of state: CellState) -> FormatSections {
    state.style < formats.count ? formats[state.style] : .general
  }

  // Digits by the format, words by some programs; what is neither stays as text.
  private func boolean(_ stored: String) -> Content {
    switch stored.lowercased() {
    case "1", "true": Content(kind: .boolean, text: "TRUE")
    case "0", "false": Content(kind: .boolean, text: "FALSE")
    default: Content(kind: .text, text: stored)
    }
  }

  private func text(_ text: String) -> Content? { text.isEmpty ? nil : Content(kind: .text, text: text) }

  // A formula whose result is not stored; a cell with neither is empty.
  private func without(
    _ formula: [UInt8], _ state: CellState, _ address: CellAddress, _ notices: inout [ReadNotice]
  ) -> Content? {
    guard state.hasFormula else { return nil }
    let text = "=" + String(decoding: formula, as: UTF8.self)
    notices.append(ReadNotice(kind: .formulaWithoutResult, sheet: sheet, cell: address, detail: text))
    return Content(kind: .formulaError, text: text)
  }
}

extension Cell {
  /// A cell with a content that a reader found.
  @inline(__always)
  init(column: Int, _ content: consuming SheetContext.Content) {
    self.init(
      column: column, kind: content.kind, text: content.text, display: content.display, look: content.look)
  }
}

extension SheetContext {
  /// What stands in the file of a cell.
  func trace(
    of state: CellState, value: [UInt8], formula: [UInt8], inline: String, at address: CellAddress
  ) -> CellTrace {
    let text = String(decoding: value, as: UTF8.self)
    let stored: CellTrace.Stored =
      switch state.type {
      case .shared: wholeNumber(value).map { .sharedText($0) } ?? .text
      case .inline, .formulaText: .text
      case .number: state.hasInline ? .text : value.isEmpty ? .nothing : .number
      case .boolean: .boolean
      case .error: .error
      case .date: .date
      }
    let shared = wholeNumber(value).flatMap { state.type == .shared && $0 < strings.count ? strings[$0] : nil }
    return CellTrace(
      address, stored, shared ?? (state.hasInline ? inline : text),
      formatCode: state.style < formatCodes.count ? formatCodes[state.style] : nil,
      formula: state.hasFormula ? "=" + String(decoding: formula, as: UTF8.self) : nil)
  }
}

/// Bytes without the white space around them.
@inline(__always)
func trimmedXMLSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  guard let first = bytes.first, let last = bytes.last, isXMLSpace(first) || isXMLSpace(last) else { return bytes }
  guard let begin = bytes.firstIndex(where: { !isXMLSpace($0) }),
    let end = bytes.lastIndex(where: { !isXMLSpace($0) })
  else { return UnsafeBufferPointer(start: nil, count: 0) }
  return UnsafeBufferPointer(rebasing: bytes[begin...end])
}
