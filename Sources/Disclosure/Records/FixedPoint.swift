/// Arithmetic and text of integers that stand for decimals of a fixed scale.
enum FixedPoint {
  /// A quotient rounded half up; for negative numbers half away from zero, so that `-x` mirrors `x`.
  static func divideHalfUp(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    if dividend < 0 { return -divideHalfUp(-dividend, divisor) }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder >= divisor - remainder ? quotient + 1 : quotient
  }

  /// `a * b / c` rounded half up, with the product in 128 bits; all non-negative.
  static func multiplyDivideHalfUp(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    let product = Int128(a) * Int128(b)
    return Int64((2 * product + Int128(c)) / (2 * Int128(c)))
  }

  /// An integer of `10^-decimals` as text: `(1234, 2)` is `12.34`.
  static func text(_ value: Int64, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of an integer of `10^-decimals`.
  static func append(_ value: Int64, decimals: Int, to bytes: inout [UInt8]) {
    var magnitude = value.magnitude
    var digits: [UInt8] = []
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
      magnitude /= 10
      if digits.count == decimals { digits.append(UInt8(ascii: ".")) }
    } while magnitude > 0 || digits.count < decimals + (decimals > 0 ? 2 : 1)
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: digits.reversed())
  }
}
