/// The counties whose offices stand in one table of a province or city: 教育局 does not say whose it is. Empty where all are of one.
struct CountyNames: Sendable {
  private var names: [String: String] = [:]
  private var home = ""

  init() {}

  /// Whether no office is printed with its county.
  var isEmpty: Bool { names.isEmpty }

  /// - Parameter regions: 区划代码 of the table's rows; a row without one is of the region that publishes.
  init(_ input: ReportInput, amid regions: some Sequence<String>) {
    let settings = input.settings
    guard settings.regionLevel == .province || settings.regionLevel == .city else { return }
    let home = settings.region.code
    guard Set(regions.map { Self.key($0, home) }).count > 1 else { return }
    self.home = home
    let groups = input.open.provinces + input.open.cities + input.open.counties
    let listed = input.openDirectory.filter { [.province, .city, .county].contains($0.level) && !$0.code.isEmpty }
    let known = groups.map { ($0.region, $0.name) } + listed.map { ($0.code, $0.name) }
    names = Dictionary(
      known.lazy.filter { !$0.1.isEmpty }.map { (Self.key($0.0, home), $0.1) }, uniquingKeysWith: { first, _ in first })
    // Offices of the region itself stay as they are: a paper of which no county is known counts as the region's.
    names[Self.key(home, home)] = nil
  }

  /// The office with its county in front: 示例甲县教育局.
  func office(_ name: String, in region: String) -> String {
    names[Self.key(region, home)].map { CountyKey.office(name, of: $0) } ?? name
  }

  private static func key(_ region: String, _ home: String) -> String {
    RegionCode.whole(RegionCode.county(region.isEmpty ? home : region))
  }
}

extension BookContext {
  /// The departments with their names as one table of them all prints them.
  var printedDepartments: [GroupSummary] {
    let counties = CountyNames(input, amid: departments.lazy.map(\.group.region))
    return departments.map { department in
      var group = department.group
      group.name = counties.office(group.label, in: group.region)
      return group
    }
  }
}

extension ReportInput {
  /// Papers as a table of a book prints them: their offices with the county, where it is not one and the same.
  func withCounties<Paper: Record>(_ papers: [Paper]) -> [Paper] {
    let counties = CountyNames(self, amid: papers.lazy.map(\.region.code))
    // Nearly always they are of one county, and stay as they are.
    guard !counties.isEmpty else { return papers }
    return papers.map { paper in
      var paper = paper
      func named(_ office: Named) -> Named {
        Named(code: office.code, name: counties.office(office.label, in: paper.region.code))
      }
      if !paper.department.isEmpty {
        paper.department = named(paper.department)
      } else if !paper.unit.isEmpty {
        paper.unit = named(paper.unit)
      } else if paper.subject == .department {
        paper.name = counties.office(paper.name, in: paper.region.code)
      }
      return paper
    }
  }
}
