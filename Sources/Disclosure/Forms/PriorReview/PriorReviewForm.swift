/// 事前绩效评估结果表: which new projects and policies were reviewed before they got a budget, with points in five dimensions and a conclusion.
///
/// Basis: reference-cycle §10 (five dimensions, conclusions 90/70).
enum PriorReviewForm: LedgerForm {
  static let isPrinted = true
  static let project = Ledger.name(
    "project", "项目名称", "项目", "政策名称", "政策(项目)名称", "项目(政策)名称", "评估对象", "项目或政策名称", "政策和项目名称")
  static let kindOfObject = Ledger.choice("object", "对象类型", "评估对象类型", "类别", "项目类型", of: ObjectKind.self)
  static let requested = Ledger.money(
    "requested", "申报金额", "申报资金", "申请资金", "申报预算", "申请预算", "申报金额合计", "资金规模", "申报预算金额", "送审金额")
  static let necessity = Ledger.score("necessity", "立项必要性", "政策设立必要性", "必要性", "立项必要性得分")
  static let economy = Ledger.score("economy", "投入经济性", "政策保障充分性", "经济性", "投入经济性得分")
  static let targets = Ledger.score(
    "targets", "绩效目标合理性", "政策目标合理性", "目标合理性", "合理性", "绩效目标合理性得分")
  static let feasibility = Ledger.score(
    "feasibility", "实施方案可行性", "政策实施可持续性", "方案可行性", "可行性", "实施方案可行性得分")
  static let financing = Ledger.score(
    "financing", "筹资合规性", "政策资金合规性", "资金合规性", "合规性", "筹资合规性得分")
  static let total = Ledger.score("total", "评估得分", "总分", "得分", "综合得分", "评估总分", "得分合计", "合计得分")
  static let conclusion = Ledger.choice(
    "conclusion", "评估结论", "结论", "评估意见", "总体结论", "评审结论", of: Conclusion.self)
  static let reviewed = Ledger.date("reviewed", "评估日期", "评估时间", "评审日期", "评审时间", "完成时间")
  static let reviewer = Ledger.text("reviewer", "评估机构", "组织单位", "评估组织单位", "评审机构")
  static let granted = Ledger.money(
    "granted", "预算安排数", "安排预算", "核定金额", "审定金额", "预算安排金额", "评估后金额", "建议安排金额", "核定预算")

  /// What the review recommends.
  enum Conclusion: String, LedgerChoice {
    case support = "建议予以支持"
    case supportAfterRevision = "建议调整完善后予以支持"
    case reject = "建议不予支持"

    var others: [String] {
      switch self {
      case .support: ["予以支持", "支持", "通过", "可行", "建议立项", "同意立项", "建议支持"]
      case .supportAfterRevision: ["调整完善后予以支持", "完善后支持", "部分支持", "建议部分支持", "修改完善后通过", "调整后予以支持", "建议完善后立项"]
      case .reject: ["不予支持", "不支持", "不通过", "未通过", "不可行", "建议不予立项", "不予立项", "暂不支持"]
      }
    }
  }

  static let card = LedgerCard(
    "prior-review", title: "事前绩效评估结果表",
    titles: [["事前", "评估"], ["事前", "评审"]], notTitles: ["打分", "评分表", "方案", "报告"], stage: .priorReview,
    columns: [
      Ledger.code, project, kindOfObject, Ledger.department, Ledger.unit, requested, necessity, economy, targets,
      feasibility,
      financing, total, conclusion, reviewed, reviewer, granted,
    ],
    needs: [project], tells: [conclusion, necessity, economy, targets, feasibility, financing, requested], least: 2,
    against: ["整改", "一级指标", "评价等级"], round: reviewed, required: [conclusion], yearsAhead: 0...1,
    printed: [requested, total, conclusion, granted],
    alike: [requested, granted])

  static func subject(of line: LedgerLine) -> SubjectKind? { line.value(kindOfObject)?.subject }
}
