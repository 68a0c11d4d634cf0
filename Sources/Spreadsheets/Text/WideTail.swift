/// Where a text of another encoding goes on in UTF-16 (little end first), as `>>` of PowerShell appends to it.
enum WideTail {
  /// Looks backwards from the first zero, which must be half of a character then, for the line end before the first line.
  ///
  /// - Parameters:
  ///   - bytes: what stands around the zero.
  ///   - zero: its place in them.
  /// - Returns: where the first line begins; `nil` if it is only a stray zero, or the whole text is UTF-16.
  static func start(in bytes: UnsafeBufferPointer<UInt8>, zero: Int) -> Int? {
    // The higher half of an ASCII character, or the lower one of 一 or 开.
    start(in: bytes, character: zero - 1) ?? start(in: bytes, character: zero)
  }

  private static func start(in bytes: UnsafeBufferPointer<UInt8>, character: Int) -> Int? {
    var start = character
    while start >= 1 {
      let last = bytes[start - 1]
      // No Chinese character has the line end of another encoding for its higher half.
      if last == 0x0A || last == 0x0D { break }
      guard start >= 2 else { return nil }
      start -= 2
      let unit = UInt16(last) << 8 | UInt16(bytes[start])
      if unit == 0xFEFF, start > 0 { break }
      if !isOfChineseText(unit) { return startOfJoinedLine(in: bytes, character: character) }
    }
    return start >= 1 && hasLines(bytes[start...]) ? start : nil
  }

  /// The beginning of a line without an end to which the first one of UTF-16 was appended.
  private static func startOfJoinedLine(in bytes: UnsafeBufferPointer<UInt8>, character: Int) -> Int? {
    var end = max(0, character)
    while end + 1 < bytes.count, bytes[end] != 0x0A || bytes[end + 1] != 0 { end += 2 }
    guard end + 2 < bytes.count, hasLines(bytes[(end + 2)...]), utf16WithoutMark(bytes) == nil else { return nil }
    var start = character
    // 上 has a line end for its lower half.
    while start > 0, bytes[start - 1] != 0x0A || bytes[start] == 0x4E { start -= 1 }
    return start > 0 ? start : nil
  }

  /// Whether there are lines of UTF-16: by accident, a few zeros between digits may look like signs of it.
  private static func hasLines(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let tail = UnsafeBufferPointer(rebasing: bytes.prefix(4096))
    var plain = 0
    var rare = 0
    var lines = 0
    var signs = 0
    for index in stride(from: 0, to: tail.count - 1, by: 2) {
      let unit = UInt16(tail[index + 1]) << 8 | UInt16(tail[index])
      switch unit {
      case 0x0A: lines += 1
      case 0x09, 0x0D, 0x20..<0x100: plain += 1
      case 0..<0x20: return false
      // What two digits or a digit and a comma look like.
      case 0x3016..<0x3040, 0x3200..<0x3400: signs += 1
      case _ where !isOfChineseText(unit): rare += 1
      default: break
      }
    }
    return lines > 0 && lines + plain >= 4 && max(signs, rare) * 40 <= tail.count
  }

  /// Looks around the first zero of a file.
  ///
  /// - Throws: `ReadError` when reading fails.
  static func start(in file: ByteFile, zero: Int) throws(ReadError) -> Int? {
    let first = max(0, zero - (1 << 16))
    let bytes = try file.bytes(at: first, count: zero - first + 4096)
    return bytes.withUnsafeBufferPointer { start(in: $0, zero: zero - first) }.map { first + $0 }
  }
}
