/// One line of a project register: which projects exist, what they cost, and whether they may be published.
struct RegisterEntry: Sendable {
  var region: String
  var department: Named
  var unit: Named
  var code: String
  var name: String
  /// 全年预算数, as typed; a blank cell where the register has no such column.
  var budget: Entry<Money>
  var budgetType: BudgetType?
  var mark: DisclosureMark
  var isKeyProject: Bool
  /// What the columns for groups say; those that are blank are left out.
  var groups: [Grouping: String] = [:]
  var source: Provenance
  /// The columns of the register.
  var places = HeadPlaces()
  /// The year that its register names; `nil` where it names none, or several.
  var year: Int?
  /// Other amounts of the line: what its budget is the sum of, and what a hidden column has. They count nowhere, and are as secret as it is.
  var otherAmounts: [Money] = []
  /// Why it stands in no count and no sum; what it closes stays closed. `nil` for a line that counts.
  var leftOut: LeftOut?
  /// The amounts of the project's other lines, one for each kind of money.
  var otherParts: [Money?] = []
  /// Whether another line or paper of the project says another amount, so that none is known.
  var isDoubtful = false

  enum LeftOut: Hashable, Sendable {
    /// A hidden row.
    case hidden
    /// A register of another year.
    case ofYear(Int)
    /// The project has another line that counts.
    case repeated
    /// What the lines of an office, or all, come to.
    case total
    /// One of the projects that a line names in one cell, with all that stands there.
    case oneOfSeveral(String)
  }

  /// All that the cell says of which this is one name, if so.
  var cell: String? { if case .oneOfSeveral(let text)? = leftOut { text } else { nil } }

  /// Whether it says that the project got its money within the year.
  var isAddedInYear: Bool { groups[.added] != nil && groups[.added] == Grouping.added.ticked?.yes }

  /// The project's budget by all its lines; `nil` where it is not known.
  var countedBudget: Money? {
    guard !isDoubtful, let own = budget.value else { return nil }
    var sum = own
    for part in otherParts {
      guard let part else { return nil }
      sum = sum + part
    }
    return sum
  }

  /// The kind of its money; `nil` where it has several, or none is named.
  var countedType: BudgetType? { otherParts.isEmpty ? budgetType : nil }

  /// The name, or where there is none the code.
  var title: String { name.isEmpty ? code : name }
}

extension [RegisterEntry] {
  /// The lines that stand in counts and sums: each project of the year reported on once.
  var counting: Self { contains { $0.leftOut != nil } ? filter { $0.leftOut == nil } : self }

  /// The lines of a register of another year, where there is one; else those that count.
  func of(_ year: Int?) -> Self {
    let others = year.map { year in filter { $0.leftOut == .ofYear(year) } } ?? []
    return others.isEmpty ? counting : others
  }
}
