/// A column of the fund block.
enum FundColumn: Int, Sendable, CaseIterable {
  case initial, budget, executed, weight, rate, score, reason
  /// 到位资金 and 全年预计执行数, of monitoring.
  case arrived, forecast

  static let amounts: [Self] = [.initial, .budget, .arrived, .executed, .forecast]
}

/// The labels of the fund block.
enum FundWords {
  static let columns: [WordTable<FundColumn>.Pair] = {
    var words: [WordTable<FundColumn>.Pair] = []
    func add(_ column: FundColumn, _ names: String...) { for name in names { words.append((name, column)) } }
    add(
      .initial, "年初预算数", "年初预算", "年初预算金额", "年初批复数", "年初预算安排数", "年初安排数", "年初安排预算",
      "年初批复预算数", "年初批复预算", "年初批复金额", "年初预算安排", "年初安排", "年初安排金额", "年初预算批复数", "年初下达数",
      "年初下达预算数")
    add(
      .budget, "全年预算数", "全年预算", "调整后预算数", "调整后预算", "调整预算数", "全年调整预算数", "全年预算金额", "调整后全年预算数",
      "年中调整后预算数", "追加后预算数", "追加后预算", "最终预算数", "最终预算", "变更后预算数", "变更后预算", "调整后预算金额", "调整后金额")
    add(
      .executed, "全年执行数", "执行数", "预算执行数", "全年执行", "实际执行数", "全年实际执行数", "全年支出数", "实际支出数", "支出数",
      "全年执行金额", "执行金额", "实际支出", "实际支出金额", "决算数", "全年决算数", "支出决算数", "年度决算数", "决算支出数",
      "全年支出金额", "资金执行数", "资金支出数", "全年资金执行数", "全年实际支出数", "全年实际支出", "年度执行数", "本年执行数", "累计执行数", "截至12月底执行数", "12月底执行数",
      "全年实际执行金额", "年度支出数")
    add(.weight, "分值", "权重", "分值权重", "权重分值")
    add(.rate, "执行率", "预算执行率", "全年执行率", "资金执行率")
    add(.score, "得分", "自评得分", "自评分", "执行得分")
    add(.reason, "原因", "偏差原因", "未完成原因", "执行率偏低原因")
    return words
  }()

  /// The column that a label is most likely another name of, for a message.
  static func likely(_ label: Label) -> String {
    if ["执行", "支出", "决算", "完成"].contains(where: label.full.contains) { return "全年执行数" }
    return label.full.contains("年初") || label.full.contains("批复") ? "年初预算数" : "全年预算数"
  }

  /// The time of an amount, in brackets behind it or in a second row below it: 预算数（年初）.
  static let times = WordTable(["年初", "全年", "年中调整后", "调整后", "年度"])

  /// Whether a column that is not known, with an amount in it, may be that of the budget: 实际下达数, 预算调整数.
  static func mayBeBudget(_ column: UnknownLabel) -> Bool {
    budgets.finds(in: NormalText.normalised(column.label)) && readAmount(column.content, unit: .wan).money != nil
  }

  private static let budgets = WordFinder(["预算", "下达", "指标", "调整", "追加", "变更", "批复", "安排"])

  /// Labels that mean 全年预算数 only where no plainer label stands in the same header.
  static let weak: KeyValuePairs<String, FundColumn> = [
    "预算数": .budget, "年度预算数": .budget, "预算金额": .budget, "年度预算": .budget, "预算安排数": .budget, "预算": .budget,
    "执行": .executed, "支出": .executed,
  ]

  /// Whether a label heads the block: 项目资金（万元）.
  static func isBlock(_ label: Label) -> Bool {
    if block.contains(label.key) || label.hasBrackets && block.contains(label.bare) { return true }
    return DecoratedLabel.plain(label.key).map(block.contains) ?? false
  }

  private static let block = WordTable([
    "项目资金", "资金情况", "项目资金情况", "预算执行情况", "年度预算执行情况", "资金投入情况", "项目资金执行情况", "预算资金",
    "资金来源", "项目年度资金", "资金执行情况", "预算资金情况", "项目预算资金", "名称", "资金名称", "项目资金来源", "部门预算执行情况",
    "预算情况", "投入目标",
  ])

  /// Whether a label names the whole of the project's money.
  static func isTotal(_ label: Label) -> Bool {
    let name = label.key
    if name.contains(":") || name.hasPrefix("其中") { return false }
    return name.hasSuffix("总额") || totals.contains(name)
      || label.hasBrackets && totals.contains(label.bare)
  }

  private static let totals = WordTable([
    "合计", "总计", "预算数", "资金合计", "年度资金", "年度资金合计", "资金总计", "总金额", "资金总额", "金额合计",
    "合计金额", "支出合计", "支出总计", "预算合计",
  ])

  /// Whether a text can be the label of a fund row.
  static func isRow(_ label: Label) -> Bool {
    label.full.utf8.count <= 180 && money.finds(in: label.full)
  }

  private static let money = WordFinder([
    "资金", "拨款", "补助", "总额", "合计", "小计", "预算", "财政", "收入", "支出", "经费", "贷款", "其中", "结转", "结余", "自筹", "专户",
    "本级", "上级", "中央", "省", "市", "县", "区", "乡", "镇", "基金", "债", "投资", "其他", "其它", "行次", "栏次", "列次",
  ])

  /// Whether a row only numbers the columns.
  static func isNumbering(_ label: Label) -> Bool {
    numberings.contains(label.key)
  }

  private static let numberings = WordTable(["行次", "栏次", "列次", "序号", "行次/列次"])

  /// Sources that stand at the first level of a fund block even after a 其中 row of the second.
  static func isSecondLevel(_ label: Label) -> Bool {
    second.begins(label.key)
  }

  private static let second = WordFinder([
    "中央", "省", "市", "州", "区", "县", "旗", "盟", "乡", "镇", "上级", "本级", "一般公共预算", "政府性基金", "国有资本",
  ])
}
