/// Adds up the figures of projects by unit, department, township, county, city and province, and ranks each among its siblings.
///
/// Projects without a department count for their region only. A city stands above two counties or more, a province above two
/// cities or more. Nothing is rounded before the end.
///
/// - Parameters:
///   - figures: one per project.
///   - directory: who should report; empty if there is no such list.
///   - register: which projects exist; empty if there is no such list.
///   - policy: the grades, and how ties are ranked.
///   - names: 区划代码 to name, where something better than the code is known.
func summarise(
  _ figures: [ProjectFigures], including isIncluded: (ProjectFigures) -> Bool = { _ in true },
  directory: [DirectoryEntry] = [], register: [RegisterEntry] = [], policy: Policy, names: [String: String] = [:]
) -> Summaries {
  var names = names
  for entry in directory {
    switch entry.level {
    case .province, .city, .county, .township:
      let code = entry.region.isEmpty ? entry.code : entry.region
      if names[code] == nil { names[code] = entry.name }
    case .department, .unit: break
    }
  }
  var units = GroupCollector(.unit, policy)
  var departments = GroupCollector(.department, policy)
  var townships = GroupCollector(.township, policy)
  var counties = GroupCollector(.county, policy)
  for (index, one) in figures.enumerated() {
    let county = Division.county(one.region)
    counties.add(index, one, region: county, code: "", name: names[county] ?? "")
    if one.region.utf8.count == 9 {
      townships.add(index, one, region: one.region, code: "", name: names[one.region] ?? "")
    }
    let department = one.department.code.isEmpty ? one.department.name : one.department.code
    guard !department.isEmpty else { continue }
    departments.add(index, one, region: county, code: one.department.code, name: one.department.name)
    guard !one.unit.isEmpty else { continue }
    units.add(index, one, region: county, code: one.unit.code, name: one.unit.name, under: department)
  }
  var summaries = Summaries()
  summaries.units = units.finish(siblings: { $0.parent })
  summaries.departments = departments.finish(siblings: { $0.summary.region })
  summaries.townships = townships.finish(siblings: { Division.county($0.summary.region) })
  summaries.counties = counties.finish(siblings: { Division.province($0.summary.region) })
  summaries.cities = above(summaries.counties, .city, figures, policy, names) { Division.city($0) }
  summaries.provinces = above(summaries.counties, .province, figures, policy, names) { Division.province($0) }
  let reported = ReportedCodes(figures)
  summaries.notReported = directory.reporters.filter { !reported.contains($0) }
  summaries.coverage = measureCoverage(figures, directory: directory, register: register, reported: reported)
  return summaries
}

/// The summaries one level above counties; those that would repeat a single county (or city) are left out.
private func above(
  _ counties: [GroupSummary], _ level: GroupSummary.Level, _ figures: [ProjectFigures], _ policy: Policy,
  _ names: [String: String], region: (String) -> String
) -> [GroupSummary] {
  var below: [String: Set<String>] = [:]
  for county in counties {
    below[region(county.region), default: []].insert(
      level == .city ? county.region : Division.city(county.region))
  }
  guard below.values.contains(where: { $0.count > 1 }) else { return [] }
  var groups = GroupCollector(level, policy)
  for (index, one) in figures.enumerated() {
    let code = region(Division.county(one.region))
    guard let parts = below[code], parts.count > 1 else { continue }
    groups.add(index, one, region: code, code: "", name: names[code] ?? "")
  }
  return groups.finish(siblings: { level == .city ? Division.province($0.summary.region) : "" })
}

/// The levels in a 区划代码: two digits province, four city, six county, nine township (GB/T 2260, GB/T 10114).
enum Division {
  static func county(_ code: String) -> String { code.utf8.count > 6 ? prefix(code, 6) : code }
  static func city(_ code: String) -> String { prefix(code, 4) + "00" }
  static func province(_ code: String) -> String { prefix(code, 2) + "0000" }

  private static func prefix(_ code: String, _ length: Int) -> String {
    String(decoding: code.utf8.prefix(length), as: UTF8.self)
  }
}
