/// Decides which projects the public and the congress may see (design §4.5): closed by default.
struct AudienceGate {
  let settings: Settings
  let register: [RegisterEntry]
  /// What other forms than self-evaluations say: a mark there closes the project as well.
  var papers: [any Record] = []
  /// Whether a file could not be read: it may be the register, so what nobody marked stays closed in this run.
  var hasUnreadFiles = false
  /// What is withheld by the names of offices as papers write them.
  var written = MarksAsWritten()
  /// Whether 公开 on a project stands whatever other papers of its code say: lists under `list-numbers: strict` follow the benchmark's
  /// specification alone, in which the rows of a project decide.
  var ownWordStands = false
  /// What last year withheld and nothing of this year continues under its name or code.
  var lastYear: [RegisterEntry] = []
  /// Which papers count; a mark on one that does not closes the project all the same.
  var counted = CountedPapers()

  /// What the gate decided beside the projects themselves.
  struct Decision {
    var withheld = WithheldCounts()
    /// The lines of the register that open books may count and list.
    var openLines: [RegisterEntry] = []
    /// Those that something closes: their own mark, another paper's, or a withheld project behind them.
    var closedLines: [RegisterEntry] = []
    /// What is closed because it resembles a withheld line.
    var resembling: [ResemblingLines.Pair] = []
  }

  /// Sets `isPublic` and `reason` on every project, and `mark` to the mark that decided; opens the lines of the register likewise.
  func decide(_ figures: inout [ProjectFigures], jobs: Int = 1) -> Decision {
    var counts = WithheldCounts()
    let marks = StrictestMarks(register: register, figures: figures, papers: written.resolved(papers))
    var decided = strictest(decisions(on: figures, by: marks, jobs: jobs))
    let resembling = ResemblingLines.pairs(figures, register, lastYear: lastYear) { index in
      let mark = decided[index].mark
      return mark.isWithheld || mark.statement == .published && ownWordStands ? nil : mark.statement == .published
    }
    for pair in resembling where pair.closes { decided[pair.figure] = (pair.line.mark, false) }
    for (index, decisive) in decided.enumerated() {
      var reason = reason(for: decisive)
      if reason.opens, counted.undecidedProjects.contains(index) { reason = .closedUntilChosen }
      figures[index].decision.mark = decisive.mark
      figures[index].decision.reason = reason
      figures[index].decision.isPublic = reason.opens
      if counted.projectsAside.contains(index) { continue }
      if reason == .closedUntilChosen {
        counts.undecided += 1
      } else if decisive.mark.isWithheld {
        counts.marked += 1
      } else if !reason.opens {
        counts.unmarked += 1
      }
    }
    counts.isForcedByUnreadFiles = counts.unmarked > 0 && settings.unmarked == .publish
    let lines = lines(marks, figures)
    return Decision(withheld: counts, openLines: lines.open, closedLines: lines.closed, resembling: resembling)
  }

  /// The decisive mark of each project. A function of its own, so that nothing holds the figures when they are changed: they
  /// would be copied.
  private func decisions(on figures: [ProjectFigures], by marks: StrictestMarks, jobs: Int) -> [StrictestMarks.Decisive]
  {
    Processors.map(figures.count, jobs: jobs, atOnce: 512) { index in
      let own = figures.span[index].decision.mark
      if ownWordStands, own.statement == .published { return (own, true) }
      return written.strictest(of: index, marks.decisive(of: figures, index))
    }
  }

  /// The same, where one of several papers of a project that is withheld closes all of them.
  private func strictest(_ decided: [StrictestMarks.Decisive]) -> [StrictestMarks.Decisive] {
    guard !counted.groups.isEmpty else { return decided }
    var decided = decided
    for group in counted.groups where group.members[0].isProject {
      let members = group.members.map(\.index)
      guard let closing = members.first(where: { decided[$0].mark.isWithheld }) else { continue }
      for member in members where !decided[member].mark.isWithheld { decided[member] = (decided[closing].mark, false) }
    }
    return decided
  }

  /// The projects that are closed: of those that do not count, the ones that are marked so.
  func closed(_ figures: [ProjectFigures]) -> [ProjectFigures] {
    figures.indices.filter {
      !figures[$0].decision.isPublic && (!counted.projectsAside.contains($0) || figures[$0].mark.isWithheld)
    }
    .map { figures[$0] }
  }

  /// Why a mark opens or closes, or what closes where there is none.
  func reason(for decisive: StrictestMarks.Decisive) -> DisclosureReason {
    switch (decisive.mark.statement, decisive.mark.place) {
    case (.none, _):
      opensUnmarked ? .openBySetting : settings.unmarked == .publish ? .closedByUnreadFiles : .closedByDefault
    case (.published, .register?): .openByRegister
    case (.published, _): .openByPaper
    case (.withheld, .register?): .closedByRegister
    case (.withheld, .sheetName?): .closedBySheetName
    case (.withheld, .outside?): .closedByOutsideText
    case (.withheld, .path?): .closedByPath
    case (.withheld, .unfinished?): .closedByUnfinishedFile
    case (.withheld, .lastYear?): .closedByLastYear
    case (.withheld, _): decisive.isOwn ? .closedByPaper : .closedByOtherPaper
    }
  }

  var opensUnmarked: Bool { settings.unmarked == .publish && !hasUnreadFiles }

  /// The lines of the register that no paper and no other line withholds, and behind which no withheld project stands; and those of which
  /// one of this is not so. Others are closed for want of a mark.
  private func lines(
    _ marks: StrictestMarks, _ figures: [ProjectFigures]
  ) -> (open: [RegisterEntry], closed: [RegisterEntry]) {
    guard !register.isEmpty else { return ([], []) }
    let closed = closed(figures)
    let projects = EvaluatedProjects(closed)
    let marked = EvaluatedProjects(closed.filter(\.decision.mark.isWithheld))
    let asWritten = written.closed(figures)
    var lines: (open: [RegisterEntry], closed: [RegisterEntry]) = ([], [])
    for (index, line) in register.enumerated() {
      let statement = marks.mark(of: line).statement
      if statement == .withheld || written.withholdsLine(index) || marked.contains(line) {
        lines.closed.append(line)
      } else if !projects.contains(line), asWritten?.contains(written.line(index, line)) != true,
        statement == .published || opensUnmarked
      {
        lines.open.append(line)
      }
    }
    return lines
  }

  /// Whether totals of published pages may count withheld projects: only if asked for, and only where no difference
  /// between a total and what is published would give a single withheld project away.
  ///
  /// A unit (pages show the sums of units) and budget type that withholds exactly one project would, or one in which only
  /// one withheld project has an amount: nothing hides behind a zero. Nor may only one have a score, or only one both amounts of the
  /// rate: a weighted mean or a rate is then solved for its budget. Then no total counts any. Two papers of one project are one project.
  func totalsIncludeWithheld(_ figures: [ProjectFigures]) -> Bool {
    guard settings.totals == .all else { return false }
    struct Group: Hashable {
      var region: String
      var department: String
      var unit: String
      var type: BudgetType
    }
    var withheld: [Group: [Int]] = [:]
    for (index, project) in figures.enumerated() where !project.decision.isPublic {
      let group = Group(
        region: project.region, department: project.department.key, unit: project.unit.key,
        type: project.identity.budgetType)
      withheld[group, default: []].append(index)
    }
    return !withheld.values.contains { hidden in
      func isOne(_ has: (ProjectFigures) -> Bool) -> Bool { areOneProject(hidden.lazy.map { figures[$0] }.filter(has)) }
      func isOne(_ amount: KeyPath<ProjectFigures, Money?>) -> Bool {
        isOne { ($0[keyPath: amount] ?? .zero) != .zero }
      }
      return isOne { _ in true } || isOne(\.amounts.initial) || isOne(\.amounts.budget) || isOne(\.amounts.executed)
        || isOne { $0.score.total != nil && ($0.amounts.budget ?? .zero) != .zero }
        || isOne { $0.amounts.budget != nil && $0.amounts.executed != nil }
    }
  }

  /// Whether all papers are of one project: each shares its code or its name with an earlier one. `false` where there are no papers.
  private func areOneProject(_ papers: some Sequence<ProjectFigures>) -> Bool {
    var known: Set<String> = []
    var others: [Set<String>] = []
    for paper in papers {
      var keys = Set(["code " + TextKey.code(paper.code), "name " + TextKey.name(paper.name)])
      keys.subtract(["code ", "name "])
      if known.isEmpty || !known.isDisjoint(with: keys) { known.formUnion(keys) } else { others.append(keys) }
    }
    // A later paper may have joined an earlier one to the first.
    while let place = others.firstIndex(where: { !known.isDisjoint(with: $0) }) {
      known.formUnion(others.remove(at: place))
    }
    return !known.isEmpty && others.isEmpty
  }
}
