extension ReportInput {
  /// What Reports needs of a survey and its workspace.
  init(survey: Survey, workspace: Workspace, last: LastYear? = nil, depth: ReportDepth, jobs: Int) {
    let settings = workspace.settings
    let records = survey.records.masked()
    let sums = Processors.map(2, jobs: jobs) { ($0 == 0 ? survey.all : survey.open).masked() }
    self.init(
      settings: ReportSettings(
        title: settings.title, year: settings.year.map(String.init) ?? "", date: settings.date,
        publisher: settings.publisher, region: settings.region,
        regionLevel: OfficeLevel(rawValue: settings.regionLevel.rawValue) ?? .county,
        policyTitle: workspace.policy.title, license: settings.license, previousSite: settings.previousSite,
        slips: settings.slips, website: settings.website, books: settings.books),
      records: records, figures: survey.figures.masked(jobs: jobs), recomputed: survey.recomputed,
      all: sums[0],
      open: sums[1],
      openPapers: survey.openPapers.map { survey.open(records.papers[$0], index: $0, workspace) },
      countedPapers: survey.counted.papersAside.isEmpty
        ? records.papers
        : records.papers.enumerated().lazy.filter { !survey.counted.papersAside.contains($0.offset) }.map(\.element),
      findings: survey.findings,
      cards: Dictionary(RuleCatalogue.all.map { ($0.id, $0) }) { first, _ in first }, policy: workspace.policy,
      withheld: survey.withheld,
      totalsIncludeWithheld: survey.totalsIncludeWithheld, depth: depth)
    previous = last?.projects
    yearsBefore = last?.earlier ?? []
    lastYear = last?.figures
    if let year = settings.year, lastYear != nil {
      thisYear = survey.yearFigures(year, home: settings.region.code, grades: workspace.policy.grades)
    }
    openLines = survey.openLines
    openDirectory = survey.openDirectory
    letters = policyNamesLetters ? Letters.written(in: self) : []
  }

  /// Whether a clause of the policy is answered by letters; only then they are counted beforehand.
  private var policyNamesLetters: Bool { policy.clauses.contains { !$0.letters.isEmpty } }
}

extension Survey {
  /// A paper as open books may have it: without persons and points that cannot be right, an office's whole money only where none of its
  /// projects is closed.
  fileprivate func open(_ paper: any Record, index: Int, _ workspace: Workspace) -> any Record {
    var paper = paper
    if papersWithoutMoney.contains(index), let whole = paper as? any OfficeMoneyRecord { paper = whole.withoutMoney }
    if let line = paper as? LedgerLine {
      return line.withoutPersons.withoutImpossibleScores(workspace.policy) {
        workspace.settings.accepted.name("EVA-2", at: records.sources.text($0))
      }
    }
    if let report = paper as? EvaluationReport { return report.withoutPersons }
    return paper
  }
}
