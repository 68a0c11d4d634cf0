/// The declarations of a style attribute or of one CSS rule, as far as they tell something of a cell.
struct HTMLDeclarations {
  /// How numbers are shown, or that the cell is text.
  private(set) var format: HTMLFormat?
  /// Whether nothing is shown at all (`display:none`).
  private(set) var isHidden = false
  /// Whether a `colspan` only saves space and merges nothing (`mso-ignore:colspan`).
  private(set) var ignoresSpan = false
  /// Whether the text is struck out, or raised.
  private(set) var isStruck = false
  private(set) var isRaised = false
  /// The page headers and footers, as Excel keeps them in the style of the page.
  private(set) var headers: [(kind: OutsideText.Kind, code: String)] = []

  /// Reads `name:value;name:"value"`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var colon = -1
    var quote: UInt8 = 0
    var index = 0
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: ";")
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 2
        continue
      }
      if index == bytes.count || (quote == 0 && byte == UInt8(ascii: ";")) {
        if colon >= 0 { read(bytes[start..<colon], bytes[(colon + 1)..<min(index, bytes.count)]) }
        start = index + 1
        colon = -1
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ":"), colon < 0 {
        colon = index
      }
      index += 1
    }
  }

  private mutating func read(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
    let name = name.drop(while: Self.isSpace)
    guard let first = name.first else { return }
    // Most declarations are about looks: only the three that matter are turned into text.
    switch first | 0x20 {
    case UInt8(ascii: "d"):
      guard Self.isName(name, "display") else { return }
      isHidden = value.filter { !Self.isSpace($0) }.starts(with: "none".utf8) { $0 | 0x20 == $1 }
    case UInt8(ascii: "m"):
      if Self.isName(name, "mso-number-format") {
        format = HTMLFormat(code: Self.unescaped(value))
      } else if Self.isName(name, "mso-header-data") {
        headers.append((.header, Self.unescaped(value)))
      } else if Self.isName(name, "mso-footer-data") {
        headers.append((.footer, Self.unescaped(value)))
      } else if Self.isName(name, "mso-ignore") {
        ignoresSpan = ignoresSpan || String(decoding: value, as: UTF8.self).contains("span")
      }
    case UInt8(ascii: "t"):
      guard Self.isName(name, "text-decoration") || Self.isName(name, "text-decoration-line") else { return }
      isStruck = isStruck || String(decoding: value, as: UTF8.self).lowercased().contains("line-through")
    case UInt8(ascii: "w"):
      // A column without any width.
      if Self.isName(name, "width"),
        ["0", "0px", "0pt"].contains(String(decoding: value.filter { !Self.isSpace($0) }, as: UTF8.self))
      {
        isHidden = true
      }
    case UInt8(ascii: "v"):
      if Self.isName(name, "vertical-align") {
        isRaised = String(decoding: value, as: UTF8.self).lowercased().contains("super")
      }
      if Self.isName(name, "visibility") {
        isHidden = isHidden || String(decoding: value, as: UTF8.self).lowercased().contains("collapse")
      }
      if Self.isName(name, "vnd.ms-excel.numberformat") { format = HTMLFormat(code: Self.unescaped(value)) }
    default: break
    }
  }

  private static func isName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
    guard bytes.starts(with: name.utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { return false }
    return bytes.dropFirst(name.utf8.count).allSatisfy(isSpace)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { isXMLSpace(byte) || byte == 0x0C }

  /// A value without its quotes and escapes. Excel escapes every mark (`0\.00`) and writes quotes as `\0022`.
  private static func unescaped(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var bytes = Array(value.drop(while: isSpace))
    while let last = bytes.last, isSpace(last), bytes.dropLast().last != UInt8(ascii: "\\") { bytes.removeLast() }
    if let first = bytes.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      bytes.removeFirst()
      if bytes.last == first { bytes.removeLast() }
    }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let code = String(decoding: bytes[(index + 1)...].prefix(4), as: UTF8.self)
      if code.hasPrefix("00"), code.utf8.count == 4, let byte = UInt8(code, radix: 16), byte < 0x80 {
        text.append(byte)
        index += 5
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
      } else {
        text.append(bytes[index + 1])
        index += 2
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// What a style says of a cell's content.
struct HTMLFormat {
  /// The code, or one of Excel's names.
  let code: String
  /// Whether the cell is text, whatever it looks like (`@`).
  let isText: Bool
  /// What it makes of a number.
  let sections: FormatSections

  /// A format by its code, or by one of Excel's names.
  init(code: String) {
    self.code = code
    isText = code == "@" || code.lowercased() == "text"
    sections = isText ? .general : FormatSections(named: code)
  }
}
