/// A reference in text: one of the five entities of XML, or a character by its number.
enum XMLReference {
  /// A reference is looked for in so many bytes.
  static let longest = 16

  /// Reads the reference that begins with the first byte, `&`.
  ///
  /// - Returns: the character and the length of the reference; `nil` if it is none, or cut short.
  static func read(_ base: UnsafePointer<UInt8>, _ count: Int) -> (scalar: UInt32, length: Int)? {
    let bytes = UnsafeBufferPointer(start: base, count: min(count, longest))
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")), end > 1 else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[1..<end])
    if name[0] == UInt8(ascii: "#") { return number(name.dropFirst()).map { ($0, end + 1) } }
    for (entity, scalar) in entities where name.elementsEqual(entity.utf8) { return (scalar, end + 1) }
    return nil
  }

  private static let entities: [(StaticText, UInt32)] = [
    (StaticText("lt"), 0x3C), (StaticText("gt"), 0x3E), (StaticText("amp"), 0x26), (StaticText("quot"), 0x22),
    (StaticText("apos"), 0x27),
  ]

  private struct StaticText {
    let utf8: [UInt8]
    init(_ text: String) { utf8 = Array(text.utf8) }
  }

  // Characters that XML allows (XML 1.0, production 2).
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    let isHex = digits.first == UInt8(ascii: "x")
    let digits = isHex ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex, UInt8(ascii: "A")...UInt8(ascii: "F") where isHex:
        digit = UInt32(byte & 0x0F) + 9
      default: return nil
      }
      value = value * (isHex ? 16 : 10) + digit
      if value > 0x10_FFFF { return nil }
    }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: return value
    default: return nil
    }
  }
}
