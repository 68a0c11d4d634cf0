/// An amount of money in whole 分 (0.01 元, which is 0.000001 万元).
///
/// A cell with more than `mostFen` is no amount, so that nine thousand of the largest can be added up in 64 bits. Sums and
/// differences beyond 64 bits end at the largest or smallest number; the rules A01 and A02 report such a sum.
struct Money: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// The amount in 分.
  var fen: Int64

  static let zero = Money(fen: 0)

  /// 分 in one 万元.
  static let fenPerWan: Int64 = 1_000_000
  /// 分 in one 元.
  static let fenPerYuan: Int64 = 100

  /// The largest amount that one cell may hold: 十万亿元, a third of what the whole country spends in a year.
  static let mostFen: Int64 = 1_000_000_000_000_000

  static func + (left: Self, right: Self) -> Self { Money(fen: FixedPoint.add(left.fen, right.fen)) }
  static func - (left: Self, right: Self) -> Self { Money(fen: FixedPoint.subtract(left.fen, right.fen)) }
  static func < (left: Self, right: Self) -> Bool { left.fen < right.fen }

  /// In 万元 with two decimals, rounded half up (away from zero): what pages print.
  var wan: String { FixedPoint.text(FixedPoint.divideHalfUp(fen, 10_000), decimals: 2) }

  /// Whether `wan` rounds it.
  var isFinerThanPrinted: Bool { fen % 10_000 != 0 }

  /// Whether it is about ten thousand times another amount: 元 that was taken for 万元. Amounts that belong together differ for other
  /// reasons, too: a budget may be changed within the year.
  ///
  /// - Parameter factor: how many times more or less than ten thousand it may be (`mixed-units-within`); with 0 no amount is.
  func isOtherUnit(of other: Money, within factor: Int) -> Bool {
    guard other.fen > 0, fen > 0, factor > 0 else { return false }
    let wan = Int128(other.fen) * Int128(Self.fenPerWan / Self.fenPerYuan)
    return Int128(fen) * Int128(factor) >= wan && Int128(fen) <= wan * Int128(factor)
  }

  /// Whether it is a thousand times another amount, but for a twentieth: a decimal point or a thousands sign that went wrong. Between two
  /// papers of one project nothing else does that.
  func isThousandfold(of other: Money) -> Bool {
    guard other.fen > 0, fen > 0 else { return false }
    let (twentieths, thousand) = (Int128(fen) * 20, Int128(other.fen) * 1000)
    return twentieths >= thousand * 19 && twentieths <= thousand * 21
  }

  /// In 万元 with six decimals, exact: what data files and JSON carry.
  var exactWan: String { FixedPoint.text(fen, decimals: 6) }

  /// In 万元, exact, without superfluous zeros: what findings print.
  var plainWan: String { Self.plain(exactWan) }

  /// The same in 元.
  var plainYuan: String { Self.plain(FixedPoint.text(fen, decimals: 2)) }

  private static func plain(_ text: String) -> String {
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
