/// A column that an indicator list may have. The order is that of the bench specification, and of findings of one row.
enum ListColumn: Int, CaseIterable, Sendable {
  case year
  case region
  case regionName
  case department
  case departmentName
  case unit
  case unitName
  case project
  case projectName
  case budgetType
  case functionalClass
  case initial
  case budget
  case executed
  case level1
  case level2
  case level3
  case nature
  case target
  case measure
  case actual
  case weight
  case score
  case reason
  case mark
  case keyProject
  case total
  case rate
  case executionScore
  case grade
  case allocator
  case executor
  case direction
  case beneficiaries
  case kind
  case livelihood
  case added
  case pooled
  /// The unit of the amounts of a row: 元 in one, 万元 in the next.
  case moneyUnit

  /// The columns that say something of the project, and so repeat in each of its rows.
  var isOfProject: Bool { rawValue <= ListColumn.executed.rawValue || rawValue >= ListColumn.keyProject.rawValue }

  /// What the unit itself made of the project: its points, its rate, its grade.
  var isPrinted: Bool {
    switch self {
    case .total, .rate, .executionScore, .grade: true
    default: false
    }
  }

  /// Those columns, in the order of `ListProject.printed`.
  static let printed: [ListColumn] = [.total, .rate, .executionScore, .grade]

  /// What a column of groups tells projects apart by; `nil` for the other columns.
  var grouping: Grouping? {
    switch self {
    case .allocator: .allocator
    case .executor: .executor
    case .direction: .direction
    case .beneficiaries: .beneficiaries
    case .kind: .kind
    case .livelihood: .livelihood
    case .added: .added
    case .pooled: .pooled
    default: nil
    }
  }

  /// Those columns.
  static let groups: [ListColumn] = [
    .allocator, .executor, .direction, .beneficiaries, .kind, .livelihood, .added, .pooled,
  ]

  /// Columns that most lists do not have: there is no note where one is missing.
  var isSeldom: Bool { rawValue >= ListColumn.keyProject.rawValue }

  /// The three columns with money.
  static let amounts: [ListColumn] = [.initial, .budget, .executed]

  /// Without these a table is no indicator list. The project may be named by code or by name.
  static let required: [ListColumn] = [.projectName, .level3, .weight, .actual]

  /// The label as the specification prints it.
  var label: String { (Self.labels[rawValue].first ?? "") + (Self.amounts.contains(self) ? "(万元)" : "") }

  /// The column that a label names, once `ListLabel` has taken marks, spaces and units off; `nil` for none.
  init?(label: String) {
    guard let column = Self.byLabel[label] ?? Self.weak[label] else { return nil }
    self = column
  }

  /// Every label that a column is known by.
  static var knownLabels: [String] {
    labels.flatMap(\.self) + FundWords.columns.filter { of($0.meaning) != nil }.map(\.word)
  }

  /// Whether a label, once its marks are taken off, is the one that the specification prints.
  func isCalledExactly(_ label: String) -> Bool { Self.labels[rawValue].first == label }

  /// The columns with figures of which two that differ leave nobody know which counts.
  static let figures: [Self] = [.initial, .budget, .executed, .target, .actual, .weight, .score]

  /// Whether a label names its column only where no plainer one stands in the same header: 预算数 beside 全年预算数.
  static func isWeak(_ label: String) -> Bool { byLabel[label] == nil && weak[label] != nil }

  private static let byLabel: WordTable<ListColumn> = {
    var columns: [WordTable<ListColumn>.Pair] = []
    // Amounts and rate have the labels of a form's fund table; the other columns of that table are none of a list's.
    for (label, column) in FundWords.columns {
      if let own = of(column) { columns.append((label, own)) }
    }
    for column in allCases {
      for label in labels[column.rawValue] { columns.append((label, column)) }
    }
    return WordTable(columns)
  }()

  private static let weak = WordTable(FundWords.weak.compactMap { word, column in of(column).map { (word, $0) } })

  private static func of(_ column: FundColumn) -> Self? {
    switch column {
    case .initial: .initial
    case .budget: .budget
    case .executed: .executed
    case .rate: .rate
    case .weight, .score, .reason, .arrived, .forecast: nil
    }
  }

  /// What bureaus call the columns (reference §3.1, §1.1); the first is the specification's name.
  private static let labels: [[String]] =
    [
      ["年度", "预算年度", "年份", "评价年度", "所属年度", "自评年度"],
      ["区划代码", "行政区划代码", "区划编码", "行政区划编码", "财政区划代码"],
      ["区划名称", "行政区划名称", "行政区划", "所属地区", "地区", "所属区划"],
      ["部门编码", "部门代码", "主管部门编码", "主管部门代码", "预算部门编码"],
      [
        "部门名称", "主管部门名称", "主管部门", "部门", "预算部门", "一级预算部门", "项目主管部门", "主管单位", "一级预算单位", "预算主管部门", "主管预算部门",
        "业务主管部门",
      ],
      ["单位编码", "单位代码", "预算单位编码", "预算单位代码", "实施单位编码", "实施单位代码"],
      ["单位名称", "实施单位", "项目实施单位", "实施单位名称", "预算单位", "预算单位名称", "项目单位", "承担单位", "用款单位", "资金使用单位", "二级预算单位", "基层单位"],
      ["项目编码", "项目代码", "项目编号", "预算项目编码", "预算项目代码"],
      ["项目名称", "支出项目名称", "预算项目名称", "二级项目名称", "项目支出名称", "政策名称", "专项名称", "专项资金名称", "项目"],
      ["预算类型", "预算种类", "资金性质", "资金类型", "预算性质"],
      ["功能分类科目", "支出功能分类科目", "支出功能分类", "功能科目", "功能分类"],
      ["年初预算数"],
      ["全年预算数", "调整预算", "年度调整预算数", "年终预算数"],
      ["全年执行数", "决算数", "全年决算数", "决算金额", "支出决算数", "年度执行数", "实际支付数", "累计执行数", "执行数合计"],
      ["一级指标", "一级绩效指标", "一级指标名称", "指标一级"],
      ["二级指标", "二级绩效指标", "二级指标名称", "指标二级"],
      ["三级指标", "三级绩效指标", "三级指标名称", "指标三级", "指标名称", "绩效指标名称", "绩效指标"],
      ["指标性质", "计算符号", "指标符号", "运算符号", "比较符号", "比较符", "符号", "指标方向"],
      [
        "年度指标值", "指标值", "目标值", "年度目标值", "年初指标值", "绩效指标值", "年初目标值", "预期指标值", "预期值", "计划值", "计划指标值", "年度绩效指标值", "指标目标值",
        "年度预期值",
      ],
      ["计量单位", "度量单位", "指标单位"],
      ["实际完成值", "完成值", "全年完成值", "全年实际完成值", "实际值", "实际完成情况", "全年实际值"],
      ["分值", "权重", "指标分值", "指标权重", "分值权重", "标准分", "标准分值", "满分", "满分值"],
      ["自评得分", "得分", "指标得分", "单位自评得分", "自评分", "自评分数", "实际得分", "自评分值"],
      [
        "偏差原因及改进措施", "偏差原因分析及改进措施", "未完成原因及改进措施", "未完成原因分析及改进措施", "偏差原因",
        "偏差原因分析", "未完成原因", "未完成原因分析", "未完成原因说明", "偏差原因说明", "偏差原因和改进措施", "原因分析", "原因分析及改进措施", "未达标原因",
        "扣分原因", "扣分原因及改进措施",
      ],
      DisclosureWords.labels,
      ["是否重点项目", "重点项目"],
      [
        "总分", "自评总分", "单位自评总分", "项目总分", "总得分", "自评总得分", "项目总得分", "项目自评总分", "绩效自评总分",
        "自评得分合计", "得分合计", "自评总分合计", "综合得分", "自评综合得分", "总分数", "项目得分", "项目自评得分",
      ],
      ["执行率"],
      ["预算执行得分", "执行得分", "执行率得分", "预算执行率得分", "资金执行得分", "资金执行率得分"],
      ["等级", "评价等级", "自评等级", "绩效等级", "自评结果", "评价结果", "评价结论", "自评结论", "绩效评价等级", "绩效自评等级", "自评等次", "等次"],
    ] + groups.map { $0.grouping?.labels ?? [] } + [["金额单位", "货币单位", "资金单位", "金额计量单位"]]
}
