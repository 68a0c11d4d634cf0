/// What a person sees of a number or date in a cell with a number format, for the formats that forms use.
public enum ShownForm {
  /// The content of a cell as its format shows it; `nil` for formats that are not known well enough to vouch for.
  ///
  /// Known are `0`, `#`, thousands, decimals, `%`, texts, also between the digits, commas that divide by a thousand, and dates of
  /// year, month, day, day of the week, hour, minute and second.
  /// Rounding is half up, in decimal, as Excel shows it. Of several sections the one counts under which the number falls.
  ///
  /// - Parameters:
  ///   - cell: a number, or a date in ISO 8601, as it was read.
  ///   - code: the code of the number format: `#,##0.00"万元"` (``CellTrace/formatCode``).
  /// - Returns: `12.50万元`; `nil` for fractions, exponents, conditions, names of months, and anything else.
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
  static let named = [
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
    guard let tokens = FormatToken.section(section, of: code),
      let shown = ShownNumber.text(of: isNegative ? String(text.dropFirst()) : text, tokens)
    else { return nil }
    return (isNegative && section == 0 ? "-" : "") + shown
  }

  private static func date(_ text: String, _ code: String) -> String? {
    guard !FormatSections(code: code).hasConditions, let tokens = FormatToken.section(0, of: code) else { return nil }
    return ShownDate.text(of: text, tokens)
  }
}
