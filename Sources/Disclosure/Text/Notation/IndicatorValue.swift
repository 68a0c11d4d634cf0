/// What a target or a result says: `≥95%`, `10-20次`, `2021年12月底前`, `效果明显` (reference §3).
struct IndicatorValue: Sendable, Hashable {
  /// Which side of the number is good.
  enum Comparator: String, Sendable {
    case atLeast = "≥"
    case atMost = "≤"
    case equal = "="
  }

  enum Content: Sendable, Hashable {
    /// Nothing, or a mark for nothing.
    case blank
    case quantity(Quantity, IndicatorUnit)
    case range(Quantity, Quantity, IndicatorUnit)
    case date(DateSpan)
    /// Digits and points that make no number: `3.1.2`, `7,00.0,77`.
    case malformed
    case words
  }

  /// `nil` where none is printed.
  var comparator: Comparator?
  var content: Content
  /// The text in unified widths and without spaces: equal texts mean the same.
  var text: String

  /// Reads any text: what is neither a number nor a date is taken for words.
  init(_ text: String) {
    self = IndicatorValueReader.read(text)
  }

  init(comparator: Comparator?, content: Content, text: String) {
    self.comparator = comparator
    self.content = content
    self.text = text
  }

  var isBlank: Bool { content == .blank }

  /// The text without a comparator, punctuation and brackets, by which words are compared.
  var bareText: String { Self.bare(text) }

  /// A text of unified signs without comparators, punctuation and brackets.
  static func bare(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isPassedOver) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isPassedOver($0) }))
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "≥", "≤", "=", "<", ">", "(", ")", "[", "]", ".", ",", ";", ":", "!", "、", "。", "，", "；", "：", "“", "”", "\"",
      "'", "《", "》", "·":
      true
    default: false
    }
  }
}
