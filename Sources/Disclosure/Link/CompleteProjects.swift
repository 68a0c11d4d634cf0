/// Fills in what forms leave out (codes, region, budget type, key-project mark) from the register and from what is known of offices.
///
/// A form of the Ministry's layout has names only; the register of projects and the directory of units have the codes.
/// What a form itself says is never changed, and an ambiguous match is no match.
struct CompleteProjects {
  private var registerByCode: [String: [Int]] = [:]
  private var registerByName: [String: [Int]] = [:]
  private let register: [RegisterEntry]
  let offices: KnownOffices
  private let withheld: WithheldLines
  private let home: Named

  /// - Parameter home: the region of the workspace, where a paper names none.
  init(register: [RegisterEntry], offices: KnownOffices, home: Named) {
    self.register = register
    self.offices = offices
    withheld = WithheldLines(register, offices: offices)
    self.home = home
    for (index, entry) in register.enumerated() {
      Self.add(index, TextKey.code(entry.code), to: &registerByCode)
      Self.add(index, ProjectName.key(entry.name), to: &registerByName)
    }
  }

  private static func add(_ index: Int, _ key: String, to places: inout [String: [Int]]) {
    if !key.isEmpty { places[key, default: []].append(index) }
  }

  /// The register lines that speak of a project: by code, else by name within its department or unit.
  func registerEntries(code: String, name: String, department: Named, unit: Named) -> [RegisterEntry] {
    if register.isEmpty { return [] }
    if let byCode = registerByCode[TextKey.code(code)] { return byCode.map { register[$0] } }
    guard let byName = registerByName[ProjectName.key(name)] else { return [] }
    let entries = byName.map { register[$0] }.filter {
      code.isEmpty || $0.code.isEmpty || LostDigits.shows(in: $0.code)
    }
    let near = entries.filter {
      Self.same($0.department, department) || Self.same($0.unit, unit) || Self.same($0.unit, department)
    }
    guard near.isEmpty else { return near }
    // A name alone is no match where the departments differ: that is another project. A line that withholds is matched only where an
    // office agrees, too.
    return entries.filter { entry in
      !entry.mark.isWithheld
        && (entry.department.isEmpty || department.isEmpty || entry.department.mayBeSame(as: department)
          || entry.department.mayBeSame(as: unit) && !unit.isEmpty)
    }
  }

  /// The same, looked for with the offices as the paper writes them and, where they differ, as they are known. A line that withholds
  /// counts whichever of the two finds it.
  private func registerEntries(
    code: String, name: String, written: PaperOffices, known: PaperOffices
  ) -> [RegisterEntry] {
    let own = registerEntries(code: code, name: name, department: written.department, unit: written.unit)
    guard written != known else { return own }
    let others = registerEntries(code: code, name: name, department: known.department, unit: known.unit)
    return own.isEmpty || others.contains(where: \.mark.isWithheld) && !own.contains(where: \.mark.isWithheld)
      ? others : own
  }

  /// Fills in a project's missing codes, region and marks; a name that the form gives stays as it is.
  ///
  /// - Parameter known: its offices as they are known; those of many papers are found out once.
  func complete(_ project: inout Project, known: PaperOffices? = nil) {
    guard let line = complete(paper: &project, known: known), project.code.isEmpty, !line.code.isEmpty,
      !LostDigits.shows(in: line.code)
    else { return }
    project.code = line.code
    project.places.set(.code, at: line.place(of: .code))
  }

  /// Fills in the offices, the region and the marks of a paper. Its code stays its own: a register may be of another year.
  ///
  /// - Returns: the one line of the register that speaks of it.
  @discardableResult
  func complete(paper project: inout some Record, known: PaperOffices? = nil) -> RegisterEntry? {
    let written = project.offices
    let known = known ?? offices.resolved(written)
    if offices.placed(written).isBelow {
      if project.unit.isEmpty { project.moveDepartmentToUnit() }
      project.department = known.department
    }
    Self.fill(&project.department, with: known.department)
    Self.fill(&project.unit, with: known.unit)
    if project.department != written.department || project.unit != written.unit {
      project.placeOffices(writtenAs: written, known: offices.known(written))
    }
    if project.region.code.isEmpty {
      let line = offices.regionLine(of: written)
      project.region.code = line?.region ?? home.code
      project.places.set(.regionCode, at: line?.codeAt)
    }
    if project.region.name.isEmpty, project.region.code == home.code { project.region.name = home.name }
    let entries = registerEntries(code: project.code, name: project.name, written: written, known: known)
    guard !entries.isEmpty else {
      // The project has no line of its own; a line that withholds may mean it under another name or code.
      let line = withheld.entry(code: project.code, name: project.name, written: written, known: known)
      if let line, line.mark.isWithheld { project.mark.withhold(by: line.mark) }
      return nil
    }
    if let line = entries.first(where: \.mark.isWithheld) { project.mark.withhold(by: line.mark) }
    let only = Self.only(entries)
    if let entry = only {
      if project.region.code == home.code || project.region.code.isEmpty, !entry.region.isEmpty {
        project.region.code = entry.region
        project.places.set(.regionCode, at: entry.place(of: .regionCode))
      }
      let before = project.offices
      Self.fill(&project.department, from: entry.department)
      Self.fill(&project.unit, from: entry.unit)
      project.placeOffices(writtenAs: before, line: entry)
      if project.budgetType == nil, let type = entry.budgetType {
        project.budgetType = type
        project.places.set(.budgetType, at: entry.place(of: .budgetType))
      }
    }
    if !project.isKeyProject, let line = entries.first(where: \.isKeyProject) {
      project.isKeyProject = true
      project.places.set(.keyProject, at: line.place(of: .keyProject))
    }
    return only
  }

  /// The line that speaks for a project: its only one, or the one that counts.
  static func only(_ entries: [RegisterEntry]) -> RegisterEntry? {
    if entries.count == 1 { return entries[0] }
    let counting = entries.counting
    return counting.count == 1 && counting[0].otherParts.isEmpty ? counting[0] : nil
  }

  /// Whether anything can be filled into a list's project of a region.
  func concerns(_ region: String) -> Bool { region.isEmpty || !register.isEmpty }

  /// The figures of a list's project with its missing code, region and marks filled in; its offices are resolved with those of all.
  ///
  /// - Parameter known: its offices as they are known.
  func completed(_ figures: ProjectFigures, known: PaperOffices) -> ProjectFigures {
    var figures = figures
    let written = figures.identity.offices
    if figures.region.isEmpty { figures.identity.offices.region = home.code }
    guard !register.isEmpty else { return figures }
    let entries = registerEntries(code: figures.code, name: figures.name, written: written, known: known)
    let line =
      entries.isEmpty
      ? withheld.entry(code: figures.code, name: figures.name, written: written, known: known)
      : entries.first(where: \.mark.isWithheld)
    if let line, line.mark.isWithheld { figures.decision.mark.withhold(by: line.mark) }
    if entries.contains(where: \.isKeyProject) { figures.identity.isKeyProject = true }
    if let entry = Self.only(entries) {
      if figures.code.isEmpty, !LostDigits.shows(in: entry.code) { figures.identity.code = entry.code }
      if figures.identity.budgetType == .other, figures.identity.budgetTypeRaw.isEmpty {
        figures.identity.budgetType = entry.budgetType ?? .other
      }
    }
    return figures
  }

  private static func fill(_ target: inout Named, with known: Named) {
    if target.code.isEmpty { target.code = known.code }
    if target.name.isEmpty { target.name = known.name }
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
