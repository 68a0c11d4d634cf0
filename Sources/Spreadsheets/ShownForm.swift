/// What a person sees of a number or date in a cell with a number format, for the formats that forms use.
public enum ShownForm {
  /// The content of a cell as its format shows it; `nil` for formats that are not known well enough to vouch for.
  ///
  /// Known are `0`, `#`, thousands, decimals, `%`, texts in quotes, and dates of year, month, day, hour, minute and second.
  /// Rounding is half up, in decimal, as Excel shows it. Of several sections the one counts under which the number falls.
  ///
  /// - Parameters:
  ///   - cell: a number, or a date in ISO 8601, as it was read.
  ///   - code: the code of the number format: `#,##0.00"万元"` (``CellTrace/formatCode``).
  /// - Returns: `12.50万元`; `nil` for fractions, exponents, conditions, lengths of time, names of months, and anything else.
  public static func text(of cell: Cell, code: String) -> String? {
    switch cell.kind {
    case .number:
      // Longer ones are shown with an exponent, or rounded to the width of the column.
      if ["General", "General Number", "@", "G/通用格式"].contains(code) {
        return cell.text.utf8.count <= 10 ? cell.text : nil
      }
      return number(cell.text, named[code] ?? code)
    case .date: return date(cell.text, named[code] ?? code)
    default: return nil
    }
  }

  /// Formats that XML Spreadsheet 2003 knows by name, as Chinese programs show them.
  private static let named = [
    "Percent": "0.00%", "Fixed": "0.00", "Standard": "#,##0.00", "Short Date": "yyyy/m/d",
    "Long Date": "yyyy\"年\"m\"月\"d\"日\"", "Short Time": "h:mm", "Long Time": "h:mm:ss",
  ]

  private static func number(_ text: String, _ code: String) -> String? {
    let sections = FormatSections(code: code)
    let isNegative = text.hasPrefix("-")
    // With conditions it depends on them whether a sign is shown.
    if sections.hasConditions, isNegative || sections.count == 3 { return nil }
    // Programs know fifteen digits of a number.
    guard text.utf8.count(where: { 0x30...0x39 ~= $0 }) <= 15 else { return nil }
    let section = sections.section(of: text)
    guard let tokens = FormatToken.section(section, of: code) else { return nil }
    let places = tokens.compactMap { if case .digits(let pattern) = $0 { pattern } else { nil } }
    let percents = tokens.count { $0 == .percent }
    guard places.count == 1, !tokens.contains(where: \.isOfDate) else { return places.isEmpty ? marks(tokens) : nil }
    guard let shown = places[0].text(of: isNegative ? String(text.dropFirst()) : text, shift: 2 * percents) else {
      return nil
    }
    var result = isNegative && section == 0 ? "-" : ""
    for token in tokens {
      switch token {
      case .literal(let literal):
        // A fraction.
        if literal == "/" { return nil }
        result += literal
      case .digits: result += shown
      case .percent: result += "%"
      default: return nil
      }
    }
    return result
  }

  /// What a section without digits shows: a dash for zero, or nothing.
  private static func marks(_ tokens: [FormatToken]) -> String? {
    var result = ""
    for token in tokens {
      guard case .literal(let literal) = token else { return nil }
      result += literal
    }
    return result.isEmpty ? nil : result
  }

  private static func date(_ text: String, _ code: String) -> String? {
    // Day 0 is shown as 1900-01-00, and the days up to 29 February 1900 are counted otherwise by others.
    guard text >= "1900-03-01" || text.hasPrefix("1899-12-31T"), !FormatSections(code: code).hasConditions,
      let tokens = FormatToken.section(0, of: code),
      text.utf8.count >= 10, !text.hasPrefix("P")
    else {
      return nil
    }
    let numbers = text.split { !$0.isNumber }.map(String.init)
    // A part of a second would have to be rounded, and may change the minute.
    guard (3...6).contains(numbers.count), tokens.contains(where: \.isOfDate) else { return nil }
    var result = ""
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let literal): result += literal
      case .date(let letter, let count):
        guard let field = field(letter, tokens, index) else { return nil }
        // A date without a time of day is midnight.
        let digits = field < numbers.count ? numbers[field] : "00"
        if letter == UInt8(ascii: "y") {
          result += count <= 2 ? String(digits.suffix(2)) : digits
        } else {
          guard count <= 2, let number = Int(digits) else { return nil }
          result += count == 2 ? String(digits.suffix(2)) : String(number)
        }
      default: return nil
      }
    }
    return result
  }

  /// Which number of an ISO date a letter means; `m` behind hours or before seconds means minutes.
  private static func field(_ letter: UInt8, _ tokens: [FormatToken], _ index: Int) -> Int? {
    func neighbour(_ rest: some Sequence<FormatToken>) -> UInt8? {
      for case .date(let letter, _) in rest { return letter }
      return nil
    }
    switch letter {
    case UInt8(ascii: "y"): return 0
    case UInt8(ascii: "m"):
      let isMinute =
        neighbour(tokens[..<index].reversed()) == UInt8(ascii: "h")
        || neighbour(tokens[(index + 1)...]) == UInt8(ascii: "s")
      return isMinute ? 4 : 1
    case UInt8(ascii: "d"): return 2
    case UInt8(ascii: "h"): return 3
    case UInt8(ascii: "s"): return 5
    default: return nil
    }
  }
}
