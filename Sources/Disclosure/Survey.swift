import Spreadsheets

/// What a run knows before anything is rendered: read this to follow the stages in order.
struct Survey: Sendable {
  var records: Records
  /// All projects, in the order of files, sheets and rows.
  var figures: [ProjectFigures]
  /// Projects of papers that do not count: copies, earlier versions, other years.
  var aside: [ProjectFigures] = []
  /// Which papers count.
  var counted = CountedPapers()
  /// Our own arithmetic for each project; `nil` where it is part of the figures (lists).
  var recomputed: [Recomputation?]
  var findings: [Finding]
  var all: Summaries
  /// What open books may show (`ReportInput.open`).
  var open: Summaries
  /// The lines of the register that open books may show.
  var openLines: [RegisterEntry] = []
  /// Those that something closes.
  var closedLines: [RegisterEntry] = []
  /// The lines of the directory that open books may show.
  var openDirectory: [DirectoryEntry] = []
  /// The papers that open books may show: indices into `records.papers`.
  var openPapers: [Int]
  /// Those of them that open books show without their amounts.
  var papersWithoutMoney: Set<Int> = []
  /// Papers that nothing closes and that do not count: neither shown nor secret.
  var harmlessPapers: [Int] = []
  /// Names and codes of offices, regions and register lines that open books may print.
  var openNames: [String]
  var withheld: WithheldCounts
  var totalsIncludeWithheld: Bool
  /// Whether `totals: all` was asked for and could not be kept without giving a project away.
  var totalsRefused: Bool

  /// Reads, completes, scores, sums up and checks.
  ///
  /// - Parameters:
  ///   - inputs: the files, in byte order.
  ///   - detail: whether records of list projects are kept for project pages.
  ///   - opens: whether an open book is wanted, which needs the sums of the public projects alone.
  ///   - previous: last year's projects, with which this year's are compared.
  ///   - sums: whether any book is wanted; without one, there are sums only where a rule looks at them.
  static func make(
    inputs: [Workspace.InputFile], settings: Settings, policy: Policy, detail: ListDetail, opens: Bool = true,
    sums: Bool = true, previous: PreviousYear? = nil, jobs: Int, limits: ReadLimits, progress: any Progress
  ) -> Survey {
    // 1. Files become records; lists become figures at once.
    var intake = readInputs(
      inputs, forms: FormSet.all.calling(settings.labels, accepting: settings.accepted), policy: policy, detail: detail,
      jobs: jobs, limits: limits,
      unread: settings.unread, upward: UpwardReceiver(settings),
      progress: progress)
    intake.leaveOutHidden(except: settings.chosen)
    intake.takeYears(settings)
    intake.leaveOutRepeatedOffices()
    intake.leaveOutLostCodes()
    intake.takeShortCodes()
    intake.findRegionsBelow(settings)
    intake.countLines(year: settings.year, chosen: settings.chosen)
    intake.takeNamesApart()
    intake.blankOtherYears(settings.year, accepted: settings.accepted)
    intake.blankMixedUnits(by: policy, accepted: settings.accepted)
    intake.restoreAmounts(accepted: settings.accepted)
    intake.settleRectification(policy.calendar, date: CalendarDate(settings.date))
    // 2. Who is who is decided; the register and the directory fill in what forms leave out.
    let offices = intake.knownOffices(home: settings.region)
    intake.nameNameless()
    intake.takeDepartmentsOfRegister(offices)
    intake.linkReports(accepted: settings.accepted)
    let completion = CompleteProjects(register: intake.records.register, offices: offices, home: settings.region)
    intake.complete(with: completion)
    intake.settleOwners(accepted: settings.accepted)
    intake.blankDoubtfulAmounts(
      by: completion, policy: policy, previous: previous, accepted: settings.accepted)
    intake.blankLedgerUnits(by: completion, policy: policy, accepted: settings.accepted)
    intake.blankBesideSiblings(
      by: completion, policy: policy, previous: previous, accepted: settings.accepted, jobs: jobs)
    intake.blankTinyAmounts(by: completion, policy: policy, previous: previous, accepted: settings.accepted)
    // 3. What each form claims is computed again.
    var (figures, recomputed) = intake.scored(by: policy, jobs: jobs)
    previous?.close(&figures, &intake.records)
    let withheldLastYear = previous?.withheld(without: figures) ?? []
    let written = MarksAsWritten(
      &figures, &intake.records.register, intake.records.papers, resolvedBy: offices, jobs: jobs)
    // 4. One paper counts for each project and year.
    let counting = CountedPapers(
      figures, intake.records, papers: written.resolved(intake.records.papers), chosen: settings.chosen,
      year: settings.year)
    // 5. The gate decides what may be shown to whom.
    let gate = AudienceGate(
      settings: settings, register: intake.records.register, papers: intake.records.papers,
      hasUnreadFiles: intake.records.files.contains(where: \.mayHideRegister) || previous?.hasUnreadFiles == true,
      written: written, ownWordStands: policy.listNumbers == .strict, lastYear: withheldLastYear, counted: counting)
    let decision = gate.decide(&figures, jobs: jobs)
    let doubtful = gate.closeDoubtful(
      &intake.records.papers, figures: figures, openLines: decision.openLines, offices: offices)
    let opened = gate.openPapers(
      intake.records.papers, figures: figures, openLines: decision.openLines)
    let withoutMoney = gate.withoutMoney(
      intake.records.papers, opened: opened, openLines: decision.openLines, figures: figures)
    let isPrinted = intake.records.papers.map { FormSet.all[$0.form]?.prints($0) ?? false }
    let openPapers = opened.filter { !counting.papersAside.contains($0) && isPrinted[$0] }
    let aside = counting.setAside(&figures, &recomputed, &intake.findings)
    assignStems(&figures, packages: intake.records.packages)
    let includesWithheld = gate.totalsIncludeWithheld(figures)
    // 6. Projects add up to departments, counties, provinces: once all of them, once what the gate opened.
    let names = intake.regionNames(home: settings.region)
    let records = intake.records
    let packages = records.files.compactMap { $0.upward?.region.code }
    let counted = figures
    let openDirectory =
      records.directory.isEmpty
      ? []
      : OpenOffices(
        counted, register: records.register, openLines: decision.openLines, home: settings.region.code
      ).directory(records.directory)
    // Where nothing is closed, open books have the sums of all.
    let isAllOpen =
      decision.openLines.count == records.register.count && openDirectory.count == records.directory.count
      && counted.indices.allSatisfy { counted.span[$0].decision.isPublic }
    let wanted = opens && !isAllOpen ? 2 : opens || sums || policy.needsSums || !records.directory.isEmpty ? 1 : 0
    let summaries = Processors.map(wanted, jobs: jobs) { part in
      guard part > 0 else {
        return summarise(
          counted, directory: records.directory, register: records.register, policy: policy, names: names,
          packages: packages, jobs: jobs)
      }
      return summarise(
        counted, scope: includesWithheld ? .publishedGroups : .published,
        directory: openDirectory,
        register: decision.openLines, policy: policy, names: names, packages: packages, jobs: jobs)
    }
    var all = summaries.first ?? Summaries()
    var open = opens ? isAllOpen ? all : summaries[1] : Summaries()
    let unresolved = UnresolvedOffices(
      aside.isEmpty ? figures : figures + aside,
      // What the bureau writes into its ledgers says nothing of who handed in what.
      papers: written.resolved(records.papers).filter { !($0 is LedgerLine) }, offices: offices)
    all.leaveOpen(unresolved)
    open.leaveOpen(unresolved)
    // 7. The rules look at everything.
    progress.report(Message("核对", "Checking"), done: 0, of: 1)
    let workspace = CheckedWorkspace(
      records: records, figures: figures, counted: counting, offices: offices, policy: policy, year: settings.year,
      previous: previous, region: settings.region, date: CalendarDate(settings.date), resembling: decision.resembling,
      withoutMoney: withoutMoney, doubtful: doubtful)
    let sums = CheckedSums(
      figures: figures, groups: all.departments + all.counties + all.provinces, policy: policy)
    let findings = intake.findings + runRules(on: workspace, sums: sums, recomputed: recomputed, jobs: jobs)
    progress.report(Message("核对", "Checking"), done: 1, of: 1)
    return Survey(
      records: records, figures: figures, aside: aside, counted: counting, recomputed: recomputed,
      findings: findings.sorted { ($0.at, $0.rule) < ($1.at, $1.rule) }, all: all, open: open,
      openLines: decision.openLines, closedLines: decision.closedLines, openDirectory: openDirectory,
      openPapers: openPapers,
      papersWithoutMoney: withoutMoney,
      harmlessPapers: opened.filter { counting.papersAside.contains($0) || !isPrinted[$0] },
      openNames: namesOfOpenBooks(counted, decision.openLines, openDirectory, regions: names, home: settings.region),
      withheld: decision.withheld, totalsIncludeWithheld: includesWithheld,
      totalsRefused: settings.totals == .all && !includesWithheld)
  }
}

extension Survey {
  /// What the search for leaks looks for and through: all projects, with those that do not count and are marked as withheld.
  var searchedFigures: [ProjectFigures] {
    let secret = aside.filter { $0.decision.isSecret && $0.mark.isWithheld }
    return secret.isEmpty ? figures : figures + secret
  }

  /// Refuses to build open books that would name what is withheld.
  ///
  /// - Returns: the search, for the pages as they are written.
  func refuseLeaks(jobs: Int) throws(RunError) -> LeakSearch {
    let search = LeakSearch(searchedFigures, records, openPapers: openPapers + harmlessPapers)
    try Disclosure.refuseLeaks(
      searchedFigures, records, openPapers: openPapers, harmless: harmlessPapers, closedLines: closedLines,
      search: search, openNames: openNames, jobs: jobs)
    return search
  }

  /// Accepts the findings that `gongkai.yml` names; an entry of `chosen:` or `accepted:` that names nothing is refused.
  mutating func accept(_ settings: Settings) throws(RunError) {
    do throws(ConfigurationError) {
      try settings.chosen.refuseUnknown(
        among: figures.map(\.source) + aside.map(\.source) + records.papers.map(\.source)
          + records.register.map(\.source), in: records.sources)
      try settings.accepted.apply(to: &findings, in: records.sources)
    } catch {
      throw RunError(.configuration, error.message.chinese, error.message.english)
    }
  }
}

/// What open books may print by name beside projects and their papers, each once.
private func namesOfOpenBooks(
  _ figures: [ProjectFigures], _ lines: [RegisterEntry], _ directory: [DirectoryEntry], regions: [String: String],
  home: Named
) -> [String] {
  var names = directory.flatMap { [$0.name, $0.code] } + lines.flatMap { [$0.name, $0.code] }
  names += lines.flatMap { [$0.department.name, $0.unit.name] }
  var codes: Set<String> = [home.code]
  var last = ""
  for index in figures.indices
  where figures.span[index].decision.isPublic && !figures.span[index].region.isSame(as: last) {
    last = figures.span[index].region
    codes.insert(last)
  }
  names += codes.sorted().flatMap { [$0, regions[$0] ?? ""] } + [home.name]
  var seen: Set<String> = [""]
  return names.filter { seen.insert($0).inserted }
}

extension Policy {
  /// Whether a rule that looks at sums runs.
  fileprivate var needsSums: Bool {
    RuleCatalogue.sums.contains { rules.runs($0.card.id) }
  }
}
