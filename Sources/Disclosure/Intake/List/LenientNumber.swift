/// The broader notation of reference §3.1 that lists are read in outside the reference policy: thousands separators,
/// full-width digits, units behind numbers, comparators in front. Used only where the strict grammar fails.
enum LenientNumber {
  /// Points in hundredths: `８`, `10分`; `ListNumber.unreadable` for anything else.
  static func points(_ text: String) -> Int64 {
    guard let points = readScore(text), points.hundredths >= 0, points.hundredths < 100_000 else {
      return ListNumber.unreadable
    }
    return points.hundredths
  }

  /// An amount in 分: `7,548,150`, `620.82万元`, `￥1,200.00`.
  static func amount(_ text: String, unit: AmountUnit) -> Int64 {
    guard let money = readAmount(text, unit: unit).money, money.fen >= 0, money.fen < 1_000_000_000_000_000 else {
      return ListNumber.unreadable
    }
    return money.fen
  }

  /// A target or actual value in ten-thousandths: `≥95%`, `1,200 人次`, `３天`; a range or several numbers are none.
  static func value(_ text: String) -> Int64 {
    var rest = Substring(Label.unified(text))
    for comparator in comparators where rest.hasPrefix(comparator.text) {
      rest = rest.dropFirst(comparator.text.count)
      break
    }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-") }
    let unit = rest.dropFirst(number.count)
    guard !unit.contains(where: \.isNumber), let decimal = ExactDecimal(number), !decimal.isNegative,
      decimal.scale <= 4, let (value, _) = decimal.whole(times: 10_000), value < 10_000_000_000_000
    else { return ListNumber.unreadable }
    return value
  }

  /// How a target is meant that carries its comparator: `≥95%`; `.other` where there is none.
  static func comparator(_ text: String) -> ListNature {
    let text = Label.unified(text)
    return comparators.first { text.hasPrefix($0.text) }?.nature ?? .other
  }

  /// The longer before those they begin with.
  private static let comparators: [(text: String, nature: ListNature)] = [
    (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≧", .atLeast), ("﹥=", .atLeast), ("≤", .atMost),
    ("≦", .atMost), ("﹤=", .atMost), (">", .atLeast), ("﹥", .atLeast), ("<", .atMost), ("﹤", .atMost), ("=", .equal),
    ("═", .equal),
    ("大于等于", .atLeast), ("小于等于", .atMost), ("等于", .equal), ("不低于", .atLeast), ("不少于", .atLeast),
    ("至少", .atLeast), ("达到", .atLeast), ("大于", .atLeast), ("不超过", .atMost), ("不高于", .atMost),
    ("不多于", .atMost), ("控制在", .atMost), ("小于", .atMost), ("正向", .atLeast), ("反向", .atMost), ("逆向", .atMost),
  ]
}

extension ListNature {
  /// The meaning of 指标性质 in any of its spellings (reference §3.1).
  init(lenient text: String) {
    let text = Label.unified(text)
    let isWord = text.hasPrefix("定性")
    self = isWord ? .qualitative : LenientNumber.comparator(text)
  }
}
