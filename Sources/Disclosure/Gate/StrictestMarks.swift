/// What marks can speak of: a project with its offices, and the mark that its own paper or line has.
protocol Marked {
  var region: String { get }
  var department: Named { get }
  var unit: Named { get }
  var code: String { get }
  var name: String { get }
  var mark: DisclosureMark { get }
  var source: Provenance { get }
}

extension ProjectFigures: Marked {}
extension RegisterEntry: Marked {}

/// All that register and papers say about publication, found by code and by name: for each project the strictest counts.
///
/// A withheld mark reaches every project of its code, or of its name and department. 公开 of the register reaches a
/// project of its name alone: by code, or by department and, where the codes differ (one is mistyped), unit.
struct StrictestMarks {
  /// The offices and the code that a mark names, and the mark.
  private struct Spoken: Hashable {
    var department: Named
    var unit: Named
    var code: String
    var mark: DisclosureMark
    /// The file that speaks; -1 for the register.
    var file = -1
  }

  private struct Place: Hashable {
    var name: String
    /// 区划代码; empty where none is named.
    var region: String
  }

  private var withheldCodes: [String: Spoken] = [:]
  /// By what stands behind the year in codes of the budget system (990300 25 T000000215007): a register of another year, or a form with
  /// the code of another year, is of the same project.
  private var withheldTails: [Substring: [Spoken]] = [:]
  private var withheldNames: [Place: Set<Spoken>] = [:]
  /// The names under which a code is 公开; an empty one agrees with each.
  private var publishedCodes: [String: [String: DisclosureMark]] = [:]
  private var publishedNames: [Place: Set<Spoken>] = [:]
  /// A region that no project names, for projects that name none.
  private static let anyRegion = "*"
  private let hasNoRegion: Bool
  /// Hashes of the names and codes that have a mark: for most projects they show that there is none.
  private var spokenNames: Set<UInt64> = []
  private var spokenCodes: Set<UInt64> = []

  init(register: [RegisterEntry], figures: [ProjectFigures], papers: [any Record] = []) {
    hasNoRegion =
      register.contains { $0.region.isEmpty } || papers.contains { $0.region.code.isEmpty }
      || figures.indices.contains { figures[$0].region.isEmpty }
    for entry in register {
      let name = TextKey.name(entry.name)
      let code = TextKey.code(entry.code)
      let spoken = Spoken(department: entry.department, unit: entry.unit, code: code, mark: entry.mark)
      switch entry.mark.statement {
      case .none: continue
      case .withheld: withhold(entry.name, entry.region, spoken)
      case .published:
        if !code.isEmpty, publishedCodes[code]?[name] == nil { publishedCodes[code, default: [:]][name] = entry.mark }
        Self.insert(spoken, name, entry.region, anywhere: hasNoRegion, into: &publishedNames)
      }
    }
    for index in figures.indices where figures[index].mark.isWithheld {
      let project = figures[index]
      let spoken = Spoken(
        department: project.department, unit: project.department.isEmpty ? project.unit : Named(),
        code: TextKey.code(project.code), mark: project.mark, file: Int(project.source.file))
      withhold(project.name, project.region, spoken)
    }
    for paper in papers where paper.mark.isWithheld {
      let spoken = Spoken(
        department: paper.department, unit: paper.department.isEmpty ? paper.unit : Named(),
        code: TextKey.code(paper.code), mark: paper.mark, file: Int(paper.source.file))
      withhold(paper.name, paper.region.code, spoken)
    }
    for place in withheldNames.keys { spokenNames.insert(TextKey.hash(place.name)) }
    for place in publishedNames.keys { spokenNames.insert(TextKey.hash(place.name)) }
    for code in withheldCodes.keys { spokenCodes.insert(TextKey.hash(code)) }
    for code in publishedCodes.keys { spokenCodes.insert(TextKey.hash(code)) }
  }

  /// The mark that counts for a project, and whether its own paper or line bears it.
  typealias Decisive = (mark: DisclosureMark, isOwn: Bool)

  /// The strictest mark on a project of many, which is borrowed: a copy would count the references to all its texts.
  func decisive(of figures: [ProjectFigures], _ index: Int) -> Decisive {
    let mark = figures.span[index].decision.mark
    return mark.isWithheld || isSilent ? (mark, true) : decisive(of: figures.span[index])
  }

  /// Whether no other paper and no line says anything of any project.
  private var isSilent: Bool {
    withheldCodes.isEmpty && withheldNames.isEmpty && publishedCodes.isEmpty && publishedNames.isEmpty
  }

  /// The strictest mark on a project, or on a line of the register.
  func mark(of project: some Marked) -> DisclosureMark { decisive(of: project).mark }

  private func decisive(of project: some Marked) -> Decisive {
    let own: Decisive = (project.mark, true)
    if project.mark.isWithheld || isSilent { return own }
    let code = TextKey.code(project.code)
    let speaksOfCode = !code.isEmpty && spokenCodes.contains(TextKey.hash(code))
    if speaksOfCode, let spoken = withheldCodes[code] { return (spoken.mark, false) }
    if !withheldTails.isEmpty, let tail = Self.tail(of: code),
      let spoken = withheldTails[tail]?.first(where: { $0.code.hasPrefix(code.prefix(6)) })
    {
      return (spoken.mark, false)
    }
    let name = TextKey.name(project.name)
    let speaksOfName = spokenNames.contains(TextKey.hash(name))
    guard speaksOfCode || speaksOfName else { return own }
    if let mark = spoken(of: project, name, in: withheldNames, where: { Self.reaches($0, project) }) {
      return (mark, false)
    }
    if project.mark.statement == .published { return own }
    if !code.isEmpty, let names = publishedCodes[code] {
      let any = name.isEmpty ? names.values.min { $0.stands(before: $1) } : nil
      if let mark = names[name] ?? names[""] ?? any { return (mark, false) }
    }
    let named = spoken(of: project, name, in: publishedNames) {
      code.isEmpty || $0.code.isEmpty || $0.code == code || $0.unit.isEmpty || project.unit.isEmpty
        || $0.unit.mayBeSame(as: project.unit)
    }
    return named.map { ($0, false) } ?? own
  }

  private mutating func withhold(_ name: String, _ region: String, _ spoken: Spoken) {
    if !spoken.code.isEmpty, withheldCodes[spoken.code] == nil {
      withheldCodes[spoken.code] = spoken
      if let tail = Self.tail(of: spoken.code) { withheldTails[tail, default: []].append(spoken) }
    }
    // The name withholds whatever the code is: one or two entries for each office are enough.
    var spoken = spoken
    if !spoken.code.isEmpty { spoken.code = Self.anyCode }
    Self.insert(spoken, TextKey.name(name), region, anywhere: hasNoRegion, into: &withheldNames)
    // 校舍修缮【不予公开】 is 校舍修缮 in another paper.
    if SecrecyMark.words(inName: name) != nil {
      let bare = TextKey.name(SecrecyMark.withoutWords(name))
      Self.insert(spoken, bare, region, anywhere: hasNoRegion, into: &withheldNames)
    }
  }

  /// What stands behind region and year in a code of the budget system: six digits, two of the year, a letter and a number.
  private static func tail(of code: String) -> Substring? {
    let bytes = code.utf8
    guard bytes.count >= 15, let start = bytes.index(bytes.startIndex, offsetBy: 8, limitedBy: bytes.endIndex),
      bytes[..<start].allSatisfy(KeyWriter.isDigit), !KeyWriter.isDigit(bytes[start])
    else { return nil }
    return code[start...]
  }

  /// Static, so that the dictionary is not shared with a copy of `self` and copied for every insertion.
  private static func insert(
    _ spoken: Spoken, _ name: String, _ region: String, anywhere: Bool, into names: inout [Place: Set<Spoken>]
  ) {
    guard !name.isEmpty else { return }
    names[Place(name: name, region: region), default: []].insert(spoken)
    if anywhere { names[Place(name: name, region: anyRegion), default: []].insert(spoken) }
  }

  private func spoken(
    of project: some Marked, _ name: String, in names: [Place: Set<Spoken>], where agrees: (Spoken) -> Bool
  ) -> DisclosureMark? {
    guard !name.isEmpty, !names.isEmpty else { return nil }
    for region in project.region.isEmpty ? [Self.anyRegion] : [project.region, ""] {
      guard let found = names[Place(name: name, region: region)] else { continue }
      // A set has no order of its own; the first words and place make the reason the same in every run.
      let marks = found.filter { agrees($0) && Self.isOffice($0, of: project) }.map(\.mark)
      if let first = marks.min(by: { $0.stands(before: $1) }) { return first }
    }
    return nil
  }

  /// In one file, projects of one name and with codes of their own are two, and each has its own 公开.
  private static func reaches(_ spoken: Spoken, _ project: some Marked) -> Bool {
    project.mark.statement != .published || spoken.file != Int(project.source.file) || spoken.code.isEmpty
      || project.code.isEmpty
  }

  private static let anyCode = "*"

  /// The same department where both name one; else the same unit where both name one.
  private static func isOffice(_ spoken: Spoken, of project: some Marked) -> Bool {
    if !spoken.department.isEmpty {
      return project.department.isEmpty || spoken.department.mayBeSame(as: project.department)
        || spoken.department.mayBeSame(as: project.unit) && !project.unit.isEmpty
    }
    if spoken.unit.isEmpty || project.unit.isEmpty { return true }
    return spoken.unit.mayBeSame(as: project.unit) || spoken.unit.mayBeSame(as: project.department)
  }
}
