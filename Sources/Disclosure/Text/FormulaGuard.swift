/// The space that data files put before a text that a spreadsheet program would take for a formula.
enum FormulaGuard {
  /// Whether a spreadsheet might take a text for a formula.
  static func isFormula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = utf8.first, first <= UInt8(ascii: "@") || first == 0xef else { return false }
    let rest = utf8.drop { $0 == UInt8(ascii: " ") }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(rest.dropFirst())
    case 0xef: return fullWidth.contains { rest.starts(with: $0) }
    default: return false
    }
  }

  /// A text without that space.
  static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: " ") else { return text }
    var rest = String(text.dropFirst())
    return rest.withUTF8 { isFormula($0) } ? rest : text
  }

  private static let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    var rest = text.dropFirst(digits.count)
    guard !digits.isEmpty else { return false }
    if rest.first == UInt8(ascii: ".") {
      let decimals = rest.dropFirst().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard !decimals.isEmpty else { return false }
      rest = rest.dropFirst(1 + decimals.count)
    }
    if rest.first == UInt8(ascii: "%") { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
