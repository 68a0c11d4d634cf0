/// One line of the directory of departments and units that should report.
struct DirectoryEntry: Sendable {
  var code: String
  var name: String
  /// The parent's code, and where the directory has no codes its name; empty at the top.
  var parent: String
  /// 区划代码, six or nine digits; empty when the list has none.
  var region: String
  var level: OfficeLevel
  var source: Provenance
  /// Whether it is a region below the workspace's, with no office in the directory: it hands in a package, or its papers.
  var isRegionBelow = false

  /// What `parent` of the offices below it says: its code, and in a directory without codes its name.
  var key: String { code.isEmpty ? name : code }
}

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

  /// Whether it says that the project got its money within the year.
  var isAddedInYear: Bool { groups[.added] != nil && groups[.added] == Grouping.added.ticked?.yes }
}
