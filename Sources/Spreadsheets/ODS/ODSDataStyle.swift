/// A number format of OpenDocument while its parts are read (ODF 1.3 part 3 §16.29), put together as a code: `#,##0.00"万元"`.
struct ODSDataStyle {
  private(set) var name = ""
  private let element: XMLName
  /// Whether hours go on counting beyond 24.
  private var passes24Hours = false
  private var hasDay = false
  private var hasTime = false
  private var code = ""
  /// Codes of the formats that stand in for this one under a condition, as LibreOffice writes signs and colours.
  private var sections: [String] = []
  private var isInLiteral = false
  /// Whether it shows more than the number: words, leading zeros, a number of another size.
  private var hasMore = false
  /// Whether there is something in it that this cannot say.
  private var isUnknown = false
  /// Whether a format that stands in for it shows no sign.
  private var hidesSign = false

  // Longer than any format a program lets people write.
  private static let longest = 1024

  /// Begins a format; `nil` for another element.
  init?(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    switch element.name {
    case .numberStyleODF, .currencyStyleODF, .textStyleODF, .percentageStyleODF, .dateStyleODF, .timeStyleODF: break
    default: return nil
    }
    self.element = element.name
    for index in 0..<attributes.count {
      let attribute = attributes.name(index)
      switch (attribute.namespace, attribute.name) {
      case (.styleODF, .name): name = attributes.text(index)
      case (.numberODF, .truncatesODF): passes24Hours = attributes.bytes(index).elementsEqual("false".utf8)
      default: break
      }
    }
  }

  /// What it makes of a number.
  var kind: NumberFormat {
    switch element {
    case .percentageStyleODF: .percent
    case .timeStyleODF: passes24Hours ? .elapsed : .time
    case .dateStyleODF: hasTime ? (hasDay ? .dateTime : .time) : .date
    default: .general
    }
  }

  /// Whether what it shows has to be looked at.
  var isTold: Bool { hasMore || kind.isTemporal || isUnsigned }

  /// Whether it may show numbers that are less than nothing without a sign: the format itself is for those, or another that stands
  /// in for it.
  private var isUnsigned: Bool { hidesSign || !sections.isEmpty && !code.contains(where: ShownFormat.signs.contains) }

  /// The code as Excel writes it, condition by condition; `nil` if it has something that is not known here.
  var fullCode: String? { isUnknown ? nil : (sections + [code]).joined(separator: ";") }

  /// Whether an element of this name ends it.
  func ends(with name: XMLName) -> Bool { name == element }

  /// Another format stands in for this one under a condition, of which the one that programs write for signs is known.
  mutating func add(section: String?, when condition: String, isTold: Bool) {
    if isTold { hasMore = true }
    let condition = condition.filter { $0 != " " }
    let isOfPositives = condition.hasPrefix("value()>") && condition.dropFirst(8).allSatisfy { "=0".contains($0) }
    if !isOfPositives, !(section?.contains(where: ShownFormat.signs.contains) ?? false) { hidesSign = true }
    if let section, sections.isEmpty, condition == "value()>=0" {
      sections = [section]
    } else {
      isUnknown = true
    }
  }

  /// A part of the format begins.
  mutating func start(_ part: XMLName, _ attributes: XMLAttributes) {
    switch part {
    case .yearODF, .monthODF, .dayODF, .dayOfWeekODF, .weekODF, .quarterODF, .eraODF: hasDay = true
    case .hoursODF, .minutesODF, .secondsODF: hasTime = true
    default: break
    }
    guard code.utf8.count < Self.longest else { return }
    let shape = Shape(attributes)
    if shape.isUnknown || part == .other { isUnknown = true }
    if part == .embeddedTextODF {
      hasMore = true
      isUnknown = true
    }
    if shape.isScaled || shape.integers > 1 { hasMore = true }
    switch part {
    case .numberODF:
      code += shape.digits
      if element != .numberStyleODF, shape.digits == "General" { isUnknown = true }
    case .scientificNumberODF: code += shape.digits + "E+00"
    case .fractionODF: code += "# ?/?"
    case .textContentODF: code += "@"
    case .yearODF: code += shape.isLong ? "yyyy" : "yy"
    case .monthODF: code += shape.isTextual ? (shape.isLong ? "mmmm" : "mmm") : shape.isLong ? "mm" : "m"
    case .dayODF: code += shape.isLong ? "dd" : "d"
    case .dayOfWeekODF: code += shape.isLong ? "dddd" : "ddd"
    case .hoursODF:
      let letters = shape.isLong ? "hh" : "h"
      code += passes24Hours ? "[\(letters)]" : letters
    case .minutesODF: code += shape.isLong ? "mm" : "m"
    case .secondsODF: code += (shape.isLong ? "ss" : "s") + shape.fraction
    case .halfOfDayODF: code += "AM/PM"
    case .literalODF, .currencySymbolODF: isInLiteral = true
    default: break
    }
  }

  /// A part of the format ends.
  mutating func end(_ part: XMLName) {
    if part == .literalODF || part == .currencySymbolODF { isInLiteral = false }
  }

  /// A text that the format shows as it is: quoted, but for the marks that need no quotes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInLiteral, !bytes.isEmpty, code.utf8.count + bytes.count < Self.longest else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("\"") { isUnknown = true }
    if element != .percentageStyleODF || text != "%", text.contains(where: { !"-+() （）$¥￥€".contains($0) }) {
      hasMore = true
    }
    let isMark = text.utf8.allSatisfy { "-/:,.() ".utf8.contains($0) }
    if isMark || (text == "%" && element == .percentageStyleODF) {
      code += text
    } else if code.hasSuffix("\"") {
      code.removeLast()
      code += text + "\""
    } else {
      code += "\"\(text)\""
    }
  }

  /// What the attributes of a part say of its looks.
  private struct Shape {
    var isLong = false
    var isTextual = false
    var decimals: Int?
    var integers = 1
    var isGrouped = false
    /// Whether it has something that is not known here: a factor, dashes for decimals, decimals that may be left out.
    var isUnknown = false
    /// Whether the number is divided before it is shown.
    var isScaled = false

    init(_ attributes: XMLAttributes) {
      var leastDecimals: Int?
      for index in 0..<attributes.count {
        switch attributes.name(index).name {
        case .styleODF: isLong = attributes.bytes(index).elementsEqual("long".utf8)
        case .textualODF: isTextual = attributes.bytes(index).elementsEqual("true".utf8)
        case .decimalPlacesODF: decimals = min(attributes.number(index) ?? 0, 30)
        case .integerDigitsODF: integers = min(attributes.number(index) ?? 0, 30)
        case .groupingODF: isGrouped = attributes.bytes(index).elementsEqual("true".utf8)
        case .leastDecimalPlacesODF: leastDecimals = attributes.number(index)
        case .displayFactorODF:
          isUnknown = true
          isScaled = true
        case .decimalReplacementODF: isUnknown = true
        default: break
        }
      }
      if let leastDecimals, leastDecimals != decimals { isUnknown = true }
    }

    var fraction: String { decimals.map { $0 > 0 ? "." + String(repeating: "0", count: $0) : "" } ?? "" }

    var digits: String {
      // A number without a stated number of decimals is shown with as many as it has.
      if decimals == nil, !isGrouped, integers <= 1 { return "General" }
      let whole = integers == 0 ? "#" : String(repeating: "0", count: integers)
      let marks = isGrouped ? "#," + String(repeating: "#", count: max(0, 3 - whole.utf8.count)) : ""
      return marks + whole + fraction
    }
  }
}
