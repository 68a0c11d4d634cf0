/// Which projects the summaries count.
enum SummaryScope: Sendable {
  /// All of them.
  case everything
  /// The public ones alone.
  case published
  /// All of them, but only of groups with at least one public project: a group that is withheld as a whole does not appear.
  case publishedGroups
}

/// Adds up the figures of projects by unit, department, township, county, city and province, and ranks each among its siblings.
///
/// Projects without a department count for their region only. A city stands above two counties or more, a province above two
/// cities or more. Nothing is rounded before the end.
///
/// - Parameters:
///   - figures: one per project.
///   - scope: which of them count; indices of projects stay those of all figures.
///   - directory: who should report; empty if there is no such list.
///   - register: which projects exist; empty if there is no such list.
///   - policy: the grades, and how ties are ranked.
///   - names: 区划代码 to name, where something better than the code is known.
///   - packages: 区划代码 of the regions below whose packages came, also where no project of theirs is open.
func summarise(
  _ figures: [ProjectFigures], scope: SummaryScope = .everything,
  directory: [DirectoryEntry] = [], register: [RegisterEntry] = [], policy: Policy, names: [String: String] = [:],
  packages: [String] = [], jobs: Int = 1
) -> Summaries {
  let names = regionNames(names, directory)
  // Two halves of much the same work are added up side by side: to look at every project's offices once for each level takes longer.
  let levels: [[OfficeLevel]] = [[.unit], [.department, .county, .township]]
  let groups = Processors.map(levels.count, jobs: jobs) { place in
    collect(levels[place], figures, scope: scope, policy: policy, names: names)
  }
  var summaries = Summaries()
  summaries.units = groups[0][0]
  summaries.departments = groups[1][0]
  summaries.counties = groups[1][1]
  summaries.townships = groups[1][2]
  summaries.cities = above(.city, summaries.counties, policy, names)
  summaries.provinces = above(.province, summaries.counties, policy, names)
  guard !directory.isEmpty || !register.isEmpty else { return summaries }
  let reported = ReportedCodes(summaries, packages: packages)
  summaries.notReported = directory.reporters.filter { !reported.contains($0) }
  summaries.coverage = measureCoverage(
    register.isEmpty ? [] : figures.filter { scope == .everything || $0.decision.isPublic }, directory: directory,
    register: register, reported: reported)
  return summaries
}

/// The names of regions, with what the directory calls those that have none.
private func regionNames(_ known: [String: String], _ directory: [DirectoryEntry]) -> [String: String] {
  var names = known
  for entry in directory {
    switch entry.level {
    case .province, .city, .county, .township:
      let code = entry.region.isEmpty ? entry.code : entry.region
      if names[code] == nil { names[code] = entry.name }
    case .department, .unit: break
    }
  }
  return names
}

/// The groups of some levels, from the projects themselves.
private func collect(
  _ levels: [OfficeLevel], _ figures: [ProjectFigures], scope: SummaryScope,
  policy: Policy, names: [String: String]
) -> [[GroupSummary]] {
  var groups = levels.map { GroupCollector($0, policy, publicOnly: scope != .everything) }
  var departments = LastKey()
  var units = LastKey()
  // Looked at in place: a copy of each project would count the references to all its texts.
  for index in figures.indices where scope != .published || figures[index].decision.isPublic {
    let region = figures[index].region
    let county = RegionCode.county(region)
    let department = departments.key(of: figures[index].department)
    for (place, level) in levels.enumerated() {
      switch level {
      case .unit:
        if !department.isEmpty, !figures[index].unit.isEmpty {
          groups[place].add(
            figures, index, figures[index].unit, key: units.key(of: figures[index].unit), in: county,
            under: department)
        }
      case .department:
        if !department.isEmpty {
          groups[place].add(figures, index, figures[index].department, key: department, in: county)
        }
      case .township:
        if region.utf8.count == 9 { groups[place].add(figures, index, region: region, department: department) }
      case .county, .city, .province:
        groups[place].add(figures, index, region: county, department: department)
      }
    }
  }
  return levels.enumerated().map { place, level in
    switch level {
    case .unit: groups[place].finish(names) { $0 + "/" + $1 }
    case .department: groups[place].finish(names) { region, _ in region }
    case .township: groups[place].finish(names) { region, _ in RegionCode.county(region) }
    case .county, .city, .province: groups[place].finish(names) { region, _ in RegionCode.province(region) }
    }
  }
}

/// The key of the office met last: a list names one many times in a row, and to compare is less than to fold.
private struct LastKey {
  private var office = Named()
  private var key = ""

  mutating func key(of office: Named) -> String {
    if office != self.office {
      self.office = office
      key = office.key
    }
    return key
  }
}

/// The summaries of cities or provinces; one that would repeat a single county (or city) is left out.
private func above(
  _ level: OfficeLevel, _ counties: [GroupSummary], _ policy: Policy, _ names: [String: String]
) -> [GroupSummary] {
  var below: [String: [GroupSummary]] = [:]
  for county in counties {
    let region = level == .city ? RegionCode.city(county.region) : RegionCode.province(county.region)
    below[region, default: []].append(county)
  }
  var groups = GroupCollector(level, policy)
  for (region, parts) in below.sorted(by: { $0.key < $1.key }) {
    let children = level == .city ? Set(parts.map(\.region)) : Set(parts.map { RegionCode.city($0.region) })
    if children.count > 1 { groups.add(parts, region: region) }
  }
  return groups.finish(names) { region, _ in level == .city ? RegionCode.province(region) : "" }
}
