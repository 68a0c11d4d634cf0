/// What a number format makes of a number, as far as the reader needs to know.
enum NumberFormat: UInt8 {
  /// A plain number.
  case general
  /// A number shown as a percentage.
  case percent
  /// A day: year, month, day or weekday.
  case date
  /// A day and a time of day.
  case dateTime
  /// A time of day.
  case time
  /// A length of time that may pass 24 hours (`[h]:mm`).
  case elapsed

  /// Whether it shows a number as a date, a time or a length of time.
  var isTemporal: Bool { rawValue >= NumberFormat.date.rawValue }

  /// A built-in format by its number (ISO/IEC 29500-1 §18.8.30, with the Chinese formats 27 to 36 and 50 to 58).
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .dateTime
    case 46: self = .elapsed
    default: self = .general
    }
  }

  /// The code of a built-in format (ISO/IEC 29500-1 §18.8.30); `General` for those that have none in Chinese programs.
  static func builtInCode(_ number: Int) -> String {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 14: "yyyy/m/d"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 22: "yyyy/m/d h:mm"
    case 27, 36, 50, 52, 57: "yyyy\"年\"m\"月\""
    case 28, 29, 51, 53, 54, 58: "m\"月\"d\"日\""
    case 30: "m-d-yy"
    case 31: "yyyy\"年\"m\"月\"d\"日\""
    case 32: "h\"时\"mm\"分\""
    case 33: "h\"时\"mm\"分\"ss\"秒\""
    case 34, 55: "上午/下午h\"时\"mm\"分\""
    case 35, 56: "上午/下午h\"时\"mm\"分\"ss\"秒\""
    case 37, 38: "#,##0"
    case 39, 40: "#,##0.00"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    default: "General"
    }
  }

  /// A format by its code, as `0.00%`, `[$-804]yyyy"年"m"月";@` or `[Red]#,##0`.
  ///
  /// Only the first section decides (the one for positive numbers). Quoted and escaped text, colours, conditions and
  /// locales in brackets do not count as letters of a date.
  init(code: String) {
    var scan = FormatScan()
    scan.read(Array(code.utf8))
    self = scan.format
  }

  /// A format of XML Spreadsheet 2003, which knows some by name.
  init(named name: String) {
    switch name {
    case "General", "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Scientific", "Yes/No",
      "True/False", "On/Off":
      self = .general
    case "Percent": self = .percent
    case "General Date": self = .dateTime
    case "Long Date", "Medium Date", "Short Date": self = .date
    case "Long Time", "Medium Time", "Short Time": self = .time
    default: self.init(code: name)
    }
  }
}

/// One pass over the first section of a format code.
private struct FormatScan {
  private var hasDay = false
  private var hasTime = false
  private var hasMonthOrMinute = false
  private var hasPercent = false
  private var hasElapsed = false

  var format: NumberFormat {
    if hasElapsed { return .elapsed }
    if hasDay || (hasMonthOrMinute && !hasTime) { return hasTime ? .dateTime : .date }
    if hasTime { return .time }
    return hasPercent ? .percent : .general
  }

  mutating func read(_ code: [UInt8]) {
    var index = 0
    while index < code.count {
      let byte = code[index]
      switch byte {
      case UInt8(ascii: ";"):
        return
      case UInt8(ascii: "\""):
        index = code[(index + 1)...].firstIndex(of: byte) ?? code.count
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        index += 1
      case UInt8(ascii: "["):
        let close = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        readBracket(code[(index + 1)..<max(close, index + 1)])
        index = close
      default:
        index += readLetter(code[index...])
        continue
      }
      index += 1
    }
  }

  private mutating func readBracket(_ content: ArraySlice<UInt8>) {
    guard let first = content.first, content.allSatisfy({ $0 | 0x20 == first | 0x20 }) else { return }
    switch first | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"): hasElapsed = true
    default: break
    }
  }

  // Gives the number of bytes it took.
  private mutating func readLetter(_ rest: ArraySlice<UInt8>) -> Int {
    for (word, isTime) in Self.words where rest.starts(with: word, by: { $0 | 0x20 == $1 | 0x20 }) {
      hasTime = hasTime || isTime
      return word.count
    }
    guard let byte = rest.first else { return 1 }
    switch byte | 0x20 {
    case _ where byte == UInt8(ascii: "%"): hasPercent = true
    case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "b"): hasDay = true
    case UInt8(ascii: "a") where rest.dropFirst().first.map { $0 | 0x20 } == byte | 0x20: hasDay = true
    case UInt8(ascii: "e"):
      // `E+` and `E-` are powers of ten, a bare `e` is a year of an era.
      let next = rest.dropFirst().first
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { hasDay = true }
    case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
    case UInt8(ascii: "m"): hasMonthOrMinute = true
    default: break
    }
    return 1
  }

  // `G/通用格式` is how Chinese programs write General.
  private static let words: [([UInt8], Bool)] = [
    (Array("General".utf8), false), (Array("G/通用格式".utf8), false), (Array("AM/PM".utf8), true),
    (Array("A/P".utf8), true), (Array("上午/下午".utf8), true),
  ]
}
