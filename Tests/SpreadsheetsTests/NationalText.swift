@testable import Spreadsheets

/// A text in GB 18030.
func national(_ text: String) -> [UInt8] { text.unicodeScalars.flatMap(NationalText.bytes) }

/// A text in Windows-1252; characters that it lacks are `?`.
func western(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { NationalText.western[$0.value] ?? UInt8(ascii: "?") }
}

/// A text in UTF-16.
func wide(_ text: String, isLittle: Bool) -> [UInt8] {
  text.utf16.flatMap { unit -> [UInt8] in
    let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    return isLittle ? bytes : bytes.reversed()
  }
}

/// What is read of a text file, without a file.
func workbook(_ bytes: [UInt8], _ limits: ReadLimits = ReadLimits()) throws(ReadError) -> Workbook {
  var collector = SheetCollector(cells: limits.cells)
  let file = try ByteFile(bytes, path: "自评表.csv", limits: limits)
  let facts = try readWorkbook(try sniff(file), limits: limits, into: &collector)
  return Workbook(facts: facts, sheets: collector.sheets)
}

private enum NationalText {
  static func bytes(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    return pairs[scalar.value] ?? long(scalar.value)
  }

  private static let pairs: [UInt32: [UInt8]] = {
    var pairs: [UInt32: [UInt8]] = [:]
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE {
        let code = GB18030.shared.pair(first, second)
        if code != 0 { pairs[UInt32(code)] = [first, second] }
      }
    }
    return pairs
  }()

  /// Four bytes are a number to the bases 10, 126 and 10; from 189000 on they are the planes above the first, in order.
  private static func long(_ code: UInt32) -> [UInt8] {
    func bytes(_ number: Int) -> [UInt8] {
      [
        UInt8(0x81 + number / 12600), UInt8(0x30 + number / 1260 % 10), UInt8(0x81 + number / 10 % 126),
        UInt8(0x30 + number % 10),
      ]
    }
    if code >= 0x1_0000 { return bytes(189_000 + Int(code) - 0x1_0000) }
    return (0..<39_420).lazy.map(bytes).first { GB18030.shared.four($0[0], $0[1], $0[2], $0[3]) == code } ?? [0x3F]
  }

  static let western: [UInt32: UInt8] = {
    var codes: [UInt32: UInt8] = [:]
    for byte in UInt8.min...0xFF where Windows1252.isCharacter(byte) {
      let text = [byte].withUnsafeBufferPointer { decode($0, as: .windows1252) }
      if let scalar = text.unicodeScalars.first { codes[scalar.value] = byte }
    }
    return codes
  }()
}
