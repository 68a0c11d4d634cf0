/// The three amounts of a project as its form gives them, whatever its layout.
struct ExecutionFigures: Sendable {
  /// 年初预算数, 全年预算数, 全年执行数; `nil` where nothing readable is printed.
  var initial: Money?
  var budget: Money?
  var executed: Money?
  /// The row of the whole; `nil` where the form has none and the parts were added up.
  var total: FundRow?

  init(_ project: borrowing Project) {
    // Forms that have no column 全年预算数 (Beijing's) print one budget, 年初预算数, and divide by it.
    let hasBudget = project.hasBudgetColumn || project.funds.contains { !$0.budget.raw.isEmpty }
    if let index = project.totalRow {
      initial = project.funds[index].initial.value
      budget = hasBudget ? project.funds[index].budget.value : initial
      executed = project.funds[index].executed.value
      total = project.funds[index]
    } else {
      initial = Self.sum(project.funds, of: .part, .initial)
      budget = Self.sum(project.funds, of: .part, hasBudget ? .budget : .initial)
      executed = Self.sum(project.funds, of: .part, .executed)
    }
  }

  /// Executed of budget.
  var rate: Rate? {
    guard let budget, let executed else { return nil }
    return Rate(executed, of: budget)
  }

  /// Points for the execution rate; `nil` without a positive budget.
  func score(weight: Score) -> Score? {
    guard let budget, let executed else { return nil }
    return Shares.execution(executed, of: budget, weight: weight)
  }

  /// The sum of the amounts that are filled in; `nil` if there are none, one cannot be read, or the sum leaves 64 bits.
  ///
  /// - Parameter role: the rows that count; `nil` for all.
  static func sum(_ rows: [FundRow], of role: FundRow.Role? = nil, _ amount: FundAmount) -> Money? {
    var sum: Int128?
    // Rows are large: they are looked at where they are.
    for index in rows.indices where role == nil || rows[index].role == role {
      let entry = rows[index][amount]
      if entry.isUnreadable { return nil }
      if let value = entry.value { sum = (sum ?? 0) + Int128(value.fen) }
    }
    return sum.flatMap { Int64(exactly: $0) }.map(Money.init(fen:))
  }
}
