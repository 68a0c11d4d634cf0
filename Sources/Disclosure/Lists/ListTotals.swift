/// The totals that the rows of a list's project give.
struct ListTotals {
  /// Points for the execution rate by our arithmetic; `nil` when an amount is not known. A budget of 0 gives 0.
  let execution: Score?
  /// Points of the indicators by our arithmetic.
  let points: Score
  /// The points that the unit gave, added up; for the execution rate ours where it gave none. `nil` where one of them is blank or
  /// unreadable, or where they are fractions of the whole.
  let added: Score?
  /// The same where it is above the full marks, too.
  let sum: Score?

  /// Points of the indicators and for the execution rate, both by our arithmetic.
  let recomputed: Score?

  init(_ project: borrowing ListProject, budget: Money?, executed: Money?, scorer: Scorer, isStrict: Bool) {
    points = Score(hundredths: project.sums.points)
    execution = scorer.execution(executed, of: budget)
    let printed = project.conflicts.contains { $0.column == .executionScore } ? nil : project.printedExecutionScore
    let given = project.sums.execution.map(Score.init(hundredths:)) ?? printed ?? execution
    let score = Score(hundredths: project.sums.score)
    // Weights of 0.5, 0.3 and 0.1 are shares of 1, and so are the points beside them.
    let areShares = project.sums.weight > 0 && project.sums.weight <= 1_00
    let isKnown = isStrict || project.sums.unscored == 0 && !areShares
    // Points above the full marks are those of wrong weights or of repeated rows; by the specification they are added all the same.
    func possible(_ total: Score?) -> Score? { total.flatMap { isStrict || !scorer.isAboveAll($0) ? $0 : nil } }
    recomputed = possible(Self.sum(points, execution))
    sum = isKnown ? Self.sum(score, given) : nil
    added = possible(sum)
  }

  private static func sum(_ points: Score, _ execution: Score?) -> Score? { execution.map { points + $0 } }
}

extension ListProject {
  /// 总分 as the unit printed it, unless its rows say different things.
  var printedTotal: Score? { isContradicted(.total) ? nil : points(printed(.total)) }

  /// The points for the execution rate as the unit printed them.
  var printedExecutionScore: Score? { points(printed(.executionScore)) }

  /// What the unit printed in a column of `ListColumn.printed`, as typed.
  func printed(_ column: ListColumn) -> String {
    guard let number = ListColumn.printed.firstIndex(of: column), number < printed.count else { return "" }
    return printed[number]
  }

  /// Whether rows of the project say different things in a column.
  func isContradicted(_ column: ListColumn) -> Bool { conflicts.contains { $0.column == column } }

  private func points(_ text: String) -> Score? {
    let points = text.isEmpty ? ListNumber.unreadable : LenientNumber.points(text)
    return points < 0 ? nil : Score(hundredths: points)
  }
}
