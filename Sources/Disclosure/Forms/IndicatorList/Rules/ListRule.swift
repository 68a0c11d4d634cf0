/// A rule of indicator lists that looks at one project, gathered from its rows.
protocol ListProjectRule: Rule {
  static func check(_ project: CheckedListProject, into report: inout ListReport)
}

/// A rule of indicator lists that looks at one row; the reader applies it, and it has the words.
protocol ListRowRule: Rule {
  static func report(_ fault: ListRowFault, into report: inout ListReport)
}

/// A list's project with what a rule may need to know about it.
struct CheckedListProject {
  let merge: ListMerge
  /// Its index in the figures.
  var index: Int
  let header: ListHeader
  let policy: Policy
  let scorer: Scorer

  /// The first row, counted from zero.
  var row: Int { merge.projects[index].row }
  /// In 分; `ListNumber.unreadable` where that is what it is.
  var initial: Int64 { merge.projects[index].initial }
  var budget: Int64 { merge.projects[index].budget }
  var executed: Int64 { merge.projects[index].executed }
  var sums: ListSums { merge.projects[index].sums }
  var code: String { merge.projects[index].code }
  var budgetType: String { merge.projects[index].budgetType }
  var departmentCode: String { merge.projects[index].department.code }
  /// 总分 as printed, where the list has such a column.
  var printedTotal: Score? { header.has(.total) ? merge.projects[index].printedTotal : nil }
  /// The sum of the points as handed in, for the execution rate ours where the list has none.
  var addedTotal: Score? {
    func amount(_ fen: Int64) -> Money? { fen < 0 ? nil : Money(fen: fen) }
    return ListTotals(
      merge.projects[index], budget: amount(budget), executed: amount(executed), scorer: scorer
    ).added
  }
  /// The row, counted from zero, of the first project with the same code.
  var earlierRow: Int? { merge.duplicates[index].map { merge.projects[$0].row } }
}

/// Collects the findings of one rule of a list.
struct ListReport {
  let rule: String
  let severity: Finding.Severity
  let runs: Bool
  let header: ListHeader
  let options: ListOptions
  private(set) var findings: [Finding] = []

  init(_ card: RuleCard, header: ListHeader, options: ListOptions) {
    rule = card.id
    severity = options.policy.rules.severities[card.id] ?? card.severity
    runs = options.policy.rules.runs(card.id)
    self.header = header
    self.options = options
  }

  /// Adds a finding at a column of a row that is counted from zero.
  mutating func add(
    row: Int, column: ListColumn, actual: String, expected: String, project: Int, _ message: Message
  ) {
    add(
      row: row, position: max(0, header.position(column)), field: header.label(column), actual: actual,
      expected: expected, project: project, message)
  }

  /// Adds a finding at a position of a row, both counted from zero.
  mutating func add(
    row: Int, position: Int, field: String, actual: String, expected: String, project: Int, _ message: Message
  ) {
    let place = Provenance(file: options.file, sheet: options.sheet, row: row, column: position)
    findings.append(
      Finding(
        rule: rule, severity: severity, at: place, field: field, actual: actual, expected: expected,
        message: message, subject: project))
  }
}
