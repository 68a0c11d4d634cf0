/// Fills in what forms leave out (codes, region, budget type, key-project mark) from the register and the directory.
///
/// A form of the Ministry's layout has names only; the register of projects and the directory of units have the codes.
/// What a form itself says is never changed, and an ambiguous match is no match.
struct CompleteProjects {
  private var registerByCode: [String: [Int]] = [:]
  private var registerByName: [String: [Int]] = [:]
  private var directoryByCode: [String: [Int]] = [:]
  private var directoryByName: [String: [Int]] = [:]
  private let register: [RegisterEntry]
  private let directory: [DirectoryEntry]
  private let home: Named

  /// - Parameter home: the region of the workspace, where a paper names none.
  init(register: [RegisterEntry], directory: [DirectoryEntry], home: Named) {
    self.register = register
    self.directory = directory
    self.home = home
    for (index, entry) in register.enumerated() {
      Self.add(index, TextKey.code(entry.code), to: &registerByCode)
      Self.add(index, TextKey.name(entry.name), to: &registerByName)
    }
    for (index, entry) in directory.enumerated() {
      Self.add(index, TextKey.code(entry.code), to: &directoryByCode)
      Self.add(index, TextKey.name(entry.name), to: &directoryByName)
    }
  }

  private static func add(_ index: Int, _ key: String, to places: inout [String: [Int]]) {
    if !key.isEmpty { places[key, default: []].append(index) }
  }

  /// The register lines that speak of a project: by code, else by name within its department or unit.
  func registerEntries(code: String, name: String, department: Named, unit: Named) -> [RegisterEntry] {
    if register.isEmpty { return [] }
    if let byCode = registerByCode[TextKey.code(code)] { return byCode.map { register[$0] } }
    guard let byName = registerByName[TextKey.name(name)] else { return [] }
    let entries = byName.map { register[$0] }.filter { code.isEmpty || $0.code.isEmpty }
    let near = entries.filter {
      Self.same($0.department, department) || Self.same($0.unit, unit) || Self.same($0.unit, department)
    }
    guard near.isEmpty else { return near }
    // An everyday name alone is no match: the line of another department is another project, and a withheld line is quoted only
    // where an office says that it is the project's own.
    return entries.filter { entry in
      !entry.mark.isWithheld
        && (entry.department.isEmpty || department.isEmpty || entry.department.mayBeSame(as: department)
          || entry.department.mayBeSame(as: unit) && !unit.isEmpty)
    }
  }

  /// Fills in a project's missing codes, region and marks.
  func complete(_ project: inout Project) {
    let code = complete(paper: &project)
    if project.code.isEmpty, let code { project.code = code }
  }

  /// Fills in the offices, the region and the marks of a paper. Its code stays its own: a register may be of another year.
  ///
  /// - Returns: the code of the one line of the register that speaks of it.
  @discardableResult func complete(paper project: inout some Record) -> String? {
    var (department, unit, region) = (project.department, project.unit, project.region)
    complete(&department, &unit, region: &region)
    (project.department, project.unit, project.region) = (department, unit, region)
    let entries = registerEntries(
      code: project.code, name: project.name, department: project.department, unit: project.unit)
    guard let entry = entries.first else { return nil }
    // Whoever quotes a withheld line is withheld with it.
    if case .withheld(let mark)? = entries.first(where: \.mark.isWithheld)?.mark { project.mark.withhold(for: mark) }
    if entries.count == 1 {
      if project.region.code == home.code || project.region.code.isEmpty, !entry.region.isEmpty {
        project.region.code = entry.region
      }
      Self.fill(&project.department, from: entry.department)
      Self.fill(&project.unit, from: entry.unit)
      if project.budgetType == nil { project.budgetType = entry.budgetType }
    }
    if entries.contains(where: \.isKeyProject) { project.isKeyProject = true }
    return entries.count == 1 ? entry.code : nil
  }

  /// Whether anything can be filled into a list's project of a region.
  func concerns(_ region: String) -> Bool { region.isEmpty || !register.isEmpty || !directory.isEmpty }

  /// The figures of a list's project with its missing codes, region and marks filled in.
  func completed(_ figures: ProjectFigures) -> ProjectFigures {
    var figures = figures
    if figures.region.isEmpty { figures.region = home.code }
    guard !register.isEmpty || !directory.isEmpty else { return figures }
    var region = Named(code: figures.region)
    complete(&figures.department, &figures.unit, region: &region)
    let entries = registerEntries(
      code: figures.code, name: figures.name, department: figures.department, unit: figures.unit)
    if case .withheld(let mark)? = entries.first(where: \.mark.isWithheld)?.mark { figures.mark.withhold(for: mark) }
    if entries.contains(where: \.isKeyProject) { figures.isKeyProject = true }
    if entries.count == 1, let entry = entries.first, figures.code.isEmpty { figures.code = entry.code }
    return figures
  }

  /// Codes and names of department and unit from the directory; a unit's department is its parent.
  private func complete(_ department: inout Named, _ unit: inout Named, region: inout Named) {
    let unitEntry = entry(for: unit, preferring: { $0 == .unit })
    let departmentEntry = entry(for: department, preferring: { $0 != .unit })
    if let unitEntry, unitEntry.level == .unit {
      Self.fill(&unit, from: Named(code: unitEntry.code, name: unitEntry.name))
    }
    if let departmentEntry, departmentEntry.level != .unit {
      Self.fill(&department, from: Named(code: departmentEntry.code, name: departmentEntry.name))
    } else if let parentCode = (departmentEntry ?? unitEntry)?.parent, department.code.isEmpty,
      let parent = directoryByCode[TextKey.code(parentCode)].flatMap({ $0.count == 1 ? directory[$0[0]] : nil }),
      departmentEntry != nil || department.name.isEmpty
    {
      if unit.isEmpty { unit = department }
      department = Named(code: parent.code, name: parent.name)
    }
    if region.code.isEmpty {
      region.code = [unitEntry?.region, departmentEntry?.region].compactMap { $0 }.first { !$0.isEmpty } ?? home.code
    }
    if region.name.isEmpty, region.code == home.code { region.name = home.name }
  }

  /// The one directory line of a code or name; where a department and its own office share it, the preferred one.
  private func entry(for name: Named, preferring isPreferred: (DirectoryEntry.Level) -> Bool) -> DirectoryEntry? {
    if directory.isEmpty { return nil }
    let found =
      directoryByCode[TextKey.code(name.code)] ?? directoryByName[TextKey.name(name.name)] ?? []
    let preferred = found.filter { isPreferred(directory[$0].level) }
    if preferred.count == 1 { return directory[preferred[0]] }
    return preferred.isEmpty && found.count == 1 ? directory[found[0]] : nil
  }

  private static func fill(_ target: inout Named, from source: Named) {
    if target.code.isEmpty, target.name.isEmpty || TextKey.name(target.name).isSame(as: TextKey.name(source.name)) {
      target.code = source.code
    }
    if target.name.isEmpty { target.name = source.name }
  }

  private static func same(_ left: Named, _ right: Named) -> Bool {
    let (code, name) = (TextKey.code(left.code), TextKey.name(left.name))
    if !code.isEmpty, code.isSame(as: TextKey.code(right.code)) { return true }
    return !name.isEmpty && name.isSame(as: TextKey.name(right.name))
  }
}
