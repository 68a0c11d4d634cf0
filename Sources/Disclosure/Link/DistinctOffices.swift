/// Collects the distinct offices of many papers, in the order in which they come.
struct DistinctOffices {
  private(set) var all: [PaperOffices] = []
  private var known: Set<PaperOffices> = []
  private var last: PaperOffices?

  mutating func add(_ offices: PaperOffices) {
    // A list names an office many times in a row, and to compare is less than to hash.
    if last == offices { return }
    last = offices
    if known.insert(offices).inserted { all.append(offices) }
  }
}
