/// A day as offices write it: 2024-08-20, 2024年8月20日, 2024.8.20, 20240820, 二〇二四年八月二十日.
enum WrittenDate: Sendable, Equatable {
  case day(CalendarDate)
  /// 2024年8月: no day is named.
  case month(CalendarDate)
  /// 8月20日: no year is named.
  case withoutYear
  /// 2024-02-30: there is no such day.
  case impossible
  case unreadable

  /// - Parameter isDeadline: whether 2025年3月底前 and 2025年3月 mean the month's last day, 2025年上半年 and 2025年一季度 that of the part.
  init(_ text: String, isDeadline: Bool = false) {
    // As workbooks store a day.
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D }), let day = CalendarDate(text), 1990...2100 ~= day.year
    {
      self = .day(day)
      return
    }
    // Behind a space or a T stands the time of day.
    var written = text[...]
    if written.contains(where: { $0 == ":" || $0 == "：" }) {
      written = trimmed(text)[...].prefix { !$0.isWhitespace && $0 != "T" }
    }
    var rest = NormalText.normalised(String(written))[...]
    for lead in ["截至", "截止到", "截止", "于"] where rest.hasPrefix(lead) { rest.removeFirst(lead.count) }
    let ends = isDeadline ? ["之前", "以前", "前", "止", "。", "."] : ["。", "."]
    while let end = ends.first(where: rest.hasSuffix) { rest.removeLast(end.count) }
    if let end = Self.endOfPart(rest, isDeadline: isDeadline) {
      self = .day(end)
      return
    }
    let isMonthEnd = ["月底", "月末"].contains(where: rest.hasSuffix)
    if isMonthEnd { rest.removeLast() }
    self = Self.read(rest, isMonthEnd: isMonthEnd || isDeadline && (rest.hasSuffix("月") || rest.hasSuffix("月份")))
  }

  /// The day; `nil` where the text gives none.
  var value: CalendarDate? { if case .day(let date) = self { date } else { nil } }

  private static func read(_ text: Substring, isMonthEnd: Bool) -> Self {
    if text.count == 8, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return date(Int(text.prefix(4)), Int(text.dropFirst(4).prefix(2)), Int(text.suffix(2)))
    }
    var parts: [Int] = []
    var signs: [Character] = []
    var digits = ""
    for character in text {
      if separators.contains(character) {
        guard let number = number(digits) else { return .unreadable }
        parts.append(number)
        signs.append(character)
        digits = ""
      } else if character == "份", signs.last == "月", digits.isEmpty {
        continue
      } else {
        digits.append(character)
      }
    }
    if !digits.isEmpty {
      guard let number = number(digits) else { return .unreadable }
      parts.append(number)
    }
    guard let first = parts.first, let sign = signs.first else { return .unreadable }
    if sign == "月" || first < 100 {
      let isDay = parts.count >= 2 && 1...12 ~= first || sign == "月" && 1...12 ~= first
      return isDay && first < 100 ? .withoutYear : .unreadable
    }
    guard 1990...2100 ~= first else { return .unreadable }
    switch parts.count {
    case 3: return date(first, parts[1], parts[2])
    case 2 where 1...12 ~= parts[1]:
      guard let last = (28...31).reversed().lazy.compactMap({ CalendarDate(first, parts[1], $0) }).first else {
        return .impossible
      }
      return isMonthEnd ? .day(last) : .month(last)
    case 2: return .impossible
    default: return .unreadable
    }
  }

  /// The last day of a year or of a part of it: 2025年底, and as deadlines 2025年上半年 and 2025年第三季度.
  private static func endOfPart(_ text: Substring, isDeadline: Bool) -> CalendarDate? {
    guard let sign = text.firstIndex(of: "年"), let year = number(String(text[..<sign])), 1990...2100 ~= year else {
      return nil
    }
    var part = text[text.index(after: sign)...]
    if ["底", "末", "年底", "年末"].contains(where: { part == $0 }) { return CalendarDate(year, 12, 31) }
    guard isDeadline else { return nil }
    if part.hasSuffix("末") || part.hasSuffix("底") { part.removeLast() }
    if part == "上半年" { return CalendarDate(year, 6, 30) }
    if part == "全年" || part == "下半年" { return CalendarDate(year, 12, 31) }
    guard part.hasSuffix("季度") else { return nil }
    part.removeLast(2)
    if part.hasPrefix("第") { part.removeFirst() }
    guard let quarter = number(String(part)), 1...4 ~= quarter else { return nil }
    return CalendarDate(year, quarter * 3, quarter == 1 || quarter == 4 ? 31 : 30)
  }

  private static let separators: Set<Character> = ["年", "月", "日", "号", "-", "/", ".", "、"]

  private static func date(_ year: Int?, _ month: Int?, _ day: Int?) -> Self {
    guard let year, let month, let day, 1990...2100 ~= year else { return .unreadable }
    return CalendarDate(year, month, day).map(Self.day) ?? .impossible
  }

  /// A year, month or day in digits or in hanzi.
  private static func number(_ text: String) -> Int? {
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) { return text.count <= 4 ? Int(text) : nil }
    var values: [Int] = []
    for character in text.unicodeScalars {
      if character == "十" || character == "拾" {
        values.append(10)
      } else if character == "o" || character == "O" {
        values.append(0)
      } else if let value = ChineseNumeral.digit(character) {
        values.append(Int(value))
      } else {
        return nil
      }
    }
    guard values.contains(10) else { return values.reduce(0) { $0 * 10 + $1 } }
    let tens = values.firstIndex(of: 10) ?? 0
    guard tens <= 1, values.count - tens <= 2 else { return nil }
    return (tens == 0 ? 1 : values[0]) * 10 + (values.count > tens + 1 ? values[tens + 1] : 0)
  }
}

extension CalendarDate {
  /// `nil` for days that do not exist.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    self.init("\(year)-\(two(month))-\(two(day))")
  }

  /// `2025-08-20`.
  var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
