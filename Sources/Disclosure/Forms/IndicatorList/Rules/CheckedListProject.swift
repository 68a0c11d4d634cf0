/// A list's project with what a rule may need to know about it.
struct CheckedListProject {
  let merge: ListMerge
  /// Its index in the figures.
  var index: Int
  let header: ListHeader
  let policy: Policy
  let scorer: Scorer

  /// The first row, counted from zero.
  var row: Int { merge.projects[index].row }
  var initial: Money? { amount(merge.projects[index].initial) }
  var sums: ListSums { merge.projects[index].sums }
  var code: String { merge.projects[index].code }
  var budgetType: String { merge.projects[index].budgetType }
  /// The department for which the project counts; empty where it counts for the region only.
  var department: Named { merge.projects[index].countedDepartment(header) }
  /// The row, counted from zero, of the first project with the same code.
  var earlierRow: Int? { merge.duplicates[index].map { merge.projects[$0].row } }

  private func amount(_ fen: Int64) -> Money? { fen < 0 ? nil : Money(fen: fen) }
}

extension CheckedListProject: ProjectFacts {
  var budget: Money? { amount(merge.projects[index].budget) }

  var executed: Money? { amount(merge.projects[index].executed) }

  /// The execution rate has no row of its own in most lists, so that the indicators have the rest.
  var weights: ComparedSum? {
    guard header.has(.weight) else { return nil }
    return ComparedSum(
      sum: Score(hundredths: sums.weight), stated: policy.totalWeight - policy.executionWeight, isWhole: true)
  }

  /// For the execution rate our points are added where the list has none.
  var total: ComparedSum? {
    guard header.has(.total), let printed = merge.projects[index].printedTotal,
      let sum = ListTotals(merge.projects[index], budget: budget, executed: executed, scorer: scorer).added
    else { return nil }
    return ComparedSum(sum: sum, stated: printed, isWhole: true)
  }
}
