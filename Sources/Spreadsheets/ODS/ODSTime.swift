/// A length of time as OpenDocument and strict XLSX store it (`PT12H30M00S`), for times of day as well.
struct ODSTime {
  private let isNegative: Bool
  private var seconds: Int
  /// The digits after the decimal point, without zeros at their end.
  private var fraction: ArraySlice<UInt8>

  /// Reads a duration of XML Schema without years and months, which have no fixed length; `nil` for anything else.
  ///
  /// Programs that calculate in binary write more than six decimals of a second where they mean fewer; these are rounded,
  /// half up, to the thousandth that workbooks show.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = trimmedXMLSpace(bytes)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "P") else { return nil }
    rest = rest.dropFirst()
    seconds = 0
    fraction = []
    var isTime = false
    var units = 0
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(where: { !Self.isDigit($0) }), let number = wholeNumber(rest[..<end]) else {
        return nil
      }
      var unit = rest[end]
      rest = rest[(end + 1)...]
      if unit == UInt8(ascii: ".") || unit == UInt8(ascii: ",") {
        guard let close = rest.firstIndex(where: { !Self.isDigit($0) }), rest[close] == UInt8(ascii: "S") else {
          return nil
        }
        fraction = Array(rest[..<close])[...]
        unit = UInt8(ascii: "S")
        rest = rest[(close + 1)...]
      }
      guard let size = Self.seconds(of: unit, isTime: isTime) else { return nil }
      seconds += number * size
      units += 1
      // Each unit occurs once; so no number can grow beyond what 64 bits hold.
      if units > 4 { return nil }
    }
    if units == 0 { return nil }
    roundNoise()
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
  }

  /// Reads a time of day in the shape `08:30:00`, with a fraction or without.
  init?(clock: Substring.UTF8View) {
    let parts = clock.split(separator: UInt8(ascii: ":"))
    guard parts.count == 3 else { return nil }
    let length =
      Array("PT".utf8) + parts[0] + Array("H".utf8) + parts[1] + Array("M".utf8) + parts[2] + Array("S".utf8)
    guard let time = length.withUnsafeBufferPointer({ ODSTime($0) }) else { return nil }
    self = time
  }

  /// The whole of it in thousandths of a second, rounded half up; `nil` for less than nothing.
  var milliseconds: Int? {
    if isNegative { return nil }
    var thousandths = 0
    for place in 0..<3 {
      let digit = place < fraction.count ? Int(fraction[fraction.startIndex + place] & 0x0F) : 0
      thousandths = thousandths * 10 + digit
    }
    let roundsUp = fraction.count > 3 && fraction[fraction.startIndex + 3] >= UInt8(ascii: "5")
    return seconds * 1000 + thousandths + (roundsUp ? 1 : 0)
  }

  /// The time in the shape that cells have: `PT36H30M`, or for a time of day `1899-12-31T08:30:00`.
  ///
  /// - Parameters:
  ///   - format: how the cell shows it; a time of day that passes 24 hours is a moment after the first day, as it is in
  ///     every workbook (see `SerialDate`).
  ///   - is1904: whether the first day is 1 January 1904.
  func iso(_ format: NumberFormat, is1904: Bool) -> String {
    let days = seconds / 86_400
    if format == .elapsed || isNegative { return elapsed }
    if days == 0 { return "1899-12-31T\(timeOfDay)" }
    guard format.isTemporal, let day = SerialDate(String(days))?.iso(.date, is1904: is1904) else { return elapsed }
    return format == .date && seconds % 86_400 == 0 && fraction.isEmpty ? day : "\(day)T\(timeOfDay)"
  }

  private var timeOfDay: String {
    let second = seconds % 86_400
    let time = "\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
    return fraction.isEmpty ? time : "\(time).\(String(decoding: fraction, as: UTF8.self))"
  }

  private var elapsed: String {
    var text = isNegative ? "-PT" : "PT"
    if seconds >= 3600 { text += "\(seconds / 3600)H" }
    if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
    if !fraction.isEmpty {
      text += "\(seconds % 60).\(String(decoding: fraction, as: UTF8.self))S"
    } else if seconds % 60 > 0 || seconds == 0 {
      text += "\(seconds % 60)S"
    }
    return text
  }

  private mutating func roundNoise() {
    guard fraction.count > 6, let head = wholeNumber(fraction.prefix(3)) else { return }
    let roundsUp = fraction[fraction.startIndex + 3] >= UInt8(ascii: "5")
    let thousandths = head + (roundsUp ? 1 : 0)
    seconds += thousandths / 1000
    fraction = Array(String(1000 + thousandths % 1000).utf8.dropFirst())[...]
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func seconds(of unit: UInt8, isTime: Bool) -> Int? {
    switch unit {
    case UInt8(ascii: "D") where !isTime: 86_400
    case UInt8(ascii: "H") where isTime: 3600
    case UInt8(ascii: "M") where isTime: 60
    case UInt8(ascii: "S") where isTime: 1
    default: nil
    }
  }
}

/// A date as OpenDocument stores it, in the shape that cells have; `nil` if it is none.
///
/// LibreOffice leaves midnight out, and with a format that shows the time it is written. What is below a millionth of a
/// second is rounded as in lengths of time, unless it were the next day then.
func odsDate(_ bytes: UnsafeBufferPointer<UInt8>, _ format: NumberFormat) -> String? {
  let stored = String(decoding: trimmedXMLSpace(bytes), as: UTF8.self)
  guard let date = isoDate(stored, format: format) else { return nil }
  if date.utf8.count == 10 { return format == .dateTime ? "\(date)T00:00:00" : date }
  guard date.utf8.count > 26 else { return date }
  guard let rounded = ODSTime(clock: date.dropFirst(11).utf8)?.iso(.time, is1904: false),
    rounded.hasPrefix("1899-12-31T")
  else { return date }
  return "\(date.prefix(10))\(rounded.dropFirst(10))"
}
