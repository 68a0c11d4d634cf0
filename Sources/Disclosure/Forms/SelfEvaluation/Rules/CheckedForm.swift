/// A rule that looks at one self-evaluation form at a time.
protocol FormRule: Rule {
  static func check(_ form: CheckedForm, into report: inout RuleReport)
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
