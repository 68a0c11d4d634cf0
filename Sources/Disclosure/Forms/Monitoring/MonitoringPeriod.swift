/// The part of the year that a paper of monitoring is about: 1-7月.
struct MonitoringPeriod: Sendable, Hashable {
  /// The first and the last month.
  let months: ClosedRange<Int>

  /// As papers are told apart by it: `1-7月`.
  var text: String { "\(months.lowerBound)-\(months.upperBound)月" }

  /// The period that a text names: `1-7月执行数`, `监控期：1月至9月`, `一至七月`, `上半年`, `截至2024年9月底`.
  ///
  /// - Parameter mayBeOneMonth: whether `7月执行数` means the months up to July; elsewhere a single month is a date.
  init?(in text: String, mayBeOneMonth: Bool = false) {
    guard text.utf8.count <= 240, text.contains("月") || text.contains("季度") || text.contains("半年") else { return nil }
    for (word, last) in Self.words where text.contains(word) {
      months = 1...last
      return
    }
    let isUpTo = text.contains("截至") || text.contains("截止") || text.contains("底") || text.contains("末")
    guard let found = Self.months(in: Array(Self.inDigits(text).unicodeScalars), mayBeOne: mayBeOneMonth || isUpTo)
    else { return nil }
    months = found
  }

  private static let words: [(String, Int)] = [
    ("上半年", 6), ("前三季度", 9), ("三季度", 9), ("二季度", 6), ("一季度", 3), ("四季度", 12), ("半年度", 6),
  ]

  /// Chinese numerals of months as digits, in the one spelling of signs.
  private static func inDigits(_ text: String) -> String {
    var text = NormalText.normalised(text)
    for (numeral, digits) in numerals { text = text.replacing(numeral, with: digits) }
    return text
  }

  private static let numerals = [
    ("十二", "12"), ("十一", "11"), ("十", "10"), ("九", "9"), ("八", "8"), ("七", "7"), ("六", "6"), ("五", "5"), ("四", "4"),
    ("三", "3"),
    ("二", "2"), ("一", "1"),
  ]

  /// The months of the first range that ends in 月; without a range those up to the first month.
  private static func months(in text: [Unicode.Scalar], mayBeOne: Bool) -> ClosedRange<Int>? {
    var one: Int?
    for place in text.indices where text[place] == "月" {
      guard let (last, start) = number(endingAt: place, in: text), 1...12 ~= last else { continue }
      var before = start
      while before > 0, isBetween(text[before - 1]) { before -= 1 }
      if before < start {
        if before > 0, text[before - 1] == "月" { before -= 1 }
        if let (first, _) = number(endingAt: before, in: text), 1...last ~= first { return first...last }
      }
      one = one ?? last
    }
    return mayBeOne ? one.map { 1...$0 } : nil
  }

  private static func number(endingAt end: Int, in text: [Unicode.Scalar]) -> (value: Int, start: Int)? {
    var start = end
    while start > 0, end - start < 3, "0"..."9" ~= text[start - 1] { start -= 1 }
    guard 1...2 ~= end - start else { return nil }
    return (text[start..<end].reduce(0) { $0 * 10 + Int($1.value - 0x30) }, start)
  }

  private static func isBetween(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "-", "—", "–", "~", "～", "至", "到", "―", "－": true
    default: false
    }
  }
}
