/// Chinese numerals up to 亿: 十二, 一百零五, 两万.
enum ChineseNumeral {
  private static let digits: [Unicode.Scalar: Int128] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let powers: [Unicode.Scalar: Int128] = ["十": 10, "百": 100, "千": 1000]

  static func begins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// Reads a numeral, of which 万 and 亿 are left as part of the unit (万元, 亿元); `nil` if it is none.
  static func read(_ cursor: inout NotationCursor) -> Quantity? {
    let scalars = cursor.takeWhile { digits[$0] != nil || powers[$0] != nil }
    guard !scalars.isEmpty, scalars.count <= 12 else { return nil }
    // 二〇二一: digit by digit.
    if scalars.count > 1, scalars.allSatisfy({ digits[$0] != nil }) {
      return Quantity(units: scalars.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } * Quantity.one)
    }
    var total: Int128 = 0
    var pending: Int128?
    var last: Int128 = 10_000
    for scalar in scalars {
      if let digit = digits[scalar] {
        if pending != nil, pending != 0 { return nil }
        pending = digit
      } else if let power = powers[scalar] {
        guard power < last, pending != nil || power == 10 && total == 0 else { return nil }
        total += (pending ?? 1) * power
        pending = nil
        last = power
      }
    }
    return Quantity(units: (total + (pending ?? 0)) * Quantity.one)
  }
}
