/// How well a byte splits the first records of a text into fields.
struct DelimiterScore {
  /// The byte.
  let delimiter: UInt8
  /// How many records in a thousand have the most frequent number of fields above one, and that number.
  private(set) var all = (share: 0, fields: 0)
  /// The same without the records in which the byte seems to be part of the fields.
  private(set) var strict = (share: 0, fields: 0)

  init(_ text: Span<UInt8>, isWhole: Bool, delimiter: UInt8) {
    self.delimiter = delimiter
    var scanner = CSVScanner(delimiter: delimiter)
    var counts: [Int: Int] = [:]
    var parts: [Int: Int] = [:]
    var offset = 0
    var records = 0
    while records < 100, case .record(let next) = scanner.next(in: text, at: offset, isLast: isWhole) {
      defer { offset = next }
      if scanner.isBlankLine { continue }
      records += 1
      // A quote in a wrong place mostly means that the delimiter before it was missed.
      guard scanner.flags.isDisjoint(with: [.strayQuote, .unclosed]), scanner.fieldCount > 1 else { continue }
      counts[scanner.fieldCount, default: 0] += 1
      if isPart(scanner, in: text, at: offset) { parts[scanner.fieldCount, default: 0] += 1 }
    }
    for (fields, count) in counts {
      all = max(all, (count * 1000 / records, fields))
      strict = max(strict, ((count - parts[fields, default: 0]) * 1000 / records, fields))
    }
  }

  /// Whether every comma of the last record stands between digits, or every tab beside a comma or at the end.
  private func isPart(_ scanner: CSVScanner, in text: Span<UInt8>, at record: Int) -> Bool {
    let count = min(scanner.fieldCount, scanner.fields.count)
    for column in 1..<count {
      let (field, last) = (scanner.fields[column], scanner.fields[column - 1])
      if field.flags.contains(.quoted) || last.flags.contains(.quoted) { return false }
      let place = record + Int(field.start) - 1
      let before = place > 0 ? text[place - 1] : 0
      let after = place + 1 < text.count ? text[place + 1] : UInt8(ascii: "\n")
      switch delimiter {
      case UInt8(ascii: ","): if !isDigit(before) || !isDigit(after) { return false }
      case UInt8(ascii: "\t"): if before != UInt8(ascii: ","), after != UInt8(ascii: ","), after > 0x0D { return false }
      default: return false
      }
    }
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private func max(_ one: (share: Int, fields: Int), _ other: (share: Int, fields: Int)) -> (share: Int, fields: Int) {
    one < other ? other : one
  }
}
