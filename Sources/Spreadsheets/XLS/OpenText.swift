/// The characters of a text in a record, which may go on in CONTINUE records.
struct OpenText {
  /// How many characters have not come yet; bytes, in the versions with code pages.
  private(set) var missing: Int

  /// Two bytes for each character, or in the versions with code pages the bytes as they are.
  private var bytes: [UInt8] = []
  private let isUnicode: Bool

  /// Takes a text: its length, in Excel 97 and later a byte that says how wide its characters are, and these.
  ///
  /// - Parameters:
  ///   - record: the content of the record.
  ///   - place: where the length stands.
  ///   - isShort: whether the length has one byte instead of two.
  ///   - isUnicode: whether the record is of Excel 97 or later.
  init(_ record: Span<UInt8>, from place: Int, isShort: Bool, isUnicode: Bool) {
    missing = isShort ? record.u8(place) : record.u16(place)
    self.isUnicode = isUnicode
    append(record.extracting(min(record.count, place + (isShort ? 1 : 2))...))
  }

  /// A text of Excel 97 or later of which so many characters are to come.
  init(missing: Int) {
    self.missing = missing
    isUnicode = true
  }

  /// Takes a continuation, which says anew how wide its characters are.
  mutating func append(_ record: Span<UInt8>) {
    let isWide = isUnicode && record.u8(0) & 1 != 0
    let begin = isUnicode ? min(1, record.count) : 0
    let count = min(missing, (record.count - begin) / (isWide ? 2 : 1))
    for place in begin..<begin + (isWide ? 2 * count : count) {
      bytes.append(record[place])
      if isUnicode, !isWide { bytes.append(0) }
    }
    missing -= count
  }

  /// The text as far as it has come.
  func text(_ codePage: inout CodePage) -> String {
    isUnicode ? UnicodeText.text(bytes.span, isWide: true, replaced: &codePage.replaced) : codePage.text(bytes.span)
  }
}
