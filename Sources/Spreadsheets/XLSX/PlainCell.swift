/// A cell as programs write nearly all of them: `<c r="B3" s="4" t="s"><v>12</v></c>` or `<c r="B3" s="4"/>`.
///
/// A sheet is little else, so that such a cell is read at once, and not as two elements with their attributes and a text.
/// Whatever is written in another way is none of these, and is left to the scanner, which knows all of XML.
struct PlainCell {
  /// The longest value, which every limit of a cell's bytes must allow.
  static let longestValue = 40
  // Longer than any such cell, so that what is read of it lies inside.
  private static let room = 128

  /// The letters and the digits of the address as numbers counted from one.
  private(set) var letters = 0
  private(set) var digits = 0
  private(set) var style = 0
  private(set) var type = CellState.CellType.number
  /// The stored value; without it, the cell is empty.
  private(set) var value: UnsafeBufferPointer<UInt8>?
  /// How many bytes it takes.
  private(set) var length = 0

  /// Reads a cell that begins with the first byte, `<`; `nil` if it is written in another way.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= Self.room, let base = bytes.baseAddress,
      base.eightBytes & 0xFFFF_FFFF_FFFF == 0x223D_7220_633C  // <c r="
    else { return nil }
    var at = 6
    while at < 9, base[at] >= UInt8(ascii: "A"), base[at] <= UInt8(ascii: "Z") {
      letters = letters * 26 + Int(base[at] & 0x1F)
      at += 1
    }
    guard letters > 0, let row = Self.number(base, &at, atMost: 7) else { return nil }
    digits = row
    guard let end = readAttributes(base, at) else { return nil }
    at = end
    if base[at] == UInt8(ascii: "/") {
      guard base[at + 1] == UInt8(ascii: ">") else { return nil }
      length = at + 2
      return
    }
    guard (base + at).eightBytes & 0xFFFF_FFFF == 0x3E76_3C3E else { return nil }  // ><v>
    at += 4
    let start = at
    // Letters, digits and signs, but no `&`: nothing to decode, to trim, or to make one line end of.
    while base[at] > 0x20, base[at] < 0x7F, base[at] != UInt8(ascii: "<"), base[at] != UInt8(ascii: "&") {
      at += 1
      guard at - start <= Self.longestValue else { return nil }
    }
    guard (base + at).eightBytes == 0x3E63_2F3C_3E76_2F3C else { return nil }  // </v></c>
    value = UnsafeBufferPointer(start: base + start, count: at - start)
    length = at + 8
  }

  /// Reads the style and the type, each at most once, from the quote that ends the address on; gives where they end.
  @inline(__always)
  private mutating func readAttributes(_ base: UnsafePointer<UInt8>, _ start: Int) -> Int? {
    guard base[start] == UInt8(ascii: "\"") else { return nil }
    var at = start + 1
    var hasStyle = false
    var hasType = false
    while base[at] == UInt8(ascii: " ") {
      let name = (base + at).eightBytes & 0xFFFF_FFFF
      at += 4
      if name == 0x223D_7320, !hasStyle {  // ` s="`
        guard let number = Self.number(base, &at, atMost: 6) else { return nil }
        style = number
        hasStyle = true
      } else if name == 0x223D_7420, !hasType {  // ` t="`
        let first = at
        while at - first < 9, base[at] >= UInt8(ascii: "A"), base[at] <= UInt8(ascii: "z") { at += 1 }
        type = CellState.CellType(UnsafeBufferPointer(start: base + first, count: at - first))
        hasType = true
      } else {
        return nil
      }
      guard base[at] == UInt8(ascii: "\"") else { return nil }
      at += 1
    }
    return at
  }

  /// Digits as a number; `nil` if there are none, or more than so many.
  @inline(__always)
  private static func number(_ base: UnsafePointer<UInt8>, _ at: inout Int, atMost most: Int) -> Int? {
    let start = at
    var number = 0
    while base[at] >= UInt8(ascii: "0"), base[at] <= UInt8(ascii: "9") {
      number = number &* 10 &+ Int(base[at] & 0x0F)
      at += 1
      guard at - start <= most else { return nil }
    }
    return at > start ? number : nil
  }
}
