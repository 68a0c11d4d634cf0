/// The columns of a tree of indicators with weights and marks: comprehensive evaluations and assessments, one line for each lowest indicator.
///
/// No sheet with weights was seen (reference-cycle §0.1, G): the plainest layout. What the weights are is the policy's, or the sheet's.
enum IndicatorTree {
  static let level1 = Ledger.text("level1", "一级指标", ["项目", "考核项目", "评价项目", "指标类别", "类别", "评价维度"], .level)
  static let level2 = Ledger.text("level2", "二级指标", ["考核内容", "评价内容", "考核要点", "审核内容"], .level)
  static let level3 = Ledger.text("level3", "三级指标", ["考核指标", "评价指标", "指标名称", "具体指标", "审核要点", "评审要点", "评估要点"], .level)
  static let weight = Ledger.score("weight", "分值", "权重", "标准分", "满分", "标准分值", "权重(%)", "权数")
  static let formula = Ledger.text("formula", "评分标准", "计算公式", "考核标准", "评价标准", "评分办法", "计分办法", "考核办法", "评分细则", "计算方法")
  static let data = Ledger.text("data", "数据", "数据项", "基础数据", "完成值", "指标值", "实际值", "完成情况", "年度工作目标")
  static let selfScore = Ledger.score("selfScore", "自评得分", "自评分", "自查得分")
  static let score = Ledger.score("score", "得分", "考核得分", "评价得分", "评分", "实得分", "核定得分", "财政评分", "考评得分")
  static let meaning = Ledger.text("meaning", "指标说明", "指标解释", "考核说明")
  static let reason = Ledger.text("reason", "扣分原因", "扣分理由", "加扣分原因", "扣分说明", "评分依据")
  static let evidence = Ledger.text("evidence", "佐证材料", "证明材料", "数据来源")

  /// What a line is about: the lowest level that it has.
  static func name(of line: LedgerLine) -> String {
    [level3, level2, level1].lazy.map { line.text($0) }.first { !$0.isEmpty } ?? line.name
  }

  /// What open books print of them.
  static let printed: [any AnyLedgerColumn] = [level1, level2, level3, weight, formula, data, score, reason]

  static let columns: [any AnyLedgerColumn] = [
    level1, level2, level3, meaning, weight, formula, data, selfScore, score, reason, evidence,
  ]
}
