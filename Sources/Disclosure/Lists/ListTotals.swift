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

  init(_ project: borrowing ListProject, budget: Money?, executed: Money?, scorer: Scorer) {
    points = Score(hundredths: project.sums.points)
    execution = scorer.execution(executed, of: budget)
    let given = project.sums.execution.map(Score.init(hundredths:)) ?? execution
    let score = Score(hundredths: project.sums.score)
    added = given.map { score + $0 }
  }
}

extension ListProject {
  /// 总分 as the unit printed it.
  var printedTotal: Score? { total < 0 ? nil : Score(hundredths: total) }
}
