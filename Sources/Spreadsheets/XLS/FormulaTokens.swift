/// What can be told of a formula by its last token ([MS-XLS] 2.5.198): the operation whose result is the formula's.
enum FormulaTokens {
  /// Whether the formula's result is a number whatever it is calculated from: a sum, a quotient, a rounded number.
  ///
  /// - Parameter tokens: the formula as it is stored, its length in two bytes first.
  static func isNumeric(_ tokens: Span<UInt8>) -> Bool {
    let length = tokens.u16(0)
    guard length > 0, tokens.count >= 2 + length else { return false }
    let end = 2 + length
    // Sums, as attributes of what is summed.
    if length >= 4, tokens.u8(end - 4) == 0x19, tokens.u8(end - 3) & 0x10 != 0 { return true }
    // Functions with any number of arguments, and with a fixed one.
    if length >= 4, [0x22, 0x42, 0x62].contains(tokens.u8(end - 4)) {
      return variadic.contains(tokens.u16(end - 2) & 0x7FFF)
    }
    if length >= 3, [0x21, 0x41, 0x61].contains(tokens.u8(end - 3)), fixed.contains(tokens.u16(end - 2)) {
      return true
    }
    return length >= 3 && 0x03...0x07 ~= tokens.u8(end - 1)
  }

  // COUNT, SUM, AVERAGE, MIN, MAX, PRODUCT, COUNTA, SUBTOTAL.
  private static let variadic: Set<Int> = [0, 4, 5, 6, 7, 183, 169, 344]
  // ABS, INT, ROUND, ROUNDUP, ROUNDDOWN, SUMIF has two or three and is variadic.
  private static let fixed: Set<Int> = [24, 25, 27, 212, 213]
}
