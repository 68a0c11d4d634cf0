/// The text of some bytes in an encoding; bytes that are no text become U+FFFD.
///
/// - Parameters:
///   - bytes: whole characters, for example one field of a CSV file.
///   - encoding: how they are written.
public func decode(_ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding) -> String {
  switch encoding {
  case .utf8: return String(decoding: bytes, as: UTF8.self)
  case .gb18030, .windows1252, .utf16LittleEndian, .utf16BigEndian:
    if encoding == .gb18030 || encoding == .windows1252, bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    _ = appendDecoded(bytes, as: encoding, to: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }
}

/// Appends bytes of any encoding as UTF-8.
///
/// - Returns: the offset of the first byte that is no text, if there is one.
func appendDecoded(_ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding, to utf8: inout [UInt8]) -> Int? {
  switch encoding {
  case .utf8:
    utf8 += String(decoding: bytes, as: UTF8.self).utf8
    return UTF8Check.firstFault(in: bytes, isLast: true)
  case .gb18030: return GB18030.append(bytes, to: &utf8)
  case .windows1252:
    for byte in bytes { GB18030.appendUTF8(Windows1252.scalar(byte), to: &utf8) }
    return nil
  case .utf16LittleEndian, .utf16BigEndian:
    return appendUTF16(bytes, isBigEndian: encoding == .utf16BigEndian, to: &utf8)
  }
}

private func appendUTF16(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool, to utf8: inout [UInt8]) -> Int? {
  var firstFault: Int?
  var index = 0
  func unit(_ at: Int) -> UInt32 {
    isBigEndian
      ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
  }
  while index + 1 < bytes.count {
    let first = unit(index)
    if (0xD800..<0xDC00).contains(first), index + 3 < bytes.count, (0xDC00..<0xE000).contains(unit(index + 2)) {
      GB18030.appendUTF8(0x1_0000 + (first - 0xD800) << 10 + unit(index + 2) - 0xDC00, to: &utf8)
      index += 4
      continue
    }
    if (0xD800..<0xE000).contains(first) {
      firstFault = firstFault ?? index
      GB18030.appendUTF8(0xFFFD, to: &utf8)
    } else {
      GB18030.appendUTF8(first, to: &utf8)
    }
    index += 2
  }
  return index < bytes.count ? firstFault ?? index : firstFault
}

/// The upper half of Windows-1252 where it differs from Latin-1.
enum Windows1252 {
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]

  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
  }
}
