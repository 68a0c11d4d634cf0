/// The offices that papers name and the directory does not have. An office of the directory that one of them may be is not said to have
/// handed in nothing.
struct UnresolvedOffices: Sendable {
  /// The names as papers write them.
  private(set) var names: [String] = []
  /// Offices of the directory that one of them may be.
  private var nearest: Set<Named> = []
  /// The counties in which one of them may be any office.
  private var counties: Set<String> = []

  init() {}

  /// - Parameter offices: who is who; without a directory nothing is looked for.
  init(_ figures: [ProjectFigures], papers: [any Record], offices: KnownOffices) {
    guard let master = OfficeMaster(offices), master.origin == .directory else { return }
    var distinct = DistinctOffices()
    for index in figures.indices { distinct.add(figures.span[index].identity.offices, at: figures.span[index].source) }
    for paper in papers { distinct.add(paper.offices, at: paper.source) }
    for paper in distinct.all.map(\.offices) {
      for misfit in master.misfits(of: paper) where !misfit.reason.isSettled {
        add(misfit, in: paper.region.isEmpty ? offices.home : paper.region)
      }
    }
  }

  private mutating func add(_ misfit: OfficeMaster.Misfit, in region: String) {
    if !names.contains(misfit.office.label) { names.append(misfit.office.label) }
    switch misfit.reason {
    case .unknown(let near?), .other(let near): nearest.insert(near)
    case .many(let offices): nearest.formUnion(offices)
    case .unknown: counties.insert(RegionCode.county(region))
    case .contradictory(let code, let name): nearest.formUnion([code, name])
    case .short, .ofOther: break
    }
  }

  /// Whether one of them may be an office of the directory.
  func mayBe(_ entry: DirectoryEntry) -> Bool {
    if names.isEmpty { return false }
    return nearest.contains(Named(code: entry.code, name: entry.name))
      || counties.contains { entry.region.isEmpty || RegionCode.county(entry.region).isSame(as: $0) }
  }
}

extension Summaries {
  /// Takes the offices that a paper may have come from out of those that handed in nothing.
  mutating func leaveOpen(_ unresolved: UnresolvedOffices) {
    let open = notReported.filter(unresolved.mayBe)
    guard !open.isEmpty else { return }
    unsure = open
    notReported.removeAll(where: unresolved.mayBe)
    // How many reported is then not known either.
    coverage.expectedUnits = 0
    coverage.reportedUnits = 0
  }
}
