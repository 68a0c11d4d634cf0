/// A number of an indicator, exact: a whole number of 10^-12.
///
/// At most twelve digits before and twelve after the point, so that a share of a weight, unit conversion included,
/// never leaves 128 bits.
struct Quantity: Sendable, Hashable, Comparable {
  /// In 10^-12.
  var units: Int128

  static let zero = Quantity(units: 0)
  /// Digits after the point.
  static let decimals = 12
  /// Most digits before the point.
  static let wholeDigits = 12
  /// 10^12: the units of 1.
  static let one: Int128 = 1_000_000_000_000

  static func < (left: Self, right: Self) -> Bool { left.units < right.units }

  /// The number if it is whole and fits.
  var whole: Int? { units % Self.one == 0 ? Int(exactly: units / Self.one) : nil }

  /// Without superfluous zeros: `95`, `0.7`.
  var text: String {
    let magnitude = units.magnitude
    var fraction = String(magnitude % UInt128(Self.one))
    let whole = String(magnitude / UInt128(Self.one))
    fraction = String(repeating: "0", count: Self.decimals - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (units < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
