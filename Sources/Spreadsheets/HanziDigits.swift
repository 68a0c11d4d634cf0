/// How the formats `[DBNum1]`, `[DBNum2]` and `[DBNum3]` write numbers, as Chinese programs show them: 一百二十, 壹佰贰拾, １百２十.
///
/// Under `General` a number is written with its powers; under places for digits, as in years, digit by digit: 一二〇. Parts of dates are
/// numbers, of which ten is 十 and not 一十 under `[DBNum1]`, and digits under `[DBNum3]`.
enum HanziDigits: Int {
  case plain = 1
  case formal = 2
  case wide = 3

  /// The style that a format asks for, and the pieces without it.
  static func take(from tokens: [FormatToken]) -> (style: Self, tokens: [FormatToken])? {
    var style: Self?
    var rest: [FormatToken] = []
    for token in tokens {
      if case .numerals(let own) = token { style = own } else { rest.append(token) }
    }
    guard let style else { return nil }
    let isGeneral = rest.allSatisfy { if case .literal(let text) = $0 { text.isEmpty } else { false } }
    return (style, isGeneral ? [.general] : rest)
  }

  /// The ten digits.
  private var digits: [Character] {
    switch self {
    case .plain: Array("〇一二三四五六七八九")
    case .formal: Array("零壹贰叁肆伍陆柒捌玖")
    case .wide: Array("０１２３４５６７８９")
    }
  }

  /// Ten, a hundred and a thousand, behind the ones.
  private var powers: [String] { self == .formal ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"] }

  private static let groups = ["", "万", "亿"]

  private static func value(_ character: Character) -> Int? { character.isASCII ? character.wholeNumberValue : nil }

  /// Each digit for itself; other signs stay.
  func each(_ text: String) -> String {
    let digits = digits
    return String(text.map { character in Self.value(character).map { digits[$0] } ?? character })
  }

  /// A decimal without a sign with its powers; what is longer than twelve digits before the point is shown digit by digit.
  func number(_ decimal: String) -> String {
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].compactMap(Self.value)
    guard whole.count == parts[0].count, whole.count <= 12, parts.count <= 2 else { return each(decimal) }
    let text = integer(whole)
    return parts.count == 2 ? text + "." + each(String(parts[1])) : text
  }

  private func integer(_ whole: [Int]) -> String {
    let digits = digits
    var text = ""
    var skipsZero = false
    var isGroupEmpty = true
    for (index, digit) in whole.enumerated() {
      let place = whole.count - 1 - index
      if digit == 0 {
        skipsZero = true
      } else {
        if skipsZero, !text.isEmpty { text.append(digits[0]) }
        skipsZero = false
        isGroupEmpty = false
        text.append(digits[digit])
        text += powers[place % 4]
      }
      if place % 4 == 0, !isGroupEmpty {
        text += Self.groups[place / 4]
        (skipsZero, isGroupEmpty) = (false, true)
      }
    }
    return text.isEmpty ? String(digits[0]) : text
  }

  /// A month, a day, an hour, with the zeros in front that the format asks for.
  func part(_ padded: String) -> String {
    if self == .wide { return each(padded) }
    let zeros = padded.dropLast().prefix { $0 == "0" }
    let text = number(String(padded.dropFirst(zeros.count)))
    // The ten of 12 has no one in front; the formal one has.
    return each(String(zeros)) + (self == .plain && text.hasPrefix("一十") ? String(text.dropFirst()) : text)
  }
}
