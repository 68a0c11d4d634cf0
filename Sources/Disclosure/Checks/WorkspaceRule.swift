/// A rule that looks at all records together.
protocol WorkspaceRule: Rule {
  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport)
}

/// All records with what a rule may need to know about them.
struct CheckedWorkspace: Sendable {
  var records: Records
  var figures: [ProjectFigures]
  /// Which papers count.
  var counted: CountedPapers
  /// Who is who.
  var offices: KnownOffices
  var policy: Policy
  /// The fiscal year reported on, if the workspace says it.
  var year: Int?
  /// Last year's projects, where `gongkai.yml` names them.
  var previous: PreviousYear?
  /// The region that reports.
  var region: Named
  /// The day of the report, on which it is looked what is overdue; `nil` where the workspace does not say it.
  var date: CalendarDate?
  /// What the gate closed because it resembles a withheld line of the register.
  var resembling: [ResemblingLines.Pair]
  /// The papers whose money no open book prints, as indices into the records.
  var withoutMoney: Set<Int>
  /// What the gate closed because it may be what is withheld, written otherwise.
  var doubtful: [DoubtfulPaper]
  /// All counting papers of each project, by stage; empty where there are only self-evaluations.
  let dossiers: Dossiers

  init(
    records: Records, figures: [ProjectFigures], counted: CountedPapers = CountedPapers(),
    offices: KnownOffices = KnownOffices(), policy: Policy, year: Int? = nil, previous: PreviousYear? = nil,
    region: Named = Named(), date: CalendarDate? = nil, resembling: [ResemblingLines.Pair] = [],
    withoutMoney: Set<Int> = [],
    doubtful: [DoubtfulPaper] = []
  ) {
    self.records = records
    self.figures = figures
    self.counted = counted
    self.offices = offices
    self.policy = policy
    self.year = year
    self.previous = previous
    self.region = region
    self.date = date
    self.resembling = resembling
    self.withoutMoney = withoutMoney
    self.doubtful = doubtful
    // A long list alone has nothing to be put together with.
    let papers = records.papers.enumerated().map { counted.papersAside.contains($0) ? nil : $1 }
    dossiers =
      papers.isEmpty
      ? Dossiers(figures: [], papers: [], register: [], year: nil)
      : Dossiers(figures: figures, papers: papers, register: records.register, year: year)
  }
}
