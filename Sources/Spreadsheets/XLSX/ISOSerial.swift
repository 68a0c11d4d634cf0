/// The number of days that the transitional twin of a strict workbook stores, where that stores a date as ISO 8601 text.
///
/// Excel writes the noise of its binary numbers into these texts (`15:59:59.99999979`), and a length of time as a duration or as
/// a moment behind the first day. As a number all are rounded, counted and shown as in any other workbook.
struct ISOSerial {
  /// The number, a plain decimal, exact to a thousandth of a second.
  let decimal: String
  /// What it is by its shape, for a cell whose format shows no time: a day, a time of day, or a length of time.
  let format: NumberFormat

  /// Reads a day, a moment, a time of day or a length of time; `nil` for anything else, and for what stands before the first day.
  init?(_ stored: String, is1904: Bool) {
    if let length = Array(stored.utf8).withUnsafeBufferPointer({ ODSTime($0) }) {
      guard let milliseconds = length.milliseconds else { return nil }
      decimal = Self.decimal(days: 0, milliseconds)
      format = .elapsed
      return
    }
    guard let date = isoDate(stored, format: .dateTime) else { return nil }
    let isClock = stored.utf8.dropFirst(2).first == UInt8(ascii: ":")
    guard let days = isClock ? 0 : Self.day(date, is1904: is1904) else { return nil }
    guard let time = date.utf8.count == 10 ? 0 : ODSTime(clock: date.dropFirst(11).utf8)?.milliseconds else {
      return nil
    }
    decimal = Self.decimal(days: days, time)
    format = isClock ? .time : .date
  }

  /// The number of a day in the shape `2024-12-31`.
  private static func day(_ date: String, is1904: Bool) -> Int? {
    let bytes = Array(date.utf8.prefix(10))
    guard let year = wholeNumber(bytes[..<4]), let month = wholeNumber(bytes[5..<7]), let day = wholeNumber(bytes[8...])
    else { return nil }
    let days = serialDay(year, month, day) - (is1904 ? 1462 : 0)
    // Day 0 is 30 December 1899 by the standard (ISO/IEC 29500-1 §18.17.4.1), and the day after to Excel.
    return days == -1 && !is1904 ? 0 : days < 0 ? nil : days
  }

  private static func decimal(days: Int, _ milliseconds: Int) -> String {
    let whole = days + milliseconds / 86_400_000
    // Below 2⁶³: 86,400,000 · 10¹¹ = 8.64 · 10¹⁸.
    let fraction = (milliseconds % 86_400_000 * 100_000_000_000 + 43_200_000) / 86_400_000
    return fraction == 0 ? String(whole) : "\(whole).\(String(100_000_000_000 + fraction).dropFirst())"
  }
}

/// The number of a day as workbooks count them, with the 29 February 1900 that there never was; day 0 is 31 December 1899.
func serialDay(_ year: Int, _ month: Int, _ day: Int) -> Int {
  // Howard Hinnant, chrono-compatible date algorithms, days from civil; years begin in March.
  let shifted = month > 2 ? year : year - 1
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 693_900
  return days >= 60 && (year, month) != (1900, 2) ? days + 1 : days
}
