/// Which departments, units and regions something came from, by code and by name.
struct ReportedCodes {
  private var codes: Set<String> = []
  private var names: Set<String> = []
  private var regions: Set<String> = []

  init(_ summaries: Summaries) {
    regions = Set((summaries.townships + summaries.counties).map(\.region))
    for group in summaries.departments + summaries.units {
      for region in [group.region, ""] {
        if !group.code.isEmpty { codes.insert(region + "/" + group.code) }
        if !group.name.isEmpty { names.insert(region + "/" + group.name) }
      }
    }
  }

  /// Whether something came from a department, unit or township of the directory.
  func contains(_ entry: DirectoryEntry) -> Bool {
    let county = Division.county(entry.region)
    if entry.level == .township, regions.contains(entry.region.isEmpty ? entry.code : entry.region) { return true }
    if !entry.code.isEmpty, codes.contains(county + "/" + entry.code) { return true }
    return !entry.name.isEmpty && names.contains(county + "/" + entry.name)
  }
}

extension [DirectoryEntry] {
  /// Those that report themselves: units, and the departments and townships that have none below them.
  var reporters: [DirectoryEntry] {
    let parents = Set(filter { !$0.parent.isEmpty }.map(\.parent))
    return filter { entry in
      switch entry.level {
      case .unit: true
      case .department, .township: !parents.contains(entry.code)
      case .province, .city, .county: false
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
  guard !register.isEmpty else { return coverage }
  let evaluated = EvaluatedProjects(figures)
  for entry in register {
    let budget = entry.budget ?? .zero
    coverage.registeredProjects += 1
    coverage.registeredBudget = coverage.registeredBudget + budget
    guard evaluated.contains(entry) else { continue }
    coverage.evaluatedProjects += 1
    coverage.evaluatedBudget = coverage.evaluatedBudget + budget
  }
  return coverage
}

/// The projects that came, by code and by department and name.
private struct EvaluatedProjects {
  private var codes: Set<String> = []
  private var names: Set<String> = []

  init(_ figures: [ProjectFigures]) {
    for one in figures {
      let county = Division.county(one.region)
      if !one.code.isEmpty { codes.formUnion([county + "/" + one.code, "/" + one.code]) }
      let place = one.unit.name + "/" + one.name
      names.formUnion([county + "/" + place, "/" + place, county + "//" + one.name, "///" + one.name])
    }
  }

  func contains(_ entry: RegisterEntry) -> Bool {
    let county = Division.county(entry.region)
    if !entry.code.isEmpty {
      if codes.contains(county + "/" + entry.code) { return true }
      // A form with a wrong code is still that project's: its unit and name say so.
      guard !entry.unit.name.isEmpty else { return false }
    }
    return names.contains(county + "/" + entry.unit.name + "/" + entry.name)
  }
}
