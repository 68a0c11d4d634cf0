/// Dates and spans of dates: `2021年12月31日前`, `9月前`, `12月底到位`, `2023.07-2024.01`, ISO 8601.
enum NotationDate {
  /// Whether a word that leads to a date may begin so.
  static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "截", "于", "在", "自", "从": true
    default: false
    }
  }

  static func read(_ start: NotationCursor) -> DateSpan? {
    var cursor = start
    if let first = cursor.next, mayBegin(first) {
      _ = cursor.takeAny(["截至", "截止到", "截止", "于", "在", "自", "从"])
    }
    guard let first = point(&cursor, isInSpan: false, after: nil) else { return nil }
    if let span = span(from: first, cursor) { return span }
    guard !first.needsSpan else { return nil }
    var span = DateSpan(first: first.first, last: first.last)
    if cursor.takeAny(["之前", "以前", "前"]) {
      span.isBefore = !first.isEnd
    } else {
      _ = cursor.takeAny(["以内", "之内", "内", "为止", "止"])
    }
    guard isClosing(cursor) else { return nil }
    return span
  }

  private static func span(from first: Point, _ start: NotationCursor) -> DateSpan? {
    var cursor = start
    guard cursor.takeAny(["——", "-", "~", "—", "至", "到"]) else { return nil }
    var later = cursor
    guard let second = point(&later, isInSpan: true, after: first.last.year), isClosing(later) else { return nil }
    let year = first.first.year ?? second.first.year
    var beginning = first.first
    beginning.year = year
    return DateSpan(first: beginning, last: second.last, isSpan: true)
  }

  /// Behind a date stand at most a few words: 完成, 到位.
  private static func isClosing(_ cursor: NotationCursor) -> Bool {
    cursor.rest.count <= 12 && cursor.rest.allSatisfy { 0x4E00...0x9FFF ~= $0.value || $0 == "。" }
      && !["份额", "度"].contains(where: cursor.restText.hasPrefix)
  }

  private struct Point {
    var first: DateSpan.Day
    var last: DateSpan.Day
    /// A day, or the end of a period: 前 includes it.
    var isEnd: Bool
    /// `2023.07` alone might be a number.
    var needsSpan = false
  }

  private static func point(_ cursor: inout NotationCursor, isInSpan: Bool, after year: Int?) -> Point? {
    var probe = cursor
    guard let number = smallNumber(&probe) else { return nil }
    if probe.take("年") {
      guard isYear(number) else { return nil }
      cursor = probe
      return inYear(number, &cursor)
    }
    if probe.take("月") {
      cursor = probe
      return inMonth(number, year: year, &cursor)
    }
    if isYear(number), let mark = probe.next, "-/.".unicodeScalars.contains(mark) {
      probe.advance()
      guard let point = numeric(year: number, mark, &probe) else { return nil }
      cursor = probe
      return point
    }
    return nil
  }

  private static func isYear(_ number: Int) -> Bool { 1990...2100 ~= number }

  private static func inYear(_ year: Int, _ cursor: inout NotationCursor) -> Point? {
    var probe = cursor
    if let month = smallNumber(&probe), probe.take("月") {
      cursor = probe
      return inMonth(month, year: year, &cursor)
    }
    var point = Point(
      first: DateSpan.Day(year: year, month: 1, day: 1), last: DateSpan.Day(year: year, month: 12, day: 31),
      isEnd: false)
    if cursor.takeAny(["年底", "年末", "底", "末"]) {
      point.first = point.last
      point.isEnd = true
    } else if cursor.take("上半年") {
      point.last = DateSpan.Day(year: year, month: 6, day: 30)
    } else if cursor.take("下半年") {
      point.first = DateSpan.Day(year: year, month: 7, day: 1)
    }
    return point
  }

  private static func inMonth(_ month: Int, year: Int?, _ cursor: inout NotationCursor) -> Point? {
    guard 1...12 ~= month else { return nil }
    var probe = cursor
    if let day = smallNumber(&probe), probe.takeAny(["日", "号"]) {
      guard 1...31 ~= day else { return nil }
      cursor = probe
      let date = DateSpan.Day(year: year, month: month, day: day)
      return Point(first: date, last: date, isEnd: true)
    }
    _ = cursor.take("份")
    var point = Point(
      first: DateSpan.Day(year: year, month: month, day: 1), last: DateSpan.Day(year: year, month: month, day: 31),
      isEnd: false)
    if cursor.takeAny(["月底", "月末", "底", "末", "下旬"]) {
      point.first = point.last
      point.isEnd = true
    } else if cursor.takeAny(["上旬", "初"]) {
      point.last.day = 10
    } else if cursor.take("中旬") {
      point.last.day = 20
    }
    return point
  }

  /// Behind the year of `2021-12-31`, `2021/12/31 00:00:00`, `2023.07`.
  private static func numeric(year: Int, _ mark: Unicode.Scalar, _ cursor: inout NotationCursor) -> Point? {
    let digits = cursor.rest.prefix(while: NotationText.isDigit).count
    guard digits <= 2, let month = smallNumber(&cursor), 1...12 ~= month else { return nil }
    guard cursor.next == mark else {
      guard digits == 2 else { return nil }
      return Point(
        first: DateSpan.Day(year: year, month: month, day: 1), last: DateSpan.Day(year: year, month: month, day: 31),
        isEnd: false, needsSpan: mark == ".")
    }
    var probe = cursor
    probe.advance()
    guard probe.rest.prefix(while: NotationText.isDigit).count <= 2, let day = smallNumber(&probe), 1...31 ~= day else {
      return nil
    }
    if probe.next == "T" || probe.next == " " {
      probe.advance()
      guard probe.rest.allSatisfy({ NotationText.isDigit($0) || ":.Z".unicodeScalars.contains($0) }) else { return nil }
      probe.advance(probe.rest.count)
    }
    cursor = probe
    let date = DateSpan.Day(year: year, month: month, day: day)
    return Point(first: date, last: date, isEnd: true)
  }

  /// A year, month or day in digits or Chinese numerals.
  private static func smallNumber(_ cursor: inout NotationCursor) -> Int? {
    if let first = cursor.next, ChineseNumeral.begins(first) { return ChineseNumeral.read(&cursor)?.whole }
    let digits = cursor.takeWhile(NotationText.isDigit)
    guard 1...4 ~= digits.count else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }
}
