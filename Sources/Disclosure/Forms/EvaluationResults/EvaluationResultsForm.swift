/// 绩效评价结果清单: grades, mostly with points, of what was evaluated or checked again (reference-cycle §5.1).
enum EvaluationResultsForm: LedgerForm {
  static let isPrinted = true
  static let object = Ledger.name(
    "project", "项目名称", "评价对象", "项目", "项目(政策)名称", "评价对象名称", "评价政策或项目资金名称", "政策和项目名称", "政策(项目)名称", "评价项目",
    "评价项目名称", "项目(单位)名称")
  static let kindOfObject = Ledger.choice("object", "对象类型", "评价类型", "类别", "评价对象类型", of: ObjectKind.self)
  static let evaluator = Ledger.choice("evaluator", "评价方式", "评价类别", "评价主体", "评价层级", of: Evaluator.self)
  static let amount = Ledger.money(
    "amount", "资金量", "资金规模", "评价金额", "金额", "预算资金", "预算金额", "预算数", "涉及资金", "发行金额", "评价资金", "资金总额", "全年预算数")
  static let selfScore = Ledger.score("selfScore", "自评得分", "自评分", "自评总分")
  static let selfGrade = Ledger.grade("selfGrade", "自评等级", "自评结果")
  static let score = Ledger.score("score", "评价得分", "得分", "评分情况", "评价分数", "复核得分", "分数", "综合得分", "评分", "最终得分")
  static let grade = Ledger.grade(
    "grade", "评价等级", "等级", "评级情况", "评价结果", "评价档次", "复核等级", "评价结论", "绩效等级", "评定等级", "档次")
  static let agency = Ledger.text("agency", "第三方机构", "评价机构", "受托机构")
  static let ended = Ledger.date("ended", "评价结束日", "评价结束日期", "评价日期", "评价完成时间", "评价完成日期", "报告日期")
  static let problems = Ledger.text("problems", "存在问题", "主要问题", "发现的问题", "存在的问题", "存在的主要问题")
  static let advice = Ledger.text("advice", "有关建议", "建议", "意见建议", "相关建议", "评价建议")

  /// Who evaluated, or whose evaluation was checked.
  enum Evaluator: String, LedgerChoice {
    case review = "自评复核"
    case department = "部门评价"
    case bureau = "财政评价"
    case again = "再评价"
    case own = "单位自评"

    var others: [String] {
      switch self {
      case .review: ["自评抽查", "自评抽查复核", "自评评审", "复核", "抽查"]
      case .department: ["部门", "主管部门评价", "部门绩效评价", "部门重点评价"]
      case .bureau: ["财政", "财政部门评价", "财政重点评价", "财政部门重点评价", "重点评价", "财政绩效评价"]
      case .again: ["绩效再评价", "财政再评价"]
      case .own: ["自评", "项目单位自评"]
      }
    }
  }

  static let card = LedgerCard(
    "evaluation-results", title: "绩效评价结果清单",
    titles: [
      ["评价结果", "清单"], ["评价结果", "表"], ["评价结果", "台账"], ["评价结果", "名单"], ["绩效评价情况表"], ["项目绩效评价表"], ["重点评价表"], ["自评复核"],
      ["自评抽查"],
      ["再评价"],
    ],
    notTitles: ["应用", "挂钩", "整改", "公开", "打分", "计划", "反馈", "自评表"], stage: .evaluation,
    columns: [
      kindOfObject, evaluator, Ledger.code, object, Ledger.department, Ledger.unit, amount, selfScore, selfGrade, score,
      grade,
      agency, ended, problems, advice,
    ],
    needs: [object, grade], tells: [score, grade, evaluator], least: 2,
    against: ["整改", "一级指标", "应用", "安排", "分值", "完成值", "执行", "权重", "评估"], key: [evaluator], namesKnownProjects: true,
    printed: [kindOfObject, evaluator, amount, selfScore, score, grade, agency, ended, problems], budgets: [amount])

  static func subject(of line: LedgerLine) -> SubjectKind? {
    if let object = line.value(kindOfObject) { return object.subject }
    return line.namedSubject ?? objectKind(of: line)?.subject
  }

  /// What was evaluated: by its column, else by the heading over its part of the table (二、部门整体评价).
  static func objectKind(of line: LedgerLine) -> ObjectKind? {
    line.value(kindOfObject)
      ?? line.heading.flatMap { LedgerReading.choice($0.raw, among: ObjectKind.words) }.flatMap(ObjectKind.init)
  }
}
