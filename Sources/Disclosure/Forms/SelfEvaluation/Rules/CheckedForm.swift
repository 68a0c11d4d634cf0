/// A rule that looks at one self-evaluation form at a time.
protocol FormRule: Rule {
  static func check(_ form: CheckedForm, into report: inout RuleReport)
}

/// One form with what a rule may need to know about it.
struct CheckedForm: Sendable {
  var project: Project
  var computed: Recomputation
  private let shared: SharedPolicy
  var policy: Policy { shared.policy }
  /// What the texts of the indicators mean, in their order, the amounts and the points: looked at once for all rules.
  ///
  /// Indicators are large: rules ask them by index for what decides, and take one out only to report it.
  let readings: [IndicatorReading]
  let amounts: ExecutionFigures
  let points: PointsSheet

  init(project: Project, computed: Recomputation, policy shared: SharedPolicy) {
    self.project = project
    self.computed = computed
    self.shared = shared
    amounts = ExecutionFigures(project)
    points = PointsSheet(project, policy: shared.policy)
    readings = project.indicators.indices.map {
      IndicatorReading(project.indicators[$0], year: project.year, policy: shared.policy)
    }
  }
}

/// What an indicator's target and result mean, and what our arithmetic says.
struct IndicatorReading: Sendable {
  let target: IndicatorValue
  let actual: IndicatorValue
  let judgement: IndicatorJudgement

  init(_ indicator: Indicator, year: Int?, policy: Policy) {
    target = IndicatorValue(indicator.target.raw)
    actual = IndicatorValue(indicator.actual.raw)
    judgement = judge(IndicatorTerms(indicator), target: target, actual: actual, year: year, policy: policy)
  }
}
