/// The order of bytes of a text in UTF-16 without a mark; `nil` if it is none.
func utf16WithoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
  utf16ByZeros(bytes) ?? utf16ByLines(bytes)
}

/// Digits, commas and line ends in UTF-16 leave every other byte zero.
private func utf16ByZeros(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
  let count = min(bytes.count, 1 << 16) & ~1
  guard count >= 4 else { return nil }
  var even = 0
  var odd = 0
  for index in stride(from: 0, to: count, by: 2) {
    if bytes[index] == 0 { even += 1 }
    if bytes[index + 1] == 0 { odd += 1 }
  }
  let isLittle = odd * 40 > count && even * 4 < odd
  guard isLittle || (even * 40 > count && odd * 4 < even) else { return nil }
  // Hanzi in UTF-16 are never well-formed UTF-8; a short text with a stray zero may be.
  let head = UnsafeBufferPointer(rebasing: bytes.prefix(count))
  if UTF8Check.fault(in: head) + 3 >= count, !isASCII(head) { return nil }
  // Numbers of two bytes in a data file look alike, but they are no characters. Pairs of ASCII are, but not of Chinese texts.
  var strange = 0
  var rare = 0
  for index in stride(from: 0, to: count, by: 2) {
    let unit = UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[index + (isLittle ? 0 : 1)])
    if (unit < 0x20 && unit != 0x0A && unit != 0x0D && unit != 0x09) || unit >= 0xFFFE { strange += 1 }
    if !isOfChineseText(unit) { rare += 1 }
  }
  if strange * 100 > count || rare * 20 > count { return nil }
  return isLittle ? .utf16LittleEndian : .utf16BigEndian
}

/// Long texts of hanzi have few zeros. But in one order of bytes, and only in that, they are lines of hanzi and ASCII.
private func utf16ByLines(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
  let isLittle = LinesOfUTF16(bytes, isLittle: true).isPlausible
  let isBig = LinesOfUTF16(bytes, isLittle: false).isPlausible
  return isLittle == isBig ? nil : isLittle ? .utf16LittleEndian : .utf16BigEndian
}

/// How well bytes read as UTF-16 in one order.
private struct LinesOfUTF16 {
  private var units = 0
  private var hanzi = 0
  private var ends = 0
  private var rare = 0

  var isPlausible: Bool { units >= 8 && ends > 0 && hanzi > 0 && rare * 50 <= units }

  init(_ bytes: UnsafeBufferPointer<UInt8>, isLittle: Bool) {
    for index in stride(from: 0, to: min(bytes.count, 1 << 16) & ~1, by: 2) {
      units += 1
      switch UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[index + (isLittle ? 0 : 1)]) {
      case 0x0A, 0x0D: ends += 1
      case 0x4E00..<0x9FA6: hanzi += 1
      case 0x09, 0x20..<0x7F, 0xB0..<0xB8, 0xD7, 0x2010..<0x2040, 0x2100..<0x2200, 0x2460..<0x2480, 0x3000..<0x3018,
        0x3400..<0x4DB6, 0xD800..<0xE000, 0xFF01..<0xFF60:
        break
      default: rare += 1
      }
      // Other files are nothing of the kind, and most are long.
      if units == 64, rare > 16 { return }
    }
  }
}

/// Whether Chinese tables hold such a unit of UTF-16: letters, signs, hanzi, full-width forms, halves of rare characters.
func isOfChineseText(_ unit: UInt16) -> Bool {
  switch unit {
  case 0..<0x250, 0x370..<0x460, 0x2000..<0x2700, 0x3000..<0x3040, 0x3200..<0x3400, 0x3400..<0xA000, 0xD800..<0xE000,
    0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFEFF, 0xFF00..<0xFFF0:
    true
  default: false
  }
}
