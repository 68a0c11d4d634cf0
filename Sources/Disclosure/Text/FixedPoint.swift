/// Arithmetic and text of integers that stand for decimals of a fixed scale.
enum FixedPoint {
  /// A quotient rounded half up; for negative numbers half away from zero, so that `-x` mirrors `x`.
  /// The divisor is positive.
  static func divideHalfUp(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    // The magnitude of the smallest number has no Int64, so the division is done without a sign.
    let divisor = divisor.magnitude
    let (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor)
    let rounded = remainder >= divisor - remainder ? quotient + 1 : quotient
    return dividend < 0 ? Int64(clamping: -Int128(rounded)) : Int64(clamping: rounded)
  }

  /// `a * b / c` rounded half up, with the product in 128 bits; all non-negative. What exceeds 64 bits (amounts that can only
  /// be damaged) is the largest number there is.
  static func multiplyDivideHalfUp(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    let product = Int128(a) * Int128(b)
    return Int64(clamping: (2 * product + Int128(c)) / (2 * Int128(c)))
  }

  /// An integer of `10^-decimals` as text: `(1234, 2)` is `12.34`.
  static func text(_ value: Int64, decimals: Int) -> String {
    withText(value, decimals) { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the text of an integer of `10^-decimals`.
  static func append(_ value: Int64, decimals: Int, to bytes: inout [UInt8]) {
    withText(value, decimals) { bytes.append(contentsOf: $0) }
  }

  @inline(__always)
  private static func withText<Result>(_ value: Int64, _ decimals: Int, _ use: (UnsafeRawBufferPointer) -> Result)
    -> Result
  {
    var magnitude = value.magnitude
    var digits = InlineArray<44, UInt8>(repeating: 0)
    var first = digits.count
    var written = 0
    repeat {
      let (rest, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
      magnitude = rest
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      written += 1
      if written == decimals {
        first -= 1
        digits[first] = UInt8(ascii: ".")
      }
    } while magnitude > 0 || written <= decimals
    if value < 0 {
      first -= 1
      digits[first] = UInt8(ascii: "-")
    }
    return withUnsafeBytes(of: digits) { use(UnsafeRawBufferPointer(rebasing: $0[first...])) }
  }

  /// Reads plain decimal text (`-12.5`) as an integer of `10^-decimals`; `nil` for anything else, more decimals or overflow.
  static func parse(_ text: some StringProtocol, decimals: Int) -> Int64? {
    var value: Int64 = 0
    var fraction = -1
    var digits = 0
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where fraction < 0 && digits > 0: fraction = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if fraction >= 0 {
          guard fraction < decimals else {
            if byte == UInt8(ascii: "0") { continue }
            return nil
          }
          fraction += 1
        }
        digits += 1
        guard let next = shifted(value, by: byte) else { return nil }
        value = next
      default: return nil
      }
    }
    guard digits > 0, fraction != 0 else { return nil }
    for _ in max(fraction, 0)..<decimals {
      guard let next = shifted(value, by: UInt8(ascii: "0")) else { return nil }
      value = next
    }
    return isNegative ? -value : value
  }

  /// The sum; where it would leave 64 bits, the largest or smallest number there is.
  static func add(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left < 0 ? .min : .max) : sum
  }

  /// The difference; where it would leave 64 bits, the largest or smallest number there is.
  static func subtract(_ left: Int64, _ right: Int64) -> Int64 {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? (left < 0 ? .min : .max) : difference
  }

  private static func shifted(_ value: Int64, by digit: UInt8) -> Int64? {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
    return overflow || carry ? nil : sum
  }
}
