/// What a book's data files are made of.
struct DataBook: Sendable {
  /// The book's name: `internal`.
  var name: String
  /// The title of the workspace, for the data package.
  var title: String
  /// The date in `gongkai.yml`, ISO 8601; the package has no other.
  var date: String?
  /// The figures of all projects, as findings count them.
  var figures: [ProjectFigures]
  /// Those of them that get a row, in order: in an open book the public ones alone.
  var shown: [Int]
  var isOpen: Bool
  /// The sums; for an open book, the gate has decided what they count.
  var summaries: Summaries
  var grades: [Policy.Grade]
  /// The findings, for the internal book only.
  var findings: [Finding]?
  /// Where the findings' places and projects are looked up.
  var records: Records

  init(
    name: String, title: String, date: String? = nil, isOpen: Bool, figures: [ProjectFigures], summaries: Summaries,
    policy: Policy, findings: [Finding]? = nil, records: Records
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.figures = figures
    self.isOpen = isOpen
    shown = figures.indices.filter { !isOpen || figures[$0].decision.isPublic }
    self.summaries = summaries
    grades = policy.grades
    self.findings = findings
    self.records = records
  }
}
