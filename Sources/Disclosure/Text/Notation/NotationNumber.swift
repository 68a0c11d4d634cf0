/// Numbers and ranges with their units.
enum NotationNumber {
  static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    NotationText.isDigit(scalar) || scalar == "-" || scalar == "+" || ChineseNumeral.begins(scalar)
  }

  /// Reads a whole text as a number or range; also gives the comparator behind it (`以上`, `以内`).
  static func read(_ start: NotationCursor) -> (IndicatorValue.Content, IndicatorValue.Comparator?)? {
    var cursor = start
    var isPercent = false
    if cursor.take("百分之") { isPercent = true } else if cursor.take("百分百") { return percent(100, cursor) }
    let isChinese = cursor.next.map(ChineseNumeral.begins) ?? false
    guard let first = number(&cursor) else { return nil }
    if isPercent {
      guard let (unit, comparator) = tail(cursor), unit.isEmpty else { return nil }
      return (.quantity(first, IndicatorUnit("%")), comparator)
    }
    if let range = range(from: first, cursor) { return range }
    guard let (unit, comparator) = tail(cursor) else { return nil }
    if isChinese, !unit.isEmpty, !IndicatorUnit.known.contains(unit) { return nil }
    return (.quantity(first, IndicatorUnit(unit)), comparator)
  }

  private static func percent(
    _ value: Int128, _ cursor: NotationCursor
  ) -> (IndicatorValue.Content, IndicatorValue.Comparator?)? {
    guard let (unit, comparator) = tail(cursor), unit.isEmpty else { return nil }
    return (.quantity(Quantity(units: value * Quantity.one), IndicatorUnit("%")), comparator)
  }

  /// A second number behind a separator: `10-20次`, `10%~20%`, `5至8人`.
  private static func range(
    from first: Quantity, _ start: NotationCursor
  ) -> (IndicatorValue.Content, IndicatorValue.Comparator?)? {
    guard start.rest.contains(where: isSeparator) else { return nil }
    var cursor = start
    let before = cursor.takeWhile { !NotationText.isDigit($0) && !isSeparator($0) && $0 != "(" && $0 != "," }
    let unitBefore = NotationText.text(before)
    guard cursor.takeAny(["——", "-", "~", "—", "至", "到"]) else { return nil }
    guard let second = number(&cursor), first <= second, let (unit, comparator) = tail(cursor) else { return nil }
    let units = (IndicatorUnit(unitBefore), IndicatorUnit(unit))
    guard units.0.isEmpty || units.1.isEmpty || units.0 == units.1 else { return nil }
    return (.range(first, second, units.1.isEmpty ? units.0 : units.1), comparator)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "~", "—", "至", "到": true
    default: false
    }
  }

  /// What follows a number to the end: a unit, an explanation in brackets, a comparator.
  private static func tail(_ cursor: NotationCursor) -> (unit: String, comparator: IndicatorValue.Comparator?)? {
    if cursor.isAtEnd { return ("", nil) }
    var rest = cursor.restText
    var comparator: IndicatorValue.Comparator?
    while true {
      if let (shorter, found) = withoutComparator(rest) {
        rest = shorter
        comparator = found
      } else if rest.unicodeScalars.last == ")", let open = rest.lastIndex(of: "(") {
        let inside = String(rest[rest.index(after: open)...].dropLast())
        let outside = String(rest[..<open])
        rest = outside.isEmpty && IndicatorUnit.known.contains(inside) ? inside : outside
      } else {
        break
      }
    }
    guard isUnit(rest) else { return nil }
    return (rest, comparator)
  }

  private static func withoutComparator(_ text: String) -> (String, IndicatorValue.Comparator)? {
    switch text.unicodeScalars.last {
    case "上", "下", "内": break
    default: return nil
    }
    for (endings, comparator) in Self.endings {
      for ending in endings where text.hasSuffix(ending) { return (String(text.dropLast(ending.count)), comparator) }
    }
    for ending in ["天内", "日内", "月内", "年内", "小时内", "分钟内"] where text == ending || text == "个" + ending {
      return (String(text.dropLast()), .atMost)
    }
    return nil
  }

  private static let endings: [([String], IndicatorValue.Comparator)] = [
    (["及以上", "以上"], .atLeast), (["及以下", "及以内", "以下", "以内", "之内"], .atMost),
  ]

  /// A unit is short and has neither digits nor punctuation; 余, 多, 左右 make the number a guess.
  private static func isUnit(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 12 else { return false }
    switch text.unicodeScalars.first {
    case "余", "多", "+": return false
    default: break
    }
    if text.unicodeScalars.last == "右", text.hasSuffix("左右") { return false }
    return !text.unicodeScalars.contains { NotationText.isDigit($0) || isPunctuation($0) }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "、", ",", ";", ":", "!", "?", "=", "≥", "≤", "<", ">", "(", ")", "[", "]", "~", "—", "-", " ":
      true
    default: false
    }
  }

  /// Digits with separators and a point, or a Chinese numeral.
  static func number(_ cursor: inout NotationCursor) -> Quantity? {
    if let first = cursor.next, ChineseNumeral.begins(first) { return ChineseNumeral.read(&cursor) }
    var probe = cursor
    let isNegative = probe.take("-")
    if !isNegative { _ = probe.take("+") }
    let digits = probe.takeWhile { NotationText.isDigit($0) || $0 == "," || $0 == "'" }
    guard let whole = grouped(digits) else { return nil }
    var fraction: ArraySlice<Unicode.Scalar> = []
    if probe.next == "." {
      probe.advance()
      fraction = probe.takeWhile(NotationText.isDigit)
      if fraction.isEmpty || fraction.count > Quantity.decimals { return nil }
      if let next = probe.next, next == "." || next == "," || next == "'" { return nil }
    }
    guard let units = digitsValue(whole + fraction, decimals: fraction.count) else { return nil }
    cursor = probe
    return Quantity(units: isNegative ? -units : units)
  }

  /// The digits without separators; `nil` if these do not stand in threes.
  private static func grouped(_ digits: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    if !digits.isEmpty, digits.allSatisfy(NotationText.isDigit) { return Array(digits) }
    let groups = digits.split(omittingEmptySubsequences: false) { !NotationText.isDigit($0) }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1, first.count > 3 || groups.dropFirst().contains(where: { $0.count != 3 }) { return nil }
    return Array(groups.joined())
  }

  private static func digitsValue(_ digits: [Unicode.Scalar], decimals: Int) -> Int128? {
    guard digits.drop(while: { $0 == "0" }).count - decimals <= Quantity.wholeDigits else { return nil }
    var value: Int128 = 0
    for digit in digits { value = value * 10 + Int128(digit.value - 0x30) }
    for _ in decimals..<Quantity.decimals { value *= 10 }
    return value
  }
}
