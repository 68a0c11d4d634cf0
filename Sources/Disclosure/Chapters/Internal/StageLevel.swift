/// How far the stages reach in each department, unit or township.
struct StageLevel: Sendable {
  var level: StageGroup.Level
  /// Those that have papers of any project.
  var stages: [StageColumn]
  var rows: [StageGroupRow]

  static let view = View<StageLevel>(
    "分组环节表", "一种分组的各环节覆盖率",
    [
      .text("name", "按什么分：部门、单位或者乡镇（街道）") { $0.level.rawValue },
      .texts("stageNames", "有材料的环节，按一年的先后") { $0.stages.map(\.name) },
      .list("rows", "各组，按项目的先后", of: StageGroupRow.view) { $0.rows },
    ])
}

/// One department, unit or township.
struct StageGroupRow: Sendable {
  var name: String
  var stages: [StageCoverage]

  static let view = View<StageGroupRow>(
    "分组环节行", "一组项目各环节的覆盖率",
    [
      .text("name", "组的名称") { $0.name },
      .text("projectCount", "项目数") { String($0.stages.first?.projects ?? 0) },
      .list("shares", "各环节按个数和按金额的覆盖率，中间用斜线隔开；没有材料的空白，按 stageNames 的先后", of: StageCell.view) { row in
        row.stages.map { StageCell(name: $0.column.name, text: Self.share($0)) }
      },
    ])

  private static func share(_ stage: StageCoverage) -> String {
    guard stage.covered > 0 else { return "" }
    let share = Words.share(stage.covered, of: stage.projects)
    return stage.rate == nil ? share : share + "／" + Words.percent(stage.rate)
  }
}

/// What a matrix says of one stage, with the stage's name for screens that are too narrow for columns.
struct StageCell: Sendable {
  var name: String
  var text: String

  static let view = View<StageCell>(
    "环节格", "环节矩阵的一格",
    [.text("name", "环节名称") { $0.name }, .text("text", "这一格的内容；没有时为空") { $0.text }])
}
