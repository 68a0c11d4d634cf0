import Spreadsheets

/// A few short words that come again and again (`≥`, 定性, 公开), each understood once and then known by its bytes.
struct ListWords<Meaning: Sendable>: Sendable {
  private var words: [(bytes: [UInt8], meaning: Meaning)] = []
  private let understand: @Sendable (String) -> Meaning

  init(_ understand: @escaping @Sendable (String) -> Meaning) {
    self.understand = understand
  }

  /// The meaning of a field.
  mutating func meaning(_ bytes: Span<UInt8>, _ range: Range<Int>, _ texts: inout ListTexts) -> Meaning {
    for index in words.indices where ListTexts.equal(words[index].bytes, bytes, range) {
      return words[index].meaning
    }
    let meaning = understand(texts.text(bytes, range))
    // A column with more distinct texts than this has no fixed words; keeping them all would make every search slower.
    if words.count < 24 { words.append((ListTexts.copy(bytes, range), meaning)) }
    return meaning
  }
}
