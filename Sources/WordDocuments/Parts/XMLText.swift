/// Writes XML as bytes.
struct XMLText: Sendable {
  private(set) var bytes: [UInt8] = []

  init(_ start: String = "") { bytes = Array(start.utf8) }

  /// Markup as it is.
  mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Markup with a word in it, which is written as it is.
  mutating func markup(_ before: StaticString, _ word: String, _ behind: StaticString) {
    append(before)
    markup(word)
    append(behind)
  }

  /// Markup with a number in it, which is written as it is.
  mutating func markup(_ before: StaticString, _ number: Int, _ behind: StaticString) {
    append(before)
    bytes.append(contentsOf: String(number).utf8)
    append(behind)
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text, or the value of an attribute.
  mutating func text(_ text: some StringProtocol) {
    if text.utf8.contains(where: Self.wantsLook) { escaped(text) } else { bytes.append(contentsOf: text.utf8) }
  }

  /// Whether a byte is a sign of markup, or belongs to what XML has no character for or may (U+FFFE, U+FFFF).
  private static func wantsLook(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == 0xEF
  }

  private mutating func escaped(_ text: some StringProtocol) {
    // The last bytes: what XML 1.0 has no character for may have three.
    var window: UInt32 = 0
    for byte in text.utf8 {
      window = window << 8 | UInt32(byte)
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case 0...8, 0xB, 0xC, 0xE...0x1F: markup("\u{FFFD}")
      default:
        bytes.append(byte)
        // U+FFFE and U+FFFF.
        if window & 0xFF_FFFE == 0xEF_BFBE {
          bytes.removeLast(3)
          markup("\u{FFFD}")
        }
      }
    }
  }

  /// How every part begins.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let wordNamespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
}
