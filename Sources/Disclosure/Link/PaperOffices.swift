/// The offices that a paper names: region, department and unit.
struct PaperOffices: Sendable, Hashable {
  var region: String
  var department: Named
  var unit: Named

  /// Whether a project's paper names just these.
  func isThat(of figures: borrowing ProjectFigures) -> Bool {
    department == figures.department && unit == figures.unit && region == figures.region
  }
}

/// Collects the distinct offices of many papers, in the order in which they come.
struct DistinctOffices {
  private(set) var all: [PaperOffices] = []
  private var known: Set<PaperOffices> = []
  private var last: PaperOffices?

  mutating func add(_ figures: borrowing ProjectFigures) {
    // A list names an office many times in a row, and to compare is less than to hash.
    if let last, last.isThat(of: figures) { return }
    add(PaperOffices(region: figures.region, department: figures.department, unit: figures.unit))
  }

  mutating func add(_ offices: PaperOffices) {
    last = offices
    if known.insert(offices).inserted { all.append(offices) }
  }
}
