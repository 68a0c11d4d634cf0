/// A place in a text of unified scalars.
struct NotationCursor {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var count: Int { scalars.count }
  var isAtEnd: Bool { position == scalars.count }
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  var rest: ArraySlice<Unicode.Scalar> { scalars[position...] }
  var restText: String { NotationText.text(rest) }

  mutating func advance(_ count: Int = 1) { position = min(scalars.count, position + count) }

  /// Passes over a text if it stands here.
  mutating func take(_ text: String) -> Bool {
    var place = position
    for scalar in text.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    position = place
    return true
  }

  /// Passes over the first of several texts that stands here.
  mutating func takeAny(_ texts: [String]) -> Bool {
    for text in texts where take(text) { return true }
    return false
  }

  /// Passes over scalars while they fit, and gives them.
  mutating func takeWhile(_ fits: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let taken = rest.prefix(while: fits)
    advance(taken.count)
    return taken
  }

  /// Passes over comparators in signs and words; where several stand, the one that is no `=` counts.
  mutating func takeComparator() -> IndicatorValue.Comparator? {
    var found: IndicatorValue.Comparator?
    while let one = takeOneComparator() {
      if found == nil || found == .equal { found = one }
    }
    return found
  }

  private mutating func takeOneComparator() -> IndicatorValue.Comparator? {
    let signs = takeWhile(Self.isSign)
    if !signs.isEmpty {
      if signs.contains("≥") || signs.contains(">") { return .atLeast }
      return signs.contains("≤") || signs.contains("<") ? .atMost : .equal
    }
    guard let first = next, Self.mayBeginWord(first) else { return nil }
    let start = position
    for (words, comparator) in Self.words where takeAny(words) {
      // A word counts before a number only: 达标, 超额完成, 高于上年 are words of a sentence.
      if let next, NotationNumber.mayBegin(next) || Self.isSign(next) { return comparator }
      position = start
    }
    return nil
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "≥", "≤", "=", "<", ">": true
    default: false
    }
  }

  /// How the words below begin.
  private static func mayBeginWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "不", "至", "最", "大", "达", "超", "高", "多", "控", "小", "低", "少", "等": true
    default: false
    }
  }

  private static let words: [([String], IndicatorValue.Comparator)] = [
    (
      [
        "不低于", "不少于", "不小于", "不短于", "至少", "最少", "最低", "大于或等于", "大于等于", "达到", "超过", "高于", "多于", "大于",
        "超", "达",
      ], .atLeast
    ),
    (
      [
        "不超过", "不高于", "不多于", "不大于", "不超", "不晚于", "控制在", "小于或等于", "小于等于", "至多", "最多", "最高", "低于", "少于",
        "小于",
      ], .atMost
    ),
    (["等于"], .equal),
  ]

  /// Digits with points and separators, perhaps with a unit, that make no number.
  var isMalformedNumber: Bool {
    var probe = self
    let digits = probe.takeWhile { NotationText.isDigit($0) || ".,' ".unicodeScalars.contains($0) }
    let separators = digits.filter { !NotationText.isDigit($0) }
    // Digits with one point are a number, but one with more digits than are counted.
    guard digits.count - separators.count > 1, !separators.isEmpty, separators != ["."] else { return false }
    return probe.isAtEnd || IndicatorUnit.known.contains(probe.restText)
  }
}
