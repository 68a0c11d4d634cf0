/// The figures of one project that summaries add up and pages list: the lowest level of the summaries.
///
/// Forms and lists both end here. For a list it is all that is kept of a project unless project pages are wanted.
struct ProjectFigures: Sendable {
  /// 区划代码, six digits (county) or nine (township); from the list, the register, the directory or `gongkai.yml`.
  var region: String
  var department: Named
  var unit: Named
  var code: String
  var name: String
  /// The last step of the page's path: the code, made unique and ASCII.
  var stem: String
  var year: Int?
  var budgetType: BudgetType
  var budgetTypeRaw: String
  /// 年初预算数, 全年预算数, 全年执行数; an unreadable amount counts as 0 (and is a finding).
  var initial: Money
  var budget: Money
  var executed: Money
  /// Executed of budget; `nil` when the budget is not positive.
  var rate: Rate?
  /// Points for the execution rate.
  var executionScore: Score
  /// Recomputed points of the indicators.
  var indicatorScore: Score
  var indicatorCount: Int
  /// Sum of the readable weights of the indicators.
  var weightSum: Score
  /// Total as the unit handed it in; `nil` when the form gives none.
  var selfTotal: Score?
  /// Total by our own arithmetic; `nil` when it cannot be computed.
  var recomputedTotal: Score?
  /// The total that counts in summaries: one of the two above, as the policy says (`summary-total`).
  var total: Score?
  /// Index into the policy's grades; `nil` without a total.
  var grade: Int?
  var mark: DisclosureMark
  /// May be shown to the public and the congress (mark, register and `disclosure.unmarked` taken together).
  var isPublic: Bool
  var isKeyProject: Bool
  var source: Provenance
  /// Index into `Records.projects`; -1 when the record was not kept.
  var record: Int
}
