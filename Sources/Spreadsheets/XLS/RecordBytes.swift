extension Span<UInt8> {
  /// The number of two bytes at a place; zero where the bytes have ended.
  @inline(__always)
  func u16(_ place: Int) -> Int {
    guard place >= 0, place &+ 2 <= count else { return 0 }
    return Int(self[place]) | Int(self[place &+ 1]) << 8
  }

  /// The number of four bytes at a place; zero where the bytes have ended.
  @inline(__always)
  func u32(_ place: Int) -> UInt32 {
    guard place >= 0, place &+ 4 <= count else { return 0 }
    return UInt32(self[place]) | UInt32(self[place &+ 1]) << 8 | UInt32(self[place &+ 2]) << 16
      | UInt32(self[place &+ 3]) << 24
  }

  /// The floating-point number of eight bytes at a place; zero where the bytes have ended.
  @inline(__always)
  func double(_ place: Int) -> Double {
    Double(bitPattern: UInt64(u32(place)) | UInt64(u32(place &+ 4)) << 32)
  }

  /// The byte at a place; zero where the bytes have ended.
  @inline(__always)
  func u8(_ place: Int) -> Int { place >= 0 && place < count ? Int(self[place]) : 0 }
}
