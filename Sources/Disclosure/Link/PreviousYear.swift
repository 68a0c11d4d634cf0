/// Last year's projects, as its own workspace reads them: for comparison and for continuing projects. Of single projects only those are
/// printed that its own open books showed.
struct PreviousYear: Sendable {
  struct Project: Sendable {
    var region: String
    var department: Named
    var unit: Named
    var code: String
    var name: String
    /// 全年预算数; `nil` where last year's papers do not say it.
    var budget: Money?
    /// What its self-evaluation came to; `nil` for a line of the register or another paper.
    var evaluation: Evaluation?
    /// What closes it, as it was read; `nil` where nothing does.
    var closedBy: String?
    /// Where it stands, with last year's folder.
    var place: String
  }

  /// A self-evaluation, and whether last year's open books showed it.
  struct Evaluation: Sendable {
    /// 全年预算数 and 全年执行数, where they are known.
    var budget: Money?
    var executed: Money?
    var total: Score?
    var isOpen = false
    /// Its page in last year's public book, without extension; empty where nothing links to it.
    var page = ""
  }

  let year: Int
  /// Whether a file of it could not be read, in which more may be withheld.
  var hasUnreadFiles = false
  private let projects: [Project]
  private var byCode: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(year: Int, projects: [Project]) {
    self.year = year
    self.projects = projects
    for (index, project) in projects.enumerated() {
      let code = TextKey.code(project.code)
      if !code.isEmpty { byCode[Self.withoutYear(code), default: []].append(index) }
      let name = ProjectName.core(of: TextKey.name(project.name))
      if !name.isEmpty { byName[name, default: []].append(index) }
    }
  }

  /// The self-evaluations.
  var evaluated: [Project] { projects.filter { $0.evaluation != nil } }

  var hasClosed: Bool { projects.contains { $0.closedBy != nil } }

  /// The papers of the same project last year: by code without its year, else by name and unit.
  func find(code: String, name: String, region: String, department: Named, unit: Named) -> [Project] {
    places(code: code, name: name, region: region, department: department, unit: unit).map { projects[$0] }
  }

  private func places(code: String, name: String, region: String, department: Named, unit: Named) -> [Int] {
    let (key, core) = (TextKey.code(code), ProjectName.core(of: TextKey.name(name)))
    if !key.isEmpty {
      let coded = (byCode[Self.withoutYear(key)] ?? []).filter { place in
        let one = projects[place]
        return Self.areOfOneCounty(one.region, region)
          && (TextKey.code(one.code) == key || key.utf8.count >= Self.unique || Self.resemble(one.name, name))
      }
      if !coded.isEmpty { return coded }
    }
    guard !core.isEmpty else { return [] }
    return (byName[core] ?? []).filter { place in
      let one = projects[place]
      return Self.areOfOneCounty(one.region, region)
        && (one.unit.isEmpty || unit.isEmpty
          ? one.department.isEmpty || department.isEmpty || one.department.mayBeSame(as: department)
          : one.unit.mayBeSame(as: unit))
    }
  }

  /// What it withheld and none of this year's projects continues by code or name, as lines of a register.
  func withheld(without figures: [ProjectFigures]) -> [RegisterEntry] {
    guard hasClosed else { return [] }
    var continued: Set<Int> = []
    for index in figures.indices {
      let one = figures.span[index]
      continued.formUnion(
        places(code: one.code, name: one.name, region: one.region, department: one.department, unit: one.unit))
    }
    return projects.indices.compactMap { place in
      let one = projects[place]
      guard let words = one.closedBy, !one.name.isEmpty, !continued.contains(place) else { return nil }
      let source = Provenance(file: -1, sheet: -1, row: place, column: 0)
      return RegisterEntry(
        region: one.region, department: one.department, unit: one.unit, code: one.code, name: one.name,
        budget: Entry(value: one.budget, raw: "", at: source), budgetType: nil,
        mark: .withheld(words, at: .lastYear(one.place)), isKeyProject: false, source: source)
    }
  }

  /// The self-evaluation of the same project last year: the one of its name, even where a mistyped code is another project's; else the one
  /// of its code. `nil` where there is none, or more than one.
  func counterpart(of one: ProjectFigures) -> Project? {
    func find(_ code: String) -> [Project] {
      self.find(code: code, name: one.name, region: one.region, department: one.department, unit: one.unit)
        .filter { $0.evaluation != nil }
    }
    let name = ProjectName.core(of: TextKey.name(one.name))
    let coded = find(one.code)
    let both = coded.filter { ProjectName.core(of: TextKey.name($0.name)) == name }
    if both.count == 1 { return both[0] }
    let named = find("")
    if named.count == 1 { return named[0] }
    return coded.count == 1 ? coded[0] : nil
  }

  /// Codes of the budget system are so long that no two projects share one but for its year; of short ones the numbers begin anew.
  private static let unique = 15

  private static func areOfOneCounty(_ first: String, _ second: String) -> Bool {
    let (first, second) = (RegionCode.county(first), RegionCode.county(second))
    return first.isEmpty || second.isEmpty || first == second
  }

  private static func resemble(_ first: String, _ second: String) -> Bool {
    let names = [first, second].map { Array(ProjectName.core(of: TextKey.name($0)).unicodeScalars) }
    if names.contains(where: \.isEmpty) { return true }
    return EditDistance.of(names[0], names[1], atMost: min(names[0].count, names[1].count) / 4) != nil
  }

  /// A code without the year in it: 990101 24 T 000000205001, P24 000001, 2024 000001.
  static func withoutYear(_ code: String) -> String {
    let characters = Array(code)
    func isDigits(_ range: Range<Int>) -> Bool {
      range.upperBound <= characters.count && characters[range].allSatisfy { $0.isASCII && $0.isNumber }
    }
    func without(_ range: Range<Int>) -> String {
      String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
    }
    if characters.count > 9, isDigits(0..<8), characters[8].isLetter { return without(6..<8) }
    if characters.count > 6, isDigits(0..<4), code.hasPrefix("20") { return without(0..<4) }
    let letters = characters.prefix { $0.isASCII && $0.isLetter }.count
    guard letters > 0, isDigits(letters..<characters.count), characters.count >= letters + 5 else { return code }
    let isLong = String(characters[letters...]).hasPrefix("20") && characters.count >= letters + 7
    return without(letters..<letters + (isLong ? 4 : 2))
  }
}
