extension CellLook {
  /// The look of a content that a file keeps together with what its program showed of it (OpenDocument, web pages).
  ///
  /// A number that is shown rounded, grouped, or with a currency sign is the number; any other text counts as it was shown.
  static func ofShown(_ shown: String, _ content: SheetContext.Content) -> CellLook? {
    guard !shown.isEmpty, shown != content.text, shown.contains(where: { $0 != "#" }) else { return nil }
    switch content.kind {
    case .date: return .seen(shown, .format)
    case .number: break
    default: return nil
    }
    let sign = "-+() （）¥￥$€,，\u{A0}"
    let hasWords = shown.contains { !$0.isASCIIDigit && $0 != "." && $0 != "%" && $0 != "E" && !sign.contains($0) }
    let digits = shown.filter { $0.isASCIIDigit || $0 == "." }
    if shown.contains("E") || digits.isEmpty { return hasWords ? .seen(shown, .format) : nil }
    let value = content.text.filter { $0 != "-" }
    if content.text.hasPrefix("-"), digits.contains(where: { $0 != "0" && $0 != "." }),
      !shown.contains(where: ShownFormat.signs.contains)
    {
      return .seen(shown, .unsigned)
    }
    let isRounded = isRounded(digits, value, shift: shown.contains("%") ? 2 : 0)
    if !hasWords, isRounded {
      let isPadded = digits.utf8.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
      return isPadded ? .seen(shown, .format) : nil
    }
    return .seen(shown, isRounded ? .format : [.format, .scale])
  }

  /// Whether digits are a decimal, rounded to as many places as they have; half up or half to even.
  private static func isRounded(_ digits: String, _ decimal: String, shift: Int) -> Bool {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? parts[1].utf8.count : 0
    let pattern = DigitPattern(Array(("0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")).utf8))
    guard let rounded = pattern?.text(of: decimal, shift: shift) else { return false }
    let shown = unpadded(digits)
    guard rounded != shown else { return true }
    // One in the last place is how programs round.
    func number(_ text: String) -> Int? { Int(text.filter(\.isASCIIDigit)) }
    guard let one = number(rounded), let other = number(shown) else { return false }
    return places > 0 && abs(one - other) <= 1
  }

  private static func unpadded(_ digits: String) -> String {
    let start = digits.drop { $0 == "0" }
    return start.first.map(\.isASCIIDigit) ?? false ? String(start) : "0" + start
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
