/// What a text file's records say about how it is written.
struct CSVDialect: Sendable, Hashable {
  /// The byte between fields.
  var delimiter: UInt8
  /// How many bytes a `sep=` line takes, which is no record.
  var headLength: Int

  /// A delimiter that is known.
  init(delimiter: UInt8) {
    self.delimiter = delimiter
    headLength = 0
  }

  /// Decides by consistency: the delimiter that splits most of the first records into the same number of fields.
  ///
  /// - Parameter text: the beginning of the file as UTF-8 or GB18030, without a byte-order mark.
  init(of text: Span<UInt8>, isWhole: Bool) {
    headLength = 0
    if let (delimiter, length) = Self.separatorLine(text) {
      self.delimiter = delimiter
      headLength = length
      return
    }
    delimiter = UInt8(ascii: ",")
    var best = 0
    for candidate in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      let score = Self.score(text, isWhole: isWhole, delimiter: candidate)
      if score > best {
        best = score
        delimiter = candidate
      }
    }
  }

  /// Excel's `sep=;` line.
  private static func separatorLine(_ text: Span<UInt8>) -> (UInt8, Int)? {
    let name = Array("sep=".utf8)
    guard text.count >= 6, name.indices.allSatisfy({ text[$0] | 0x20 == name[$0] | 0x20 }) else { return nil }
    let delimiter = text[4]
    guard delimiter < 0x80, delimiter != UInt8(ascii: "\""), delimiter >= 0x20 || delimiter == 0x09 else { return nil }
    if text[5] == 0x0A { return (delimiter, 6) }
    guard text[5] == 0x0D else { return nil }
    return (delimiter, text.count > 6 && text[6] == 0x0A ? 7 : 6)
  }

  /// Records that have the most frequent number of fields, times that number; 0 if it never splits.
  private static func score(_ text: Span<UInt8>, isWhole: Bool, delimiter: UInt8) -> Int {
    var scanner = CSVScanner(delimiter: delimiter)
    var counts: [Int: Int] = [:]
    var offset = 0
    var records = 0
    while records < 50, case .record(let next) = scanner.next(in: text, at: offset, isLast: isWhole) {
      offset = next
      if scanner.isBlankLine { continue }
      records += 1
      counts[scanner.fieldCount, default: 0] += 1
    }
    return counts.filter { $0.key > 1 }.map { $0.value * 1000 + min($0.key, 999) }.max() ?? 0
  }
}
