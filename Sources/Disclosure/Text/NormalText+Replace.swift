extension NormalText {
  /// Writes a text with its characters replaced as the table says; no character becomes longer. Gives the number of bytes.
  ///
  /// - Returns: `nil` at a character that the table does not know, unless such are kept.
  static func replace(
    _ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>, keepsUnknown: Bool
  ) -> Int? {
    let table = CharacterTable.shared
    var count = 0
    var index = 0
    while index < text.count {
      let length = min(length(text[index]), text.count - index)
      let value = value(text, index, length)
      var other = value
      if value > 0xFFFF {
        if isUnseen(value) { other = Int(CharacterTable.gone) } else if !keepsUnknown { return nil }
      } else if !table.isRegular(value) {
        other = Int(table.other[value])
        if other == CharacterTable.unknown {
          guard keepsUnknown else { return nil }
          other = value
        }
      }
      index += length
      if other == CharacterTable.gone {
        continue
      } else if other < 0x80 {
        bytes[count] = UInt8(other)
        count += 1
      } else if other < 0x800 {
        bytes[count] = UInt8(0xC0 | other >> 6)
        bytes[count + 1] = UInt8(0x80 | other & 0x3F)
        count += 2
      } else if other < 0x10000 {
        bytes[count] = UInt8(0xE0 | other >> 12)
        bytes[count + 1] = UInt8(0x80 | other >> 6 & 0x3F)
        bytes[count + 2] = UInt8(0x80 | other & 0x3F)
        count += 3
      } else {
        bytes[count] = UInt8(0xF0 | other >> 18)
        bytes[count + 1] = UInt8(0x80 | other >> 12 & 0x3F)
        bytes[count + 2] = UInt8(0x80 | other >> 6 & 0x3F)
        bytes[count + 3] = UInt8(0x80 | other & 0x3F)
        count += 4
      }
    }
    return count
  }

  /// How many bytes a character has that begins with a byte.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  @inline(__always)
  private static func value(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Int {
    let first = Int(text[index])
    switch length {
    case 1: return first & 0x7F
    case 2: return (first & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
    case 3: return (first & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
    default:
      return (first & 0x07) << 18 | Int(text[index + 1] & 0x3F) << 12 | Int(text[index + 2] & 0x3F) << 6
        | Int(text[index + 3] & 0x3F)
    }
  }

  private static func isUnseen(_ value: Int) -> Bool { LookAlikes.unseen.contains { $0 ~= UInt32(value) } }
}
