/// The points of a project, as its unit gave them and by our arithmetic.
struct ProjectScore: Sendable {
  /// Points for the execution rate by our arithmetic; `nil` when either amount is not known.
  @Compact var execution: Score?
  /// Points of the indicators by our arithmetic; `nil` when there are no points.
  @Compact var indicators: Score?
  var indicatorCount = 0
  /// 自评总分 as the unit printed it; `nil` when it gave none.
  @Compact var selfTotal: Score?
  /// Total by our own arithmetic; `nil` when it cannot be computed.
  @Compact var recomputedTotal: Score?
  /// The total that counts in summaries. As the policy says (`summary-total`) it is the unit's own, or where it gave none the
  /// sum of its points; or the one by our arithmetic.
  @Compact var total: Score?
  /// Index into the policy's grades; `nil` without a total.
  @Compact var grade: Int?
  /// Whether `total` was computed here, and not printed by the unit: pages label it 按办法核算.
  var isTotalComputed = false
  /// Whether `selfTotal` is a sum that the benchmark's specification calls 自评总分: its data files have it, pages do not.
  var isSelfTotalAdded = false

  /// The same where points are not known.
  var withoutPoints: Self { Self(execution: execution, indicatorCount: indicatorCount) }

  /// What pages may call the unit's own total.
  var handedInTotal: Score? { isSelfTotalAdded ? nil : selfTotal }
}
