/// A rule of indicator lists that looks at one project, gathered from its rows.
protocol ListProjectRule: Rule {
  static func check(_ project: CheckedListProject, into report: inout ListReport)
}

/// A rule of indicator lists that looks at one row; the reader applies it, and it has the words.
protocol ListRowRule: Rule {
  static func report(_ fault: ListRowFault, into report: inout ListReport)
}

/// A rule of indicator lists that looks at the header, and so at what is wrong with every row.
protocol ListHeaderRule: Rule {
  static func report(_ fault: ListHeaderFault, into report: inout ListReport)
}

/// Collects the findings of one rule of a list.
struct ListReport {
  let rule: String
  let severity: Finding.Severity
  /// The severity that the policy sets, which then counts for every finding of the rule.
  private let decided: Finding.Severity?
  let runs: Bool
  let header: ListHeader
  let options: ListOptions
  private(set) var findings: [Finding] = []

  init(_ card: RuleCard, header: ListHeader, options: ListOptions) {
    rule = card.id
    decided = options.policy.rules.severities[card.id]
    severity = decided ?? card.severity
    runs = options.policy.rules.runs(card.id)
    self.header = header
    self.options = options
  }

  /// Adds a finding at a column of a row that is counted from zero.
  mutating func add(
    row: Int, column: ListColumn, actual: String, expected: String, project: Int?, _ message: Message
  ) {
    add(
      row: row, position: max(0, header.position(column)), field: header.label(column), actual: actual,
      expected: expected, project: project, message)
  }

  /// Adds what a rule found that forms and lists share.
  mutating func add(row: Int, column: ListColumn, project: Int, _ violation: Violation) {
    add(
      row: row, position: max(0, header.position(column)), field: header.label(column), actual: violation.actual,
      expected: violation.expected, project: project, severity: violation.severity, violation.message)
  }

  /// Adds a finding at a position of a row, both counted from zero.
  mutating func add(
    row: Int, position: Int, field: String, actual: String, expected: String, project: Int?,
    severity: Finding.Severity? = nil, _ message: Message
  ) {
    let place = Provenance(file: options.file, sheet: options.sheet, row: row, column: position)
    findings.append(
      Finding(
        rule: rule, severity: decided ?? severity ?? self.severity, at: place, field: field, actual: actual,
        expected: expected,
        message: message, subject: project))
  }
}
