/// 绩效评价专家名单: whom the bureau may ask. Names and numbers of persons stay inside the bureau.
enum ExpertsForm: LedgerForm {
  static let expert = Ledger.name("expert", "姓名", "专家姓名", "专家")
  static let employer = Ledger.text("employer", "工作单位", "单位", "所在单位", "单位名称")
  static let rank = Ledger.text("rank", "职称", "职务职称", "职务", "专业技术职称", "职务/职称")
  static let field = Ledger.text("field", "专业领域", "擅长领域", "专业", "行业领域", "研究方向", "评审领域", "从事专业")
  /// 人大代表、政协委员 or 专家.
  static let role = Ledger.text("role", "人员类别", "类别", "身份", "代表身份", "人员类型")
  /// Which reviews, audits of targets and evaluations one took part in.
  static let tookPart = Ledger.text("tookPart", "参与工作", "参与项目", "参与事项", "参与情况", "参加的工作", "承担工作")
  static let entered = Ledger.date("entered", "入库日期", "入库时间", "聘任日期")
  static let telephone = Ledger.person("telephone", "联系电话", "电话", "手机", "手机号", "联系方式", "手机号码")
  static let identity = Ledger.person("identity", "身份证号", "身份证号码", "证件号码")

  static let card = LedgerCard(
    "experts", title: "绩效评价专家名单", titles: [["专家"]], notTitles: ["打分", "评分", "意见", "劳务", "发放", "签到", "汇总"],
    stage: .evaluation, subject: .evaluator,
    columns: [expert, role, employer, rank, field, tookPart, entered, telephone, identity],
    needs: [expert], tells: [field, rank, employer], least: 2, against: ["项目名称", "金额", "劳务", "考勤", "工资", "补助"],
    key: [employer], isInternal: true)
}
