/// Turns UTF-16 that arrives in pieces into UTF-8. Half surrogate pairs and a half unit at the end become U+FFFD.
struct UTF16Transcoder {
  /// The offset of the first byte that had to be replaced, counted over all pieces.
  private(set) var fault: Int?

  private let isLittleEndian: Bool
  private var offset = 0
  private var half: UInt8?
  private var lead: UInt16 = 0

  init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

  /// Appends the text of the next piece.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], isLast: Bool) {
    output.reserveCapacity(output.count + bytes.count * 3 / 2 + 8)
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isLittleEndian ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      take(unit, &output)
      offset += 2
    }
    guard isLast else { return }
    if lead != 0 { replace(at: offset - 2, &output) }
    if half != nil { replace(at: offset, &output) }
    lead = 0
    half = nil
  }

  @inline(__always)
  private mutating func take(_ unit: UInt16, _ output: inout [UInt8]) {
    if unit < 0x80, lead == 0 { return output.append(UInt8(truncatingIfNeeded: unit)) }
    switch unit & 0xFC00 {
    case 0xD800:
      if lead != 0 { replace(at: offset - 2, &output) }
      lead = unit
    case 0xDC00 where lead != 0:
      let code = 0x1_0000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF))
      lead = 0
      write(code, &output)
    case 0xDC00:
      replace(at: offset, &output)
    default:
      if lead != 0 {
        replace(at: offset - 2, &output)
        lead = 0
      }
      write(UInt32(unit), &output)
    }
  }

  private mutating func replace(at place: Int, _ output: inout [UInt8]) {
    if fault == nil { fault = place }
    output += [0xEF, 0xBF, 0xBD]
    lead = 0
  }

  @inline(__always)
  private func write(_ code: UInt32, _ output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { room in
      guard let base = room.baseAddress else { return }
      var writer = UTF8Writer(base)
      writer.scalar(code)
      output.append(contentsOf: room[..<writer.count])
    }
  }
}
