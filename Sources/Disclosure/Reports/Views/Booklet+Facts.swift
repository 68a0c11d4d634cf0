/// How far the indicators of the published projects fell short.
struct Shortfalls: Sendable {
  var indicators = 0
  /// Indicators with fewer points than their weight.
  var short = 0
  /// Projects with at least one of them.
  var projects = 0
  /// Those of them for which the unit gave a reason.
  var explained = 0
}

/// The projects whose forms stand in the booklet, and how they were chosen.
struct KeyProjects: Sendable {
  /// Into the figures.
  var figures: [Int]
  /// Marked by the bureau; otherwise the largest by 全年预算数.
  var isMarked: Bool
  var budget: Money
}

extension BookContext {
  /// All projects of the book: department by department, then those without one.
  var shownProjects: [Int] { departments.flatMap(\.projects) + regions.flatMap(\.loose) }

  /// More quotations than a booklet can hold: then those of the key projects alone are quoted.
  var issuesAreSelected: Bool { shortfalls.short > 1000 }

  /// The figures of all regions at the top together.
  var total: GroupFigures {
    let tops = roots.map { regions[$0].group.figures }
    guard var sum = tops.first else { return GroupFigures() }
    for next in tops.dropFirst() { sum.add(next) }
    return sum
  }

  var shortfalls: Shortfalls {
    var result = Shortfalls()
    for index in shownProjects {
      guard let project = record(of: index) else { continue }
      let short = project.indicators.filter(\.fellShort)
      result.indicators += project.indicators.count
      result.short += short.count
      result.projects += short.isEmpty ? 0 : 1
      result.explained += short.count { Words.isSaid($0.reason.raw) }
    }
    return result
  }

  /// The marked projects; where none is marked, the largest, equal ones in the order read.
  var keyProjects: KeyProjects {
    let shown = shownProjects
    let marked = shown.filter { input.figures[$0].isKeyProject }
    let chosen: [Int]
    if marked.isEmpty {
      chosen = Array(
        shown.sorted { left, right in
          let (a, b) = (input.figures[left].budget, input.figures[right].budget)
          return a == b ? left < right : a > b
        }.prefix(input.policy.keyProjectCount))
    } else {
      chosen = marked
    }
    return KeyProjects(
      figures: chosen, isMarked: !marked.isEmpty,
      budget: chosen.reduce(Money.zero) { $0 + input.figures[$1].budget })
  }

  func record(of figure: Int) -> Project? {
    let record = input.figures[figure].record
    return input.records.projects.indices.contains(record) ? input.records.projects[record] : nil
  }
}

extension Indicator {
  /// Fewer points than its weight.
  fileprivate var fellShort: Bool {
    guard let score = score.value, let weight = weight.value else { return false }
    return score < weight
  }
}

extension GroupFigures {
  /// Puts the figures of another group beside these; means are made anew from the sums.
  fileprivate mutating func add(_ other: GroupFigures) {
    count += other.count
    publicCount += other.publicCount
    scoredCount += other.scoredCount
    for type in byType.indices { byType[type].add(other.byType[type]) }
    all.add(other.all)
    totalSum = totalSum + other.totalSum
    weightedSum += other.weightedSum
    weightedBudget = weightedBudget + other.weightedBudget
    if grades.count < other.grades.count {
      grades += [Int](repeating: 0, count: other.grades.count - grades.count)
    }
    for (index, number) in other.grades.enumerated() { grades[index] += number }
    mean =
      scoredCount > 0
      ? Score(hundredths: FixedPoint.divideHalfUp(totalSum.hundredths, Int64(scoredCount))) : nil
    let budget = Int128(weightedBudget.fen)
    weightedMean = budget > 0 ? Score(hundredths: Int64((2 * weightedSum + budget) / (2 * budget))) : nil
  }
}

extension GroupFigures.Amounts {
  fileprivate mutating func add(_ other: Self) {
    initial += other.initial
    budget += other.budget
    executed += other.executed
  }
}
