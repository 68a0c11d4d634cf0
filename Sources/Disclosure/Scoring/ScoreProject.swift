/// Computes what a project's points should be (reference §2).
func recompute(_ project: Project, policy: Policy) -> Recomputation {
  let amounts = ExecutionFigures(project)
  let sheet = PointsSheet(project, policy: policy)
  var result = Recomputation()
  result.rate = amounts.rate
  result.executionScore = amounts.score(weight: sheet.executionWeight)
  result.handedInTotal = sheet.handedIn
  var sum = Score.zero
  var isComplete = !project.indicators.isEmpty
  result.indicators.reserveCapacity(project.indicators.count)
  for index in project.indicators.indices {
    let points = recomputed(project.indicators, index, year: project.year, policy: policy)
    let hasWeight = project.indicators[index].weight.value != nil
    result.indicators.append(points)
    let counted = points ?? project.indicators[index].score.value
    if points == nil, hasWeight { result.unscored += 1 }
    if let counted { sum = sum + counted } else if hasWeight { isComplete = false }
  }
  guard let execution = result.executionScore ?? project.totalRow.flatMap({ project.funds[$0].score.value }) else {
    return result
  }
  let isWhole = sheet.coversAll(policy) || project.form == .indicatorList || sheet.isClosed && sheet.hasWeights
  let total = sum + execution
  // Points above the full marks are those of wrong weights or of repeated rows.
  if isComplete, isWhole, !sheet.lacksWeights, !total.exceeds(policy.totalWeight, policy.scoreTolerance) {
    result.total = total
  }
  return result
}

private func recomputed(_ indicators: [Indicator], _ index: Int, year: Int?, policy: Policy) -> Score? {
  // An indicator has a dozen texts; copying only the four that decide is faster.
  let terms = IndicatorTerms(
    weight: indicators[index].weight.value, nature: indicators[index].nature, level1: indicators[index].level1,
    level2: indicators[index].level2)
  let judgement = judge(
    terms, target: IndicatorValue(indicators[index].target.raw), actual: IndicatorValue(indicators[index].actual.raw),
    year: year, policy: policy)
  return judgement.points(beside: indicators[index].score.value)
}

/// Makes the figures of a project that was read from a form; not public until the audience gate has decided.
///
/// - Parameter record: its index in `Records.projects`.
func figures(of project: Project, recomputed: Recomputation, policy: Policy, record: Int) -> ProjectFigures {
  let amounts = ExecutionFigures(project)
  let sheet = PointsSheet(project, policy: policy)
  let printed = project.printedTotal?.value
  let total = CountedTotal(
    printed: printed, added: sheet.sumIfComplete(policy), recomputed: recomputed.total,
    countsOurs: policy.summaryTotal == .recomputed, grades: policy.grades)
  var points: Score?
  for index in project.indicators.indices {
    let ours = recomputed.indicators.indices.contains(index) ? recomputed.indicators[index] : nil
    if let counted = ours ?? project.indicators[index].score.value { points = (points ?? .zero) + counted }
  }
  return ProjectFigures(
    identity: ProjectIdentity(
      offices: SharedOffices(project.offices), code: project.code, name: project.name, year: project.year,
      budgetType: project.budgetType ?? .other, budgetTypeRaw: project.budgetTypeRaw,
      isKeyProject: project.isKeyProject),
    amounts: ProjectAmounts(
      initial: amounts.initial, budget: amounts.budget, executed: amounts.executed, rate: amounts.rate),
    score: ProjectScore(
      execution: recomputed.executionScore, indicators: points, indicatorCount: project.indicators.count,
      selfTotal: printed, recomputedTotal: recomputed.total, total: total.score, grade: total.grade,
      isTotalComputed: total.isComputed),
    decision: ProjectDecision(mark: project.mark), source: project.source, record: record)
}

extension PointsSheet {
  /// The sum of the points as handed in, where nothing is missing.
  fileprivate func sumIfComplete(_ policy: Policy) -> Score? {
    guard coversAll(policy), !lacksPoints, !lacksWeights, let handedIn,
      !handedIn.exceeds(policy.totalWeight, policy.scoreTolerance)
    else { return nil }
    return handedIn
  }
}

extension Policy {
  /// The index of the grade of a total: the first whose lower bound is reached; `nil` below the last.
  func grade(of total: Score) -> Int? { grades.place(of: total) }
}

extension [Policy.Grade] {
  /// The same among the grades alone.
  func place(of total: Score) -> Int? { firstIndex { total >= $0.lowerBound } }
}
