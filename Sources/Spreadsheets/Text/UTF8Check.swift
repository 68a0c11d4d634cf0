/// Checks bytes for UTF-8, eight at a time where they are ASCII.
enum UTF8Check {
  /// The offset of the first byte that is not UTF-8; `nil` if all are.
  ///
  /// - Parameter isLast: whether a character cut off at the end is a fault.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let count = bytes.count
    let raw = UnsafeRawPointer(base)
    var index = 0
    while index < count {
      while index + 8 <= count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        index += 8
      }
      guard index < count else { return nil }
      let lead = base[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
      guard length > 0 else { return index }
      var place = 1
      while place < length {
        guard index + place < count else { return isLast ? index : nil }
        let byte = base[index + place]
        guard byte & 0xC0 == 0x80, place > 1 || isSecond(byte, after: lead) else { return index }
        place += 1
      }
      index += length
    }
    return nil
  }

  /// Rules out overlong forms, surrogates and what lies beyond U+10FFFF.
  private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }
}
