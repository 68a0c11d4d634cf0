/// What the sections of a number format make of numbers: which section a number falls under depends on its value.
///
/// `[=0]"";yyyy"年"m"月"` shows zero as nothing and every other number as a month. A format has up to three sections for
/// numbers (ISO/IEC 29500-1 §18.8.31): for positive and other numbers, for negative ones and for zero, unless conditions
/// in brackets say for which.
struct FormatSections: Equatable, Sendable {
  static let general = FormatSections(.general)

  /// What the first section makes of a number.
  private(set) var first: NumberFormat
  private var second: NumberFormat
  private var third: NumberFormat
  /// How many sections there are, one to three.
  private(set) var count = 1
  private var rules = (first: FormatCondition?.none, second: FormatCondition?.none)
  /// Whether all sections make the same of a number, so that its value need not be looked at.
  private(set) var isUniform = true
  /// What it shows beside the number; `nil` for most formats.
  private(set) var shown: ShownFormat?

  /// A format that makes the same of every number.
  init(_ format: NumberFormat) {
    first = format
    second = format
    third = format
  }

  /// A format by its code: `0.00%`, `[$-804]yyyy"年"m"月";@` or `[Red]#,##0`.
  init(code: String) {
    let bytes = Array(code.utf8)
    var formats: [NumberFormat] = []
    var conditions: [FormatCondition?] = []
    var start: Int? = 0
    while let begin = start, formats.count < 3 {
      var scan = FormatScan()
      let end = scan.read(bytes, from: begin)
      formats.append(scan.format)
      conditions.append(scan.condition.flatMap(FormatCondition.init))
      start = end.map { $0 + 1 }
    }
    count = formats.count
    first = formats[0]
    second = count > 1 ? formats[1] : formats[0]
    third = count > 2 ? formats[2] : formats[0]
    rules = (conditions[0], count > 1 ? conditions[1] : nil)
    // The last section is for the rest: a text after `@` is none of these, and shows numbers in the first.
    isUniform = first == second && first == third
    shown = ShownFormat(code: code)
  }

  /// A built-in format by its number, as Chinese programs have it.
  init(builtIn number: Int) {
    let format = NumberFormat(builtIn: number)
    self.init(format)
    if format.isTemporal { shown = ShownFormat(code: NumberFormat.builtInCode(number)) }
  }

  /// A format of XML Spreadsheet 2003 and of web pages, which know some by name.
  init(named name: String) {
    switch name {
    case "General", "General Number", "Currency", "Euro Currency", "Fixed", "Standard", "Scientific", "Yes/No",
      "True/False", "On/Off":
      self.init(.general)
    case "Percent": self.init(.percent)
    case "General Date": self.init(.dateTime)
    case "Long Date", "Medium Date", "Short Date": self.init(.date)
    case "Long Time", "Medium Time", "Short Time": self.init(.time)
    default: self.init(code: name)
    }
    if let code = ShownForm.named[name], first.isTemporal { shown = ShownFormat(code: code) }
  }

  /// Whether conditions in brackets choose the section, and not the sign alone.
  var hasConditions: Bool { rules.first != nil || rules.second != nil }

  /// What it makes of a number, given as a plain decimal.
  @inline(__always)
  func format(of decimal: String) -> NumberFormat {
    if isUniform { return first }
    return [first, second, third][section(of: decimal)]
  }

  /// The section, from zero, that a number falls under; a plain decimal.
  func section(of decimal: String) -> Int {
    if count == 1 { return 0 }
    let value = ScaledDecimal(decimal)
    let isFirst: Bool =
      if let rule = rules.first {
        rule.applies(to: value)
      } else if count == 3, rules.second == nil {
        value > .zero
      } else {
        value >= .zero
      }
    if isFirst { return 0 }
    if count == 2 { return 1 }
    let isSecond = rules.second.map { $0.applies(to: value) } ?? (value < .zero)
    return isSecond ? 1 : 2
  }

  /// What is seen of a number, given as a plain decimal; `nil` if that is the number.
  func look(of decimal: String) -> CellLook? {
    guard let shown else { return nil }
    let isNegative = decimal.hasPrefix("-")
    // With conditions it depends on them whether a sign is shown, and what is in no section is shown as signs.
    let isSure = !hasConditions || !isNegative && (count < 3 || rules.second != nil) && !isOutside(decimal)
    return isSure
      ? shown.look(of: decimal, section: section(of: decimal), isNegative: isNegative) : .seen(decimal, .unknownFormat)
  }

  /// Whether a number fulfils neither of two conditions, so that there is no section for it.
  private func isOutside(_ decimal: String) -> Bool {
    guard count == 2, let first = rules.first, let second = rules.second else { return false }
    let value = ScaledDecimal(decimal)
    return !first.applies(to: value) && !second.applies(to: value)
  }

  static func == (one: FormatSections, other: FormatSections) -> Bool {
    one.first == other.first && one.second == other.second && one.third == other.third && one.count == other.count
      && one.rules.first == other.rules.first && one.rules.second == other.rules.second && one.shown == other.shown
  }
}

/// A condition of a section: `<1`, `>=10000`, `=0`.
struct FormatCondition: Equatable, Sendable {
  private enum Comparison: UInt8 {
    case less, lessOrEqual, equal, notEqual, greaterOrEqual, greater
  }

  private let comparison: Comparison
  private let bound: ScaledDecimal

  /// Reads it; `nil` for what is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    let sign = bytes.prefix { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=") }
    switch String(decoding: sign, as: UTF8.self) {
    case "<": comparison = .less
    case "<=": comparison = .lessOrEqual
    case "=": comparison = .equal
    case "<>": comparison = .notEqual
    case ">=": comparison = .greaterOrEqual
    case ">": comparison = .greater
    default: return nil
    }
    let number = bytes.dropFirst(sign.count)
    guard !number.isEmpty, number.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2D }) else { return nil }
    bound = ScaledDecimal(String(decoding: number, as: UTF8.self))
  }

  /// Whether a number fulfils it.
  func applies(to value: ScaledDecimal) -> Bool {
    switch comparison {
    case .less: value < bound
    case .lessOrEqual: value <= bound
    case .equal: value == bound
    case .notEqual: value != bound
    case .greaterOrEqual: value >= bound
    case .greater: value > bound
    }
  }
}

/// A decimal to be compared: exact to a millionth and up to a trillion, beyond which only the order of size counts.
struct ScaledDecimal: Comparable, Sendable {
  static let zero = ScaledDecimal("0")

  private let millionths: Int
  /// 1 or -1 where there is more behind the millionths, by the sign of the number.
  private let rest: Int

  private static let most = 1_000_000_000_000_000_000

  /// Reads `-1234.5`.
  init(_ text: String) {
    var value = 0
    var rest = 0
    var places: Int?
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        places = places ?? 0
        continue
      }
      guard 0x30...0x39 ~= byte else { continue }
      let digit = Int(byte) - 0x30
      if let count = places {
        if count >= 6 {
          if digit > 0 { rest = 1 }
          continue
        }
        places = count + 1
      }
      value = min(value * 10 + digit, Self.most / 10)
    }
    for _ in (places ?? 0)..<6 { value = min(value, Self.most / 10) * 10 }
    let sign = text.hasPrefix("-") ? -1 : 1
    millionths = value * sign
    self.rest = rest * sign
  }

  static func < (one: ScaledDecimal, other: ScaledDecimal) -> Bool {
    (one.millionths, one.rest) < (other.millionths, other.rest)
  }
}
