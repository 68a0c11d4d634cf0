extension GroupFigures {
  /// Adds a project. Means are left to `finish`.
  mutating func add(_ one: ProjectFigures) { add([one], 0) }

  /// Adds a project of many: the whole array is passed so that none is copied.
  mutating func add(_ figures: [ProjectFigures], _ index: Int) {
    let amounts = Amounts(
      initial: figures[index].initial, budget: figures[index].budget, executed: figures[index].executed)
    count += 1
    if figures[index].isPublic { publicCount += 1 }
    if !figures[index].lacking.isEmpty { lackingCount += 1 }
    byType[figures[index].budgetType.rawValue].add(amounts)
    all.add(amounts)
    guard let total = figures[index].total else { return }
    scoredCount += 1
    totalSum = totalSum + total
    weightedSum += Int128(total.hundredths) * Int128(amounts.budget.fen)
    weightedBudget = weightedBudget.adding(amounts.budget)
    if let grade = figures[index].grade, grades.indices.contains(grade) { grades[grade] += 1 }
  }

  /// Adds a group of other projects.
  mutating func add(_ other: GroupFigures) {
    count += other.count
    publicCount += other.publicCount
    lackingCount += other.lackingCount
    scoredCount += other.scoredCount
    for type in byType.indices { byType[type].add(other.byType[type]) }
    all.add(other.all)
    totalSum = totalSum + other.totalSum
    weightedSum += other.weightedSum
    weightedBudget = weightedBudget.adding(other.weightedBudget)
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

extension GroupFigures.Amounts {
  fileprivate mutating func add(_ other: Self) {
    initial = initial.adding(other.initial)
    budget = budget.adding(other.budget)
    executed = executed.adding(other.executed)
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
