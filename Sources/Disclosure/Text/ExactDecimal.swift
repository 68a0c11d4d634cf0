/// A decimal number as it is written in a cell, exact: `magnitude / 10^scale`.
struct ExactDecimal: Sendable, Hashable {
  var magnitude: Int128
  /// Digits after the point.
  var scale: Int
  var isNegative: Bool

  /// Reads digits with an optional sign, point and thousands separators (`,` `'` `’`, in groups of three).
  ///
  /// Full-width forms and blanks must have been unified before (`NormalText.number`, which keeps two numbers in one text apart).
  /// Anything else, or more than 30 digits, gives `nil`.
  init?(_ text: some StringProtocol) {
    // Most cells of a form are words: a first look keeps them out.
    guard let first = text.utf8.first, first < 0xE3 else { return nil }
    guard let number = text.utf8.withContiguousStorageIfAvailable(Self.read) ?? Self.read(String(text)) else {
      return nil
    }
    self = number
  }

  private static func read(_ text: String) -> Self? { text.withBytes(Self.read) }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Self? {
    var number = Self(magnitude: 0, scale: 0, isNegative: false)
    var digits = 0
    var group = 0
    var groups = 0
    var seenPoint = false
    var place = 0
    while place < bytes.count {
      let start = place
      var sign = UInt32(bytes[place])
      place += 1
      if sign == 0xE2, place + 2 <= bytes.count {
        sign = sign << 16 | UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1])
        place += 2
      }
      switch sign {
      case 0x30...0x39:
        digits += 1
        if digits > 30 { return nil }
        number.magnitude = number.magnitude * 10 + Int128(sign - 0x30)
        if seenPoint { number.scale += 1 } else { group += 1 }
      case 0x2E:
        if seenPoint || digits == 0 || (groups > 0 && group != 3) { return nil }
        seenPoint = true
      // , ' ’
      case 0x2C, 0x27, 0xE2_8099:
        if seenPoint || group == 0 || group > 3 || (groups > 0 && group != 3) { return nil }
        groups += 1
        group = 0
      // - − –
      case 0x2D, 0xE2_8892, 0xE2_8093:
        if start > 0 { return nil }
        number.isNegative = true
      case 0x2B:
        if start > 0 { return nil }
      default:
        return nil
      }
    }
    guard digits > 0, !(seenPoint && number.scale == 0), groups == 0 || seenPoint || group == 3 else { return nil }
    return number
  }

  private init(magnitude: Int128, scale: Int, isNegative: Bool) {
    self.magnitude = magnitude
    self.scale = scale
    self.isNegative = isNegative
  }

  /// The number times a factor as a whole number, rounded half up; `nil` beyond `Int64`.
  ///
  /// - Returns: the number, and whether digits were rounded away.
  func whole(times factor: Int64) -> (value: Int64, rounded: Bool)? {
    let (product, overflow) = magnitude.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow else { return nil }
    if scale == 0 { return Int64(exactly: isNegative ? -product : product).map { ($0, false) } }
    if let small = Int64(exactly: product), scale <= 9 {
      var divisor: Int64 = 1
      for _ in 0..<scale { divisor *= 10 }
      let (quotient, remainder) = small.quotientAndRemainder(dividingBy: divisor)
      let value = remainder * 2 >= divisor ? quotient + 1 : quotient
      return (isNegative ? -value : value, remainder != 0)
    }
    var divisor: Int128 = 1
    for _ in 0..<scale { divisor *= 10 }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    let value = remainder * 2 >= divisor ? quotient + 1 : quotient
    guard let result = Int64(exactly: isNegative ? -value : value) else { return nil }
    return (result, remainder != 0)
  }
}
