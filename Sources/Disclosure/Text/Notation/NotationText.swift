/// Makes the many ways to type the same signs of a value one.
///
/// Not the normal form of names (`NormalText`): in a value every sign means something. `m²` is a unit and `10²` no 102, `20 10`
/// is not 2010, and a dash from 5 to 10 is no minus.
enum NotationText {
  /// Full-width forms become ASCII, the comparators one glyph each, and spaces go (except between digits that they do
  /// not group, so that `20 10` is not taken for 2010).
  static func unified(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var spaceAt: Int?
    for scalar in text.unicodeScalars {
      if LookAlikes.isUnseen(scalar) {
        // A mark of direction or a soft hyphen is not visible: nothing is put in its place.
        if scalar.properties.isWhitespace || scalar == "\u{200B}", spaceAt == nil { spaceAt = scalars.count }
        continue
      }
      scalars.append(unified(scalar))
      if let position = spaceAt, position > 0, isDigit(scalars[position - 1]), isDigit(scalars[position]) {
        scalars.insert(" ", at: position)
      }
      spaceAt = nil
    }
    return withoutGroupSpaces(scalars)
  }

  /// The text of scalars.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.withUnsafeBufferPointer { scalars in
      var size = 0
      for scalar in scalars { size += UTF8.width(scalar) }
      return String(unsafeUninitializedCapacity: size) { bytes in
        var end = 0
        for scalar in scalars {
          let value = scalar.value
          if value < 0x80 {
            bytes[end] = UInt8(value)
            end += 1
          } else if value >= 0x800, value < 0x10000 {
            bytes[end] = UInt8(0xE0 | value >> 12)
            bytes[end + 1] = UInt8(0x80 | value >> 6 & 0x3F)
            bytes[end + 2] = UInt8(0x80 | value & 0x3F)
            end += 3
          } else {
            for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
              bytes[end] = byte
              end += 1
            }
          }
        }
        return end
      }
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2267, 0x2A7E: "≥"
    case 0x2266, 0x2A7D: "≤"
    case 0xFE65: ">"
    case 0xFE64: "<"
    case 0x2550, 0xFE66: "="
    case 0xFE6A: "%"
    case 0x2019, 0x2018: "'"
    case 0x2012, 0x2013, 0x2015, 0xFE58, 0xFE63: "—"
    case 0x2212: "-"
    case 0x301C, 0x223C: "~"
    case 0x3014, 0x3010: "["
    case 0x3015, 0x3011: "]"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  /// A space that is followed by exactly three digits groups thousands.
  private static func withoutGroupSpaces(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(" ") else { return scalars }
    var result: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", scalars[(index + 1)...].prefix(while: isDigit).count == 3 { continue }
      result.append(scalar)
    }
    return result
  }
}
