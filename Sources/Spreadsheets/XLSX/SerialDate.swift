/// A date stored as a number of days, as workbooks do.
struct SerialDate {
  private let days: Int
  private let milliseconds: Int

  /// Reads a plain decimal number of days from 0 up to the end of the year 9999; `nil` for anything else.
  ///
  /// The time of day is computed in whole numbers and rounded half up to a thousandth of a second.
  init?(_ text: String) {
    var days = 0
    var fraction = 0
    var scale = 1
    var hasPoint = false
    var roundsUp = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        if !hasPoint {
          days = days * 10 + digit
        } else if scale < Self.scale {
          fraction = fraction * 10 + digit
          scale *= 10
        } else if scale == Self.scale {
          roundsUp = digit >= 5
          scale += 1
        }
        if days > Self.lastDay { return nil }
      case UInt8(ascii: ".") where !hasPoint:
        hasPoint = true
      default:
        return nil
      }
    }
    while scale < Self.scale {
      fraction *= 10
      scale *= 10
    }
    if roundsUp { fraction += 1 }
    // Below 2⁶³: 10¹¹ · 86,400,000 = 8.64 · 10¹⁸.
    let milliseconds = (fraction * Self.millisecondsOfDay + Self.scale / 2) / Self.scale
    self.days = days + milliseconds / Self.millisecondsOfDay
    self.milliseconds = milliseconds % Self.millisecondsOfDay
  }

  private static let scale = 100_000_000_000
  private static let millisecondsOfDay = 86_400_000
  // 31 December 9999 in the 1900 system.
  private static let lastDay = 2_958_465

  /// The date as ISO 8601: `2024-12-31`, `2024-12-31T08:30:00`, or `PT36H30M` for a length of time.
  ///
  /// A time without a day is given as XML Spreadsheet 2003 does, on 31 December 1899. In the 1900 system, day 60 is the
  /// 29 February 1900 that Excel keeps for the sake of Lotus 1-2-3, though that year had none.
  ///
  /// - Parameters:
  ///   - format: how the cell shows it.
  ///   - is1904: whether day 0 is 1 January 1904.
  func iso(_ format: NumberFormat, is1904: Bool) -> String {
    if format == .elapsed { return elapsed }
    if days == 0, format == .time { return "1899-12-31T\(timeOfDay)" }
    let day = is1904 ? isoDay(days + 1462) : isoDay(days)
    if milliseconds == 0, format == .date { return day }
    return "\(day)T\(timeOfDay)"
  }

  private func isoDay(_ days: Int) -> String {
    if days == 60 { return "1900-02-29" }
    // Days since 1 March of the year 0 (Howard Hinnant, chrono-compatible date algorithms, days to civil).
    let shifted = days + (days < 60 ? 1 : 0) + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month < 10 ? month + 3 : month - 9, 2))-\(padded(day, 2))"
  }

  private var timeOfDay: String {
    let seconds = milliseconds / 1000
    let thousandths = milliseconds % 1000
    let time = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return thousandths == 0 ? time : "\(time).\(fraction(thousandths))"
  }

  private var elapsed: String {
    let seconds = milliseconds / 1000
    let thousandths = milliseconds % 1000
    var text = "PT"
    let hours = days * 24 + seconds / 3600
    if hours > 0 { text += "\(hours)H" }
    if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
    if thousandths > 0 {
      text += "\(seconds % 60).\(fraction(thousandths))S"
    } else if seconds % 60 > 0 || text == "PT" {
      text += "\(seconds % 60)S"
    }
    return text
  }

  // Without zeros at its end, as in the dates that are stored as text.
  private func fraction(_ thousandths: Int) -> String {
    var digits = padded(thousandths, 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A date that a workbook stores as ISO 8601 text, in the shape that cells have; `nil` if it is none.
///
/// Days that no calendar has and times that no clock shows are none, but for Excel's 29 February 1900. Thousandths of zero are
/// dropped, and midnight too where the format shows no time.
func isoDate(_ text: String, format: NumberFormat) -> String? {
  var bytes = Array(text.utf8)[...]
  if matches(bytes.prefix(8), "00:00:00") { bytes = Array("1899-12-31T".utf8) + bytes }
  guard matches(bytes.prefix(10), "0000-00-00") else { return nil }
  guard isDay(bytes.prefix(10)) else { return nil }
  let day = String(decoding: bytes.prefix(10), as: UTF8.self)
  if bytes.count == 10 { return day }
  if bytes.count == 16 { bytes += Array(":00".utf8) }
  guard matches(bytes.dropFirst(10).prefix(9), "T00:00:00"), isTimeOfDay(bytes.dropFirst(11).prefix(8)) else {
    return nil
  }
  var time = String(decoding: bytes.dropFirst(11).prefix(8), as: UTF8.self)
  var rest = bytes.dropFirst(19)
  if rest.last == UInt8(ascii: "Z") { rest.removeLast() }
  if let point = rest.first {
    guard point == UInt8(ascii: "."), rest.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    while rest.last == UInt8(ascii: "0") { rest.removeLast() }
    if rest.count > 1 { time += String(decoding: rest, as: UTF8.self) }
  }
  let isMidnight = time == "00:00:00" && format != .dateTime && format != .time && day > "1900"
  return isMidnight ? day : "\(day)T\(time)"
}

/// Whether digits in the shape `0000-00-00` are a day of the calendar.
private func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
  let parts = numbers(bytes, separator: UInt8(ascii: "-"))
  guard parts.count == 3 else { return false }
  let year = parts[0]
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0 || year == 1900)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return year > 0 && 1...12 ~= parts[1] && 1...lengths[parts[1] - 1] ~= parts[2]
}

/// Whether digits in the shape `00:00:00` are a time of the day.
private func isTimeOfDay(_ bytes: ArraySlice<UInt8>) -> Bool {
  let parts = numbers(bytes, separator: UInt8(ascii: ":"))
  return parts.count == 3 && parts[0] < 24 && parts[1] < 60 && parts[2] < 60
}

private func numbers(_ digits: ArraySlice<UInt8>, separator: UInt8) -> [Int] {
  digits.split(separator: separator).map { $0.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
}

/// Whether bytes have the shape of an example whose zeros stand for digits.
private func matches(_ bytes: ArraySlice<UInt8>, _ shape: String) -> Bool {
  bytes.elementsEqual(shape.utf8) { byte, example in
    example == UInt8(ascii: "0") ? byte >= 0x30 && byte <= 0x39 : byte == example
  }
}
