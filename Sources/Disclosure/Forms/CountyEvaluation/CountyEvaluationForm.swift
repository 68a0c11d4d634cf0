/// 县级财政管理综合评价评分表: the tree of indicators of one county (reference-cycle §9.1).
enum CountyEvaluationForm: LedgerForm {
  static let isPrinted = true
  static let card = LedgerCard(
    "county-evaluation", title: "县级财政管理综合评价评分表",
    titles: [["县级", "综合", "评"], ["财政管理", "综合", "评"], ["县", "财政管理", "评"]],
    notTitles: ["结果", "乡镇", "街道", "目标", "自评表", "汇总"], stage: .management,
    subject: .county, columns: [Evaluated.office] + IndicatorTree.columns,
    needs: [IndicatorTree.weight], tells: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3], least: 9,
    against: ["项目名称", "年度指标值", "偏差原因"], key: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3],
    required: [IndicatorTree.weight], printed: IndicatorTree.printed)

  static let checks: [any LedgerRule.Type] = [ASM1Weights.self]
}
