/// What the tag of a cell says of its content.
struct HTMLCell {
  private enum Stated {
    case nothing
    /// Excel's `x:num`: the stored value, or nothing if it is as shown.
    case number(String?)
    /// LibreOffice's `sdval`: the stored value, which is 0 for an error.
    case calc(String)
    /// Excel's `x:str`: the stored text, or nothing if it is as shown.
    case text(String?)
    case boolean(String)
    case error(String)
  }

  /// How many columns it takes (1 to 1,000, HTML §4.9.11).
  private(set) var width = 1
  /// How many rows it takes (to 65,534); 0 for all that follow in its group of rows.
  private(set) var height = 1
  /// Whether the cells that it takes are merged into one.
  private(set) var isMerge = true

  /// Whether the cell is not shown, and whether all of its text is struck out.
  private(set) var isHidden = false
  private(set) var isStruck = false

  private var stated = Stated.nothing
  private var format: HTMLFormat?

  /// Reads the attributes of a `td` or `th`.
  init(_ attributes: HTMLAttributes, _ styles: HTMLStyles) {
    var classNames: UnsafeBufferPointer<UInt8>?
    for index in 0..<attributes.count {
      switch attributes.name(index) {
      case .colspan: width = max(1, min(htmlNumber(attributes.bytes(index)) ?? 1, 1000))
      case .rowspan: height = min(htmlNumber(attributes.bytes(index)) ?? 1, 65_534)
      case .class: classNames = attributes.bytes(index)
      case .style:
        let declarations = HTMLDeclarations(attributes.bytes(index))
        if let found = declarations.format { format = found }
        isMerge = !declarations.ignoresSpan
        isHidden = isHidden || declarations.isHidden
        isStruck = isStruck || declarations.isStruck
      case .hidden: isHidden = true
      case .excelNumber: stated = .number(Self.value(attributes.text(index)))
      case .calcValue: stated = .calc(attributes.text(index))
      case .excelText: stated = .text(Self.value(attributes.text(index)))
      case .excelBoolean: stated = .boolean(attributes.text(index))
      case .excelError: stated = .error(attributes.text(index))
      case .calcFormat:
        // Two languages, then the code: `1033;2052;0.00%`.
        let parts = attributes.text(index).split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3, format == nil { format = HTMLFormat(code: String(parts[2])) }
      default: break
      }
    }
    if format == nil { format = styles.format(ofClass: classNames) }
    if styles.marks(ofClass: classNames).isStruck { isStruck = true }
  }

  // libxml2 gives an attribute without a value its own name, or none.
  private static func value(_ text: String) -> String? {
    text.isEmpty || text == HTMLName.excelNumber.rawValue || text == HTMLName.excelText.rawValue ? nil : text
  }

  /// The content of the cell, from the text as shown; `nil` if it is empty.
  ///
  /// A value that the tag gives is the content, since what is shown may be rounded. Without one the text as shown is kept;
  /// it is a number if it can be nothing else: no leading zeros, no more than 15 digits, no marks between them.
  func content(
    of shown: String, in context: SheetContext, at address: CellAddress, into notices: inout [ReadNotice]
  ) -> SheetContext.Content? {
    switch stated {
    case .calc(let value):
      if Self.isCalcError(shown) { return SheetContext.Content(kind: .error, text: shown) }
      if shown == "TRUE" || shown == "FALSE" { return SheetContext.Content(kind: .boolean, text: shown) }
      if let content = number(value, context, address, &notices) { return Self.looking(content, as: shown) }
      return shown.isEmpty ? nil : SheetContext.Content(kind: .text, text: shown)
    case .number(let value):
      let text = value ?? Self.withoutGroups(shown)
      if text.isEmpty { return nil }
      if let content = number(text, context, address, &notices) {
        return value == nil ? content : Self.looking(content, as: shown)
      }
      return shown.isEmpty ? nil : SheetContext.Content(kind: .text, text: shown)
    case .text(let value):
      let text = value ?? shown
      return text.isEmpty ? nil : SheetContext.Content(kind: .text, text: text)
    case .boolean(let value):
      let text = (value.isEmpty || value == HTMLName.excelBoolean.rawValue ? shown : value).uppercased()
      if text.isEmpty { return nil }
      return SheetContext.Content(kind: .boolean, text: text == "TRUE" || text == "1" ? "TRUE" : "FALSE")
    case .error(let value):
      let text = value.isEmpty || value == HTMLName.excelError.rawValue ? shown : value
      return text.isEmpty ? nil : SheetContext.Content(kind: .error, text: text)
    case .nothing:
      if shown.isEmpty { return nil }
      let isNumber = !(format?.isText ?? false) && Self.isPlainNumber(shown.utf8)
      // What the page writes is what programs that open it as a workbook show by the format.
      let look = isNumber && format?.sections.shown != nil ? format?.sections.look(of: shown) : nil
      return SheetContext.Content(kind: isNumber ? .number : .text, text: shown, look: look)
    }
  }

  /// A content with what the page shows of it.
  private static func looking(_ content: SheetContext.Content, as shown: String) -> SheetContext.Content {
    var content = content
    // A page that shows nothing leaves it to the format.
    if !shown.isEmpty { content.look = CellLook.ofShown(shown, content) }
    return content
  }

  /// How the cell was read: what the tag says, beside the text as shown.
  func trace(at address: CellAddress, shown: String) -> CellTrace {
    let (stored, content): (CellTrace.Stored, String?) =
      switch stated {
      case .calc(let value): Self.isCalcError(shown) ? (.error, nil) : (.number, value)
      case .number(let value): (.number, value)
      case .text(let value): (.text, value)
      case .boolean(let value): (.boolean, value.isEmpty || value == HTMLName.excelBoolean.rawValue ? nil : value)
      case .error(let value): (.error, value.isEmpty || value == HTMLName.excelError.rawValue ? nil : value)
      case .nothing: (.text, nil)
      }
    return CellTrace(address, stored, content ?? shown, formatCode: format?.code, shown: content == nil ? nil : shown)
  }

  /// Whether LibreOffice shows an error like this: `#DIV/0!`, or `Err:502` for those that Excel does not have.
  private static func isCalcError(_ shown: String) -> Bool {
    let code = shown.utf8.dropFirst(4)
    if shown.hasPrefix("Err:") { return !code.isEmpty && code.allSatisfy { 0x30...0x39 ~= $0 } }
    return ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"].contains(shown)
  }

  private func number(
    _ text: String, _ context: SheetContext, _ address: CellAddress, _ notices: inout [ReadNotice]
  ) -> SheetContext.Content? {
    let format = format?.sections ?? .general
    var bytes = Array(text.utf8)
    return bytes.withUnsafeMutableBufferPointer { bytes in
      let trimmed = trimmedXMLSpace(UnsafeBufferPointer(bytes))
      guard DecimalText(trimmed) != nil else { return nil }
      return context.number(trimmed, format, at: address, into: &notices)
    }
  }

  /// A number without the commas between its thousands: `1,234.50` is `1234.50`; anything else as it is.
  private static func withoutGroups(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return text }
    let parts = text.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().allSatisfy { $0.utf8.count == 3 } && (1...4).contains(parts[0].utf8.count)
    return isGrouped ? text.filter { $0 != "," } : text
  }

  private static func isPlainNumber(_ text: String.UTF8View) -> Bool {
    var digits = 0
    var isZeroFirst = false
    var hasPoint = false
    var last: UInt8 = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits == 1, isZeroFirst, !hasPoint { return false }
        if digits == 0 { isZeroFirst = byte == UInt8(ascii: "0") }
        digits += 1
      case UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
      default: return false
      }
      last = byte
    }
    return digits > 0 && digits <= 15 && last != UInt8(ascii: ".")
  }
}
