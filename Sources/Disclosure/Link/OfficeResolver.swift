/// Resolves the offices of many papers, each distinct one once.
struct OfficeResolver {
  private let offices: KnownOffices
  private var known: [PaperOffices: PaperOffices] = [:]
  private var last: (written: PaperOffices, known: PaperOffices)?

  init(_ offices: KnownOffices) { self.offices = offices }

  /// The offices of a project as they are known.
  mutating func resolved(_ figures: borrowing ProjectFigures) -> PaperOffices {
    if let last, last.written.isThat(of: figures) { return last.known }
    let written = PaperOffices(region: figures.region, department: figures.department, unit: figures.unit)
    let found = known[written] ?? offices.resolved(written)
    known[written] = found
    last = (written, found)
    return found
  }

  /// The projects whose offices are known otherwise than their papers write them, with what is known.
  static func changes(_ figures: [ProjectFigures], by offices: KnownOffices) -> [(index: Int, known: PaperOffices)] {
    guard !offices.all.isEmpty else { return [] }
    var resolver = Self(offices)
    var changes: [(index: Int, known: PaperOffices)] = []
    for index in figures.indices {
      let known = resolver.resolved(figures.span[index])
      if !known.isThat(of: figures.span[index]) { changes.append((index, known)) }
    }
    return changes
  }
}
