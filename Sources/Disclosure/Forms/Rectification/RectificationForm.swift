/// 绩效整改台账: one line for each problem that monitoring or an evaluation found, until it is struck off.
///
/// Basis: reference §1.7, reference-cycle §6: four sources, three classes, the bureau's opinion on the budget. No filled ledger was seen.
enum RectificationForm: LedgerForm {
  static let isPrinted = true
  static let project = Ledger.name(
    "project", "项目名称", "项目", "项目(政策)名称", "项目(单位)名称", "评价对象", "项目/部门", "项目或部门")
  static let task = Ledger.text("task", "任务名称", "整改任务", "任务", "评价任务")
  static let source = Ledger.choice("source", "问题来源", "来源", "整改来源", "来源环节", "发现环节", of: Source.self)
  static let score = Ledger.score("score", "评价得分", "得分")
  static let grade = Ledger.grade("grade", "评价等级", "等级", "评价结果")
  static let problem = Ledger.text(
    "problem", "存在问题", "问题", "问题描述", "发现的问题", "存在的问题", "主要问题", "问题点", "反馈问题", "存在的主要问题", "整改内容", "问题清单")
  static let amount = Ledger.money("amount", "涉及金额", "问题金额", "涉及资金")
  static let advice = Ledger.text("advice", "整改建议", "整改意见", "整改要求", "有关建议", "处理意见", "建议")
  static let kindOfMending = Ledger.choice("class", "整改类型", "整改类别", "整改方式", of: Class.self)
  static let feedback = Ledger.date(
    "feedback", "反馈日期", "反馈时间", "问题反馈日期", "反馈意见日期", "发函日期", "下达日期", "下发日期", "整改通知日期", "反馈问题时间")
  static let received = Ledger.date("received", "收到日期", "收到反馈日期", "签收日期", "收函日期")
  static let deadline = Ledger.deadline(
    "deadline", "整改时限", "整改期限", "完成时限", "要求完成时间", "整改完成时限", "时限", "限期", "期限", "整改截止日期", "要求整改时限")
  static let measures = Ledger.text("measures", "整改措施", "措施", "整改方案", "整改落实措施")
  static let person = Ledger.person("person", "责任人", "整改责任人", "负责人", "联系人", "责任单位/责任人")
  static let state = Ledger.choice(
    "state", "整改完成情况", "整改状态", "整改情况", "完成情况", "整改进度", "整改进展", "落实情况", "进展", of: State.self)
  static let replied = Ledger.date("replied", "回复日期", "报送整改报告日期", "整改报告日期", "反馈整改日期", "整改回复日期", "报告日期")
  static let completed = Ledger.date("completed", "整改完成日期", "完成日期", "整改完成时间", "实际完成时间", "完成时间")
  static let isStruckOff = Ledger.flag("struckOff", "是否销号", "销号", "整改结束", "是否整改结束", "是否结束", "是否整改到位", "销号情况")
  static let struckOff = Ledger.date("struckOffOn", "销号日期", "销号时间")
  static let departmentAdvice = Ledger.text("departmentAdvice", "部门预算调整建议", "预算调整建议", "主管部门预算调整意见")
  static let budgetAdvice = Ledger.text(
    "budgetAdvice", "预算调整意见", "财政预算调整意见", "财政预算调整建议", "资金处理情况", "资金处理意见")

  /// Where the problem was found.
  enum Source: String, LedgerChoice {
    case monitoring = "运行监控"
    case selfEvaluation = "单位自评"
    case department = "部门评价"
    case bureau = "财政评价"

    var others: [String] {
      switch self {
      case .monitoring: ["绩效监控", "监控", "绩效运行监控"]
      case .selfEvaluation: ["绩效自评", "自评", "自评复核", "自评抽查"]
      case .department: ["部门重点评价", "部门绩效评价"]
      case .bureau: ["财政重点评价", "财政部门评价", "重点评价", "重点绩效评价", "财政绩效评价", "再评价"]
      }
    }
  }

  enum Class: String, LedgerChoice {
    case atOnce = "立行立改"
    case inStages = "分阶段整改"
    case lasting = "持续整改"
    /// The module of the budget system names the source here: 绩效监控, 财政评价.
    case bySource = "问题整改"

    var others: [String] {
      switch self {
      case .atOnce: ["立即整改", "即知即改", "立改"]
      case .inStages: ["分阶段", "限期整改", "阶段整改"]
      case .bySource: ["绩效监控", "运行监控", "绩效自评", "单位自评", "部门评价", "财政评价"]
      case .lasting: ["持续", "长期坚持", "长期整改", "持续推进"]
      }
    }
  }

  enum State: String, LedgerChoice {
    case done = "已整改"
    case underWay = "整改中"
    case open = "未整改"

    var others: [String] {
      switch self {
      case .done: ["已完成整改", "整改完成", "已整改到位", "整改到位", "已完成", "完成整改", "完成", "已落实", "已销号", "已整改完成", "100%", "√"]
      case .underWay: ["正在整改", "推进中", "部分整改", "部分完成", "基本完成", "进行中", "持续整改中", "正在推进", "整改推进中"]
      case .open: ["没有整改", "尚未整改", "未完成", "未完成整改", "未开展", "未启动", "未落实"]
      }
    }

    var inPart: Self? { self == .done ? .underWay : nil }
  }

  static let card = LedgerCard(
    "rectification", title: "绩效整改台账",
    titles: [["整改"], ["销号"], ["问题清单"], ["问题台账"]], notTitles: ["通知", "报告", "方案", "巡察", "审计", "安全", "环保"],
    stage: .rectification,
    columns: [
      task, source, Ledger.code, project, Ledger.department, Ledger.unit, score, grade, problem, amount, advice,
      kindOfMending,
      feedback, received, deadline, measures, person, state, replied, completed, isStruckOff, struckOff,
      departmentAdvice,
      budgetAdvice,
    ],
    needs: [project, problem], tells: [deadline, state, kindOfMending, isStruckOff, measures, budgetAdvice], least: 2,
    against: ["一级指标", "应用方式", "合同", "采购"], key: [source, problem], required: [problem, deadline],
    order: [[feedback, received, deadline], [feedback, received, replied], [feedback, completed, struckOff]],
    namesKnownProjects: true, printed: [source, problem, amount, kindOfMending, deadline, measures, state])

  /// Where a line's problem was found, in whichever column it says so.
  static func source(of line: LedgerLine) -> Source? {
    line.value(source) ?? LedgerReading.choice(line.text(kindOfMending), among: Source.words).flatMap(Source.init)
  }

  static func subject(of line: LedgerLine) -> SubjectKind? { line.namedSubject }
}
