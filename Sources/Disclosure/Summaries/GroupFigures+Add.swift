extension GroupFigures {
  /// Adds a project. Means are left to `finish`.
  mutating func add(_ one: ProjectFigures) {
    count += 1
    if one.isPublic { publicCount += 1 }
    let type = one.budgetType.rawValue
    byType[type].add(one)
    all.add(one)
    guard let total = one.total else { return }
    scoredCount += 1
    totalSum = totalSum + total
    weightedSum += Int128(total.hundredths) * Int128(one.budget.fen)
    weightedBudget = weightedBudget.adding(one.budget)
    if let grade = one.grade, grades.indices.contains(grade) { grades[grade] += 1 }
  }

  /// Computes the means, half up, once.
  mutating func finish() {
    if scoredCount > 0 {
      mean = Score(hundredths: FixedPoint.divideHalfUp(totalSum.hundredths, Int64(scoredCount)))
    }
    if weightedBudget.fen > 0 {
      let divisor = Int128(weightedBudget.fen)
      weightedMean = Score(hundredths: Int64(clamping: (2 * weightedSum + divisor) / (2 * divisor)))
    }
  }
}

extension GroupFigures.Amounts {
  fileprivate mutating func add(_ one: ProjectFigures) {
    initial = initial.adding(one.initial)
    budget = budget.adding(one.budget)
    executed = executed.adding(one.executed)
  }
}

extension Money {
  /// The sum; where damaged input would exceed 64 bits (92 trillion 元), the largest amount there is.
  fileprivate func adding(_ other: Money) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    guard overflow else { return Money(fen: sum) }
    return Money(fen: fen < 0 ? .min : .max)
  }
}
