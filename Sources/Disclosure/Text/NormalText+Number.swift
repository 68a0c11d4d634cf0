extension NormalText {
  /// A text as a figure, if it writes one number; `nil` where white space parts two: `60⏎40`, `60   40`, `100 200`.
  static func number(_ text: String) -> String? {
    if text.withBytes(isNormal) { return text }
    return partsNumbers(text) ? nil : figure(text)
  }

  /// Whether white space between digits is anything but a separator of thousands.
  ///
  /// Such a separator is a single blank before each group of three digits, in one line. One blank alone may as well part two whole
  /// numbers, so that `100 200` is none; in `1 234.00` and `1 234 567` nothing else can be meant.
  private static func partsNumbers(_ text: String) -> Bool {
    var group = 0
    var blanks = 0
    var gap: Gap?
    var hasPoint = false
    var follows = false
    for scalar in text.unicodeScalars {
      let isDigit = digits.contains { $0 ~= scalar.value }
      let isPoint = points.contains(scalar)
      if isDigit || isPoint || separators.contains(scalar) {
        if let found = gap, follows {
          guard found == .blank, isDigit, !hasPoint, blanks == 0 ? 1...3 ~= group : group == 3 else { return true }
          blanks += 1
          group = 0
        }
        if isPoint { hasPoint = true }
        group = isDigit && !hasPoint ? group + 1 : group
        (follows, gap) = (true, nil)
      } else if scalar.properties.isWhitespace {
        gap = gap == nil && singles.contains(scalar) ? .blank : .other
      } else if !LookAlikes.isUnseen(scalar) {
        // A word: 万元, 分. What was a number ends here.
        if blanks == 1 && !hasPoint || blanks > 0 && group != 3 { return true }
        (group, blanks, hasPoint, follows, gap) = (0, 0, false, false, nil)
      }
    }
    return blanks == 1 && !hasPoint || blanks > 0 && group != 3
  }

  /// What stands between two signs of numbers: one blank, or more than that.
  private enum Gap { case blank, other }

  private static let digits: [ClosedRange<UInt32>] = [0x30...0x39, 0xFF10...0xFF19]
  private static let points = ".．".unicodeScalars
  private static let separators = ",，".unicodeScalars
  /// The blanks that separate thousands: plain ones, unbroken and thin ones, those as wide as a digit or a point.
  private static let singles = " \u{A0}\u{2007}\u{2008}\u{2009}\u{202F}".unicodeScalars
}
