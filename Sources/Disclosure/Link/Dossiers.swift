/// All that came about one project, by the stage of the year: its dossier 档案.
struct Dossier: Sendable {
  /// What was handed in, or said, about it.
  enum Paper: Sendable, Hashable {
    /// Index into the figures.
    case figure(Int)
    /// Index into the papers.
    case paper(Int)
  }

  var region: String
  var department: Named
  var unit: Named
  var code: String
  var name: String
  /// 全年预算数: the register's, else that of its self-evaluation; `nil` where neither says it.
  var budget: Money?
  var budgetType: BudgetType?
  /// Index into the register; `nil` where it has no line.
  var line: Int?
  /// Whether ledgers and reports alone speak of it.
  fileprivate(set) var isOnlySaid = false
  /// By stage, each in the order of reading.
  private(set) var papers: [Stage: [Paper]] = [:]

  fileprivate mutating func add(_ paper: Paper, at stage: Stage) { papers[stage, default: []].append(paper) }

  /// Leaves some of a stage's papers.
  mutating func keep(_ some: [Paper], at stage: Stage) { papers[stage] = some.isEmpty ? nil : some }

  func has(_ stage: Stage) -> Bool { papers[stage] != nil }
}

/// The dossiers of a year's projects: those of the register in its order, then the others as they were read.
///
/// What only a line of a ledger or a report in running text speaks of stands apart: a line may name an office, two projects or a name that is
/// mistyped, and would stand in every coverage as a project of which nothing came.
///
/// A paper belongs to the project of its code in its county; without a code, or where nothing has it, to the one of its name and
/// department, if there is only one. Where its code is that of one project and its name that of another, the code was copied and the
/// name counts, as in the coverage of the register.
struct Dossiers: Sendable {
  private(set) var all: [Dossier] = []
  /// Those that neither the register nor a paper of their own knows: in no coverage.
  private(set) var onlySaid: [Dossier] = []
  private var byCode: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  /// By the name without its year and 项目, as ledgers may write it; made when a name is looked for in vain.
  private var byCore: [String: [Int]]?

  /// - Parameters:
  ///   - figures: the self-evaluations; `nil` for those that are left out.
  ///   - papers: likewise, the papers of other forms.
  ///   - year: papers of another year belong to no dossier of this one.
  init(figures: [ProjectFigures?], papers: [(any Record)?], register: [RegisterEntry], year: Int?) {
    for (index, line) in register.enumerated() where line.leftOut == nil {
      let place = dossier(
        line.region, line.department, line.unit, code: line.code, name: line.name, creating: true)
      if let place {
        all[place].line = index
        all[place].budget = line.countedBudget
        all[place].budgetType = line.countedType
      }
    }
    for (index, one) in figures.enumerated() {
      guard let one,
        var place = dossier(one.region, one.department, one.unit, code: one.code, name: one.name, creating: true)
      else { continue }
      // Two self-evaluations that both count are two projects, whatever their code says.
      if all[place].has(.selfEvaluation) { place = add(one.region, one.department, one.unit, one.code, one.name) }
      all[place].add(.figure(index), at: .selfEvaluation)
      // The register may name the county, or none; a form names the township.
      if RegionCode.county(all[place].region) == all[place].region { all[place].region = one.region }
      if all[place].budget == nil { all[place].budget = one.amounts.budget }
      if all[place].budgetType == nil { all[place].budgetType = one.identity.budgetType }
    }
    // Accounts and registers of submissions belong to no stage: they make no dossier, and so come last, behind what only speaks of projects.
    for part in [Part.papers, .said, .management] {
      for (index, paper) in papers.enumerated() {
        guard let paper, paper.subject == .project, let stage = FormSet.all[paper.form]?.stage,
          Part(paper, at: stage) == part, Self.isOf(year, paper, at: stage)
        else { continue }
        let count = all.count
        guard
          let place = dossier(
            paper.region.code, paper.department, paper.unit, code: paper.code, name: paper.name,
            creating: part != .management, isSaid: part == .said)
        else { continue }
        if part == .said, all.count > count { all[place].isOnlySaid = true }
        all[place].add(.paper(index), at: stage)
      }
    }
    onlySaid = all.filter(\.isOnlySaid)
    all.removeAll(where: \.isOnlySaid)
  }

  /// In which order papers are taken.
  private enum Part {
    case papers, said, management

    init(_ paper: any Record, at stage: Stage) {
      if stage == .management {
        self = .management
      } else {
        self = paper is LedgerLine || paper is EvaluationReport ? .said : .papers
      }
    }
  }

  /// Whether a paper belongs to a year: what became of a year's result stands in the budget of the next.
  private static func isOf(_ year: Int?, _ paper: any Record, at stage: Stage) -> Bool {
    guard let year, let own = paper.year else { return true }
    return own == year || stage == .application && own == year + 1
  }

  /// The dossier of a project's papers; `nil` where it has no name, or more than one project bears it.
  private mutating func dossier(
    _ region: String, _ department: Named, _ unit: Named, code: String, name: String, creating: Bool,
    isSaid: Bool = false
  ) -> Int? {
    let county = RegionCode.county(region)
    let (code, key) = (TextKey.code(code), TextKey.name(name))
    if !code.isEmpty, let known = byCode[county + "/" + code] ?? byCode["/" + code] {
      return projectOfName(key, county, department, unit, besides: known) ?? known
    }
    guard !key.isEmpty || !code.isEmpty else { return nil }
    var named = (byName[key] ?? []).filter { all[$0].mayBeOf(county, department, unit, code) }
    if named.isEmpty, !key.isEmpty, isSaid || !creating {
      let cores = byCore ?? Dictionary(grouping: all.indices) { ProjectName.core(of: TextKey.name(all[$0].name)) }
      byCore = cores
      named = (cores[ProjectName.core(of: key)] ?? []).filter { all[$0].mayBeOf(county, department, unit, code) }
    }
    if named.count == 1 {
      if !code.isEmpty { remember(named[0], county, code) }
      return named[0]
    }
    guard creating, named.isEmpty else { return nil }
    let place = add(region, department, unit, code, name)
    if !code.isEmpty { remember(place, county, code) }
    return place
  }

  /// A new dossier, found by its name; by its code only when that is remembered.
  private mutating func add(_ region: String, _ department: Named, _ unit: Named, _ code: String, _ name: String) -> Int
  {
    all.append(Dossier(region: region, department: department, unit: unit, code: code, name: name))
    let key = TextKey.name(name)
    if !key.isEmpty {
      byName[key, default: []].append(all.count - 1)
      byCore?[ProjectName.core(of: key), default: []].append(all.count - 1)
    }
    return all.count - 1
  }

  /// The only other project that bears the name of a paper, where the project of its code is called otherwise.
  private func projectOfName(_ key: String, _ county: String, _ department: Named, _ unit: Named, besides known: Int)
    -> Int?
  {
    guard !key.isEmpty, TextKey.name(all[known].name) != key else { return nil }
    let named = (byName[key] ?? []).filter { $0 != known && all[$0].mayBeOf(county, department, unit, "") }
    return named.count == 1 ? named[0] : nil
  }

  private mutating func remember(_ place: Int, _ county: String, _ code: String) {
    if all[place].code.isEmpty { all[place].code = code }
    byCode[county + "/" + code] = place
    if county.isEmpty { byCode["/" + code] = place }
  }
}

extension Dossier {
  /// Whether a paper of its name may be its own: no county, code or office says otherwise.
  fileprivate func mayBeOf(_ county: String, _ other: Named, _ unit: Named, _ code: String) -> Bool {
    let own = RegionCode.county(region)
    if !own.isEmpty, !county.isEmpty, own != county { return false }
    if !self.code.isEmpty, !code.isEmpty, TextKey.code(self.code) != code { return false }
    if department.isEmpty || other.isEmpty { return true }
    // An office that is not named fits every other one, and so tells nothing.
    return department.mayBeSame(as: other) || !self.unit.isEmpty && self.unit.mayBeSame(as: other)
      || !unit.isEmpty && department.mayBeSame(as: unit)
  }
}
