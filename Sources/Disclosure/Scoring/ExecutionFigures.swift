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
    let hasBudget = project.funds.contains { !$0.budget.raw.isEmpty }
    if let index = project.totalRow {
      initial = project.funds[index].initial.value
      budget = hasBudget ? project.funds[index].budget.value : initial
      executed = project.funds[index].executed.value
      total = project.funds[index]
    } else {
      let parts = project.funds.filter { $0.role == .part }
      initial = Self.sum(parts, \.initial)
      budget = Self.sum(parts, hasBudget ? \.budget : \.initial)
      executed = Self.sum(parts, \.executed)
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
  static func sum(_ rows: [FundRow], _ column: KeyPath<FundRow, Entry<Money>>) -> Money? {
    let amounts = rows.compactMap { $0[keyPath: column].value }
    guard !amounts.isEmpty, !rows.contains(where: { $0[keyPath: column].isUnreadable }) else { return nil }
    return Int64(exactly: amounts.reduce(Int128(0)) { $0 + Int128($1.fen) }).map(Money.init(fen:))
  }
}
