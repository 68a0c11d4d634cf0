/// One key of a policy file: how it is read, and what the documentation says of it.
struct PolicyKey: Sendable {
  var name: String
  /// What stands behind the key, in words: 分数, 金额（万元）.
  var kind: String
  var meaning: Message
  var example: String
  /// Reads the key into a policy; `false` where the file does not have it.
  var read: @Sendable (inout StrictYAML, inout Policy, PolicyNames) throws(ConfigurationError) -> Bool

  /// Every key but `rules`, in the order in which `national.yml` has them.
  static let all: [PolicyKey] = [
    .text("name", \.name, Message("办法的简称，用在 gongkai.yml 的 policy 里", "the policy's short name"), "local"),
    .text("title", \.title, Message("印在报告上的办法名称和文号", "title and number as printed on reports"), "某县项目支出绩效评价办法"),
    grades,
    .choice("summary-total", \.summaryTotal, Message("汇总用哪个总分", "which total counts in summaries"), "handed-in"),
    .choice(
      "reverse-formula", \.reverseFormula, Message("反向指标（≤）没有达到时怎样扣分", "how points fall when a ≤ target is missed"),
      "linear"),
    .choice(
      "equal-formula", \.equalFormula,
      Message("等于指标（=）没有正好达到时怎样计分", "how an = target that is not met exactly is scored"), "reach"),
    .choice("list-numbers", \.listNumbers, Message("清单里的数字怎样写", "how numbers in lists may be written"), "tolerant"),
    qualitativeLevels,
    .score("execution-weight", \.executionWeight, Message("预算执行率的分值", "points for the execution rate"), "10"),
    .score("total-weight", \.totalWeight, Message("总分值，含预算执行率", "points in all, execution included"), "100"),
    .money("money-tolerance", \.moneyTolerance, Message("金额核对时允许的误差", "tolerance of sums of money"), "0.01"),
    .score("score-tolerance", \.scoreTolerance, Message("分数核对时允许的误差", "tolerance of scores"), "0.01"),
    .score(
      "indicator-tolerance", \.indicatorTolerance, Message("重算的指标得分允许的误差", "tolerance of recomputed indicator scores"),
      "0.1"),
    .rate(
      "rate-error-from", \.rateErrorFrom,
      Message("执行率印错多少个百分点以上算错误，以下算警告", "a wrong rate is an error from this difference on, a warning below"), "0.5"),
    .rate(
      "rate-needs-reason-below", \.rateNeedsReasonBelow,
      Message("执行率低于多少要说明原因", "an execution rate below this needs a reason"), "90"),
    .rate(
      "surplus-needs-reason-from", \.surplusNeedsReasonFrom,
      Message("完成值达到目标的百分之多少要说明原因", "a result of this many percent of the target needs a reason"), "130"),
    .rate(
      "cost-product-tolerance", \.costProductTolerance,
      Message("数量乘单位成本与资金相差超过百分之几要核对", "quantities times unit costs may be this many percent off the money"), "2"),
    .choice(
      "monitoring-budget", \.monitoringBudget,
      Message("运行监控的执行率以调整后预算数还是年初预算数为分母", "which budget the execution rate of monitoring is of"), "adjusted"),
    .flag(
      "publish-monitoring", \.publishesMonitoring,
      Message("绩效运行监控是否在部门的网页上公开", "whether the pages of departments show monitoring"), "true"),
    .rate(
      "lamp-red-below", \.lampRedBelow,
      Message(
        "运行监控：执行率、完成值低于序时进度的百分之多少亮红灯",
        "monitoring: below this percentage of what the months passed ask for the lamp is red"),
      "60"),
    .rate(
      "lamp-yellow-below", \.lampYellowBelow,
      Message("运行监控：低于序时进度的百分之多少亮黄灯，不低于的亮绿灯", "monitoring: below this percentage the lamp is yellow, else green"), "80"),
    .rate(
      "lamp-blue-from", \.lampBlueFrom,
      Message("运行监控：完成值达到序时进度的百分之多少亮蓝灯（指标可能定低了）", "monitoring: from this percentage on the lamp of a target is blue"),
      "120"),
    .money(
      "suspicious-amount", \.suspiciousAmount,
      Message("单个项目金额从多少起怀疑把元当成了万元", "amounts from here on are suspected to be 元 in a 万元 column"), "500000"),
    .money(
      "least-amount", \.leastAmount,
      Message("单个项目预算数低于多少时怀疑把万元当成了元；0 为不查", "budgets below this are suspected to be 万元 entered as 元; 0 for never"),
      "0.1"),
    .count(
      "mixed-units-within", \.mixedUnitsWithin,
      Message(
        "应当相近的两个金额相差一万倍上下，在几倍以内视为元和万元混填；0 为不查",
        "how far from ten thousand times one of two like amounts may be to be taken for another unit; 0 for never"), "2"
    ),
    .flag("ties-share-rank", \.tiesShareRank, Message("得分和执行率都相同时是否并列", "whether equal groups share a rank"), "true"),
    .count(
      "key-projects", \.keyProjectCount,
      Message("没有标出重点项目时，随决算草案的册子取几个", "how many key projects the booklet takes when none is marked"), "10"),
    .score("praise-from", \.praiseFrom, Message("考核得分从多少起在通报里表扬", "points from which the circular praises"), "90"),
    .score(
      "criticise-below", \.criticiseBelow, Message("考核得分低于多少在通报里批评", "points below which the circular criticises"), "60"
    ),
    .score(
      "interview-below", \.interviewBelow,
      Message("考核得分低于多少发约谈通知", "points below which an office is asked to an interview"),
      "60"),
    .count(
      "interview-late-days", \.interviewLateDays,
      Message(
        "问题逾期多少天以上没有完成整改的发约谈通知，0 不发", "days past the deadline after which an office is asked to an interview, 0 never"),
      "30"),
    reportAddressees,
    .count(
      "report-late-days", \.reportLateDays,
      Message("问题逾期多少天以上没有完成整改的报政府，0 不报", "days past the deadline after which the government is told, 0 never"), "90"),
    rankingAddressees, upwardAddressees,
    .flag(
      "department-reports", \.departmentsReport,
      Message("是否为各部门形成预算绩效报告，由部门补充后报财政部门", "whether reports of departments to the bureau are drafted"), "true"),
    .flag(
      "broadcast", \.broadcasts,
      Message("公开的册子是否附一份供电视、手机应用播报的短稿", "whether the public book has a short text for television and apps"), "true"),
    .rate(
      "least-coverage", \.leastCoverage,
      Message(
        "自评项目的全年预算数应占部门项目支出总额的百分之几", "the share of a department's project money that self-evaluations must cover"),
      "100"),
    demandedStages, stageColumns,
    .count(
      "praise-from-projects", \.praiseFromProjects,
      Message("部门有几个自评项目起，才提示满分、优等偏多", "from how many projects on a department is noted for full marks"), "10"),
    .rate(
      "note-full-marks-from", \.noteFullMarksFrom,
      Message("满分项目占百分之几起提示抽查，0 不提示", "from which share of full marks on a department is noted, 0 never"), "50"),
    .rate(
      "note-best-grade-from", \.noteBestGradeFrom,
      Message("最高等级的项目占百分之几起提示抽查，0 不提示", "from which share of the best grade on a department is noted, 0 never"), "100"),
    .text(
      "sample-seed", \.sampleSeed,
      Message("抽查样本的种子：种子相同，抽中的项目也相同", "the seed of the audit sample: the same draws the same"),
      "2024-1"),
    .rate(
      "sample-share", \.sampleShare,
      Message("抽查样本：每个部门每个等级的项目抽取百分之几", "which share of a department's projects of one grade is drawn"), "10"),
    .count(
      "sample-least", \.sampleLeast,
      Message("抽查样本：每个部门每个等级最少抽取几个项目", "how many of a department's projects of one grade are drawn at least"), "1"),
    .count(
      "workbooks-up-to", \.workbooksUpTo,
      Message(
        "项目不超过多少个时，公开的数据文件另存为 Excel 文件；0 为不存",
        "up to how many projects the public data files are Excel workbooks as well; 0 for never"), "5000",
      most: 1_000_000),
    deadlines, holidays, workdays,
    departmentDimensions, weightSchemes, assessmentYears, reportParts, townshipWeights, countyWeights, budgetFocus,
    books, headings, clauses,
  ]

  private static let grades = PolicyKey(
    name: "grades", kind: "若干 {label: 名称, from: 最低分}",
    meaning: Message(
      "等级和最低分（含），从高到低，最后一档从 0 开始", "grades and their lower bounds, best first; the last begins at 0"),
    example: "[{label: 优, from: 90}, {label: 差, from: 0}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let items = try yaml.mappings("grades") else { return false }
    policy.grades = try readGrades(items, in: yaml)
    return true
  }

  private static let rankingAddressees = PolicyKey(
    name: "ranking-addressees", kind: "单位名称",
    meaning: Message("结果排序报告报给谁；不写就不形成", "to whom the ranking of departments is reported; none is written without any"),
    example: "[县委, 县人民政府, 县委组织部]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let names = try yaml.texts("ranking-addressees") else { return false }
    policy.rankingAddressees = names
    return true
  }

  private static let upwardAddressees = PolicyKey(
    name: "upward-addressees", kind: "单位名称",
    meaning: Message(
      "预算绩效报告报给上级哪个部门；不写就不形成", "to whom the region's report on performance goes; none is written without any"),
    example: "[省财政厅]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let names = try yaml.texts("upward-addressees") else { return false }
    policy.upwardAddressees = names
    return true
  }

  private static let reportAddressees = PolicyKey(
    name: "report-addressees", kind: "单位名称",
    meaning: Message(
      "专报报给谁；不写就报本地区人民政府", "to whom the special report goes; to the government of the region where none is named"),
    example: "[县人民政府]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let names = try yaml.texts("report-addressees") else { return false }
    policy.reportAddressees = names
    return true
  }

  private static let qualitativeLevels = PolicyKey(
    name: "qualitative-levels", kind: "若干 {words: [说法], full: 千分比, least: 千分比}",
    meaning: Message(
      "定性指标的各档：说法，以及得分占分值的千分比范围",
      "qualitative levels: their words and the permitted share of the weight, in thousandths"),
    example: "[{words: [达成预期指标], full: 1000, least: 800}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let items = try yaml.mappings("qualitative-levels") else { return false }
    policy.qualitativeLevels = try readLevels(items)
    return true
  }

  private static let budgetFocus = PolicyKey(
    name: "budget-focus", kind: "{预算名称: [方面]}",
    meaning: Message("各本预算的绩效重点关注哪些方面", "what is to be said of the performance of each budget"),
    example: "{政府性基金预算: [征收标准, 使用效果]}"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard var focus = try yaml.mapping("budget-focus") else { return false }
    policy.budgetFocus = [:]
    for type in BudgetType.allCases where type != .other {
      policy.budgetFocus[type] = try focus.texts(type.chinese)
    }
    try focus.finish()
    return true
  }

  private static let weightSchemes = PolicyKey(
    name: "weight-schemes", kind: "若干 {一级指标: 分值}",
    meaning: Message(
      "一级指标分值的几种设置，符合其中一种即可；不写就不核对", "the points of the first levels, in one of several schemes; none are not checked"),
    example: "[{产出指标: 50, 效益指标: 30, 满意度指标: 10}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let items = try yaml.mappings("weight-schemes") else { return false }
    policy.weightSchemes = []
    for var item in items {
      var scheme = WeightScheme(points: [:])
      for level in WeightScheme.Level.allCases { scheme.points[level] = try item.score(level.label) }
      try item.finish()
      policy.weightSchemes.append(scheme)
    }
    return true
  }

  private static let assessmentYears = PolicyKey(
    name: "assessment-years", kind: "若干 {words: [词], years: 相差年数}",
    meaning: Message(
      "工作考核的各个环节看哪一年度的预算：说法，以及比考核年度晚几年（早的写负数）；写在前面的先比",
      "the budget year that an assessment looks at for each stage, as years after the one assessed; the first that fits counts"
    ),
    example: "[{words: [目标, 公开], years: 0}, {words: [绩效评价], years: -1}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let years = try AssessmentYear.read(&yaml) else { return false }
    policy.assessmentYears = years
    return true
  }

  private static let reportParts = PolicyKey(
    name: "report-parts", kind: "若干部分：" + ReportPart.allCases.map(\.heading).joined(separator: "、"),
    meaning: Message("评价报告应有哪些部分，少了要提示", "the parts that an evaluation report must have"),
    example: "[基本情况, 有关建议]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let words = try yaml.texts("report-parts") else { return false }
    policy.reportParts = []
    for word in words {
      guard let part = ReportPart.allCases.first(where: { $0.heading == word }) else {
        throw yaml.refuse("report-parts", expected: ReportPart.allCases.map(\.heading).joined(separator: "、") + " 中的几个")
      }
      policy.reportParts.append(part)
    }
    return true
  }

  private static let departmentDimensions = PolicyKey(
    name: "department-dimensions", kind: "若干文字",
    meaning: Message("部门整体绩效从哪些维度衡量；没有规定的不写", "what the whole expenditure of a department is measured by"),
    example: "[运行成本, 管理效率, 履职效能]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let words = try yaml.texts("department-dimensions") else { return false }
    policy.departmentDimensions = words
    return true
  }
}

private func readGrades(_ items: [StrictYAML], in yaml: StrictYAML) throws(ConfigurationError) -> [Policy.Grade] {
  var grades: [Policy.Grade] = []
  for item in items {
    var item = item
    let (label, bound) = (try item.text("label"), try item.score("from"))
    // A mistyped key is named before what is missing because of it.
    try item.finish()
    guard let label, let bound else {
      throw item.refuse("label", expected: "等级名称 label 和最低分 from，例如 {label: 优, from: 90}")
    }
    if let last = grades.last, bound >= last.lowerBound {
      throw item.refuse("from", expected: "比上一档（\(last.lowerBound.text)）低的分数")
    }
    guard !grades.contains(where: { $0.label == label }) else {
      throw item.refuse("label", expected: "每个等级只写一次；“\(label)”写了两次")
    }
    grades.append(Policy.Grade(label: label, lowerBound: bound))
  }
  guard grades.last?.lowerBound == .zero else {
    throw yaml.refuse("grades", expected: "最后一档从 0 分开始的等级，不然低分没有等级")
  }
  return grades
}

private func readLevels(_ items: [StrictYAML]) throws(ConfigurationError) -> [Policy.QualitativeLevel] {
  var levels: [Policy.QualitativeLevel] = []
  for item in items {
    var item = item
    let words = try item.texts("words") ?? []
    let full = try item.integer("full", in: 0...1000) ?? 1000
    let least = try item.integer("least", in: 0...1000) ?? 0
    try item.finish()
    guard !words.isEmpty, least <= full else { throw item.refuse("words", expected: "说法 words，以及不大于 full 的 least") }
    levels.append(Policy.QualitativeLevel(words: words, full: full, least: least))
  }
  return levels
}
