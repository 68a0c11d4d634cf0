/// The facts of a form that lists have, too; none of a project of a list, whose own rules look at them.
extension CheckedForm: ProjectFacts {
  /// A budget of 0 is the business of S24.
  var budget: Money? { isList ? nil : amounts.budget.flatMap { $0.fen > 0 ? $0 : nil } }

  var executed: Money? { isList ? nil : amounts.executed }

  var printedTotal: Score? { isList ? nil : project.printedTotal?.value }

  var printedGrade: String { isList ? "" : project.printedGrade?.value ?? "" }

  /// The rates of fund tables are looked at row by row.
  var printedRate: String { "" }

  /// Points above the weight are the business of S08.
  var executionPoints: ExecutionPoints? {
    guard !isList, let given = project.totalFunds?.score.value, let computed = computed.executionScore,
      given <= points.executionWeight
    else { return nil }
    return ExecutionPoints(
      given: given, computed: computed, weight: points.executionWeight, rate: self.computed.rate)
  }

  var weights: ComparedSum? {
    guard !isList, points.hasWeights, !points.coversAll(policy) else { return nil }
    // A sum that is too small may come from a form that was cut off, unless a row of totals ends it; one that is too large is wrong.
    return ComparedSum(
      sum: points.printsExecutionWeight ? points.weights : points.indicatorWeights, stated: policy.totalWeight,
      isWhole: points.isClosed && !points.lacksWeights)
  }

  var total: ComparedSum? {
    guard !project.indicators.isEmpty, let printed = printedTotal, let sum = points.handedIn
    else { return nil }
    // Points that are missing can only make the sum too small.
    let isWhole = points.coversAll(policy) || points.isClosed && points.hasWeights
    return ComparedSum(
      sum: sum, stated: printed, isWhole: isWhole && !points.lacksPoints && !points.lacksWeights)
  }
}
