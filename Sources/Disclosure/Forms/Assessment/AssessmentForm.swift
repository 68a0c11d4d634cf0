/// 预算绩效管理工作考核评分表: how the bureau marks a department's work on performance (reference §1.10).
enum AssessmentForm: LedgerForm {
  static let card = LedgerCard(
    "assessment", title: "预算绩效管理工作考核评分表", titles: [["考核", "评分"], ["考核", "打分"], ["绩效管理", "考核"]],
    notTitles: ["结果", "乡镇", "街道", "综合评价", "汇总", "排名", "办法", "方案"], stage: .management,
    subject: .department, columns: [Evaluated.office] + IndicatorTree.columns,
    needs: [IndicatorTree.weight], tells: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3], least: 9,
    against: ["项目名称", "年度指标值", "偏差原因"], key: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3],
    required: [IndicatorTree.weight], isInternal: true)

  static let checks: [any LedgerRule.Type] = [ASM1Weights.self, ASM2StageYears.self]
}
