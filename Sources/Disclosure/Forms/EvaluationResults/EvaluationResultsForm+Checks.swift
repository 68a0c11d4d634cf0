extension EvaluationResultsForm {
  static let checks: [any LedgerRule.Type] = [
    EVA1StatedCounts.self, EVA2GradeOfScore.self, EVA3StatedUnits.self, A05StatedAverage.self,
  ]
}
