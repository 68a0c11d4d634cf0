/// A paper that names two units of money for the same amounts: they are left blank (A27).
struct UnitDoubt: Sendable {
  var first: StatedUnit
  var other: StatedUnit
}
