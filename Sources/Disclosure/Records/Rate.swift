/// A percentage, in hundredths of a percent: 8618 is 86.18 %.
struct Rate: Sendable, Hashable, Comparable {
  /// Hundredths of a percent.
  var hundredths: Int64

  /// Part of whole, rounded half up; `nil` when the whole is not positive.
  init?(_ part: Money, of whole: Money) {
    guard whole.fen > 0 else { return nil }
    let magnitude = FixedPoint.multiplyDivideHalfUp(Int64(part.fen.magnitude), 10_000, whole.fen)
    hundredths = part.fen < 0 ? -magnitude : magnitude
  }

  init(hundredths: Int64) { self.hundredths = hundredths }

  static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }

  /// With two decimals and without the sign: `86.18`.
  var text: String { FixedPoint.text(hundredths, decimals: 2) }
}
