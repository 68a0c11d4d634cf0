/// 年初预算数, 全年预算数 and 全年执行数 of a project; `nil` where an amount is not filled in or cannot be read.
struct ProjectAmounts: Sendable {
  @Compact var initial: Money?
  @Compact var budget: Money?
  @Compact var executed: Money?
  /// Executed of budget; `nil` when either is not known or the budget is not positive.
  @Compact var rate: Rate?
}
