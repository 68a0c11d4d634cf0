/// Decodes GB 18030 (and so GBK and GB 2312, its parts): one, two or four bytes a character.
struct GB18030: Sendable {
  /// The table as an array, built on first use; index `(lead - 0x81) * 190 + trail position`.
  private static let twoByte: [UInt16] = GB18030Table.rows.flatMap { row in row.unicodeScalars.map { UInt16($0.value) }
  }

  /// What stands at an offset.
  enum Step {
    /// A character, and how many bytes it takes.
    case scalar(UInt32, length: Int)
    /// No character of this encoding; one byte is to be passed over.
    case invalid
    /// The bytes end inside a character.
    case incomplete
  }

  /// Reads the character at an offset.
  static func step(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Step {
    let lead = bytes[index]
    if lead < 0x80 { return .scalar(UInt32(lead), length: 1) }
    guard lead > 0x80, lead < 0xFF else { return .invalid }
    guard index + 1 < bytes.count else { return .incomplete }
    let second = bytes[index + 1]
    if second >= 0x40, second != 0x7F, second != 0xFF {
      let position = Int(second) - (second < 0x7F ? 0x40 : 0x41)
      return .scalar(UInt32(twoByte[(Int(lead) - 0x81) * 190 + position]), length: 2)
    }
    guard (0x30...0x39).contains(second) else { return .invalid }
    guard index + 3 < bytes.count else { return .incomplete }
    let third = bytes[index + 2]
    let fourth = bytes[index + 3]
    guard (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth) else { return .invalid }
    let high = (UInt32(lead) - 0x81) * 10 + UInt32(second) - 0x30
    let low = (UInt32(third) - 0x81) * 10 + UInt32(fourth) - 0x30
    guard let scalar = scalar(pointer: high * 1260 + low) else { return .invalid }
    return .scalar(scalar, length: 4)
  }

  private static func scalar(pointer: UInt32) -> UInt32? {
    if pointer >= 189_000 {
      let scalar = pointer - 189_000 + 0x1_0000
      return scalar <= 0x10_FFFF ? scalar : nil
    }
    guard pointer <= 39_419 else { return nil }
    var low = 0
    var high = GB18030Table.ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if GB18030Table.ranges[middle].pointer <= pointer { low = middle } else { high = middle }
    }
    let range = GB18030Table.ranges[low]
    return range.scalar + pointer - range.pointer
  }

  /// Appends the text of bytes as UTF-8; what is no character becomes U+FFFD.
  ///
  /// - Returns: the offset of the first byte that is no character, if there is one.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to utf8: inout [UInt8]) -> Int? {
    var firstFault: Int?
    var index = 0
    while index < bytes.count {
      switch step(bytes, at: index) {
      case .scalar(let scalar, let length):
        appendUTF8(scalar, to: &utf8)
        index += length
      case .invalid, .incomplete:
        if firstFault == nil { firstFault = index }
        appendUTF8(0xFFFD, to: &utf8)
        index += 1
      }
    }
    return firstFault
  }

  /// Appends a scalar value as UTF-8.
  static func appendUTF8(_ scalar: UInt32, to utf8: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: utf8.append(UInt8(scalar))
    case 0x80..<0x800:
      utf8.append(UInt8(0xC0 | scalar >> 6))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
      utf8.append(UInt8(0xE0 | scalar >> 12))
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    default:
      utf8.append(UInt8(0xF0 | scalar >> 18))
      utf8.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
