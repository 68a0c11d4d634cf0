/// The totals that the rows of a list's project give.
struct ListTotals {
  /// Points for the execution rate by our arithmetic; `nil` when an amount is not known. A budget of 0 gives 0.
  let execution: Score?
  /// Points of the indicators by our arithmetic.
  let points: Score
  /// The points that the unit gave, added up; for the execution rate ours where it gave none.
  let added: Score?

  /// Points of the indicators and for the execution rate, both by our arithmetic.
  var recomputed: Score? { execution.map { points + $0 } }

  init(_ project: borrowing ListProject, budget: Money?, executed: Money?, executionWeight: Score) {
    points = Score(hundredths: project.sums.points)
    execution = Self.execution(executed, of: budget, weight: executionWeight)
    let given = project.sums.execution.map(Score.init(hundredths:)) ?? execution
    let score = Score(hundredths: project.sums.score)
    added = given.map { score + $0 }
  }

  private static func execution(_ executed: Money?, of budget: Money?, weight: Score) -> Score? {
    guard let executed, let budget else { return nil }
    guard budget.fen > 0 else { return .zero }
    guard executed < budget else { return weight }
    return Score(hundredths: FixedPoint.multiplyDivideHalfUp(executed.fen, weight.hundredths, budget.fen))
  }
}

extension ListProject {
  /// 总分 as the unit printed it.
  var printedTotal: Score? { total < 0 ? nil : Score(hundredths: total) }
}
