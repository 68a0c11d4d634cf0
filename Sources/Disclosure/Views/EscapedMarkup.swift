/// Markup in whose literals tags stand, and whose parts in `\(…)` are text: what XML reserves is escaped, and what XML 1.0 has no
/// character for becomes U+FFFD.
struct EscapedMarkup: ExpressibleByStringInterpolation, StringInterpolationProtocol, Sendable {
  private(set) var bytes: [UInt8] = []

  init(stringLiteral literal: String) { appendLiteral(literal) }

  init(stringInterpolation parts: Self) { self = parts }

  init(literalCapacity: Int, interpolationCount: Int) {
    bytes.reserveCapacity(literalCapacity + 8 * interpolationCount)
  }

  static func += (markup: inout Self, more: Self) { markup.bytes += more.bytes }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func appendLiteral(_ literal: String) {
    literal.utf8Span.span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func appendInterpolation(_ number: Int) {
    if number < 0 { return appendLiteral(String(number)) }
    if number > 9 { appendInterpolation(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func appendInterpolation(_ text: String) {
    // Almost no text holds any of them, and a look at its bytes is cheaper than at its characters.
    guard Self.needsEscaping(text) else { return appendLiteral(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": appendLiteral("&amp;")
      case "<": appendLiteral("&lt;")
      case ">": appendLiteral("&gt;")
      case "\"": appendLiteral("&quot;")
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": appendLiteral("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func needsEscaping(_ text: String) -> Bool {
    var window: UInt32 = 0
    for byte in text.utf8 {
      window = window << 8 | UInt32(byte)
      if byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"") || window & 0xFF_FFFE == 0xEF_BFBE
      {
        return true
      }
    }
    return false
  }
}
