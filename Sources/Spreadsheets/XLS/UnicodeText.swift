/// The texts of Excel 97 and later: UTF-16, of which the upper bytes are left out where all of them are zero
/// ([MS-XLS] 2.5.294).
enum UnicodeText {
  /// The text of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: one byte for each character, or two.
  ///   - isWide: whether there are two.
  ///   - replaced: set if half of a surrogate pair stood alone and became U+FFFD.
  static func text(_ bytes: Span<UInt8>, isWide: Bool, replaced: inout Bool) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      if !isWide, isASCII(bytes) { return String(decoding: bytes, as: UTF8.self) }
      var isReplaced = false
      let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 2) { room in
        guard let base = room.baseAddress else { return "" }
        var writer = UTF8Writer(base)
        if isWide {
          isReplaced = write(bytes, &writer)
        } else {
          for byte in bytes { writer.basic(UInt16(byte)) }
        }
        return String(decoding: room[..<writer.count], as: UTF8.self)
      }
      if isReplaced { replaced = true }
      return text
    }
  }

  // Two bytes take at most three, four at most four: the room is twice as large as the bytes.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, _ writer: inout UTF8Writer) -> Bool {
    var isReplaced = false
    var lead: UInt16 = 0
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let unit = UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
      if lead != 0, unit & 0xFC00 == 0xDC00 {
        writer.scalar(0x1_0000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
        lead = 0
        continue
      }
      if lead != 0 {
        writer.basic(0xFFFD)
        isReplaced = true
        lead = 0
      }
      if unit & 0xFC00 == 0xD800 {
        lead = unit
      } else if unit & 0xFC00 == 0xDC00 {
        writer.basic(0xFFFD)
        isReplaced = true
      } else {
        writer.basic(unit)
      }
    }
    if lead != 0 { writer.basic(0xFFFD) }
    return isReplaced || lead != 0
  }
}
