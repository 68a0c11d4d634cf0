/// How a text is written so that the reader of the page sees exactly that text.
enum Escaping: UInt8, Sendable, Hashable {
  case none
  /// HTML text and quoted attribute values.
  case html
  /// An address in an HTML attribute, where the text may hold a scheme; and where it cannot.
  case htmlAddress, htmlAddressRest
  /// Markdown text, cells of tables included; and where it may begin a line.
  case markdown, markdownLineStart
  /// Text in HTML tags of a Markdown page.
  case markdownHTML
  /// The destination of a Markdown link.
  case markdownAddress, markdownAddressRest

  @inline(__always)
  func append(_ text: String, to bytes: inout [UInt8]) {
    text.utf8Span.span.withUnsafeBufferPointer { text in
      switch self {
      case .none: bytes.append(contentsOf: text)
      case .html: appendHTML(text, to: &bytes)
      case .htmlAddress: appendAddress(text, mayHoldScheme: true, inMarkdown: false, to: &bytes)
      case .htmlAddressRest: appendAddress(text, mayHoldScheme: false, inMarkdown: false, to: &bytes)
      case .markdown: appendMarkdown(text, isLineStart: false, to: &bytes)
      case .markdownLineStart: appendMarkdown(text, isLineStart: true, to: &bytes)
      case .markdownHTML: appendMarkdownHTML(text, to: &bytes)
      case .markdownAddress: appendAddress(text, mayHoldScheme: true, inMarkdown: true, to: &bytes)
      case .markdownAddressRest: appendAddress(text, mayHoldScheme: false, inMarkdown: true, to: &bytes)
      }
    }
  }
}

/// A set of ASCII bytes, asked with two shifts.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ members: some Sequence<UInt8>) {
    for byte in members {
      if byte < 64 { low |= 1 &<< UInt64(byte) } else if byte < 128 { high |= 1 &<< UInt64(byte & 63) }
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte >= 128 { return false }
    return (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
  }

  /// The control characters that no page may hold: all but tab, line feed and carriage return.
  static let controls: [UInt8] = Array(0..<0x20).filter { ![9, 10, 13].contains($0) } + [0x7F]
}

/// U+FFFD, which stands for a character that no page may hold.
let replacementCharacter: StaticString = "\u{FFFD}"

extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if start < end { append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end])) }
  }

  /// Appends `%` and two hexadecimal digits.
  mutating func appendPercent(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
    }
  }
}
