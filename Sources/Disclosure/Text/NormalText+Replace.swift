extension NormalText {
  /// Writes a text with its characters replaced as the table says; no character becomes longer. Gives the number of bytes.
  ///
  /// - Returns: `nil` at a character that the table does not know, unless such are kept.
  static func replace(
    _ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>, keepsUnknown: Bool
  ) -> Int? {
    let normal = CharacterTable.shared.normal
    var count = 0
    var index = 0
    func write(_ byte: UInt8) {
      bytes.initializeElement(at: count, to: byte)
      count += 1
    }
    while index < text.count {
      let length = min(length(text[index]), text.count - index)
      let value = value(text, index, length)
      let other = value < 0x10000 ? normal[value] : goneIfUnseen(value)
      if other == CharacterTable.gone {
        // Nobody saw it.
      } else if other == CharacterTable.unknown || other == value {
        if other == CharacterTable.unknown, !keepsUnknown { return nil }
        for place in index..<index + length { write(text[place]) }
      } else if other < 0x80 {
        write(UInt8(other))
      } else if other < 0x800 {
        write(UInt8(0xC0 | other >> 6))
        write(UInt8(0x80 | other & 0x3F))
      } else {
        write(UInt8(0xE0 | other >> 12))
        write(UInt8(0x80 | other >> 6 & 0x3F))
        write(UInt8(0x80 | other & 0x3F))
      }
      index += length
    }
    return count
  }

  /// How many bytes a character has that begins with a byte.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  @inline(__always)
  private static func value(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Int {
    var value = Int(text[index]) & (length == 1 ? 0x7F : 0x3F >> (length - 1))
    for place in index + 1..<index + length { value = value << 6 | Int(text[place] & 0x3F) }
    return value
  }

  private static func goneIfUnseen(_ value: Int) -> UInt16 {
    LookAlikes.unseen.contains { $0 ~= UInt32(value) } ? CharacterTable.gone : CharacterTable.unknown
  }
}
