/// 信息公开情况表: what was approved and published when, where, and why not (reference-cycle §8).
///
/// It says how something was published, never whether it may be: its 是否公开 is no mark and opens nothing.
enum DisclosureStatusForm: LedgerForm {
  static let isPrinted = true
  static let project = Ledger.name("project", "项目名称", "项目")
  static let matter = Ledger.text("matter", "公开事项", "公开内容", "公开类别", "材料名称", "公开材料")
  static let budget = Ledger.money("budget", "预算资金", "预算金额", "预算数", "部门预算资金")
  static let approvedBudget = Ledger.money("approvedBudget", "批复预算资金", "批复资金", "批复预算金额", "批复金额")
  static let approvalRate = Ledger.rate("approvalRate", "批复率")
  static let approved = Ledger.date("approved", "批复时间", "批复日期", "绩效目标批复时间", "预算批复时间", "决算批复时间")
  static let projects = Ledger.count("projects", "参评项目个数", "应公开项目个数", "项目个数", "应公开数", "自评项目个数")
  static let publishedProjects = Ledger.count("publishedProjects", "公开项目个数", "已公开项目个数", "已公开数")
  static let publishedBudget = Ledger.money("publishedBudget", "公开预算金额", "公开项目资金", "公开金额", "公开资金")
  static let publishedRate = Ledger.rate("publishedRate", "公开率")
  static let isPublished = Ledger.choice("isPublished", "是否公开", "公开情况", "是否已公开", of: Published.self)
  static let published = Ledger.date("published", "公开时间", "公开日期", "发布时间", "公开发布日期")
  /// Days of what stands in a column of its own, where one line has the days of two matters.
  static let targetPublished = Ledger.date(
    "targetPublished", "绩效目标公开时间", "绩效目标公开日期", "目标公开时间", "目标公开日期", "项目绩效目标公开时间", "绩效目标表公开时间")
  static let selfEvaluationPublished = Ledger.date(
    "selfEvaluationPublished", "绩效自评公开时间", "绩效自评公开日期", "自评公开时间", "自评公开日期", "绩效自评结果公开时间", "自评结果公开时间",
    "绩效自评表公开时间")
  static let address = Ledger.address("address", "公开网址", "网址", "公开地址", "公开链接", "链接")
  static let picture = Ledger.text("picture", "公开截图", "截图")
  static let pictureName = Ledger.text("pictureName", "公开截图名称", "截图名称")
  static let reason = Ledger.text("reason", "不公开原因", "未公开原因", "不公开理由", "未公开理由")
  static let person = Ledger.person("person", "登记人", "经办人", "填报人", "联系人")

  /// How far it was published.
  enum Published: String, LedgerChoice {
    case yes = "是"
    case partly = "部分公开"
    case no = "否"

    /// In a sentence.
    var spoken: String {
      switch self {
      case .yes: "已公开"
      case .partly: "部分公开"
      case .no: "没有公开"
      }
    }

    var others: [String] {
      switch self {
      case .yes: ["已公开", "√", "公开", "主动公开", "已按期公开"]
      case .partly: ["部分"]
      case .no: ["未公开", "×", "不公开", "没有公开", "未"]
      }
    }

    var inPart: Self? { self == .yes ? .partly : nil }
  }

  static let card = LedgerCard(
    "disclosure-status", title: "信息公开情况表",
    titles: [["公开情况"], ["公开登记"], ["信息公开", "表"], ["信息公开", "台账"], ["公开填报"], ["公开台账"]],
    notTitles: ["目录", "公示", "年度报告", "三公"], stage: .disclosure, subject: .department,
    columns: [
      Ledger.department, Ledger.code, project, matter, budget, approvedBudget, approvalRate, approved, projects,
      publishedProjects, publishedBudget, publishedRate, isPublished, published, address, picture, pictureName, reason,
      person,
    ], split: [targetPublished, selfEvaluationPublished],
    needs: [Ledger.department],
    tells: [published, targetPublished, selfEvaluationPublished, address, reason, publishedRate, approvalRate, matter],
    least: 2,
    against: ["公示", "报告名称", "页码", "整改", "等级"], key: [matter],
    order: [[approved, published]], marks: .sayHowPublished,
    printed: [project, matter, approved, isPublished, published, address, reason])

  static func subject(of line: LedgerLine) -> SubjectKind? {
    BlankText.isBlank(line.text(project)) ? .department : .project
  }
}
