/// A date of an indicator: a day, a month, a year, or a span of them.
struct DateSpan: Sendable, Hashable {
  /// A day, perhaps of a year that is not printed.
  struct Day: Sendable, Hashable {
    var year: Int?
    var month: Int
    var day: Int

    /// The order of days, a missing year taken as given.
    func ordinal(year fallback: Int?) -> Int { ((year ?? fallback ?? 0) * 16 + month) * 32 + day }
  }

  /// The earliest and the latest day that is meant.
  var first: Day
  var last: Day
  /// Printed with a beginning and an end: `2023.07-2024.01`.
  var isSpan = false
  /// Printed as `9月前`: whether September itself still counts is open.
  var isBefore = false

  /// Whether a result lies in time; `nil` when late, or when the two cannot be compared.
  ///
  /// - Parameter year: the year of the form, which counts where only one of both gives a year.
  func isMet(by actual: Self, year: Int?) -> Bool? {
    if isSpan || actual.isSpan { return first == actual.first && last == actual.last ? true : nil }
    // Without any year both are taken to mean the same one.
    let fallback = year ?? last.year ?? actual.last.year
    let done = actual.last.ordinal(year: fallback)
    if isBefore { return done < first.ordinal(year: fallback) ? true : nil }
    return done <= last.ordinal(year: fallback) ? true : nil
  }
}
