/// The projects that came, by code and by unit and name.
struct EvaluatedProjects {
  private var codes: Set<String> = []
  private var names: Set<String> = []

  init(_ figures: some Sequence<ProjectFigures>) {
    for one in figures { add(one.name, code: one.code, unit: one.unit, in: one.region) }
  }

  init(lines: some Sequence<RegisterEntry>) {
    for one in lines { add(one.name, code: one.code, unit: one.unit, in: one.region) }
  }

  private mutating func add(_ name: String, code: String, unit: Named, in region: String) {
    let county = RegionCode.county(region)
    let code = TextKey.code(code)
    if !code.isEmpty { codes.formUnion([county + "/" + code, "/" + code]) }
    let name = ProjectName.key(name)
    let place = TextKey.name(unit.name) + "/" + name
    names.formUnion([county + "/" + place, "/" + place, county + "//" + name, "//" + name])
  }

  /// Whether the project of a line of the register came.
  func contains(_ entry: RegisterEntry) -> Bool {
    let county = RegionCode.county(entry.region)
    let code = TextKey.code(entry.code)
    if !code.isEmpty {
      if codes.contains(county + "/" + code) { return true }
      // A form with a wrong code belongs to the project of its unit and name.
      guard !entry.unit.name.isEmpty else { return false }
    }
    return names.contains(county + "/" + TextKey.name(entry.unit.name) + "/" + ProjectName.key(entry.name))
  }
}
