import Spreadsheets

@testable import Disclosure

/// Papers of one year, written as text, as the rules that look at more than one of them see them.
enum YearFixture {
  static func workspace(
    _ papers: [String], year: Int? = 2024, date: String = "2025-08-20", yaml: String = ""
  ) throws -> CheckedWorkspace {
    var records = Records()
    records.sources = SourceTable(
      files: papers.indices.map { "\($0 + 1).xlsx" }, sheets: papers.map { _ in ["Sheet1"] })
    for (index, text) in papers.enumerated() {
      let read = recognise(table(text), file: index, sheetIndex: 0)
      records.projects += read.projects
      records.papers += read.papers
      records.register += read.register
    }
    let policy = yaml.isEmpty ? Policy.national : try readPolicy(yaml: yaml, file: "办法.yml")
    let all = records.projects.indices.map {
      figures(
        of: records.projects[$0], recomputed: recompute(records.projects[$0], policy: policy), policy: policy,
        record: $0)
    }
    return CheckedWorkspace(
      records: records, figures: all, counted: CountedPapers(all, records, year: year), policy: policy, year: year,
      date: CalendarDate(date))
  }

  /// What a rule finds, as `S18 1.xlsx C12 ≥30公里`, with what was expected.
  static func findings(
    _ rules: any WorkspaceRule.Type..., in papers: [String], year: Int? = 2024, date: String = "2025-08-20",
    yaml: String = ""
  ) throws -> [String] {
    let workspace = try workspace(papers, year: year, date: date, yaml: yaml)
    return rules.flatMap { rule in
      var report = RuleReport(rule.card, policy: workspace.policy)
      rule.check(workspace, into: &report)
      return report.findings.map {
        "\($0.rule) \(workspace.records.sources.file($0.at).prefix(1)) \($0.at.address) \($0.expected)"
      }
    }
  }
}
