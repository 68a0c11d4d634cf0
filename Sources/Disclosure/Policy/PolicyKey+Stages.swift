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

  /// The columns of the matrix of stages.
  static let stageColumns = PolicyKey(
    name: "stage-columns", kind: "若干 {name: 名称, of: [环节]}",
    meaning: Message(
      "各环节完成情况分哪几栏，每一栏有哪些环节；不写的是八个环节各一栏",
      "the columns of the matrix of stages; without it each of the eight stages has one"),
    example: "[{name: 完成有评价, of: [单位自评, 部门、财政评价]}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let items = try yaml.mappings("stage-columns") else { return false }
    let known = StageColumn.all.map(\.name)
    policy.stageColumns = try items.map { item throws(ConfigurationError) in
      var item = item
      guard let name = try item.text("name"), !name.isEmpty else { throw item.refuse("name", expected: "这一栏的名称") }
      let stages = try item.names("of", of: Message("环节", "stage"), in: known) ?? []
      guard !stages.isEmpty else { throw item.refuse("of", expected: "至少一个环节：\(known.joined(separator: "、"))") }
      try item.finish()
      return StageColumn(name: name, stages: stages.compactMap(Stage.init))
    }
    if policy.stageColumns.isEmpty { policy.stageColumns = StageColumn.all }
    return true
  }
}
