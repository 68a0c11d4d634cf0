/// A column of the matrix of stages, as the document counts them: 完成有评价 is evaluated by the unit or by the bureau.
struct StageColumn: Sendable, Hashable {
  var name: String
  /// A project that has a paper of one of them has the column.
  var stages: [Stage]

  init(name: String, stages: [Stage]) { (self.name, self.stages) = (name, stages) }

  init(_ stage: Stage) { self.init(name: stage.rawValue, stages: [stage]) }

  /// The stages that a project goes through, in the order of the year, each a column of its own.
  static let all: [StageColumn] = [
    .priorReview, .targets, .monitoring, .selfEvaluation, .evaluation, .rectification, .application, .disclosure,
  ].map { StageColumn($0) }
}

extension PolicyKey {
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
