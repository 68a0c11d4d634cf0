/// 名词解释: the terms that a reader of these pages meets, in plain words (reference §4.3: 专业性较强的名词进行解释).
enum Glossary {
  struct Term: Sendable {
    var name: String
    var meaning: String

    static let view = View<Term>(
      "名词", "一个名词和它的解释",
      [
        .text("term", "名词") { $0.name },
        .text("meaning", "解释") { $0.meaning },
      ])
  }

  /// The terms in the order in which pages use them; grades and weights are those of the policy.
  static func terms(_ policy: Policy) -> [Term] {
    let ranges = Words.ranges(policy.grades)
    let grades = policy.grades.indices.map { policy.grades[$0].label + "为" + ranges[$0] }.joined(separator: "，")
    let full = points(policy.totalWeight)
    let execution = points(policy.executionWeight)
    return budgets + amounts + [
      Term(
        name: "执行率",
        meaning: "全年执行数与全年预算数之比，按百分比计算，保留两位小数。全年预算数为零的，不计算执行率。"),
      Term(
        name: "绩效目标",
        meaning: "花这笔钱要办成什么事、达到什么效果。编制预算时由申请资金的单位提出，随预算一并批复，执行中据以监控，年终据以评价。"),
      Term(
        name: "绩效指标",
        meaning: "绩效目标的细化和量化。一般分产出指标（数量、质量、时效、成本）、效益指标（经济效益、社会效益、生态效益、可持续影响）"
          + "和满意度指标三类，逐级分为一级、二级、三级指标。"),
      Term(name: "年度指标值、实际完成值", meaning: "年初设定的指标应达到的数值或程度，和年终实际达到的数值或程度。"),
      Term(
        name: "绩效自评",
        meaning: "预算年度终了，用款单位对照批复的绩效目标，自行评价预算执行和目标完成情况。满分\(full)分，其中预算执行率\(execution)分。"
          + "自评表由单位填报并对真实性负责，本材料按单位填报的原样公开。"),
      Term(name: "分值、得分", meaning: "分值是一项指标的满分，得分是该项指标自评得到的分数。各项得分之和为总分。"),
      Term(name: "平均得分、加权平均得分", meaning: "平均得分是各项目总分的算术平均数；加权平均得分是以各项目全年预算数为权数的平均数。"),
      Term(name: "等级", meaning: "按总分划分：" + grades + "。"),
      Term(name: "偏差原因分析及改进措施", meaning: "指标没有完成或者没有得满分时，单位说明的原因和准备采取的措施。"),
      Term(name: "重点项目", meaning: "资金量较大、社会关注度较高，绩效评价结果随同决算草案报送人民代表大会常务委员会的项目。"),
      Term(name: "覆盖率", meaning: "已开展自评的项目（或金额、单位）占应开展自评的比例，分别按项目数、金额和单位数计算。"),
    ]
  }

  private static let budgets = [
    Term(
      name: "四本预算",
      meaning: "《中华人民共和国预算法》规定的一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算。"),
    Term(
      name: "一般公共预算",
      meaning: "对以税收为主体的财政收入，安排用于保障和改善民生、推动经济社会发展、维护国家安全、维持国家机构正常运转等方面的收支预算。"),
    Term(
      name: "政府性基金预算",
      meaning: "对依照法律、行政法规的规定在一定期限内向特定对象征收、收取或者以其他方式筹集的资金，专项用于特定公共事业发展的收支预算。"),
    Term(name: "国有资本经营预算", meaning: "对国有资本收益作出支出安排的收支预算。"),
    Term(name: "社会保险基金预算", meaning: "对社会保险缴款、一般公共预算安排和其他方式筹集的资金，专项用于社会保险的收支预算。"),
  ]

  private static let amounts = [
    Term(name: "年初预算数", meaning: "年初经本级人民代表大会批准、由财政部门批复的预算数。"),
    Term(name: "全年预算数", meaning: "年初预算数加上（或减去）年度执行中依法调整、追加、追减后的预算数。"),
    Term(name: "全年执行数", meaning: "预算年度内实际支出的数额。"),
  ]

  private static func points(_ score: Score) -> String {
    score.hundredths % 100 == 0 ? String(score.hundredths / 100) : score.text
  }
}

/// The page 名词解释.
struct GlossaryPage: Sendable {
  var context: BookContext

  static let view = View<GlossaryPage>(
    "名词解释页", "名词解释",
    PageHead.view.fields { page in
      page.context.head(title: "名词解释", page: "glossary/index", below: [(label: "首页", page: "index")])
    },
    [.list("terms", "名词", of: Glossary.Term.view) { Glossary.terms($0.context.input.policy) }])
}
