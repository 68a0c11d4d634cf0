/// An amount with a unit of its own, which is not the one that its paper states: it is read by its own (A27).
struct OwnUnit: Sendable {
  /// What was typed, with its unit and its place.
  var typed: StatedUnit
  var stated: StatedUnit
  /// The amount as it was read.
  var money: Money
}

/// A paper that names two units of money for the same amounts: they are left blank (A27).
struct UnitDoubt: Sendable {
  var first: StatedUnit
  var other: StatedUnit
}
