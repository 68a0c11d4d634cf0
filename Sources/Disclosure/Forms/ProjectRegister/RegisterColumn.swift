/// A column of a register, with what offices call it.
enum RegisterColumn: Hashable, Sendable {
  case region, departmentCode, department, unitCode, unit, code, name, budget, budgetType, mark, secrecy, key, year
  /// The unit of money of each line.
  case amountUnit
  /// By what projects are grouped: 支出方向, 受益群体.
  case group(Grouping)
  /// Columns of indicator lists and of result tables, which are other forms.
  case foreign

  /// The column that a label names.
  static func of(_ cell: FormGrid.Cell) -> Self? {
    if isCaption(cell) { return nil }
    let label = cell.label
    if label.hasBrackets, label.notes.contains(where: SaidYear.isOfOther) { return nil }
    if let column = words[label.key] ?? words[label.bare] { return column }
    // 2024年预算金额, ①项目名称, 公开属性※
    if let column = DecoratedLabel.plain(label.key).flatMap({ words[$0] }) { return column }
    switch cell.meaning.indicator {
    case nil, .unit, .reason: break
    default: return .foreign
    }
    if cell.meaning.fund == .budget || cell.meaning.fund == .initial { return .budget }
    if cell.meaning.fund == .executed || cell.meaning.fund == .rate {
      return .foreign
    }
    return foreignWords.finds(in: label.key) ? .foreign : nil
  }

  /// 单位：元 in a cell of its own beside the labels: the unit of the amounts, and no 预算单位.
  static func isCaption(_ cell: FormGrid.Cell) -> Bool {
    guard cell.signs.contains(.money), cell.text.utf8.count <= 45 else { return false }
    let text = cell.label.full
    return ["单位:", "金额单位:", "(单位:", "(金额单位:"].contains(where: text.hasPrefix)
      && AmountUnit.caption(cell.label, withWord: true) != nil
  }

  /// Where the lines below a header say what may be filled into other papers.
  static func places(_ columns: HeaderColumns<Self>, of grid: FormGrid) -> HeadPlaces {
    let fields: [(HeadPlaces.Field, Self)] = [
      (.regionCode, .region), (.departmentCode, .departmentCode), (.department, .department), (.unitCode, .unitCode),
      (.unit, .unit), (.code, .code), (.budgetType, .budgetType), (.keyProject, .key),
    ]
    let sheet = grid.place(row: 0, column: 0)
    return HeadPlaces(
      file: Int(sheet.file), sheet: Int(sheet.sheet),
      columns: fields.compactMap { field, column in columns[column].map { (field: field, column: $0.lowerBound) } })
  }

  /// The columns of a header row; of several budgets the adjusted one counts, then the full-year one, then one that names no time of the year, and
  /// a whole before its parts.
  static func columns(of row: FormGrid.Row) -> HeaderColumns<Self> {
    let keys = row.cells.map(of)
    guard keys.count(where: { $0 == .budget }) > 1 else { return HeaderColumns(row.cells, keys: keys) }
    func budget(where isMeant: (FormGrid.Cell) -> Bool) -> [Self?] {
      keys.indices.map { keys[$0] == .budget && !isMeant(row.cells[$0]) ? nil : keys[$0] }
    }
    var columns = HeaderColumns(
      row.cells,
      keys: budget {
        $0.meaning.fund == .budget && !BudgetPart.isPart($0.label) && $0.label.full.contains("调整后")
      })
    columns.add(budget { $0.meaning.fund == .budget && !BudgetPart.isPart($0.label) })
    columns.add(budget { $0.meaning.fund == .budget })
    columns.add(budget { $0.meaning.fund != .initial && !BudgetPart.isPart($0.label) })
    columns.add(budget { $0.meaning.fund != .initial })
    columns.add(keys)
    return columns
  }

  /// Of other papers: results, persons, contracts, orders, accounts of a year, what was handed in, whole departments.
  private static let foreignWords = WordFinder([
    "评价", "整改", "自评", "指标", "绩效目标", "姓名", "身份证", "银行账号", "采购", "供应商", "中标", "合同", "甲方", "乙方", "评估", "结果等级",
    "应用方式", "是否报送", "报送日期", "问题描述", "销号", "本年支出", "结转", "对象类型", "第三方", "实施方式",
    "核查日期", "核查时间",
    "审核结论", "批复文号", "完整性", "适当性",
  ])

  /// Every label that a column is known by.
  static var labels: [String] { byLabel.map(\.word) }

  private static let words = WordTable(byLabel)

  private static let byLabel: [WordTable<Self>.Pair] = {
    var words: [WordTable<Self>.Pair] = []
    func add(_ column: Self, _ names: String...) { for name in names { words.append((name, column)) } }
    add(.region, "区划代码", "行政区划代码", "区划编码", "区划", "行政区划")
    add(.departmentCode, "部门编码", "主管部门编码", "部门代码", "主管部门代码")
    add(.department, "部门", "部门名称", "主管部门", "主管部门名称", "预算部门", "一级预算单位", "预算主管部门", "一级预算部门", "主管预算部门")
    add(.unitCode, "单位编码", "预算单位编码", "单位代码", "实施单位编码")
    add(.unit, "预算单位", "单位", "单位名称", "实施单位", "预算单位名称", "项目单位", "实施单位名称", "项目实施单位")
    add(.code, "项目编码", "项目代码", "项目编号", "预算项目编码", "预算项目代码")
    add(.name, "项目名称", "项目", "预算项目名称", "支出项目名称", "二级项目名称", "项目支出名称")
    add(
      .budget, "预算数", "预算金额", "全年预算数", "年初预算数", "年度预算数", "预算", "金额", "项目金额", "年初预算", "预算安排数",
      "调整后预算数")
    add(.budgetType, "预算类型", "资金性质", "预算性质")
    for name in DisclosureWords.labels { add(.mark, name) }
    // Ticks under 公开 and 不公开; what stands under the second closes as in every column that refuses.
    add(.mark, "公开", "主动公开", "可公开", "予以公开", "向社会公开")
    add(.year, "年度", "预算年度", "所属年度", "项目年度", "年份")
    add(.amountUnit, "金额单位", "计量单位", "货币单位", "计价单位", "币种", "币别")
    for name in DisclosureWords.levelLabels { add(.secrecy, name) }
    add(.key, "重点项目", "是否重点项目", "随决算报送", "是否随决算报送", "是否重点", "随决算草案报送")
    for grouping in Grouping.allCases {
      for name in grouping.labels { add(.group(grouping), name) }
    }
    return words
  }()
}
