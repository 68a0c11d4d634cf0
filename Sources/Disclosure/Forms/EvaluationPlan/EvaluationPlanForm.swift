/// 重点绩效评价计划表: what will be evaluated in a year, by whom and until when (reference-cycle §5.3).
enum EvaluationPlanForm: LedgerForm {
  static let isPrinted = true
  static let object = Ledger.name(
    "project", "项目名称", "评价对象", "项目", "项目(政策)名称", "评价对象名称", "政策和项目名称", "项目(单位)名称", "政策(项目)名称")
  static let kindOfObject = Ledger.choice("object", "对象类型", "评价类型", "类别", "评价对象类型", of: ObjectKind.self)
  static let amount = Ledger.money("amount", "预算金额", "资金规模", "评价金额", "金额", "资金量", "预算数", "资金总额", "涉及资金")
  static let manner = Ledger.text("manner", "评价方式", "实施方式", "组织方式", "组织形式")
  static let period = Ledger.text("period", "起止时间", "评价时间", "实施时间", "起止日期", "时间安排")
  static let begins = Ledger.date("begins", "开始日期", "开始时间", "启动时间", "计划开始时间")
  static let ends = Ledger.deadline("ends", "结束日期", "完成时间", "结束时间", "完成时限", "计划完成时间", "提交报告时间")
  static let agency = Ledger.text("agency", "第三方机构", "评价机构", "受托机构", "委托机构", "承担机构")
  static let document = Ledger.document("document", "文号", "计划文号", "下达文号")

  static let card = LedgerCard(
    "evaluation-plan", title: "重点绩效评价计划表", titles: [["评价", "计划"]], notTitles: ["自评"], stage: .management,
    columns: [
      kindOfObject, Ledger.code, object, Ledger.department, Ledger.unit, amount, manner, period, begins, ends, agency,
      document,
    ],
    needs: [object], tells: [manner, period, agency, begins, ends], least: 2,
    against: ["整改", "得分", "等级", "结论", "一级指标", "采购", "公示", "公开", "合同", "评估"], order: [[begins, ends]],
    yearsAhead: 0...1, printed: [amount, ends, agency], budgets: [amount])

  static func subject(of line: LedgerLine) -> SubjectKind? {
    line.value(kindOfObject)?.subject ?? (line.namedSubject)
  }
}
