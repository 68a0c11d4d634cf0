/// A list's project with what a rule may need to know about it.
struct CheckedListProject {
  let merge: ListMerge
  /// Its index in the figures.
  var index: Int
  let header: ListHeader
  let policy: Policy
  let scorer: Scorer
  private var isStrict: Bool { policy.listNumbers == .strict }

  // A project is borrowed from the span: a copy would count the references to all its texts.

  /// The first row, counted from zero.
  var row: Int { merge.projects.span[index].row }
  /// The largest of the amounts that are readable, in the header's unit.
  var largestAmount: Money? {
    let projects = merge.projects.span
    return TolerantNotation.money(max(projects[index].initial, projects[index].budget, projects[index].executed))
  }
  var conflicts: [ListConflict] { merge.projects.span[index].conflicts }
  var sums: ListSums { merge.projects.span[index].sums }
  var name: String { merge.projects.span[index].name }
  var code: String { merge.projects.span[index].code }
  var budgetType: String { merge.projects.span[index].budgetType }
  /// The department for which the project counts; empty where it counts for the region only.
  var department: Named {
    let projects = merge.projects.span
    return projects[index].offices.counted(header, toTheLetter: isStrict).offices.department
  }
  /// The first project with the same code: its row, counted from zero, and its name.
  var earlier: (row: Int, name: String)? {
    merge.duplicates[index].map { (merge.projects[$0].row, merge.projects[$0].name) }
  }

  private let known: ListAmounts<TolerantNotation>

  init(merge: ListMerge, index: Int, header: ListHeader, policy: Policy, scorer: Scorer) {
    self.merge = merge
    self.index = index
    self.header = header
    self.policy = policy
    self.scorer = scorer
    known = ListAmounts(header)
  }

  /// What the first row that has anything there says in a column of amounts or of what the unit printed.
  func text(of column: ListColumn) -> String {
    guard let number = ListColumn.amounts.firstIndex(of: column) else {
      return merge.projects.span[index].printed(column)
    }
    return Money(fen: merge.projects.span[index].amount(number)).plainWan
  }
}

extension CheckedListProject: ProjectFacts {
  var budget: Money? { known.of(stored, conflicts).budget }

  var executed: Money? { known.of(stored, conflicts).executed }

  private var stored: (initial: Int64, budget: Int64, executed: Int64) {
    let projects = merge.projects.span
    return (projects[index].initial, projects[index].budget, projects[index].executed)
  }

  var printedTotal: Score? { header.has(.total) ? merge.projects.span[index].printedTotal : nil }

  var printedGrade: String { printed(.grade) }

  var printedRate: String { printed(.rate) }

  var executionPoints: ExecutionPoints? {
    guard !printed(.executionScore).isEmpty, let given = merge.projects.span[index].printedExecutionScore,
      let budget, let executed, let computed = scorer.execution(executed, of: budget)
    else { return nil }
    return ExecutionPoints(
      given: given, computed: computed, weight: policy.executionWeight, rate: Rate(executed, of: budget))
  }

  /// What the unit printed, unless its rows say different things.
  private func printed(_ column: ListColumn) -> String {
    merge.projects.span[index].isContradicted(column) ? "" : merge.projects.span[index].printed(column)
  }

  /// The execution rate has no row of its own in most lists, so that the indicators have the rest.
  var weights: ComparedSum? {
    guard header.has(.weight) else { return nil }
    return ComparedSum(
      sum: Score(hundredths: sums.weight), stated: policy.totalWeight - policy.executionWeight, isWhole: true)
  }

  /// For the execution rate our points are added where the list has none.
  var total: ComparedSum? {
    guard let printed = printedTotal,
      let sum = ListTotals(merge.projects.span[index], budget: budget, executed: executed, scorer: scorer).added
    else { return nil }
    return ComparedSum(sum: sum, stated: printed, isWhole: true)
  }
}
