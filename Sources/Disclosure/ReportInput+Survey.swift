extension ReportInput {
  /// What Reports needs of a survey and its workspace.
  init(survey: Survey, workspace: Workspace, depth: ReportDepth) {
    let settings = workspace.settings
    self.init(
      settings: ReportSettings(
        title: settings.title, year: settings.year.map(String.init) ?? "", date: settings.date,
        publisher: settings.publisher, region: settings.region,
        regionLevel: GroupSummary.Level(rawValue: settings.regionLevel.rawValue) ?? .county,
        policyTitle: workspace.policy.title, books: settings.books),
      records: survey.records.masked(), figures: survey.figures.masked(), recomputed: survey.recomputed,
      all: survey.all.masked(),
      open: survey.open.masked(), findings: survey.findings, policy: workspace.policy,
      withheld: survey.withheld,
      totalsIncludeWithheld: survey.totalsIncludeWithheld, depth: depth)
  }
}
