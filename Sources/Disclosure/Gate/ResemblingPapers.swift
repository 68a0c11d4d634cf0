/// A paper of another form, or a line of a ledger, that resembles what is withheld, written otherwise. It is closed with it until the bureau
/// has made them agree: target, ledgers and reports bear name and amount as a self-evaluation does.
struct ResemblingPaper: Sendable {
  /// Its index in the records.
  var paper: Int
  /// Whether it says 公开.
  var isOpened: Bool
  /// The name of what is withheld, or its code, with what closes it and where it stands.
  var withheld: String
  var mark: DisclosureMark
  var source: Provenance
}

extension AudienceGate {
  /// The papers that resemble a withheld line of the register, a withheld project or a withheld paper.
  ///
  /// A paper of a project that is known by its code or its name is that project's, whatever it resembles.
  func resembling(_ papers: [any Record], figures: [ProjectFigures]) -> [ResemblingPaper] {
    let papers = written.resolved(papers)
    let withheld = withheld(papers, figures)
    guard !papers.isEmpty, !withheld.isEmpty else { return [] }
    let known = KnownProjects(register, figures)
    let unknown = papers.indices.filter { index in
      let paper = papers[index]
      return !paper.mark.isWithheld && Self.mayBeMisnamed(paper) && !(paper.name.isEmpty && paper.code.isEmpty)
        && !known.contain(code: paper.code, name: paper.name)
    }
    guard !unknown.isEmpty else { return [] }
    let marks = StrictestMarks(register: register, figures: figures, papers: papers)
    return unknown.compactMap { index in
      let paper = papers[index]
      if marks.mark(of: RegisterEntry(speaking: paper)).isWithheld { return nil }
      let isOpened = paper.mark.statement == .published
      // What a whole department has may be what its only project has; and an amount of another year tells nothing.
      let tells =
        (paper.subject.mayBeSecret || !Self.isNamedAsItsOffice(paper))
        && (paper.year == nil || settings.year == nil || paper.year == settings.year)
      let likeness = likeness(
        of: RegisterEntry(speaking: paper), amounts: [tells ? (paper as? any FundedRecord)?.statedBudget?.value : nil])
      guard let line = withheld.first(where: { likeness.resembles($0.likeness, isOpened: isOpened) }) else {
        return nil
      }
      return ResemblingPaper(
        paper: index, isOpened: isOpened, withheld: line.entry.name.isEmpty ? line.entry.code : line.entry.name,
        mark: line.entry.mark, source: line.entry.source)
    }
  }

  /// Whether a paper may be about a project, whatever kind of subject it names: 部门整体 is chosen from a list, and is soon mistaken.
  private static func mayBeMisnamed(_ paper: any Record) -> Bool {
    paper.subject.mayBeSecret || paper is LedgerLine && [.department, .unit].contains(paper.subject)
  }

  /// Whether a paper on an office bears the office's name, and not one of its own.
  private static func isNamedAsItsOffice(_ paper: any Record) -> Bool {
    [paper.department, paper.unit].contains { !$0.isEmpty && $0.mayBeSame(as: Named(name: paper.name)) }
  }

  /// What is withheld by a mark, each once.
  private func withheld(
    _ papers: [any Record], _ figures: [ProjectFigures]
  ) -> [(entry: RegisterEntry, likeness: ProjectLikeness)] {
    var found: [(entry: RegisterEntry, likeness: ProjectLikeness)] = []
    var seen: Set<String> = []
    func add(_ entry: RegisterEntry, _ amounts: [Money?]) {
      let key = [TextKey.code(entry.code), TextKey.name(entry.name), entry.department.key, entry.unit.key]
      guard seen.insert(key.joined(separator: "/")).inserted || amounts.contains(where: { $0 != nil }) else { return }
      found.append((entry, likeness(of: entry, amounts: amounts)))
    }
    for line in register where line.mark.isWithheld { add(line, [line.budget.value]) }
    for index in figures.indices where figures.span[index].mark.isWithheld {
      let one = figures[index]
      add(RegisterEntry(speaking: one), [one.amounts.initial, one.amounts.budget])
    }
    for paper in papers where paper.mark.isWithheld && paper.subject.mayBeSecret {
      add(RegisterEntry(speaking: paper), [(paper as? any FundedRecord)?.statedBudget?.value])
    }
    return found
  }

  private func likeness(of entry: RegisterEntry, amounts: [Money?]) -> ProjectLikeness {
    ProjectLikeness(
      department: entry.department, unit: entry.unit, code: entry.code, name: entry.name, amounts: amounts,
      regions: homeKeys)
  }

  /// What may stand in front of a project's name: the region's.
  private var homeKeys: [String] {
    let name = TextKey.name(settings.region.name)
    return name.isEmpty ? [] : [name]
  }
}

/// The projects that are not withheld, by code and by name.
private struct KnownProjects {
  private var codes: Set<String> = []
  private var names: Set<String> = []

  init(_ register: [RegisterEntry], _ figures: [ProjectFigures]) {
    for line in register where !line.mark.isWithheld { add(line.code, line.name) }
    for index in figures.indices where !figures.span[index].mark.isWithheld {
      add(figures.span[index].code, figures.span[index].name)
    }
  }

  private mutating func add(_ code: String, _ name: String) {
    let (code, name) = (TextKey.code(code), ProjectName.core(of: ProjectName.key(name)))
    if !code.isEmpty { codes.insert(code) }
    if !name.isEmpty { names.insert(name) }
  }

  func contain(code: String, name: String) -> Bool {
    codes.contains(TextKey.code(code)) || names.contains(ProjectName.core(of: ProjectName.key(name)))
  }
}

extension RegisterEntry {
  /// A project as a line of the register.
  fileprivate init(speaking project: ProjectFigures) {
    self.init(
      region: project.region, department: project.department, unit: project.unit, code: project.code,
      name: project.name, budget: Entry(value: nil, raw: "", at: project.source), budgetType: nil, mark: project.mark,
      isKeyProject: false, source: project.source)
  }
}
