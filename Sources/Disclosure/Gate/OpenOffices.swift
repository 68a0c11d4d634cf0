/// Finds the departments, units and townships of the directory that are withheld as a whole: papers or lines of the register name
/// them, and none of these is open. Open books neither count such an office nor say that it handed in nothing.
struct OpenOffices {
  private var open = Offices()
  private var closed = Offices()

  /// - Parameter home: the workspace's region, of which lines of the register are that name none.
  init(
    _ figures: [ProjectFigures], register: [RegisterEntry], openLines: [RegisterEntry], home: String = ""
  ) {
    for one in figures { if one.decision.isPublic { open.add(one) } else { closed.add(one) } }
    func atHome(_ line: RegisterEntry) -> RegisterEntry {
      guard line.region.isEmpty else { return line }
      var line = line
      line.region = home
      return line
    }
    for line in openLines { open.add(atHome(line)) }
    for line in register { closed.add(atHome(line)) }
  }

  /// Whether what a paper says of an office may be shown: not if the office is withheld as a whole.
  ///
  /// - Parameter home: the workspace's region, which papers of its own need not name.
  func shows(_ paper: some Marked, home: String) -> Bool {
    let isOfHome = paper.region.isEmpty || RegionCode.county(paper.region).isSame(as: RegionCode.county(home))
    return [paper.department, paper.unit].allSatisfy { office in
      if office.isEmpty { return true }
      let entries = (isOfHome ? [paper.region, ""] : [paper.region]).map { region in
        DirectoryEntry(
          code: office.code, name: office.name, parent: "", region: region, level: .department, source: paper.source)
      }
      return entries.contains(where: open.hold) || !entries.contains { closed.hold($0) || closed.mayHold($0) }
    }
  }

  /// The directory without the offices that are withheld as a whole, and without those that report through such offices alone.
  func directory(_ entries: [DirectoryEntry]) -> [DirectoryEntry] {
    let parents = Set(entries.map(\.parent)).subtracting([""])
    var left = entries.filter { open.hold($0) || !closed.hold($0) && !closed.mayHold($0) }
    // Where all units of a department are left out, it is left out with them: it would be taken for an office that reports itself.
    while true {
      let above = Set(left.map(\.parent))
      let count = left.count
      left.removeAll {
        ($0.level == .department || $0.level == .township) && parents.contains($0.key) && !above.contains($0.key)
          && !open.hold($0)
      }
      if left.count == count { break }
    }
    // What stands below a department that is withheld as a whole does not appear either.
    func key(_ entry: DirectoryEntry, _ code: String) -> String { RegionCode.county(entry.region) + "/" + code }
    let all = Set(entries.map { key($0, $0.key) })
    let kept = Set(left.map { key($0, $0.key) })
    left.removeAll {
      let above = key($0, $0.parent)
      return $0.level == .unit && !$0.parent.isEmpty && all.contains(above) && !kept.contains(above) && !open.hold($0)
    }
    return left
  }
}

/// Offices that papers speak of, by region and code or name.
private struct Offices {
  private var keys: Set<String> = []
  private var named: Set<Named> = []

  mutating func add(_ paper: some Marked) {
    let county = RegionCode.county(paper.region)
    keys.insert("region " + paper.region)
    keys.formUnion(["region " + county, "region " + RegionCode.city(county)])
    for office in [paper.department, paper.unit] where !office.isEmpty {
      named.insert(office)
      for region in [county, ""] {
        if !office.code.isEmpty { keys.insert(region + " code " + TextKey.code(office.code)) }
        if !office.name.isEmpty { keys.insert(region + " name " + TextKey.name(office.name)) }
      }
    }
  }

  func hold(_ entry: DirectoryEntry) -> Bool {
    let county = RegionCode.county(entry.region)
    if entry.level == .township || entry.isRegionBelow,
      keys.contains("region " + (entry.region.isEmpty ? entry.code : entry.region))
    {
      return true
    }
    if !entry.code.isEmpty, keys.contains(county + " code " + TextKey.code(entry.code)) { return true }
    return !entry.name.isEmpty && keys.contains(county + " name " + TextKey.name(entry.name))
  }

  /// Whether an office has the entry's name but for the region in front: 教育局 and 示例县教育局.
  func mayHold(_ entry: DirectoryEntry) -> Bool {
    guard entry.level == .department || entry.level == .unit, !entry.name.isEmpty else { return false }
    return named.contains { !$0.name.isEmpty && Named(name: entry.name).mayBeSame(as: Named(name: $0.name)) }
  }
}
