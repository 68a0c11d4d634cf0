/// What is wrong with a list's header itself, and so with every row below it.
enum ListHeaderFault: Sendable {
  /// Two places give two units of an amount.
  case units(Units)
  /// There is no column for an amount.
  case noAmount(ListColumn)
  /// Several columns have an amount of several years.
  case years(ListColumn, [String], position: Int)

  struct Units: Sendable {
    var column: ListColumn
    /// The unit of the column's own label.
    var unit: AmountUnit
    var label: String
    /// The other unit, with its place.
    var other: ListCaptions.Unit
    /// Whether the bureau has accepted the column's own unit.
    var isAccepted = false
  }
}
