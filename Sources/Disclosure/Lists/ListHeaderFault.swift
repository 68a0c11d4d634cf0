/// What is wrong with a list's header itself, and so with every row below it.
enum ListHeaderFault: Sendable {
  /// Two places give two units of an amount.
  case units(Units)
  /// There is no column for an amount.
  case noAmount(ListColumn)
  /// Several columns have an amount of several years.
  case years(ListColumn, [String], position: Int)
  /// An amount stands in parts without a column of the whole: 全年预算数（上级）, 全年预算数（本级）.
  case parts(ListColumn, [String], position: Int)
  /// The only budget with a known name is the initial one, and another column speaks of a budget, too.
  case otherBudget([String], position: Int)
  /// No column has the names of the projects.
  case noName
  /// Several columns are called by other names of one column, and they differ.
  case rivals(ListColumn, [String], position: Int)
  /// An amount is in money of another country.
  case foreign(ListColumn, String)

  /// The column that it is about.
  var column: ListColumn {
    switch self {
    case .units(let units): units.column
    case .noAmount(let column), .years(let column, _, _), .parts(let column, _, _), .rivals(let column, _, _),
      .foreign(let column, _):
      column
    case .noName: .projectName
    case .otherBudget: .budget
    }
  }

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
