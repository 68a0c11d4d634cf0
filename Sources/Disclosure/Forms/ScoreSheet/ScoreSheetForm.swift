/// 绩效评价评分表: the marks of one project, policy or department, one line for each lowest indicator; the object stands above the table.
///
/// Basis: the sheets of prior reviews, of evaluations and of audits of targets that bureaus publish (reference-cycle, H and C). The marks are the
/// experts' work and stay inside the bureau; what the public sees is the result in the list of results.
enum ScoreSheetForm: LedgerForm {
  static let opinion = Ledger.text("opinion", "审核意见", "评审意见", "评分意见", "专家意见", "评价意见", "评级")

  static let card = LedgerCard(
    "score-sheet", title: "绩效评价评分表",
    titles: [
      ["评价", "评分表"], ["评价", "得分表"], ["评价", "打分表"], ["评估", "评分表"], ["评估", "打分表"], ["评审", "评分表"], ["评审", "打分表"],
      ["绩效", "评分表"], ["绩效", "打分表"], ["绩效", "得分表"], ["目标", "评分表"],
    ],
    notTitles: ["考核", "乡镇", "街道", "县级", "综合评价", "自评表", "汇总", "结果", "排名", "办法", "方案", "清单", "一览"], stage: .management,
    subject: .department,
    columns: [Evaluated.office] + IndicatorTree.columns + [opinion],
    needs: [IndicatorTree.weight], tells: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3], least: 9,
    against: ["年度指标值", "偏差原因", "乡镇"], key: [IndicatorTree.level1, IndicatorTree.level2, IndicatorTree.level3],
    required: [IndicatorTree.weight], isInternal: true, isOfOneObject: true)

  static let checks: [any LedgerRule.Type] = [ASM1Weights.self]
}
