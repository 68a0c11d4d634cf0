/// What a text file's records say about how it is written.
struct CSVDialect: Sendable, Hashable {
  /// The byte between fields.
  var delimiter: UInt8
  /// How many bytes a `sep=` line takes, which is no record; in UTF-16, after it was made UTF-8.
  var headLength = 0

  /// A delimiter that is known, or the comma.
  init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }

  /// Decides by the beginning of a file, in any encoding, without its byte-order mark.
  init(of sample: ArraySlice<UInt8>, _ evidence: EncodingEvidence, isWhole: Bool) {
    let isLittle = evidence.encoding == .utf16LittleEndian
    guard isLittle || evidence.encoding == .utf16BigEndian else {
      self.init(of: sample.span, isWhole: isWhole)
      return
    }
    var text: [UInt8] = []
    var transcoder = UTF16Transcoder(isLittleEndian: isLittle)
    sample.withUnsafeBufferPointer { transcoder.append($0, to: &text, isLast: isWhole) }
    self.init(of: text.span, isWhole: isWhole)
  }

  /// Decides by consistency: the delimiter that splits most of the first records into the same number of fields, without
  /// quotes in wrong places; among equals the one that gives more fields, and then the comma.
  ///
  /// - Parameter text: the beginning of the file as UTF-8 or GB 18030.
  init(of text: Span<UInt8>, isWhole: Bool) {
    if let (delimiter, length) = Self.separatorLine(text) {
      self.delimiter = delimiter
      headLength = length
      return
    }
    delimiter = UInt8(ascii: ",")
    var best = (share: 0, fields: 0)
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
    guard delimiter < 0x7F, delimiter >= 0x20 || delimiter == 0x09, delimiter != UInt8(ascii: "\"") else { return nil }
    if text[5] == 0x0A { return (delimiter, 6) }
    guard text[5] == 0x0D else { return nil }
    return (delimiter, text.count > 6 && text[6] == 0x0A ? 7 : 6)
  }

  /// How many records in a thousand have the most frequent number of fields above one, and that number.
  private static func score(_ text: Span<UInt8>, isWhole: Bool, delimiter: UInt8) -> (share: Int, fields: Int) {
    var scanner = CSVScanner(delimiter: delimiter)
    var counts: [Int: Int] = [:]
    var offset = 0
    var records = 0
    while records < 100, case .record(let next) = scanner.next(in: text, at: offset, isLast: isWhole) {
      offset = next
      if scanner.isBlankLine { continue }
      records += 1
      // A quote in a wrong place mostly means that the delimiter before it was missed.
      if scanner.flags.isDisjoint(with: [.strayQuote, .unclosed]) { counts[scanner.fieldCount, default: 0] += 1 }
    }
    var best = (share: 0, fields: 0)
    for (fields, count) in counts where fields > 1 && (count * 1000 / records, fields) > best {
      best = (count * 1000 / records, fields)
    }
    return best
  }
}
