/// Finds where bytes stop being UTF-8 (RFC 3629).
enum UTF8Check {
  /// The offset of the first byte that begins no character, or the count if there is none.
  ///
  /// A character that the end of the bytes cuts short counts as a fault; `isCutShort` tells the difference.
  static func fault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    var index = start
    while index + 8 <= count {
      let word = (base + index).eightBytes
      let high = word & 0x8080_8080_8080_8080
      if high == 0 {
        index += 8
        continue
      }
      index += high.trailingZeroBitCount >> 3
      // Chinese text is runs of three-byte characters: two of them at a time.
      while index + 8 <= count {
        let word = (base + index).eightBytes
        guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0, isPlain(word), isPlain(word >> 24) else { break }
        index += 6
      }
      // What the pairs left: one character, which may be of any length, or plain text again.
      if index < count, base[index] >= 0x80 {
        let length = characterLength(base, index, count)
        guard length > 0 else { return index }
        index += length
      }
    }
    while index < count {
      let length = characterLength(base, index, count)
      guard length > 0 else { return index }
      index += length
    }
    return count
  }

  /// Whether the bytes from an offset on are the beginning of one character, and nothing else.
  static func isCutShort(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let rest = bytes.count - start
    guard rest > 0, rest < 4 else { return false }
    // Completed by the lowest or the highest trail byte, it would be whole.
    for filler in [0x80, 0xBF] as [UInt8] {
      var piece = Array(bytes[start...])
      for _ in rest..<4 {
        piece.append(filler)
        let whole = piece.withUnsafeBufferPointer { piece in
          piece.baseAddress.map { characterLength($0, 0, piece.count) == piece.count } ?? false
        }
        if whole { return true }
      }
    }
    return false
  }

  /// The length of the character at an offset; 0 if there is none.
  @inline(__always)
  static func characterLength(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int {
    let first = base[index]
    if first < 0x80 { return 1 }
    guard first >= 0xC2, first <= 0xF4, index + 1 < count else { return 0 }
    let second = base[index + 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    if first < 0xE0 { return 2 }
    guard index + 2 < count, base[index + 2] & 0xC0 == 0x80 else { return 0 }
    if first < 0xF0 { return (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) ? 0 : 3 }
    guard index + 3 < count, base[index + 3] & 0xC0 == 0x80 else { return 0 }
    return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90) ? 0 : 4
  }

  /// Whether the lowest byte leads three bytes without further conditions on the second.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let lead = word & 0xFF
    return lead != 0xE0 && lead != 0xED
  }
}

/// Whether bytes are well-formed UTF-8, but for a last character that may be cut short.
func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let fault = UTF8Check.fault(in: bytes)
  return fault == bytes.count || UTF8Check.isCutShort(bytes, at: fault)
}
