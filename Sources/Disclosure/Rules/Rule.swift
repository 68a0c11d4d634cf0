/// What is known of a rule before it runs: the catalogue's line.
struct RuleCard: Sendable {
  /// Stable id: `S05`.
  var id: String
  /// What must hold, as a headline: 指标分值合计应为100分.
  var title: Message
  var severity: Finding.Severity
  /// The clause or evidence it rests on: 财预〔2020〕10号; reference §2.8 S05.
  var basis: String
  /// How to mend a violation.
  var remedy: Message
  /// The forms that it looks at; empty for one that looks at papers of any form, or at no paper.
  var papers: Set<FormKind> = []
}

/// A check. One rule per file; `RuleCatalogue.all` lists it.
protocol Rule: Sendable {
  static var card: RuleCard { get }
}

/// Collects the findings of one rule.
struct RuleReport: Sendable {
  let rule: String
  let severity: Finding.Severity
  /// The severity that the policy sets, which then counts for every finding of the rule.
  private let decided: Finding.Severity?
  private(set) var findings: [Finding] = []

  init(_ card: RuleCard, policy: Policy) {
    rule = card.id
    decided = policy.rules.severities[card.id]
    severity = decided ?? card.severity
  }

  /// Adds a finding; `severity` only where one rule knows two degrees (S02, S24), `subject` where the rule looks at more than one
  /// project.
  mutating func add(
    at place: Provenance, field: String, actual: String, expected: String, subject: Int? = nil,
    severity: Finding.Severity? = nil, office: Named = Named(), _ message: Message
  ) {
    findings.append(
      Finding(
        rule: rule, severity: decided ?? severity ?? self.severity, at: place, field: field, actual: actual,
        expected: expected, message: message, subject: subject, office: office))
  }

  /// Adds what a rule found that forms and lists share.
  mutating func add(at place: Provenance, field: String, subject: Int? = nil, _ violation: Violation) {
    add(
      at: place, field: field, actual: violation.actual, expected: violation.expected, subject: subject,
      severity: violation.severity, violation.message)
  }
}
