/// The projects that came, by code and by unit and name.
struct EvaluatedProjects {
  private var codes: Set<String> = []
  private var names: Set<String> = []

  init(_ figures: some Sequence<some Marked>) {
    for one in figures {
      let county = RegionCode.county(one.region)
      let code = TextKey.code(one.code)
      if !code.isEmpty { codes.formUnion([county + "/" + code, "/" + code]) }
      let name = ProjectName.key(one.name)
      let place = TextKey.name(one.unit.name) + "/" + name
      names.formUnion([county + "/" + place, "/" + place, county + "//" + name, "//" + name])
    }
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
