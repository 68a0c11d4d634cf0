/// The three amounts of a group of projects, added up, and how many projects the sums leave out because an amount is not known.
struct GroupAmounts: Sendable {
  // The sums of what is known stand beside each other, and so do the counts of projects of which an amount is not known: a province
  // has a hundred thousand groups.
  private var initialSum = Money.zero
  private var budgetSum = Money.zero
  private var executedSum = Money.zero
  /// Known budgets and executed amounts of projects that lack the other one: the rate leaves these projects out on both sides.
  private var unratedBudget = Money.zero
  private var unratedExecuted = Money.zero
  /// All projects, whatever is known of them.
  private(set) var projects: Int32 = 0
  private var unknownInitial: Int32 = 0
  private var unknownBudget: Int32 = 0
  private var unknownExecuted: Int32 = 0
  /// Projects that the rate leaves out.
  private(set) var unrated: Int32 = 0
  /// Whether an amount is finer than pages print it, so that printed parts need not add up to the printed whole.
  private(set) var isFinerThanPrinted = false

  /// 年初预算数: the sum of what is known; `nil` where there are projects and of none it is known.
  var initial: Money? { value(initialSum, unknownInitial) }
  /// 全年预算数, likewise.
  var budget: Money? { value(budgetSum, unknownBudget) }
  /// 全年执行数, likewise.
  var executed: Money? { value(executedSum, unknownExecuted) }

  /// Executed of budget, over the projects of which both are known.
  var rate: Rate? { Rate(executedSum - unratedExecuted, of: budgetSum - unratedBudget) }

  private func value(_ sum: Money, _ unknown: Int32) -> Money? { projects > 0 && unknown == projects ? nil : sum }

  /// Adds a project.
  mutating func add(initial: Money?, budget: Money?, executed: Money?) {
    projects += 1
    if (initial?.isFinerThanPrinted ?? false) || (budget?.isFinerThanPrinted ?? false)
      || (executed?.isFinerThanPrinted ?? false)
    {
      isFinerThanPrinted = true
    }
    if let initial { initialSum += initial } else { unknownInitial += 1 }
    if let budget { budgetSum += budget } else { unknownBudget += 1 }
    if let executed { executedSum += executed } else { unknownExecuted += 1 }
    guard budget == nil || executed == nil else { return }
    unrated += 1
    unratedBudget += budget ?? .zero
    unratedExecuted += executed ?? .zero
  }

  /// Adds a group of other projects.
  mutating func add(_ other: Self) {
    projects += other.projects
    initialSum += other.initialSum
    budgetSum += other.budgetSum
    executedSum += other.executedSum
    unknownInitial += other.unknownInitial
    unknownBudget += other.unknownBudget
    unknownExecuted += other.unknownExecuted
    unrated += other.unrated
    if other.isFinerThanPrinted { isFinerThanPrinted = true }
    unratedBudget += other.unratedBudget
    unratedExecuted += other.unratedExecuted
  }
}

/// The amounts of a group by budget type. Most groups have projects of one type, and no room for the others.
struct AmountsByType: Sendable {
  private var met: [(type: Int, amounts: GroupAmounts)] = []

  /// The types, in the order of `BudgetType`.
  var indices: Range<Int> { BudgetType.allCases.indices }
  var count: Int { indices.count }

  /// The amounts of a type, by its raw value.
  subscript(type: Int) -> GroupAmounts {
    get { met.first { $0.type == type }?.amounts ?? GroupAmounts() }
    _modify {
      let place = met.firstIndex { $0.type == type } ?? met.count
      if place == met.count { met.append((type, GroupAmounts())) }
      yield &met[place].amounts
    }
  }

  /// Adds those of another group.
  mutating func add(_ other: Self) {
    for one in other.met { self[one.type].add(one.amounts) }
  }
}
