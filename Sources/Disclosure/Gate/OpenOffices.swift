/// Finds the departments, units and townships of the directory that are withheld as a whole: papers or lines of the register name
/// them, and none of these is open. Open books neither count such an office nor say that it handed in nothing.
struct OpenOffices {
  private var open = Offices()
  private var closed = Offices()
  private var marked = Offices()

  /// - Parameter home: the workspace's region, of which lines of the register are that name none.
  init(
    _ figures: [ProjectFigures], register: [RegisterEntry], openLines: [RegisterEntry], home: String = ""
  ) {
    for one in figures {
      if one.decision.isPublic { open.add(one) } else { closed.add(one) }
      if one.mark.isWithheld { marked.add(one) }
    }
    func atHome(_ line: RegisterEntry) -> RegisterEntry {
      guard line.region.isEmpty else { return line }
      var line = line
      line.region = home
      return line
    }
    for line in openLines { open.add(atHome(line)) }
    for line in register {
      closed.add(atHome(line))
      if line.mark.isWithheld { marked.add(atHome(line)) }
    }
  }

  /// Whether what a paper says of an office may be shown: not if the office is withheld as a whole.
  ///
  /// - Parameter home: the workspace's region, which papers of its own need not name.
  func shows(_ paper: some Marked, home: String) -> Bool {
    [paper.department, paper.unit].allSatisfy { $0.isEmpty || shows($0, of: paper.region, home: home) }
  }

  /// Whether any office has something that a mark withholds.
  var hasMarked: Bool { !marked.all.isEmpty }

  /// Whether an office may be shown.
  func shows(_ office: Named, of region: String, level: OfficeLevel = .department, home: String) -> Bool {
    let entries = entries(of: office, region, level, home: home)
    return entries.contains(where: open.hold) || !entries.contains { closed.hold($0) || closed.mayHold($0) }
  }

  /// Whether an office is withheld as a whole, and by marks, not only for want of them.
  func isMarked(_ office: Named, of region: String, home: String) -> Bool {
    let entries = entries(of: office, region, .department, home: home)
    return !entries.contains(where: open.hold) && entries.contains { marked.hold($0) || marked.mayHold($0) }
  }

  private func entries(of office: Named, _ region: String, _ level: OfficeLevel, home: String) -> [DirectoryEntry] {
    let isOfHome = region.isEmpty || RegionCode.county(region).isSame(as: RegionCode.county(home))
    return (isOfHome ? [region, ""] : [region]).map { region in
      DirectoryEntry(
        code: office.code, name: office.name, parent: "", region: region, level: level,
        source: Provenance(file: 0, sheet: 0, row: 0, column: 0))
    }
  }

  /// The office that is withheld as a whole and that another may be, which fits nothing that is known: of the same code, or with a
  /// character of its name: 卫健委 may be 卫生健康局, 林技站 林业局.
  func withheld(resembling office: Named, of region: String, home: String, by offices: KnownOffices) -> Named? {
    let region = region.isEmpty ? home : region
    if entries(of: office, region, .department, home: home).contains(where: open.hold) { return nil }
    let code = TextKey.code(office.code)
    let name = Self.telling(offices.name(office, in: region))
    return closed.all.filter { one in
      !entries(of: one, region, .department, home: home).contains(where: open.hold)
        && (!code.isEmpty && TextKey.code(one.code) == code
          || !name.isDisjoint(with: Self.telling(offices.name(one, in: region))))
    }
    .min { ($0.code, $0.name) < ($1.code, $1.name) }
  }

  /// The characters of an office's name that tell it from others.
  private static func telling(_ name: OfficeName) -> Set<Unicode.Scalar> {
    Set((name.cores.last ?? "").unicodeScalars).subtracting(everywhere)
  }

  private static let everywhere = Set("国家省市州盟县区旗乡镇街道人民政府委员会办公室局厅处科所站院校队中心部门单位管理服务和与".unicodeScalars)

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

  var all: Set<Named> { named }

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
