/// 综合评价（考核）结果表: points, grade and rank of townships, counties or departments.
enum AssessmentResultsForm: LedgerForm {
  static let score = Ledger.score("score", "总分", "得分", "综合得分", "考核得分", "评价得分", "最终得分", "考核总分")
  static let bonus = Ledger.score("bonus", "加分", "加分项")
  static let deduction = Ledger.score("deduction", "扣分", "扣分项", "减分")
  static let grade = Ledger.grade("grade", "等级", "考核等级", "评价等级", "考核等次", "等次", "考核结果", "评价结果")
  static let rank = Ledger.count("rank", "排名", "名次", "位次", "排序")
  static let opinion = Ledger.text("opinion", "处理意见", "结果应用", "奖惩建议", "奖惩")

  /// What the bureau gives a township, before and after its result.
  static let lastTransfer = Ledger.money(
    "lastTransfer", "上年转移支付", "上年转移支付数", "上年转移支付安排数", "上年转移支付分配数", "上年转移支付金额", "上年补助数")
  static let transfer = Ledger.money(
    "transfer", "本年转移支付安排数", "本年转移支付", "本年转移支付数", "本年转移支付分配数", "转移支付安排数", "转移支付分配数", "转移支付分配金额", "本年转移支付金额", "本年补助数")

  static let card = LedgerCard(
    "assessment-results", title: "综合评价（考核）结果表",
    titles: [["考核", "结果"], ["考核", "排名"], ["综合评价", "结果"], ["综合评价", "排名"], ["考核", "汇总"], ["综合评价", "汇总"]],
    notTitles: ["应用", "整改", "公开", "自评"], stage: .management, subject: .department,
    columns: [Evaluated.office, score, bonus, deduction, grade, rank, lastTransfer, transfer, opinion],
    needs: [Evaluated.office, score],
    tells: [rank, grade, bonus, deduction], least: 2, against: ["项目名称", "整改", "一级指标"], required: [score],
    isInternal: true, tellingTitle: ["综合评", "考核"], printed: [score, grade, lastTransfer, transfer],
    alike: [lastTransfer, transfer])

  /// What townships and counties got in a 综合评价 is published; how the bureau marks those it assesses stays with it.
  static func prints(_ record: any Record) -> Bool {
    guard let line = record as? LedgerLine else { return false }
    return isEvaluation(line) && (line.subject == .township || line.subject == .county)
  }

  /// Whether a line stands in a table of a 综合评价, and not of the 考核 of work. A table that is called both may be either: then it is taken
  /// for what is not published.
  static func isEvaluation(_ line: LedgerLine) -> Bool { line.title.contains("综合评") && !line.title.contains("考核") }

  /// Whether a line is a mark that the bureau gave for the work on performance: of a department, or of a township where the table is no
  /// 综合评价.
  static func isAssessment(_ line: LedgerLine) -> Bool { line.subject == .department || !isEvaluation(line) }

  static func subject(of line: LedgerLine) -> SubjectKind? {
    var name = NormalText.normalised(line.name)
    if name.hasSuffix("人民政府") { name.removeLast(4) }
    if ["镇", "乡", "街道", "街道办事处", "办事处"].contains(where: name.hasSuffix) { return .township }
    return ["县", "市", "区"].contains(where: name.hasSuffix) ? .county : nil
  }
}
