/// Counting from day to day.
extension CalendarDate {
  /// Days since 1 March of the year 0, in the Gregorian calendar.
  var dayNumber: Int {
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  /// How many days after 1970-01-01.
  var daysSince1970: Int { CalendarDate("1970-01-01").map { $0.days(until: self) } ?? 0 }

  /// How many days lie between this day and a later one; negative for an earlier one.
  func days(until other: Self) -> Int { other.dayNumber - dayNumber }

  func adding(days: Int) -> Self {
    var date = self
    let end = dayNumber + days
    // Whole years first, then month by month, then days: nobody counts far.
    while date.dayNumber + 366 <= end { date = date.adding(months: 12) }
    while date.dayNumber + 31 <= end { date = date.adding(months: 1) }
    while date.dayNumber < end { date = date.next }
    return date
  }

  /// The same day of a later month, or that month's last.
  func adding(months: Int) -> Self {
    let count = year * 12 + month - 1 + months
    var date = self
    date.year = count / 12
    date.month = count % 12 + 1
    date.day = min(day, Self.days(in: date.month, of: date.year))
    return date
  }

  var isWeekend: Bool {
    // 1 March of the year 0 was a Wednesday.
    let weekday = (dayNumber + 3) % 7
    return weekday == 6 || weekday == 0
  }

  private var next: Self {
    var date = self
    date.day += 1
    if date.day > Self.days(in: month, of: year) {
      date.day = 1
      date.month = month % 12 + 1
      if date.month == 1 { date.year += 1 }
    }
    return date
  }
}
