/// A stage of which a project must have a paper, from some budget on.
struct DemandedStage: Sendable, Hashable {
  var stage: Stage
  /// 全年预算数, inclusive.
  var from: Money
}
