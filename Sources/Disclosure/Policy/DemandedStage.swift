/// A stage of which a project must have a paper, from some budget on.
struct DemandedStage: Sendable, Hashable {
  var stage: Stage
  /// 全年预算数, inclusive.
  var from: Money
}

extension PolicyKey {
  /// Which papers projects must have.
  static let demandedStages = PolicyKey(
    name: "demanded-stages", kind: "若干 {stage: 环节, from: 金额（万元）}",
    meaning: Message(
      "全年预算数达到多少万元的项目应有哪些环节的材料", "the stages of which a project must have a paper from some budget on"),
    example: "[{stage: 绩效目标, from: 30}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let items = try yaml.mappings("demanded-stages") else { return false }
    policy.demandedStages = try items.map { item throws(ConfigurationError) in
      var item = item
      let stage: Stage? = try item.choice("stage")
      let from = try item.decimal("from", decimals: 6, in: 0...Money.mostFen)
      try item.finish()
      guard let stage, stage != .management else { throw item.refuse("stage", expected: "环节名称 stage，例如 绩效目标") }
      return DemandedStage(stage: stage, from: Money(fen: from ?? 0))
    }
    for (place, demand) in policy.demandedStages.enumerated()
    where policy.demandedStages[..<place].contains(where: { $0.stage == demand.stage }) {
      throw items[place].refuse("stage", expected: "每个环节只写一次；“\(demand.stage.rawValue)”写了两次")
    }
    return true
  }
}
