/// How far the indicators of the published projects fell short.
struct Shortfalls: Sendable {
  var indicators = 0
  /// Indicators with fewer points than their weight.
  var short = 0
  /// Projects with at least one of them.
  var projects = 0
  /// Those of them for which the unit gave a reason.
  var explained = 0

  /// More quotations than a booklet can hold: then those of the key projects alone are quoted.
  var areTooMany: Bool { short > 1000 }
}

/// The projects whose forms stand in the booklet, and how they were chosen.
struct KeyProjects: Sendable {
  /// Into the figures.
  var figures: [Int]
  /// Marked by the bureau; otherwise the largest by 全年预算数.
  var isMarked: Bool
  /// 全年预算数 of those of which it is known; `nil` where it is of none.
  var budget: Money?
}

extension BookContext {
  /// All projects of the book: department by department, then those without one.
  var shownProjects: [Int] { departments.flatMap(\.projects) + regions.flatMap(\.loose) }

  /// The figures of everything that the book's totals count.
  var total: GroupFigures {
    let countsAll = !book.isOpen || input.totalsIncludeWithheld
    var total = GroupFigures(grades: [Int](repeating: 0, count: input.policy.grades.count))
    for index in input.figures.indices where countsAll || input.figures[index].decision.isPublic {
      total.add(input.figures, index)
    }
    total.finish()
    return total
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
    let marked = shown.filter { input.figures[$0].identity.isKeyProject }
    let chosen: [Int]
    if marked.isEmpty {
      chosen = Array(
        shown.sorted { left, right in
          let (a, b) = (input.figures[left].amounts.budget ?? .zero, input.figures[right].amounts.budget ?? .zero)
          return a == b ? left < right : a > b
        }.prefix(input.policy.keyProjectCount))
    } else {
      chosen = marked
    }
    let budgets = chosen.compactMap { input.figures[$0].amounts.budget }
    return KeyProjects(
      figures: chosen, isMarked: !marked.isEmpty, budget: budgets.isEmpty ? nil : budgets.reduce(.zero, +))
  }

  func record(of figure: Int) -> Project? {
    let record = input.figures[figure].record
    return input.records.projects.indices.contains(record) ? input.records.projects[record] : nil
  }
}

extension Indicator {
  /// Fewer points than its weight.
  var fellShort: Bool {
    guard let score = score.value, let weight = weight.value else { return false }
    return score < weight
  }
}
