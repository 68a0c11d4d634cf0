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
  @Compact var year: Int?
  var budgetType: BudgetType
  var budgetTypeRaw: String
  /// 年初预算数, 全年预算数, 全年执行数; `nil` where the amount is not filled in or cannot be read.
  @Compact var initial: Money?
  @Compact var budget: Money?
  @Compact var executed: Money?
  /// Executed of budget; `nil` when either is not known or the budget is not positive.
  @Compact var rate: Rate?
  /// Points for the execution rate by our arithmetic; `nil` when either amount is not known.
  @Compact var executionScore: Score?
  /// Points of the indicators by our arithmetic; `nil` when there are no points.
  @Compact var indicatorScore: Score?
  var indicatorCount: Int
  /// Sum of the readable weights of the indicators.
  var weightSum: Score
  /// 自评总分 as the unit printed it; `nil` when it gave none.
  @Compact var selfTotal: Score?
  /// Whether `selfTotal` is a sum that the benchmark's specification calls 自评总分: its data files have it, pages do not.
  var isSelfTotalAdded = false
  /// Total by our own arithmetic; `nil` when it cannot be computed.
  @Compact var recomputedTotal: Score?
  /// The total that counts in summaries. As the policy says (`summary-total`) it is the unit's own, or where it gave none the
  /// sum of its points; or the one by our arithmetic.
  @Compact var total: Score?
  /// Whether `total` was computed here, and not printed by the unit: pages label it 按办法核算.
  var isTotalComputed: Bool
  /// Index into the policy's grades; `nil` without a total.
  @Compact var grade: Int?
  /// What its paper says about publication; from the gate on, the mark that decided.
  var mark: DisclosureMark
  /// May be shown to the public and the congress (mark, register and `disclosure.unmarked` taken together).
  var isPublic: Bool
  /// Why it is open or closed; closed until the gate says otherwise.
  var reason = DisclosureReason.closedByDefault
  var isKeyProject: Bool
  var source: Provenance
  /// Index into `Records.projects`; -1 when the record was not kept.
  var record: Int

  /// Whether open books must not name it: it is closed, and not for want of a choice between papers alone.
  var isSecret: Bool { !isPublic && (reason != .closedUntilChosen || mark.isWithheld) }

  /// What pages may call the unit's own total.
  var handedInTotal: Score? { isSelfTotalAdded ? nil : selfTotal }

  /// The name as printed; every project has one to be called by.
  var title: String { name.isEmpty ? (code.isEmpty ? "（没有填写项目名称）" : code) : name }
}
