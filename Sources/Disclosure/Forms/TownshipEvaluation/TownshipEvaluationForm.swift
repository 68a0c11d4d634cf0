/// 乡镇（街道）财政运行综合评价评分表: the tree of indicators of one township, with weights, formulas and points (reference §1.9).
enum TownshipEvaluationForm: LedgerForm {
  static let isPrinted = true
  static let card = LedgerCard(
    "township-evaluation", title: "乡镇（街道）财政运行综合评价评分表",
    titles: [["乡镇", "综合", "评"], ["街道", "综合", "评"], ["乡镇", "财政", "评"], ["乡镇", "财政", "考核"]],
    notTitles: ["结果", "目标", "自评表", "汇总"], stage: .management,
    subject: .township, columns: [Evaluated.office] + IndicatorTree.columns,
    needs: [IndicatorTree.weight], tells: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3], least: 9,
    against: ["项目名称", "年度指标值", "偏差原因"], key: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3],
    required: [IndicatorTree.weight], printed: IndicatorTree.printed)

  static let checks: [any LedgerRule.Type] = [ASM1Weights.self]
}
