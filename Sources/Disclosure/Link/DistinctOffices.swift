/// Offices and the paper that names them.
struct WrittenOffices: Sendable {
  var offices: PaperOffices
  /// Where the paper's name was read.
  var at: Provenance?
}

/// Collects the distinct offices of many papers, in the order in which they come, each with the first paper that names them.
struct DistinctOffices {
  private(set) var all: [WrittenOffices] = []
  private var known: Set<PaperOffices> = []
  private var last: PaperOffices?

  mutating func add(_ offices: PaperOffices, at place: Provenance) {
    // A list names an office many times in a row, and comparing is faster than hashing.
    if last == offices { return }
    last = offices
    if known.insert(offices).inserted { all.append(WrittenOffices(offices: offices, at: place)) }
  }
}
