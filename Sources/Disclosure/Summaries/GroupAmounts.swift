/// The three amounts of a group of projects, added up, and how many projects the sums leave out because an amount is not known.
struct GroupAmounts: Sendable {
  /// One amount over all projects.
  struct Sum: Sendable {
    /// The known ones, added up.
    var known = Money.zero
    /// Projects whose amount is not known.
    var unknown: Int32 = 0
  }

  /// All projects, whatever is known of them.
  private(set) var projects: Int32 = 0
  private var initialSum = Sum()
  private var budgetSum = Sum()
  private var executedSum = Sum()
  /// Known budgets and executed amounts of projects that lack the other one: the rate leaves these projects out on both sides.
  private var unratedBudget = Money.zero
  private var unratedExecuted = Money.zero
  /// Projects that the rate leaves out.
  private(set) var unrated: Int32 = 0
  /// Whether an amount is finer than pages print it, so that printed parts need not add up to the printed whole.
  private(set) var isFinerThanPrinted = false

  /// 年初预算数: the sum of what is known; `nil` where there are projects and of none it is known.
  var initial: Money? { value(initialSum) }
  /// 全年预算数, likewise.
  var budget: Money? { value(budgetSum) }
  /// 全年执行数, likewise.
  var executed: Money? { value(executedSum) }

  /// Executed of budget, over the projects of which both are known.
  var rate: Rate? { Rate(executedSum.known - unratedExecuted, of: budgetSum.known - unratedBudget) }

  private func value(_ sum: Sum) -> Money? { projects > 0 && sum.unknown == projects ? nil : sum.known }

  /// Adds a project.
  mutating func add(initial: Money?, budget: Money?, executed: Money?) {
    projects += 1
    if (initial?.isFinerThanPrinted ?? false) || (budget?.isFinerThanPrinted ?? false)
      || (executed?.isFinerThanPrinted ?? false)
    {
      isFinerThanPrinted = true
    }
    initialSum.add(initial)
    budgetSum.add(budget)
    executedSum.add(executed)
    guard budget == nil || executed == nil else { return }
    unrated += 1
    unratedBudget += budget ?? .zero
    unratedExecuted += executed ?? .zero
  }

  /// Adds a group of other projects.
  mutating func add(_ other: Self) {
    projects += other.projects
    initialSum.add(other.initialSum)
    budgetSum.add(other.budgetSum)
    executedSum.add(other.executedSum)
    unrated += other.unrated
    if other.isFinerThanPrinted { isFinerThanPrinted = true }
    unratedBudget += other.unratedBudget
    unratedExecuted += other.unratedExecuted
  }
}

extension GroupAmounts.Sum {
  fileprivate mutating func add(_ amount: Money?) {
    if let amount { known += amount } else { unknown += 1 }
  }

  fileprivate mutating func add(_ other: Self) {
    known += other.known
    unknown += other.unknown
  }
}
