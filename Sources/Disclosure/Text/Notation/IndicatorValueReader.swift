/// Reads the notation of indicator values (reference §3.1).
struct IndicatorValueReader {
  private let text: String
  private var cursor: NotationCursor

  init(_ printed: String) {
    let scalars = NotationText.unified(printed)
    text = NotationText.text(scalars[...])
    cursor = NotationCursor(scalars)
  }

  /// Reads a text: most say a number with a unit, or words, and no more.
  static func read(_ printed: String) -> IndicatorValue {
    PlainValue.read(printed) ?? IndicatorValueReader(printed).read()
  }

  consuming func read() -> IndicatorValue {
    if BlankText.isBlank(text) || text.unicodeScalars.allSatisfy({ $0 == "-" || $0 == "—" }) {
      return IndicatorValue(comparator: nil, content: .blank, text: text)
    }
    // Longer texts are sentences, whatever they begin with.
    guard cursor.count <= 80 else { return words(nil) }
    let leading = cursor.takeComparator()
    guard let first = cursor.next, first == "百" || NotationNumber.mayBegin(first) || NotationDate.mayBegin(first) else {
      return words(leading)
    }
    if let date = NotationDate.read(cursor), leading != .atLeast || date.last.year != nil {
      let isDuration = leading != nil && date.first.year == nil && date.first.day == 1 && !date.isSpan && !date.isBefore
      if !isDuration { return IndicatorValue(comparator: leading, content: .date(date), text: text) }
    }
    guard let (content, trailing) = NotationNumber.read(cursor) else {
      return cursor.isMalformedNumber
        ? IndicatorValue(comparator: leading, content: .malformed, text: text) : words(leading)
    }
    let both = leading == nil || leading == .equal ? trailing ?? leading : leading
    return IndicatorValue(comparator: both, content: content, text: text)
  }

  private func words(_ comparator: IndicatorValue.Comparator?) -> IndicatorValue {
    IndicatorValue(comparator: comparator, content: .words, text: text)
  }
}
