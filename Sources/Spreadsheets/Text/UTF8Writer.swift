/// Writes characters as UTF-8 into memory that is known to be large enough.
struct UTF8Writer {
  /// How many bytes were written.
  private(set) var count = 0
  private let base: UnsafeMutablePointer<UInt8>

  init(_ base: UnsafeMutablePointer<UInt8>) { self.base = base }

  @inline(__always)
  mutating func ascii(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// A character of the basic plane.
  @inline(__always)
  mutating func basic(_ code: UInt16) {
    if code >= 0x800 {
      base[count] = UInt8(truncatingIfNeeded: code >> 12) | 0xE0
      base[count + 1] = UInt8(truncatingIfNeeded: code >> 6) & 0x3F | 0x80
      base[count + 2] = UInt8(truncatingIfNeeded: code) & 0x3F | 0x80
      count += 3
    } else if code >= 0x80 {
      base[count] = UInt8(truncatingIfNeeded: code >> 6) | 0xC0
      base[count + 1] = UInt8(truncatingIfNeeded: code) & 0x3F | 0x80
      count += 2
    } else {
      ascii(UInt8(truncatingIfNeeded: code))
    }
  }

  /// Any character.
  mutating func scalar(_ code: UInt32) {
    if code < 0x1_0000 { return basic(UInt16(truncatingIfNeeded: code)) }
    base[count] = UInt8(truncatingIfNeeded: code >> 18) | 0xF0
    base[count + 1] = UInt8(truncatingIfNeeded: code >> 12) & 0x3F | 0x80
    base[count + 2] = UInt8(truncatingIfNeeded: code >> 6) & 0x3F | 0x80
    base[count + 3] = UInt8(truncatingIfNeeded: code) & 0x3F | 0x80
    count += 4
  }
}
