/// The facts of a form that lists have, too; none of a project of a list, whose own rules look at them.
extension CheckedForm: ProjectFacts {
  /// A budget of 0 is the business of S24.
  var budget: Money? { isList ? nil : amounts.budget.flatMap { $0.fen > 0 ? $0 : nil } }

  var executed: Money? { isList ? nil : amounts.executed }

  var weights: ComparedSum? {
    guard !isList, points.hasWeights, !points.coversAll(policy) else { return nil }
    // Too little may be a form that was cut off, unless a row of totals ends it; too much never is.
    return ComparedSum(
      sum: points.printsExecutionWeight ? points.weights : points.indicatorWeights, stated: policy.totalWeight,
      isWhole: points.isClosed && !points.lacksWeights)
  }

  var total: ComparedSum? {
    guard !isList, !project.indicators.isEmpty, let printed = project.printedTotal?.value, let sum = points.handedIn
    else { return nil }
    // Points that are missing can only make the sum too small.
    let isWhole = points.coversAll(policy) || points.isClosed && points.hasWeights
    return ComparedSum(
      sum: sum, stated: printed, isWhole: isWhole && !points.lacksPoints && !points.lacksWeights)
  }
}
