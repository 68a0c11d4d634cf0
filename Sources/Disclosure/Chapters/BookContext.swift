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
    /// Its units, as indices into those of the book's groups.
    var units: [Int] = []
    /// Figures of its projects, in order, withheld ones left out of open books.
    var projects: [Int] = []
  }

  let book: Book
  let input: ReportInput
  /// The summaries that this book's totals come from.
  let groups: Summaries
  private(set) var regions: [Region] = []
  private(set) var departments: [Department] = []
  /// The department of each project, -1 without one.
  private(set) var departmentOfFigure: [Int]
  /// Provinces and cities, which stand above what they add up, by 区划代码.
  private var upper: [String: Int] = [:]
  /// Counties and townships, to which departments and projects belong.
  private var lower: [String: Int] = [:]
  /// The region under which a project without a department is listed.
  private(set) var regionOfFigure: [Int]
  /// The page of each project without extension; empty when it has none.
  private(set) var projectPages: [String]
  /// The pages before and after each project's in its department's table; -1 without one.
  private(set) var pageBefore: [Int]
  private(set) var pageAfter: [Int]
  private var steps = SiblingSteps()

  init(_ book: Book, _ input: ReportInput) {
    self.book = book
    self.input = input
    groups = book.isOpen ? input.open : input.all
    departmentOfFigure = [Int](repeating: -1, count: input.figures.count)
    regionOfFigure = [Int](repeating: 0, count: input.figures.count)
    projectPages = [String](repeating: "", count: input.figures.count)
    pageBefore = [Int](repeating: -1, count: input.figures.count)
    pageAfter = pageBefore
    gatherRegions()
    gatherDepartments()
    gatherProjects()
    for department in departments { link(department.projects) }
    for region in regions { link(region.loose) }
  }

  /// Regions without a region above them here.
  var roots: [Int] { regions.indices.filter { regions[$0].parent == nil } }

  var hasDepartmentPages: Bool { input.depth >= .department }

  /// Whether nothing was left out for speed.
  var hasFullDepth: Bool { input.depth >= .project }

  /// Whether this book may show the project.
  func shows(_ figure: Int) -> Bool { !book.isOpen || input.figures.span[figure].decision.isPublic }

  private mutating func gatherRegions() {
    var groups = self.groups.provinces + self.groups.cities + self.groups.counties + self.groups.townships
    if groups.isEmpty {
      let home = input.settings.region
      groups.append(
        GroupSummary(
          level: input.settings.regionLevel, region: home.code, code: "", name: home.name, figures: GroupFigures(),
          rank: 0, rankedAmong: 0, departmentCount: 0, projects: []))
    }
    for group in groups {
      let isAbove = group.level == .province || group.level == .city
      var group = group
      if !isAbove, upper[group.region] != nil {
        // The city's own departments stand beside its counties.
        group.name += "本级"
      } else if group.region == input.settings.region.code {
        group.level = input.settings.regionLevel
      }
      if isAbove { upper[group.region] = regions.count } else { lower[group.region] = regions.count }
      regions.append(Region(group: group, page: folder(of: group, isAbove: isAbove) + "/index"))
    }
    for index in regions.indices {
      let code = regions[index].group.region
      let isAbove = upper[code] == index
      let candidates = [
        code.utf8.count > 6 ? lower[RegionCode.county(code)] : nil, isAbove ? nil : upper[RegionCode.city(code)],
        upper[RegionCode.province(code)],
      ]
      guard let parent = candidates.compactMap({ $0 }).first(where: { $0 != index }) else { continue }
      regions[index].parent = parent
      regions[parent].children.append(index)
    }
    for entry in self.groups.notReported {
      let code = entry.region.isEmpty ? input.settings.region.code : entry.region
      regions[place(of: code) ?? place(of: input.settings.region.code) ?? 0].notReported.append(entry)
    }
  }

  /// The region of a code that projects may belong to: a township, else its county, else what is above.
  private func place(of code: String) -> Int? { lower[code] ?? lower[RegionCode.county(code)] ?? upper[code] }

  private mutating func folder(of group: GroupSummary, isAbove: Bool) -> String {
    let isCityItself = !isAbove && upper[group.region] != nil
    return page(of: group, code: group.region, in: isCityItself ? "county" : group.level.rawValue)
  }

  /// The folder of a group's page, which no other page in the folder above has.
  private mutating func page(of group: GroupSummary, code: String, in folder: String) -> String {
    let step = PathStep.step(code: code, name: group.name)
    return folder + "/"
      + steps.distinct(
        step, in: folder,
        addition: String(PathStep.hash([group.region, code, group.name].joined(separator: "\u{1F}")).prefix(8)))
  }

  private mutating func gatherDepartments() {
    departments.reserveCapacity(groups.departments.count)
    for group in groups.departments {
      // A region is always there, and the first has none above it.
      let region = place(of: group.region) ?? 0
      let department = departments.count
      for figure in group.projects { departmentOfFigure[figure] = department }
      regions[region].departments.append(department)
      let folder = String(regions[region].page.dropLast("/index".count))
      let page = page(of: group, code: group.code, in: folder) + "/index"
      // One list for both where it is the same: a province has ten thousand departments.
      let shown = group.projects.allSatisfy(shows) ? group.projects : group.projects.filter(shows)
      departments.append(Department(group: group, region: region, page: page, projects: shown))
    }
    for unit in groups.units.indices {
      // All projects of a unit belong to one department.
      guard let project = groups.units.span[unit].projects.first, departmentOfFigure[project] >= 0 else { continue }
      departments[departmentOfFigure[project]].units.append(unit)
    }
  }

  private mutating func gatherProjects() {
    for index in input.figures.indices where shows(index) {
      let department = departmentOfFigure[index]
      if department >= 0 {
        if input.figures[index].region.utf8.count > 6, let township = lower[input.figures[index].region],
          !regions[township].departments.contains(department)
        {
          regions[township].departments.append(department)
        }
      } else {
        let place = place(of: input.figures[index].region) ?? 0
        regions[place].loose.append(index)
        regionOfFigure[index] = place
      }
      guard input.depth >= .project, input.records.projects.indices.contains(input.figures[index].record) else {
        continue
      }
      projectPages[index] = page(ofProject: index, in: department) + "/index"
    }
  }
  /// Links the pages of one table of projects, each with the next.
  private mutating func link(_ projects: [Int]) {
    var last = -1
    for index in projects where !projectPages[index].isEmpty {
      pageBefore[index] = last
      if last >= 0 { pageAfter[last] = index }
      last = index
    }
  }

  /// Stems are unique in their county; what belongs to no department may stand below the page of another region.
  private mutating func page(ofProject index: Int, in department: Int) -> String {
    let one = input.figures[index]
    guard department < 0 else { return departments[department].page.dropLast("index".count) + one.identity.stem }
    let folder = String(regions[regionOfFigure[index]].page.dropLast("index".count)) + "other"
    return folder + "/" + steps.distinct(one.identity.stem, in: folder, addition: one.region)
  }
}
