/// Decodes GB 18030, which contains GBK and GB 2312.
///
/// The mapping is that of the web (WHATWG Encoding, with the changes of GB 18030-2022); a lone 80 is the euro sign, as in
/// code page 936.
struct GB18030: Sendable {
  /// The table, unpacked once.
  static let shared = GB18030()

  // 191 places for each first byte from 81 on; the place of the second byte 7F stays empty (0).
  private let pairs: [UInt16]

  private init() {
    var pairs = [UInt16](repeating: 0, count: 126 * 191)
    for (row, line) in GB18030Table.lines.enumerated() {
      var place = row * 191
      for scalar in line.unicodeScalars {
        if place % 191 == 0x7F - 0x40 { place += 1 }
        pairs[place] = UInt16(truncatingIfNeeded: scalar.value)
        place += 1
      }
    }
    self.pairs = pairs
  }

  /// The character of two bytes; 0 if there is none.
  @inline(__always)
  func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
    guard first >= 0x81, first <= 0xFE, second >= 0x40, second <= 0xFE else { return 0 }
    return pairs[Int(first - 0x81) * 191 + Int(second - 0x40)]
  }

  /// The character of four bytes, if there is one.
  func four(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32? {
    guard 0x81...0xFE ~= first, 0x30...0x39 ~= second, 0x81...0xFE ~= third, 0x30...0x39 ~= fourth else { return nil }
    let number =
      ((Int(first) - 0x81) * 10 + Int(second) - 0x30) * 1260 + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    // GB 18030-2005 exchanged this one with A8BC.
    if number == 7457 { return 0xE7C7 }
    if number >= 189_000 { return number < 189_000 + 0x10_0000 ? UInt32(number - 189_000 + 0x1_0000) : nil }
    guard number < 39_420 else { return nil }
    let ranges = GB18030Table.ranges
    var low = 0
    var high = ranges.count / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(ranges[2 * middle]) <= number { low = middle } else { high = middle }
    }
    return UInt32(Int(ranges[2 * low + 1]) + number - Int(ranges[2 * low]))
  }

  /// Writes the text as UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the bytes to decode.
  ///   - output: has room for three times as many bytes.
  /// - Returns: how many bytes were written, and the offset of the first byte that had to be replaced, or -1.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>
  ) -> (written: Int, fault: Int) {
    guard let base = bytes.baseAddress else { return (0, -1) }
    var writer = UTF8Writer(output)
    var fault = -1
    var index = 0
    let count = bytes.count
    pairs.withUnsafeBufferPointer { pairs in
      while index < count {
        let first = base[index]
        if first < 0x80 {
          writer.ascii(first)
          index += 1
          continue
        }
        if index + 1 < count, first != 0x80, first != 0xFF {
          let second = base[index + 1]
          if second >= 0x40, second != 0xFF {
            let code = pairs[Int(first - 0x81) * 191 + Int(second - 0x40)]
            if code != 0 {
              writer.basic(code)
              index += 2
              continue
            }
          } else if index + 3 < count, let code = four(first, second, base[index + 2], base[index + 3]) {
            writer.scalar(code)
            index += 4
            continue
          }
        }
        if first == 0x80 {
          writer.basic(0x20AC)
        } else {
          if fault < 0 { fault = index }
          writer.basic(0xFFFD)
          // A second byte that can only be half of a character goes with the first.
          if index + 1 < count, base[index + 1] >= 0x80 { index += 1 }
        }
        index += 1
      }
    }
    return (writer.count, fault)
  }
}
