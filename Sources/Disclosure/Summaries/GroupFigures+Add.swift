extension GroupFigures {
  /// Adds a project. Means are left to `finish`.
  mutating func add(_ one: ProjectFigures) { add([one], 0) }

  /// Adds a project of many: the whole array is passed so that none is copied.
  mutating func add(_ figures: [ProjectFigures], _ index: Int) {
    let (initial, budget, executed) = (
      figures[index].amounts.initial, figures[index].amounts.budget, figures[index].amounts.executed
    )
    count += 1
    if figures[index].decision.isPublic { publicCount += 1 }
    if initial == nil || budget == nil || executed == nil { lackingCount += 1 }
    byType[figures[index].identity.budgetType.rawValue].add(initial: initial, budget: budget, executed: executed)
    all.add(initial: initial, budget: budget, executed: executed)
    guard let total = figures[index].score.total else { return }
    scoredCount += 1
    totalSum = totalSum + total
    if let budget {
      weightedCount += 1
      weightedSum += Int128(total.hundredths) * Int128(budget.fen)
      weightedBudget += budget
    }
    if let grade = figures[index].score.grade, grades.indices.contains(grade) { grades[grade] += 1 }
  }

  /// Adds a group of other projects.
  mutating func add(_ other: GroupFigures) {
    count += other.count
    publicCount += other.publicCount
    lackingCount += other.lackingCount
    scoredCount += other.scoredCount
    weightedCount += other.weightedCount
    byType.add(other.byType)
    all.add(other.all)
    totalSum = totalSum + other.totalSum
    weightedSum += other.weightedSum
    weightedBudget += other.weightedBudget
    for grade in grades.indices { grades[grade] += other.grades[grade] }
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
