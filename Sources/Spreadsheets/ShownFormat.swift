/// What a number format shows of contents beside the digits of a number, worked out once for each style.
///
/// Formats that only round, group, add a currency sign or a percent sign have none: the number counts as it is stored.
struct ShownFormat: Sendable, Equatable {
  /// One section of a code.
  struct Section: Sendable, Equatable {
    /// `nil` where there is something in it that is not known.
    var tokens: [FormatToken]?
    /// Whether what it shows is more than the number.
    var isTold: Bool
    /// Whether it divides or multiplies what is shown by a power of ten.
    var isScaled: Bool
    /// Whether it shows the digits of a number, and no sign before or behind them.
    var isUnsigned = false
  }

  /// Up to three sections for numbers, and behind them, if a text is shown otherwise than it is, the one for texts.
  private let numbers: [Section]
  private let texts: Section?

  /// The look of a format by its code; `nil` for one that shows numbers as they are.
  init?(code: String) {
    let code = Self.system[String(code.prefix(8))] ?? code
    let bytes = Array(code.utf8)
    var slices: [ArraySlice<UInt8>] = []
    var start: Int? = 0
    while let begin = start, slices.count < 4 {
      var scan = FormatScan()
      let end = scan.read(bytes, from: begin)
      slices.append(bytes[begin..<(end ?? bytes.count)])
      start = end.map { $0 + 1 }
    }
    var sections = slices.map(Self.section)
    let ofTexts =
      slices.count == 4
      ? 3 : sections.firstIndex { $0.tokens?.contains(.general) ?? false && slices[0].isEmpty == false }
    texts = ofTexts.flatMap { index in
      guard slices[index].contains(UInt8(ascii: "@")) || index == 3, let tokens = sections[index].tokens else {
        return nil
      }
      let isPlain = tokens == [.general] || (tokens.contains(.general) && !Self.hasWords(tokens))
      return isPlain ? nil : sections[index]
    }
    // A section for texts behind others is none for numbers.
    if slices.count > 1, let last = slices.last, last.contains(UInt8(ascii: "@")), slices.count < 4 {
      sections.removeLast()
    }
    numbers = Array(sections.prefix(3))
    if texts == nil, !numbers.contains(where: \.isTold), !numbers.dropFirst().contains(where: \.isUnsigned) {
      return nil
    }
  }

  /// What is seen of a number under a section; `nil` if that is the number.
  func look(of decimal: String, section: Int, isNegative: Bool) -> CellLook? {
    guard numbers.indices.contains(section) else { return nil }
    let shape = numbers[section]
    let hidesSign = isNegative && section > 0 && shape.isUnsigned
    guard shape.isTold || hidesSign else { return nil }
    guard let tokens = shape.tokens else { return .seen(decimal, .unknownFormat) }
    if tokens.isEmpty {
      return decimal.utf8.contains { 0x31...0x39 ~= $0 } ? .seen("", .blanked) : nil
    }
    let digits = isNegative ? String(decimal.dropFirst()) : decimal
    guard let text = ShownNumber.text(of: digits, tokens) else { return .seen(decimal, .unknownFormat) }
    let shown = (isNegative && section == 0 ? "-" : "") + Self.withoutCurrency(text)
    // A zero has no sign, also one that was rounded.
    if hidesSign, shown.contains(where: { $0.wholeNumberValue ?? 0 > 0 }) { return .seen(shown, .unsigned) }
    guard shape.isTold else { return nil }
    if shown == decimal { return nil }
    return .seen(shown, shape.isScaled ? [.format, .scale] : .format)
  }

  /// What is seen of a date in ISO 8601 under a section; `nil` if that is the date, or not known.
  func look(ofDate text: String, section: Int) -> CellLook? {
    guard numbers.indices.contains(section), let tokens = numbers[section].tokens,
      let shown = ShownDate.text(of: text, tokens), shown != text
    else { return nil }
    return .seen(shown, .format)
  }

  /// What is seen of a text; `nil` if that is the text.
  func look(ofText text: String) -> CellLook? {
    guard let texts, let tokens = texts.tokens else { return nil }
    guard tokens.contains(.general) else { return .seen("", .blanked) }
    var shown = ""
    for token in tokens {
      switch token {
      case .literal(let literal): shown += literal
      case .general: shown += text
      case .numerals: continue
      default: return nil
      }
    }
    return .seen(shown, .format)
  }

  /// Whether texts are shown otherwise than they are.
  var changesTexts: Bool { texts != nil }

  private static func section(_ bytes: ArraySlice<UInt8>) -> Section {
    guard let tokens = FormatToken.section(bytes) else {
      // What cannot be told matters only where there may be a unit or a scale in it.
      let isHarmless = !bytes.contains { $0 >= 0x80 } && !bytes.contains(UInt8(ascii: ","))
      return Section(tokens: nil, isTold: !isHarmless, isScaled: false)
    }
    let places = tokens.compactMap { if case .digits(let pattern) = $0 { pattern } else { nil } }
    let isSplit = isSplit(tokens)
    let isScaled = isSplit || places.contains { $0.thousands > 0 }
    let isPadded = places.reduce(0) { $0 + $1.whole } > 1
    let isInHanzi = tokens.contains { if case .numerals = $0 { true } else { false } }
    let isTold =
      tokens.isEmpty || isInHanzi || isScaled || isPadded || hasWords(tokens) || tokens.contains(where: \.isOfDate)
    let isUnsigned = (!places.isEmpty || tokens.contains(.general)) && !tokens.contains(where: isSign)
    return Section(tokens: tokens, isTold: isTold, isScaled: isScaled, isUnsigned: isUnsigned)
  }

  /// Whether a text says that a number is less than nothing.
  private static func isSign(_ token: FormatToken) -> Bool {
    if case .literal(let text) = token { text.contains(where: signs.contains) } else { false }
  }

  /// What tells a number that is less than nothing: `-95`, `(95)`, `△95`, `负95`.
  static let signs: Set<Character> = ["-", "−", "－", "–", "—", "‐", "﹣", "(", "（", "△", "▲", "负", "減", "减"]

  /// Whether a point that is a text stands between the digits.
  private static func isSplit(_ tokens: [FormatToken]) -> Bool {
    guard let first = tokens.firstIndex(where: isDigits), let last = tokens.lastIndex(where: isDigits) else {
      return false
    }
    return tokens[first...last].contains { token in
      if case .literal(let text) = token { [".", "．"].contains(text) } else { false }
    }
  }

  private static func isDigits(_ token: FormatToken) -> Bool { if case .digits = token { true } else { false } }

  /// Whether a text counts: anything but signs, brackets, spaces and currency signs.
  private static func hasWords(_ tokens: [FormatToken]) -> Bool {
    tokens.contains { token in
      guard case .literal(let text) = token else { return false }
      return text.contains { !"-+() （）$¥￥€".contains($0) }
    }
  }

  /// Without the sign of the own currency, which says nothing of the unit.
  private static func withoutCurrency(_ text: String) -> String { text.filter { $0 != "¥" && $0 != "￥" } }

  /// Long dates and times of the system, as Chinese programs show them.
  private static let system = ["[$-F800]": "yyyy\"年\"m\"月\"d\"日\"", "[$-F400]": "h:mm:ss"]
}
