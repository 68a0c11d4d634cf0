/// Resolves the offices of many papers, each distinct one once.
struct OfficeResolver {
  private let offices: KnownOffices
  private var known: [PaperOffices: PaperOffices] = [:]
  private var last: (written: PaperOffices, known: PaperOffices)?

  init(_ offices: KnownOffices) { self.offices = offices }

  /// The offices that a paper writes, as they are known.
  mutating func resolved(_ written: PaperOffices) -> PaperOffices {
    if let last, last.written == written { return last.known }
    let found: PaperOffices
    if let before = known[written] {
      found = before
    } else {
      found = offices.resolved(written)
      known[written] = found
    }
    last = (written, found)
    return found
  }

  /// The projects whose offices are known otherwise than their papers write them, with what is known.
  static func changes(_ figures: [ProjectFigures], by offices: KnownOffices) -> [(index: Int, known: PaperOffices)] {
    guard !offices.all.isEmpty else { return [] }
    var resolver = Self(offices)
    var changes: [(index: Int, known: PaperOffices)] = []
    for index in figures.indices {
      let written = figures.span[index].identity.offices
      let known = resolver.resolved(written)
      if known != written { changes.append((index, known)) }
    }
    return changes
  }
}
