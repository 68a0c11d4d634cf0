/// Decodes what is transferred in signs that every mail program lets through, into memory that has as much room.
///
/// Each returns how many bytes it wrote.
enum MIMETransfer {
  /// RFC 2045 §6.7; what is no escape stays as it is.
  static func quotedPrintable(_ content: Slice<UnsafeRawBufferPointer>, _ room: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      index += 1
      var decoded = byte
      if byte == UInt8(ascii: "=") {
        let rest = content[index...]
        if rest.starts(with: [0x0D, 0x0A]) {
          index += 2
          continue
        } else if rest.first == 0x0A {
          index += 1
          continue
        } else if rest.count >= 2, let high = digit(rest[index]), let low = digit(rest[index + 1]) {
          decoded = high << 4 | low
          index += 2
        }
      }
      room[count] = decoded
      count += 1
    }
    return count
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// RFC 2045 §6.8; other characters are passed over.
  static func base64(_ content: Slice<UnsafeRawBufferPointer>, _ room: UnsafeMutableRawBufferPointer) -> Int {
    var written = 0
    var bits: UInt32 = 0
    var count = 0
    for byte in content {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      room[written] = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      written += 1
    }
    return written
  }
}
