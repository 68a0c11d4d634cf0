/// The broader notation of reference §3.1 that lists are read in outside the reference policy: thousands separators,
/// full-width digits, units behind numbers. Used only where the strict grammar fails.
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
    guard let money = readAmount(text, unit: unit).money, money.fen >= 0 else {
      return ListNumber.unreadable
    }
    return money.fen
  }
}
