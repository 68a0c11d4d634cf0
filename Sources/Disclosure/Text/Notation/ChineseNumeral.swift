/// Chinese numerals up to 亿: 十二, 一百零五, 两万, and as they stand on cheques: 壹拾贰.
enum ChineseNumeral {
  private static let digits: [Unicode.Scalar: Int128] = {
    var digits: [Unicode.Scalar: Int128] = [:]
    let rows = ["零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
    for (value, row) in rows.enumerated() { for scalar in row.unicodeScalars { digits[scalar] = Int128(value) } }
    return digits
  }()
  private static let powers: [Unicode.Scalar: Int128] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]

  static func begins(_ scalar: Unicode.Scalar) -> Bool { digits[scalar] != nil || scalar == "十" || scalar == "拾" }

  /// A digit, in hanzi or of ASCII.
  static func digit(_ scalar: Unicode.Scalar) -> Int128? {
    "0"..."9" ~= scalar ? Int128(scalar.value - 0x30) : digits[scalar]
  }

  /// A numeral below ten thousand: 一千零二十; `nil` if it is none.
  static func group(_ scalars: some Sequence<Unicode.Scalar>) -> Int128? {
    var (total, pending, last): (Int128, Int128?, Int128) = (0, nil, 10_000)
    for scalar in scalars {
      if let digit = digit(scalar) {
        if pending != nil, pending != 0 { return nil }
        pending = digit
      } else if let power = powers[scalar] {
        guard power < last, pending != nil || power == 10 && total == 0 else { return nil }
        total += (pending ?? 1) * power
        pending = nil
        last = power
      } else {
        return nil
      }
    }
    return total + (pending ?? 0)
  }

  /// Reads a numeral, of which 万 and 亿 are left as part of the unit (万元, 亿元); `nil` if it is none.
  static func read(_ cursor: inout NotationCursor) -> Quantity? {
    let scalars = cursor.takeWhile { digits[$0] != nil || powers[$0] != nil }
    guard !scalars.isEmpty, scalars.count <= 12 else { return nil }
    // 二〇二一: digit by digit.
    if scalars.count > 1, scalars.allSatisfy({ digits[$0] != nil }) {
      return Quantity(units: scalars.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } * Quantity.one)
    }
    return group(scalars).map { Quantity(units: $0 * Quantity.one) }
  }
}
