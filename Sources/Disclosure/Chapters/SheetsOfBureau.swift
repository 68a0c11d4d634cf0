/// The sheets with ledgers that the finance bureau keeps itself: they have lines of several departments.
struct SheetsOfBureau: Sendable {
  /// By the first cell of the sheet.
  private var departments: [Provenance: Set<String>] = [:]

  init(_ records: Records) {
    for paper in records.papers where paper is LedgerLine && !paper.department.isEmpty {
      departments[Self.sheet(paper.source), default: []].insert(paper.department.key)
    }
  }

  /// Whether a place is in one of them.
  func holds(_ place: Provenance) -> Bool { departments[Self.sheet(place)].map { $0.count > 1 } ?? false }

  private static func sheet(_ place: Provenance) -> Provenance {
    Provenance(file: Int(place.file), sheet: Int(place.sheet), row: 0, column: 0)
  }
}
