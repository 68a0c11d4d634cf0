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
  /// 年初预算数, 全年预算数, 全年执行数; what `lacking` names is not known and counts as 0.
  var initial: Money
  var budget: Money
  var executed: Money
  /// The amounts that are not filled in or cannot be read; pages leave them blank, for 0.00 would be a statement.
  var lacking: MissingAmounts = []
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

  /// The name as printed; every project has one to be called by.
  var title: String { name.isEmpty ? (code.isEmpty ? "（没有填写项目名称）" : code) : name }
}

/// Which of the three amounts of a project are not known.
struct MissingAmounts: OptionSet, Sendable {
  let rawValue: UInt8

  static let initial = Self(rawValue: 1)
  static let budget = Self(rawValue: 2)
  static let executed = Self(rawValue: 4)
}
