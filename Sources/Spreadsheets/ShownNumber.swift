/// A number as the pieces of a format show it.
enum ShownNumber {
  /// The text of a decimal without a sign; `nil` where the pieces are not known well enough.
  ///
  /// Texts may stand between the digits: `0!.0,` shows 1000000 as `1000.0`, since each digit takes the next place from the right.
  static func text(of decimal: String, _ all: [FormatToken]) -> String? {
    let hanzi = HanziDigits.take(from: all)
    let tokens = hanzi?.tokens ?? all
    let places = tokens.indices.filter {
      if case .digits = tokens[$0] { true } else { tokens[$0] == .general }
    }
    guard !tokens.contains(where: \.isOfDate) else { return nil }
    guard let first = places.first, let last = places.last else { return marks(tokens) }
    let percents = tokens.count { $0 == .percent }
    var number: String?
    if tokens[first] == .general {
      number = places.count == 1 && percents == 0 ? decimal : nil
    } else {
      number = digits(tokens[first...last], of: decimal, shift: 2 * percents)
    }
    if let hanzi { number = number.map { tokens[first] == .general ? hanzi.style.number($0) : hanzi.style.each($0) } }
    guard let number, let front = plain(tokens[..<first]), let back = plain(tokens[(last + 1)...]) else { return nil }
    return front + number + back
  }

  /// What a section without digits shows: a word, a dash for zero, or nothing.
  private static func marks(_ tokens: [FormatToken]) -> String? {
    guard let text = plain(tokens[...]), !text.isEmpty else { return nil }
    return text
  }

  /// Pieces without digits; `nil` for a fraction's stroke, which may mean a division.
  private static func plain(_ tokens: ArraySlice<FormatToken>) -> String? {
    var text = ""
    for token in tokens {
      switch token {
      case .literal("/"): return nil
      case .literal(let literal): text += literal
      case .percent: text += "%"
      default: return nil
      }
    }
    return text
  }

  private static func digits(_ tokens: ArraySlice<FormatToken>, of decimal: String, shift: Int) -> String? {
    if tokens.count == 1, case .digits(let pattern) = tokens[tokens.startIndex] {
      return pattern.text(of: decimal, shift: shift)
    }
    var signs: [UInt8] = []
    var between: [(text: String, places: Int)] = []
    for token in tokens {
      switch token {
      case .digits(let pattern): signs += pattern.signs
      case .literal("/"): return nil
      case .literal(let text): between.append((text, DigitPattern(signs)?.places ?? 0))
      default: return nil
      }
    }
    guard let pattern = DigitPattern(signs), !pattern.hasPoint || between.isEmpty,
      let digits = pattern.text(of: decimal, shift: shift, isGrouped: between.isEmpty)
    else { return nil }
    var characters = Array(digits)
    let count = characters.count
    for (text, places) in between.reversed() {
      characters.insert(contentsOf: text, at: max(0, count - (pattern.places - places)))
    }
    return String(characters)
  }
}
