/// Questions about single bytes of XML; below 64 a bit each of a mask answers them.
enum XMLByte {
  // Controls, `&` and `<`.
  private static let special: UInt64 = 0xFFFF_FFFF | 1 << 0x26 | 1 << 0x3C
  // `-`, `.`, digits and `:`.
  private static let name: UInt64 = 1 << 0x2D | 1 << 0x2E | 0x3FF << 0x30 | 1 << 0x3A

  /// Whether a value with it cannot stay as it is: a control, `&`, `<` or a byte beyond ASCII.
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 ? special &>> UInt64(byte) & 1 != 0 : byte >= 0x80
  }

  /// Whether it may belong to a name: everything but white space, controls and the marks that end one.
  @inline(__always)
  static func isOfName(_ byte: UInt8) -> Bool { byte >= 64 || name &>> UInt64(byte) & 1 != 0 }
}

/// Questions about eight bytes at once.
enum XMLBytes {
  /// The high bit of each byte that is `_`; above the lowest of them bits may be set needlessly.
  @inline(__always)
  static func underscore(_ word: UInt64) -> UInt64 {
    let difference = word ^ 0x5F5F_5F5F_5F5F_5F5F
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The high bit of each byte that is `<`, `&` or below a space; above the lowest of them bits may be set needlessly.
  @inline(__always)
  static func markup(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let less = word ^ 0x3C3C_3C3C_3C3C_3C3C
    let and = word ^ 0x2626_2626_2626_2626
    let control = (word &- 0x2020_2020_2020_2020) & ~word
    return ((less &- ones) & ~less | (and &- ones) & ~and | control) & high
  }
}
