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
}

/// A check. One rule per file; `RuleCatalogue.all` lists it.
protocol Rule: Sendable {
  static var card: RuleCard { get }
}

/// A rule that looks at one self-evaluation form at a time.
protocol FormRule: Rule {
  static func check(_ form: CheckedForm, into report: inout RuleReport)
}

/// A rule that looks at all records together: duplicates, sums across levels.
protocol WorkspaceRule: Rule {
  /// Whether it looks at sums.
  static var needsSums: Bool { get }
  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport)
}

extension WorkspaceRule {
  static var needsSums: Bool { false }
}

/// One form with what a rule may need to know about it.
struct CheckedForm: Sendable {
  var project: Project
  var computed: Recomputation
  var policy: Policy
  /// The indicators with what their texts mean, the amounts and the points: looked at once for all rules.
  let readings: [IndicatorReading]
  let amounts: ExecutionFigures
  let points: PointsSheet

  init(project: Project, computed: Recomputation, policy: Policy) {
    self.project = project
    self.computed = computed
    self.policy = policy
    amounts = ExecutionFigures(project)
    points = PointsSheet(project, policy: policy)
    readings = project.indicators.map { IndicatorReading($0, year: project.year, policy: policy) }
  }
}

/// An indicator with what its target and result mean, and what our arithmetic says.
struct IndicatorReading: Sendable {
  let indicator: Indicator
  let target: IndicatorValue
  let actual: IndicatorValue
  let judgement: IndicatorJudgement

  init(_ indicator: Indicator, year: Int?, policy: Policy) {
    self.indicator = indicator
    target = IndicatorValue(indicator.target.raw)
    actual = IndicatorValue(indicator.actual.raw)
    judgement = judge(IndicatorTerms(indicator), target: target, actual: actual, year: year, policy: policy)
  }
}

/// All records with what a rule may need to know about them.
struct CheckedWorkspace: Sendable {
  var records: Records
  var figures: [ProjectFigures]
  /// Empty where no rule looks at them.
  var groups: [GroupSummary]
  var policy: Policy
  /// The fiscal year reported on, if the workspace says it.
  var year: Int?
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
    severity: Finding.Severity? = nil, _ message: Message
  ) {
    findings.append(
      Finding(
        rule: rule, severity: decided ?? severity ?? self.severity, at: place, field: field, actual: actual,
        expected: expected, message: message, subject: subject))
  }
}
