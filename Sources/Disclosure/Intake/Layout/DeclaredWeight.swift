extension DeclaredWeight {
  /// Takes `产出指标（50分）` apart; `nil` if the label declares no weight, or the bracket says more than a weight.
  static func split(_ text: String) -> (label: String, weight: Score)? {
    if text.withBytes(endsPlain) { return nil }
    let full = NormalText.figure(text)
    guard full.hasSuffix(")") || full.hasSuffix("分") else { return nil }
    if full.utf8.last == UInt8(ascii: ")"), let open = full.lastIndex(of: "(") {
      let inside = full[full.index(after: open)...].dropLast()
      guard let weight = points(inside), open > full.startIndex else { return nil }
      return (String(full[..<open]), weight)
    }
    guard full.hasSuffix("分"), let end = full.firstRange(of: "指标")?.upperBound, end < full.endIndex,
      let weight = points(full[end...])
    else { return nil }
    return (String(full[..<end]), weight)
  }

  /// The weight that a text is and nothing else: `（40分）`, `40分`.
  static func alone(_ text: String) -> Score? {
    guard text.utf8.count <= 24, text.contains("分") else { return nil }
    let full = Substring(NormalText.figure(text))
    let rest = full.hasPrefix("(") && full.hasSuffix(")") ? full.dropFirst().dropLast() : full
    return rest.hasSuffix("分") ? points(rest) : nil
  }

  /// Whether a text ends with a Chinese character that is not 分, as most labels do.
  private static func endsPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 3 else { return false }
    let last = (text[text.count - 3], text[text.count - 2], text[text.count - 1])
    return 0xE4...0xE9 ~= last.0 && last != (0xE5, 0x88, 0x86)
  }

  /// `50分`, `50`, `权重50`, `权重分值50分`, `分值:50分`, `50%`.
  static func points(_ text: Substring) -> Score? {
    var rest = text
    for prefix in ["权重", "分值", ":", "="] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    return rest.isEmpty ? nil : readScore(String(rest), asWeight: true)
  }
}
