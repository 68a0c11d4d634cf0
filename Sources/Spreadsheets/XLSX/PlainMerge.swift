/// A merged range as programs write nearly all of them: `<mergeCell ref="B3:D3"/>`.
struct PlainMerge {
  /// The bytes of the range.
  let range: UnsafeBufferPointer<UInt8>
  /// How many bytes it takes.
  let length: Int

  private static let head: StaticString = "<mergeCell ref=\""
  /// Longer than any such element, so that what is read of it lies inside.
  private static let room = 48

  /// Reads a range that begins with the first byte, `<`; `nil` if it is written in another way.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.head.utf8CodeUnitCount
    guard bytes.count >= Self.room, let base = bytes.baseAddress else { return nil }
    for place in 0..<start where base[place] != Self.head.utf8Start[place] { return nil }
    var end = start
    while Self.mayStand(base[end]) {
      end += 1
      guard end <= Self.room - 3 else { return nil }
    }
    guard base[end] == UInt8(ascii: "\""), base[end + 1] == UInt8(ascii: "/"), base[end + 2] == UInt8(ascii: ">") else {
      return nil
    }
    range = UnsafeBufferPointer(start: base + start, count: end - start)
    length = end + 3
  }

  /// Whether a byte is a digit, the colon or a capital letter.
  @inline(__always)
  private static func mayStand(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: ":") || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }
}
