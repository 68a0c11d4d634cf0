/// Which departments, units and regions something came from, by code and by name.
struct ReportedCodes {
  private var codes: Set<String> = []
  private var names: Set<String> = []
  private var regions: Set<String> = []

  init(_ summaries: Summaries, packages: [String] = []) {
    regions = Set((summaries.townships + summaries.counties).map(\.region))
    regions.formUnion(summaries.counties.map { RegionCode.city($0.region) })
    regions.formUnion(packages)
    for group in summaries.departments + summaries.units {
      for region in [group.region, ""] {
        let (code, name) = (TextKey.code(group.code), TextKey.name(group.name))
        if !code.isEmpty { codes.insert(region + "/" + code) }
        if !name.isEmpty { names.insert(region + "/" + name) }
      }
    }
  }

  /// Whether something came from a department, unit or township of the directory.
  func contains(_ entry: DirectoryEntry) -> Bool {
    let county = RegionCode.county(entry.region)
    if entry.level == .township || entry.isRegionBelow,
      regions.contains(entry.region.isEmpty ? entry.code : entry.region)
    {
      return true
    }
    let (code, name) = (TextKey.code(entry.code), TextKey.name(entry.name))
    if !code.isEmpty, codes.contains(county + "/" + code) { return true }
    return !name.isEmpty && names.contains(county + "/" + name)
  }
}

extension [DirectoryEntry] {
  /// Those that report themselves: units, and the departments and townships that have none below them.
  var reporters: [DirectoryEntry] {
    // A line may leave out its region: it is then looked for in all.
    let anywhere = "*"
    var parents: Set<CountyKey> = []
    for entry in self where !entry.parent.isEmpty {
      let parent = TextKey.code(entry.parent)
      parents.insert(CountyKey(parent, in: entry.region))
      parents.insert(CountyKey(parent, in: anywhere))
    }
    func isParent(_ entry: DirectoryEntry) -> Bool {
      let key = TextKey.code(entry.key)
      guard !entry.region.isEmpty else { return parents.contains(CountyKey(key, in: anywhere)) }
      return parents.contains(CountyKey(key, in: entry.region)) || parents.contains(CountyKey(key, in: ""))
    }
    // 河口镇 and 河口镇人民政府 are one office, which reports as a department.
    let governments = Set(
      lazy.filter { $0.level == .department }.map { CountyKey(TextKey.name($0.name), in: $0.region) })
    func isGovernment(_ entry: DirectoryEntry) -> Bool {
      let name = TextKey.name(entry.name)
      return ["人民政府", "办事处"].contains { governments.contains(CountyKey(name + $0, in: entry.region)) }
    }
    return filter { entry in
      switch entry.level {
      case .unit: true
      case .department: !isParent(entry)
      case .township: !isParent(entry) && !isGovernment(entry)
      case .province, .city, .county: entry.isRegionBelow
      }
    }
  }
}

/// Compares what came with the directory and the register.
func measureCoverage(
  _ figures: [ProjectFigures], directory: [DirectoryEntry], register: [RegisterEntry], reported: ReportedCodes
) -> Coverage {
  var coverage = Coverage()
  let reporters = directory.reporters
  coverage.expectedUnits = reporters.count
  coverage.reportedUnits = reporters.count { reported.contains($0) }
  let register = register.counting
  guard !register.isEmpty else { return coverage }
  let evaluated = EvaluatedProjects(figures)
  for entry in register {
    coverage.registeredProjects += 1
    let budget = entry.countedBudget
    if let budget { coverage.registeredBudget += budget } else { coverage.unpricedProjects += 1 }
    guard evaluated.contains(entry) else { continue }
    coverage.evaluatedProjects += 1
    if let budget { coverage.evaluatedBudget += budget }
  }
  return coverage
}
