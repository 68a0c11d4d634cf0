/// The strict number grammar of indicator lists (bench specification): whole field, nothing trimmed.
enum ListNumber {
  /// What stands for a field that is not a number of its grammar.
  static let unreadable: Int64 = -1
  /// What stands for a blank field of a project, which a later row may fill in.
  static let blank: Int64 = -2

  /// 分值 and 得分: `[0-9]{1,3}(\.[0-9]{1,2})?`, in hundredths.
  static func points(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64 {
    decimal(bytes, range, whole: 3, decimals: 2)
  }

  /// 指标值 and 完成值: `[0-9]{1,9}(\.[0-9]{1,4})?%?`, in ten-thousandths; the percent sign is dropped.
  static func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64 {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "%") { end -= 1 }
    return decimal(bytes, range.lowerBound..<end, whole: 9, decimals: 4)
  }

  /// An amount, in 分; 万元 by the grammar `[0-9]{1,9}(\.[0-9]{1,6})?`, the other units with as many digits in all.
  static func amount(_ bytes: Span<UInt8>, _ range: Range<Int>, unit: AmountUnit) -> Int64 {
    decimal(bytes, range, whole: 15 - unit.exponent, decimals: unit.exponent)
  }

  /// Digits, and perhaps a point and digits, as an integer of `10^-decimals`.
  @inline(__always)
  private static func decimal(
    _ bytes: Span<UInt8>, _ range: Range<Int>, whole: Int, decimals: Int
  ) -> Int64 {
    var index = range.lowerBound
    let end = range.upperBound
    var value: Int64 = 0
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { break }
      guard index - range.lowerBound < whole else { return unreadable }
      value = value &* 10 &+ Int64(digit)
      index += 1
    }
    guard index > range.lowerBound else { return unreadable }
    var missing = decimals
    if index < end {
      guard bytes[index] == UInt8(ascii: "."), index + 1 < end, end - index - 1 <= decimals else { return unreadable }
      index += 1
      while index < end {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return unreadable }
        value = value &* 10 &+ Int64(digit)
        index += 1
        missing -= 1
      }
    }
    return value &* powers[missing]
  }

  private static let powers: InlineArray<11, Int64> = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
  ]
}

extension AmountUnit {
  /// Powers of ten from the unit to 分.
  var exponent: Int {
    switch self {
    case .yuan: 2
    case .hundred: 4
    case .thousand: 5
    case .wan: 6
    case .million: 8
    case .yi: 10
    // More digits than an amount has: none is read.
    case .foreign: 16
    }
  }
}
