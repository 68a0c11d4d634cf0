#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number as XLS stores it, in binary, written as the plain decimal that `DecimalText` makes of the same number in XLSX.
///
/// XLSX has the number in decimal, rounded to 17 significant digits; that is done here, in whole numbers. Then
/// `DecimalText` has the rule: a fraction of more than 15 digits is rounded to 15, half up.
struct StoredNumber {
  /// The digits, without an exponent.
  let text: String
  /// Whether it is a whole number of more than 15 digits, of which the program that saved it keeps only 15.
  let digitsLost: Bool

  /// Writes a floating-point number; `nil` for infinity and what is no number.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - shift: how many places the decimal point moves to the left.
  init?(_ value: Double, shift: Int = 0) {
    if value == 0 {
      self.init(0, decimals: 0, isNegative: false)
      return
    }
    guard value.isFinite else { return nil }
    if value.magnitude >= 1e-5, value.magnitude < 1e15, let (digits, decimals) = Self.fifteenDigits(value) {
      self.init(digits, decimals: decimals + shift, isNegative: value < 0)
      return
    }
    guard let decimal = Self.systemDecimal(value, shift: shift) else { return nil }
    self.init(text: decimal.text, digitsLost: decimal.digitsLost)
  }

  private init(text: String, digitsLost: Bool) {
    self.text = text
    self.digitsLost = digitsLost
  }

  /// Reads an RK number: 30 bits of a whole or a floating-point number, which may count hundredths ([MS-XLS] 2.5.217).
  init?(rk: UInt32) {
    let shift = rk & 1 == 0 ? 0 : 2
    if rk & 2 == 0 {
      self.init(Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32), shift: shift)
    } else {
      let number = Int32(bitPattern: rk) >> 2
      self.init(UInt64(number.magnitude), decimals: shift, isNegative: number < 0)
    }
  }

  /// Writes digits of which so many stand behind the point, without needless zeros.
  init(_ digits: UInt64, decimals: Int, isNegative: Bool) {
    var digits = digits
    var decimals = decimals
    if decimals >= 8, digits % 100_000_000 == 0 {
      digits /= 100_000_000
      decimals -= 8
    }
    if decimals >= 4, digits % 10_000 == 0 {
      digits /= 10_000
      decimals -= 4
    }
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    let places = decimals
    text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
      var start = 64
      var written = 0
      repeat {
        if written == places, written > 0 {
          start -= 1
          room[start] = UInt8(ascii: ".")
        }
        start -= 1
        room[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
        digits /= 10
        written += 1
      } while digits > 0 || written <= places
      if isNegative {
        start -= 1
        room[start] = UInt8(ascii: "-")
      }
      return String(decoding: UnsafeBufferPointer(rebasing: room[start...]), as: UTF8.self)
    }
    digitsLost = false
  }

  /// The number's 15 digits, and how many of them stand behind the point.
  ///
  /// A number m · 2⁻ˢ below 10¹⁵ has s ≥ 3, and from 10⁻⁵ on s ≤ 69; m · 10ᵖ stays below 2⁵³ · 10²² < 2¹²⁷.
  private static func fifteenDigits(_ value: Double) -> (digits: UInt64, decimals: Int)? {
    let significand = UInt128(value.significandBitPattern | 1 << 52)
    let binary = Int(value.exponent)
    let shift = UInt128(truncatingIfNeeded: 52 - binary)
    // The decimal exponent, or one less: 78,913 / 2¹⁸ is the logarithm of 2.
    var power = 16 - (binary * 78_913) >> 18
    while powers.indices.contains(power) {
      let product = significand * powers[power]
      let whole = product >> shift
      if whole >= 100_000_000_000_000_000 {
        power -= 1
        continue
      }
      let rest = product - whole << shift
      let half = UInt128(1) << (shift - 1)
      let isUp = rest > half || (rest == half && whole & 1 == 1)
      let seventeen = UInt64(truncatingIfNeeded: whole) + (isUp ? 1 : 0)
      return ((seventeen + 50) / 100, power - 2)
    }
    return nil
  }

  private static let powers: [UInt128] = (0...22).map { power in (0..<power).reduce(1) { product, _ in product * 10 } }

  /// The same for very small and very large numbers, by way of the system.
  private static func systemDecimal(_ value: Double, shift: Int) -> DecimalText? {
    let text = withVaList([value]) { arguments in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { room -> String in
        guard let base = room.baseAddress, vsnprintf(base, 64, "%.16e", arguments) > 0 else { return "" }
        return String(cString: base)
      }
    }
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return nil }
    // A locale may have another sign for the point.
    let digits = parts[0].utf8.map { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") ? $0 : UInt8(ascii: ".") }
    return DecimalText(digits + Array("e\(exponent - shift)".utf8))
  }
}
