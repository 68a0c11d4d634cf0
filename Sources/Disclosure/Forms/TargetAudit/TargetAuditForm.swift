/// 绩效目标审核表, one line for each target that the bureau looked at: four aspects, the conclusion, and the document that approved it.
///
/// Basis: 财预〔2015〕88号: 完整性、相关性、适当性、可行性. No filled table was seen (reference-cycle §0.1): this is the plainest layout.
enum TargetAuditForm: LedgerForm {
  static let isPrinted = true
  static let amount = Ledger.money(
    "amount", "预算金额", "申报金额", "项目资金", "预算数", "年度预算", "申报预算", "资金总额", "金额", "年度资金总额")
  static let completeness = Ledger.choice("completeness", "完整性", "完整性审核", "完整性审核意见", of: Aspect.self)
  static let relevance = Ledger.choice("relevance", "相关性", "相关性审核", "相关性审核意见", of: Aspect.self)
  static let adequacy = Ledger.choice("adequacy", "适当性", "适当性审核", "适当性审核意见", of: Aspect.self)
  static let feasibility = Ledger.choice("feasibility", "可行性", "可行性审核", "可行性审核意见", of: Aspect.self)
  static let conclusion = Ledger.choice(
    "conclusion", "审核结论", "审核结果", "审核意见", "审核等级", "总体结论", "综合评定等级", of: Conclusion.self)
  static let opinion = Ledger.text("opinion", "修改意见", "需补充完善事项", "退回原因", "具体意见", "存在问题", "审核说明")
  static let audited = Ledger.date("audited", "审核日期", "审核时间")
  static let approval = Ledger.document("approval", "批复文号", "批复文件", "文号", "批复文件文号", "目标批复文号")
  static let approved = Ledger.date("approved", "批复日期", "批复时间", "目标批复时间", "绩效目标批复时间")

  /// How one aspect was judged.
  enum Aspect: String, LedgerChoice {
    case excellent = "优"
    case good = "良"
    case fair = "中"
    case poor = "差"

    var others: [String] {
      switch self {
      case .excellent: ["优秀", "符合", "是", "√", "通过", "合格"]
      case .good: ["良好", "基本符合", "优良"]
      case .fair: ["一般", "部分符合"]
      case .poor: ["较差", "不符合", "否", "×", "不通过", "不合格"]
      }
    }
  }

  enum Conclusion: String, LedgerChoice {
    case passed = "通过"
    case passedAfterRevision = "修改完善后通过"
    case rejected = "不通过"

    var others: [String] {
      switch self {
      case .passed: ["审核通过", "同意", "合格", "优", "良", "优良", "优秀", "予以批复"]
      case .passedAfterRevision: ["修改后通过", "原则同意", "原则通过", "退回修改", "需完善", "修改完善", "完善后通过", "中", "一般", "补充完善", "退回"]
      case .rejected: ["未通过", "审核不通过", "不予通过", "不同意", "差", "较差", "不合格", "不予安排"]
      }
    }
  }

  static let card = LedgerCard(
    "target-audit", title: "绩效目标审核表",
    titles: [["目标", "审核"], ["目标", "批复", "台账"], ["目标", "审批", "台账"]],
    notTitles: ["自评", "评价结果", "监控"], stage: .targets,
    columns: [
      Ledger.code, Ledger.project, Ledger.department, Ledger.unit, amount, completeness, relevance, adequacy,
      feasibility,
      conclusion, opinion, audited, approval, approved,
    ],
    needs: [Ledger.project], tells: [conclusion, completeness, relevance, adequacy, feasibility, approval], least: 3,
    against: ["整改", "一级指标", "评价等级", "评估"], round: audited, required: [conclusion], order: [[audited, approved]],
    yearsAhead: 0...1, printed: [conclusion])

  static func subject(of line: LedgerLine) -> SubjectKind? { line.namedSubject }
}
