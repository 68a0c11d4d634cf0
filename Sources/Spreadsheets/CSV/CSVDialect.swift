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
  /// quotes in wrong places; among equals the one that gives more fields, and then the tab before the comma.
  ///
  /// Commas and tabs are no delimiters in a record where all commas stand between digits (`1,234`, `1,5`), or all tabs beside a
  /// comma, as systems put one behind a code to keep it text; but only if another delimiter splits the records.
  ///
  /// - Parameter text: the beginning of the file as UTF-8 or GB 18030.
  init(of text: Span<UInt8>, isWhole: Bool) {
    if let (delimiter, length) = Self.separatorLine(text) {
      self.delimiter = delimiter
      headLength = length
      return
    }
    let scores = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].map {
      DelimiterScore(text, isWhole: isWhole, delimiter: $0)
    }
    delimiter = UInt8(ascii: ",")
    var best = (share: 0, fields: 0)
    for score in scores {
      let isRivalled = scores.contains { $0.delimiter != score.delimiter && $0.all.share > 500 }
      let own = isRivalled ? score.strict : score.all
      if own.share > 0, own > best {
        best = own
        delimiter = score.delimiter
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
}
