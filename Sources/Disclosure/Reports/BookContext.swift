/// What one book shows, grouped once, so that a page takes only what is its own.
struct BookContext: Sendable {
  /// A region with a page of its own.
  struct Region: Sendable {
    var group: GroupSummary
    /// Its page inside the book, without extension.
    var page: String
    var parent: Int?
    var children: [Int] = []
    var departments: [Int] = []
    /// Figures of projects that name no department.
    var loose: [Int] = []
    var notReported: [DirectoryEntry] = []
  }

  /// A department with a page of its own.
  struct Department: Sendable {
    var group: GroupSummary
    var region: Int
    var page: String
    var units: [GroupSummary] = []
    /// Figures of its projects, in order, withheld ones left out of open books.
    var projects: [Int] = []
  }

  private struct Key: Hashable {
    var region: String
    var code: String
  }

  let book: Book
  let input: ReportInput
  /// The summaries that this book's totals come from.
  let groups: Summaries
  private(set) var regions: [Region] = []
  private(set) var departments: [Department] = []
  /// The department of each project, -1 without one.
  private(set) var departmentOfFigure: [Int]
  /// The region under which a project without a department is listed.
  private(set) var regionOfFigure: [Int]
  /// The page of each project without extension; empty when it has none.
  private(set) var projectPages: [String]

  init(_ book: Book, _ input: ReportInput) {
    self.book = book
    self.input = input
    groups = book.isOpen && !input.totalsIncludeWithheld ? input.published : input.all
    departmentOfFigure = [Int](repeating: -1, count: input.figures.count)
    regionOfFigure = [Int](repeating: 0, count: input.figures.count)
    projectPages = [String](repeating: "", count: input.figures.count)
    gatherRegions()
    gatherDepartments()
    gatherProjects()
  }

  /// Regions without a region above them here.
  var roots: [Int] { regions.indices.filter { regions[$0].parent == nil } }

  var hasDepartmentPages: Bool { input.depth >= .department }

  /// Whether this book may show the project.
  func shows(_ figure: Int) -> Bool { !book.isOpen || input.figures[figure].isPublic }

  private mutating func gatherRegions() {
    var groups = self.groups.provinces + self.groups.cities + self.groups.counties + self.groups.townships
    if groups.isEmpty {
      let home = input.settings.region
      groups.append(
        GroupSummary(
          level: input.settings.regionLevel, region: home.code, code: "", name: home.name, figures: GroupFigures(),
          rank: 0, rankedAmong: 0, departmentCount: 0, projects: []))
    }
    var byCode: [String: Int] = [:]
    for group in groups {
      byCode[group.region] = regions.count
      regions.append(Region(group: group, page: BookPaths.region(group) + "/index"))
    }
    for index in regions.indices {
      let code = regions[index].group.region
      let above = [code.prefix(6), code.prefix(4) + "00", code.prefix(2) + "0000"]
      let parent = above.lazy.map(String.init).first { $0 != code && byCode[$0] != nil }.flatMap { byCode[$0] }
      guard let parent, regions[parent].group.level != regions[index].group.level else { continue }
      regions[index].parent = parent
      regions[parent].children.append(index)
    }
    for entry in input.all.notReported {
      let code = entry.region.isEmpty ? input.settings.region.code : entry.region
      let place = byCode[code] ?? byCode[String(code.prefix(6))] ?? byCode[input.settings.region.code] ?? 0
      regions[place].notReported.append(entry)
    }
  }

  private mutating func gatherDepartments() {
    var byCode: [String: Int] = [:]
    for (index, region) in regions.enumerated() { byCode[region.group.region] = index }
    var byKey: [Key: Int] = [:]
    for group in groups.departments {
      let region = byCode[group.region] ?? byCode[String(group.region.prefix(6))] ?? 0
      byKey[Self.key(group.region, group.code, group.name)] = departments.count
      regions[region].departments.append(departments.count)
      let folder =
        byCode[group.region] == nil
        ? "county/" + BookPaths.slug(code: group.region, name: "") : BookPaths.region(regions[region].group)
      let page = folder + "/" + BookPaths.slug(code: group.code, name: group.name) + "/index"
      departments.append(Department(group: group, region: region, page: page))
    }
    var byUnit: [Key: Int] = [:]
    for index in input.figures.indices {
      let project = input.figures[index]
      let county = Division.county(project.region)
      guard let department = byKey[Self.key(county, project.department.code, project.department.name)] else { continue }
      departmentOfFigure[index] = department
      byUnit[Self.key(county, project.unit.code, project.unit.name)] = department
    }
    for unit in groups.units {
      guard let department = byUnit[Self.key(unit.region, unit.code, unit.name)] else { continue }
      departments[department].units.append(unit)
    }
  }

  private mutating func gatherProjects() {
    var byCode: [String: Int] = [:]
    for (index, region) in regions.enumerated() { byCode[region.group.region] = index }
    for index in input.figures.indices where shows(index) {
      let project = input.figures[index]
      let department = departmentOfFigure[index]
      let folder: String
      if department >= 0 {
        departments[department].projects.append(index)
        if let township = byCode[project.region], regions[township].group.level == .township,
          !regions[township].departments.contains(department)
        {
          regions[township].departments.append(department)
        }
        folder = String(departments[department].page.dropLast("index".count))
      } else {
        // A region is always there, and the first has none above it.
        let region = byCode[project.region] ?? byCode[String(project.region.prefix(6))] ?? 0
        regions[region].loose.append(index)
        regionOfFigure[index] = region
        folder = String(regions[region].page.dropLast("index".count)) + "other/"
      }
      guard input.depth >= .project, input.records.projects.indices.contains(project.record) else { continue }
      projectPages[index] = folder + project.stem + "/index"
    }
  }

  private static func key(_ region: String, _ code: String, _ name: String) -> Key {
    Key(region: region, code: code.isEmpty ? "\u{1F}" + name : code)
  }
}
