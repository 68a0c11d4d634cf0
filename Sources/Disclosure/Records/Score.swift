/// Points, in hundredths of a point: 9860 is 98.60.
struct Score: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// Hundredths of a point.
  var hundredths: Int64

  static let zero = Score(hundredths: 0)

  static func + (left: Self, right: Self) -> Self { Score(hundredths: left.hundredths + right.hundredths) }
  static func - (left: Self, right: Self) -> Self { Score(hundredths: left.hundredths - right.hundredths) }
  static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }

  /// With two decimals: `98.60`.
  var text: String { FixedPoint.text(hundredths, decimals: 2) }
}
