/// A number that is written in hanzi as a whole text: 一百二十, 壹佰贰拾元整, 一万二千三百四十五.六, １百２十.
///
/// 万 and 亿 are part of the number, so that what a number format makes of 10,000 is ten thousand in the unit of the table.
struct WrittenNumeral {
  let decimal: ExactDecimal
  /// Whether 元 stands behind it.
  let isYuan: Bool

  init?(_ text: String) {
    guard text.utf8.count <= 120, let first = text.unicodeScalars.first(where: { $0 != " " }), Self.mayBegin(first)
    else {
      return nil
    }
    var rest = NormalText.normalised(text)[...]
    if rest.hasPrefix("人民币") { rest.removeFirst(3) }
    let isNegative = rest.first == "-" || rest.first == "负"
    if isNegative { rest.removeFirst() }
    let end = Self.endings.first { rest.hasSuffix($0) }
    if let end { rest.removeLast(end.count) }
    // Plain digits are read elsewhere, with their own units.
    guard rest.contains(where: { !$0.isASCII }), let digits = Self.digits(rest),
      let decimal = ExactDecimal((isNegative ? "-" : "") + digits)
    else { return nil }
    self.decimal = decimal
    isYuan = end != nil
  }

  private static let endings = ["元整", "圆整", "元正", "元", "圆"]

  /// The same number in digits; `nil` for what is no numeral.
  private static func digits(_ text: Substring) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "点" }
    guard parts.count <= 2, let whole = whole(parts[0]) else { return nil }
    guard parts.count == 2 else { return String(whole) }
    let fraction = parts[1].unicodeScalars.compactMap { ChineseNumeral.digit($0) }
    guard !fraction.isEmpty, fraction.count == parts[1].unicodeScalars.count else { return nil }
    return String(whole) + "." + fraction.map(String.init).joined()
  }

  private static func whole(_ text: Substring) -> Int128? {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 26 else { return nil }
    if scalars.allSatisfy({ ChineseNumeral.digit($0) != nil }) {
      return scalars.reduce(0) { $0 * 10 + (ChineseNumeral.digit($1) ?? 0) }
    }
    var (total, rest): (Int128, ArraySlice<Unicode.Scalar>) = (0, scalars[...])
    for (sign, power) in [("亿" as Unicode.Scalar, Int128(100_000_000)), ("万", 10_000)] {
      guard let place = rest.firstIndex(of: sign) else { continue }
      guard let group = ChineseNumeral.group(rest[..<place]), group > 0 else { return nil }
      total += group * power
      rest = rest[(place + 1)...]
    }
    if rest.isEmpty { return total }
    return ChineseNumeral.group(rest).map { total + $0 }
  }

  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.digit(scalar) != nil || "十拾人负-".unicodeScalars.contains(scalar) || 0xFF10...0xFF19 ~= scalar.value
  }
}
