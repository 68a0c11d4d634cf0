/// Decodes Windows-1252, the code page of Western European Windows.
enum Windows1252 {
  // 80 to 9F; five of them are no characters (0).
  private static let codes: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// Whether a byte is a character.
  static func isCharacter(_ byte: UInt8) -> Bool {
    !(0x80...0x9F ~= byte) || codes[Int(byte - 0x80)] != 0
  }

  /// Writes the text as UTF-8, which takes at most three times as many bytes.
  ///
  /// - Returns: how many bytes were written, and the offset of the first byte that had to be replaced, or -1.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>
  ) -> (written: Int, fault: Int) {
    var writer = UTF8Writer(output)
    var fault = -1
    for (index, byte) in bytes.enumerated() {
      guard 0x80...0x9F ~= byte else {
        writer.basic(UInt16(byte))
        continue
      }
      let code = codes[Int(byte - 0x80)]
      if code == 0, fault < 0 { fault = index }
      writer.basic(code == 0 ? 0xFFFD : code)
    }
    return (writer.count, fault)
  }
}
