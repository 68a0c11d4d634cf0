/// A list with what its rules need to know: one object, because every rule is handed it for every project.
final class CheckedList: Sendable {
  let merge: ListMerge
  let header: ListHeader
  let policy: Policy
  let scorer: Scorer
  fileprivate let known: ListAmounts<TolerantNotation>

  init(_ merge: ListMerge, header: ListHeader, policy: Policy) {
    self.merge = merge
    self.header = header
    self.policy = policy
    scorer = Scorer(policy)
    known = ListAmounts(header)
  }
}

/// A list's project with what a rule may need to know about it.
struct CheckedListProject {
  let list: CheckedList
  /// Its index in the figures.
  let index: Int
  private var isStrict: Bool { list.policy.listNumbers == .strict }

  var policy: Policy { list.policy }

  /// Something of the project, which is borrowed: a copy would count the references to all its texts.
  private func project<Value>(_ value: (borrowing ListProject) -> Value) -> Value {
    let projects = list.merge.projects
    return value(projects.span[index])
  }

  /// The first row, counted from zero.
  var row: Int { project { $0.row } }
  /// The largest of the amounts that are readable, in the header's unit.
  var largestAmount: Money? {
    project { TolerantNotation.money(max($0.initial, $0.budget, $0.executed)) }
  }
  /// Why its amounts are not known, though they can be read.
  var doubt: ListDoubt? { list.merge.doubts[index] }
  var conflicts: [ListConflict] { project { $0.conflicts } }
  var sums: ListSums { project { $0.sums } }
  var name: String { project { $0.name } }
  var code: String { project { $0.code } }
  var budgetType: String { project { $0.budgetType } }
  /// The department for which the project counts; empty where it counts for the region only.
  var department: Named {
    project { $0.offices }.counted(list.header, toTheLetter: isStrict).offices.department
  }
  /// The first project with the same code: its row, counted from zero, and its name.
  var earlier: (row: Int, name: String)? {
    list.merge.duplicates[index].map { (list.merge.projects[$0].row, list.merge.projects[$0].name) }
  }

  /// What the first row that has anything there says in a column of amounts or of what the unit printed.
  func text(of column: ListColumn) -> String {
    guard let number = ListColumn.amounts.firstIndex(of: column) else {
      return project { $0.printed(column) }
    }
    return Money(fen: project { $0.amount(number) }).plainWan
  }
}

extension CheckedListProject: ProjectFacts {
  var budget: Money? { doubt == nil ? list.known.of(stored, conflicts).budget : nil }

  var executed: Money? { doubt == nil ? list.known.of(stored, conflicts).executed : nil }

  private var stored: (initial: Int64, budget: Int64, executed: Int64) {
    project { ($0.initial, $0.budget, $0.executed) }
  }

  var printedTotal: Score? { list.header.has(.total) ? project { $0.printedTotal } : nil }

  var printedGrade: String { printed(.grade) }

  var printedRate: String { printed(.rate) }

  var executionPoints: ExecutionPoints? {
    guard !printed(.executionScore).isEmpty, let given = project({ $0.printedExecutionScore }),
      let budget, let executed, let computed = list.scorer.execution(executed, of: budget)
    else { return nil }
    return ExecutionPoints(
      given: given, computed: computed, weight: list.policy.executionWeight, rate: Rate(executed, of: budget))
  }

  /// What the unit printed, unless its rows say different things.
  private func printed(_ column: ListColumn) -> String {
    project { $0.isContradicted(column) ? "" : $0.printed(column) }
  }

  /// The execution rate has no row of its own in most lists, so that the indicators have the rest.
  var weights: ComparedSum? {
    guard list.header.has(.weight) else { return nil }
    return ComparedSum(
      sum: Score(hundredths: sums.weight), stated: list.policy.totalWeight - list.policy.executionWeight, isWhole: true)
  }

  /// For the execution rate our points are added where the list has none.
  var total: ComparedSum? {
    guard let printed = printedTotal,
      let sum = project({
        ListTotals($0, budget: budget, executed: executed, scorer: list.scorer, isStrict: isStrict).sum
      })
    else { return nil }
    return ComparedSum(sum: sum, stated: printed, isWhole: true)
  }
}
