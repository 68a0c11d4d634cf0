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

  /// The code of a built-in format (ISO/IEC 29500-1 §18.8.30), as Chinese programs have it; `General` for what is none.
  static func builtInCode(_ number: Int) -> String {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5: "\"￥\"#,##0;\"￥\"\\-#,##0"
    case 6: "\"￥\"#,##0;[Red]\"￥\"\\-#,##0"
    case 7: "\"￥\"#,##0.00;\"￥\"\\-#,##0.00"
    case 8: "\"￥\"#,##0.00;[Red]\"￥\"\\-#,##0.00"
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
    case 37, 38: "#,##0_ ;\\-#,##0_ "
    case 39, 40: "#,##0.00_ ;\\-#,##0.00_ "
    case 41: "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ "
    case 42: "_ \"￥\"* #,##0_ ;_ \"￥\"* \\-#,##0_ ;_ \"￥\"* \"-\"_ ;_ @_ "
    case 43: "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "
    case 44: "_ \"￥\"* #,##0.00_ ;_ \"￥\"* \\-#,##0.00_ ;_ \"￥\"* \"-\"??_ ;_ @_ "
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    default: "General"
    }
  }
}
