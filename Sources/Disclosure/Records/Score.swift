/// Points, in hundredths of a point: 9860 is 98.60.
///
/// A cell with more than `most` holds no points. Sums and differences beyond 64 bits end at the largest or smallest number.
struct Score: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// Hundredths of a point.
  var hundredths: Int64

  static let zero = Score(hundredths: 0)

  /// The most points that one cell may hold: 10,000.
  static let most = Score(hundredths: 1_000_000)

  static func + (left: Self, right: Self) -> Self {
    Score(hundredths: FixedPoint.add(left.hundredths, right.hundredths))
  }

  static func - (left: Self, right: Self) -> Self {
    Score(hundredths: FixedPoint.subtract(left.hundredths, right.hundredths))
  }
  static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }

  /// With two decimals: `98.60`.
  var text: String { FixedPoint.text(hundredths, decimals: 2) }
}
