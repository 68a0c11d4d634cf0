/// 绩效结果应用表: what became of last year's grade in this year's budget (reference §5, reference-cycle §6).
enum ResultsUseForm: LedgerForm {
  static let isPrinted = true
  static let project = Ledger.name(
    "project", "项目名称", "项目", "项目(政策)名称", "评价对象", "项目(单位)名称", "政策(项目)名称", "政策和项目名称")
  static let score = Ledger.score("score", "评价得分", "上年得分", "得分", "上年评价得分")
  static let grade = Ledger.grade(
    "grade", "结果等级", "上年等级", "评价等级", "上年评价等级", "等级", "评价结果", "上年评价结果", "绩效等级", "上年绩效等级")
  static let lastBudget = Ledger.money(
    "lastBudget", "上年预算", "上年预算数", "上年安排数", "上年预算安排数", "上年度预算", "上年度预算数", "上年安排", "上年金额",
    "上年预算安排", "上年度预算安排", "上年度预算安排数")
  static let requested = Ledger.money("requested", "申报数", "本年申报数", "申报金额", "申报预算", "部门申报数")
  static let action = Ledger.choice(
    "action", "应用方式", "预算安排建议", "结果应用方式", "应用措施", "应用情况", "挂钩措施", "处理方式", "结果应用", "安排建议", "结果应用情况", "挂钩方式",
    of: Action.self)
  static let budget = Ledger.money(
    "budget", "预算安排数", "本年预算", "本年预算数", "安排预算", "本年安排数", "本年预算安排数", "建议安排数", "拟安排数", "预算安排金额", "下年预算安排数", "安排数")
  static let change = Ledger.money("change", "增减额", "增减", "增减金额", "调整金额", "核减金额")
  /// Until when a policy, or a project of several years, is to run.
  static let ends = Ledger.deadline(
    "ends", "政策到期时间", "到期时间", "到期日期", "到期日", "政策到期日", "政策到期日期", "项目到期时间", "政策(项目)到期时间", "政策和项目到期时间", "政策有效期至", "有效期至",
    "实施期限至",
    "执行期限至")
  static let reason = Ledger.text("reason", "依据", "理由", "应用依据", "说明理由", "原因")

  /// What the bureau does with a result (reference §5.1).
  enum Action: String, LedgerChoice {
    case prefer = "优先保障"
    case improve = "督促改进"
    case adjust = "调整"
    case reduce = "削减或取消"
    case takeBack = "收回"

    /// Whether what it is said of goes on.
    var isKept: Bool { self == .prefer || self == .improve }

    var others: [String] {
      switch self {
      case .prefer: ["优先安排", "优先支持", "适当优先保障", "保障", "据实合理保障", "予以保障", "增加", "增加安排", "继续安排", "原则上优先保障", "优先"]
      case .improve: ["改进", "控制新增", "严格控制新增", "维持", "持平", "改进管理", "不增加", "从严控制"]
      case .adjust: ["调整优化", "调整支出结构", "优化调整", "整合", "调整方向", "调整结构", "归并"]
      case .reduce:
        ["削减", "取消", "核减", "压减", "减少", "减少安排", "不予安排", "不再安排", "暂停", "压缩", "取消或暂停", "适当减少", "一定比例核减", "调减"]
      case .takeBack: ["收回资金", "收回统筹", "收回结余", "盘活", "统筹收回", "收回存量"]
      }
    }
  }

  static let card = LedgerCard(
    "results-use", title: "绩效结果应用表",
    titles: [["结果应用"], ["挂钩"], ["评价结果", "应用"]], notTitles: ["办法", "报告", "通知", "方案"], stage: .application,
    columns: [
      Ledger.code, project, Ledger.department, Ledger.unit, score, grade, lastBudget, requested, action, budget, change,
      ends, reason,
    ],
    needs: [project, action], tells: [action, grade, lastBudget, budget], least: 2,
    against: ["整改", "一级指标", "评估", "公开", "合同"], required: [action], yearsAhead: 1...1,
    printed: [grade, lastBudget, action, budget, ends], alike: [lastBudget, requested, budget],
    neverNegative: [budget, lastBudget])

  static func subject(of line: LedgerLine) -> SubjectKind? { line.namedSubject }
}
