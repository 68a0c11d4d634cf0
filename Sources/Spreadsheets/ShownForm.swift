/// What a person sees of a number or date in a cell with a number format, for the formats that forms use.
public enum ShownForm {
  /// The content of a cell as its format shows it; `nil` for formats that are not known well enough to vouch for.
  ///
  /// Known are `0`, `#`, thousands, decimals, `%`, texts in quotes, and dates of year, month, day, hour, minute and second.
  /// Rounding is half up, in decimal, as Excel shows it.
  ///
  /// - Parameters:
  ///   - cell: a number, or a date in ISO 8601, as it was read.
  ///   - code: the code of the number format: `#,##0.00"万元"` (``CellTrace/formatCode``).
  /// - Returns: `12.50万元`; `nil` for fractions, exponents, conditions, lengths of time, names of months, and anything else.
  public static func text(of cell: Cell, code: String) -> String? {
    switch cell.kind {
    case .number:
      if code == "General" || code == "@" || code.hasPrefix("G/") { return cell.text }
      return number(cell.text, code)
    case .date: return date(cell.text, code)
    default: return nil
    }
  }

  private static func number(_ text: String, _ code: String) -> String? {
    guard let all = FormatToken.sections(code) else { return nil }
    let isNegative = text.hasPrefix("-")
    let tokens = isNegative && all.count > 1 ? all[1] : all[0]
    let places = tokens.compactMap { if case .digits(let pattern) = $0 { pattern } else { nil } }
    let percents = tokens.count { $0 == .percent }
    guard places.count == 1, !tokens.contains(where: \.isOfDate) else { return nil }
    guard let shown = places[0].text(of: isNegative ? String(text.dropFirst()) : text, shift: 2 * percents) else {
      return nil
    }
    var result = isNegative && all.count == 1 ? "-" : ""
    for token in tokens {
      switch token {
      case .literal(let literal): result += literal
      case .digits: result += shown
      case .percent: result += "%"
      default: return nil
      }
    }
    return result
  }

  private static func date(_ text: String, _ code: String) -> String? {
    guard let tokens = FormatToken.sections(code)?.first, text.utf8.count >= 10, !text.hasPrefix("P") else {
      return nil
    }
    let numbers = text.split { !$0.isNumber }.map(String.init)
    guard numbers.count >= 3, tokens.contains(where: \.isOfDate) else { return nil }
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
