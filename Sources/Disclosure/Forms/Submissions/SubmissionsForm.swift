/// 绩效材料报送登记表: who handed in which paper on which day. Without it nothing is late.
enum SubmissionsForm: LedgerForm {
  static let project = Ledger.name("project", "项目名称", "项目")
  static let paper = Ledger.text("paper", "材料名称", "报送材料", "报送内容", "材料", "材料类别", "报送事项", "应报材料", "文件名称")
  static let due = Ledger.deadline("due", "应报日期", "截止日期", "报送时限", "报送期限", "要求报送时间", "应报送时间", "截止时间")
  static let isHandedIn = Ledger.flag("isHandedIn", "是否报送", "报送情况", "是否按时报送", "是否已报")
  static let handedIn = Ledger.date("handedIn", "报送日期", "报送时间", "实际报送日期", "收到日期", "收件日期", "收件时间", "实报日期")
  static let expected = Ledger.count("expected", "应报份数", "应报数", "应报个数", "应报项目数")
  static let received = Ledger.count("received", "已报份数", "实报份数", "已报数", "实报数", "份数", "已报个数")
  static let missing = Ledger.count("missing", "欠报份数", "未报份数", "未报数", "欠报数")
  static let reminded = Ledger.date("reminded", "催报日期", "催报时间")
  static let returned = Ledger.date("returned", "退回日期", "退回修改日期")
  static let firstReview = Ledger.date("firstReview", "初审日期", "初审时间", "业务科室初审日期", "业务股室初审日期")
  static let firstOpinion = Ledger.text("firstOpinion", "初审意见", "初审结果", "初审结论", "业务科室初审意见", "业务股室初审意见", "初审")
  static let secondReview = Ledger.date("secondReview", "复审日期", "复审时间", "绩效科室复审日期", "绩效评价股复审日期")
  static let secondOpinion = Ledger.text("secondOpinion", "复审意见", "复审结果", "复审结论", "绩效科室复审意见", "绩效评价股复审意见", "复审")
  static let person = Ledger.person("person", "经办人", "报送人", "联系人", "收件人", "登记人")

  static let card = LedgerCard(
    "submissions", title: "绩效材料报送登记表",
    titles: [
      ["报送", "登记"], ["报送", "台账"], ["报送", "统计"], ["报送", "情况"], ["收件", "登记"], ["催报"], ["应报送", "名单"], ["报送", "名单"],
    ],
    notTitles: ["通知"], stage: .management, subject: .department,
    columns: [
      Ledger.departmentCode, Ledger.department, Ledger.unit, Ledger.code, project, paper, due, isHandedIn, handedIn,
      expected,
      received, missing, reminded, returned, firstReview, firstOpinion, secondReview, secondOpinion, person,
    ],
    needs: [Ledger.department], tells: [handedIn, isHandedIn, expected, received, reminded, due], least: 2,
    against: ["整改", "公开", "等级", "指标"], key: [paper, Ledger.unit], order: [[handedIn, firstReview, secondReview]])

  static func subject(of line: LedgerLine) -> SubjectKind? {
    BlankText.isBlank(line.text(project)) ? .department : .project
  }
}

extension LedgerLine {
  /// Whether a line of the register says that papers are still to come: by how many are missing, else because none came on any day.
  var isOwed: Bool {
    if let missing = value(SubmissionsForm.missing) { return missing > 0 }
    return value(SubmissionsForm.handedIn) == nil && value(SubmissionsForm.isHandedIn) != true
      && value(SubmissionsForm.received) == nil
  }

  /// The paper that is still to come, with how many are missing where the register says so: 项目支出绩效自评表（缺2份）.
  var owedPaper: String {
    text(SubmissionsForm.paper) + (value(SubmissionsForm.missing).map { "（缺\($0)份）" } ?? "")
  }
}
