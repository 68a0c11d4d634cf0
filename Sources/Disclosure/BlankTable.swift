/// A blank table to be filled in, one line for each case: its columns, their widths and what they take.
struct BlankTable {
  struct Column {
    var label: String
    var width = 14.0
    /// The words that a cell may hold; empty for any.
    var words: [String] = []
    /// What is shown beside a cell.
    var hint = ""
    var numberFormat: String?
  }

  var title: String
  var columns: [Column]
  /// Whether the title stands above the heads.
  var hasTitle = true
  var hasMoney = false

  /// A ledger, from its card.
  init(_ card: LedgerCard) {
    title = card.title
    let own = card.columns.prefix(card.own)
    hasMoney = own.contains { if case .money = $0.content { true } else { false } }
    columns =
      [Column(label: "序号", width: 6)] + own.map(Self.column)
      + [Column(label: Ledger.bureau.label, width: 12), Column(label: Ledger.remark.label, width: 18)]
  }

  private init(_ title: String, _ columns: [Column]) {
    self.title = title
    self.columns = columns
    hasTitle = false
  }

  /// The lists that say which projects and offices there are.
  static let registers = [
    BlankTable(
      "项目清单",
      [
        code("项目编码", 24), Column(label: "项目名称", width: 32), code("部门编码", 10), Column(label: "部门名称", width: 20),
        code("单位编码", 12), Column(label: "单位名称", width: 20),
        Column(label: "预算类型", width: 18, words: BudgetType.allCases.map(\.chinese)),
        Column(label: "全年预算数（万元）", hint: "单位：万元", numberFormat: "0.00####"),
        Column(label: "公开属性", width: 10, words: ["公开", "不公开"]), Column(label: "重点项目", width: 10, words: ["是", "否"]),
      ]),
    BlankTable(
      "部门和单位名录",
      [
        code("编码", 12), Column(label: "名称", width: 32), code("上级编码", 12), code("区划代码", 12),
        Column(label: "级次", width: 12, words: ["部门", "单位", "乡镇"]),
      ]),
  ]

  private static func code(_ label: String, _ width: Double) -> Column {
    Column(label: label, width: width, hint: "按文本填写，前面的0不能少", numberFormat: "@")
  }

  private static func column(_ column: any AnyLedgerColumn) -> Column {
    var result = Column(label: column.label, width: max(10, Double(column.label.count) * 2.4))
    switch column.content {
    case .text: result.width = max(result.width, 24)
    case .name: result.width = 28
    case .code, .departmentCode:
      result.width = 18
      result.hint = "按文本填写，前面的0不能少"
      result.numberFormat = "@"
    case .department, .unit: result.width = 20
    case .document, .address: result.numberFormat = "@"
    case .person: result.numberFormat = "@"
    case .money:
      result.hint = "单位：万元"
      result.numberFormat = "0.00####"
    case .score: result.numberFormat = "0.00"
    case .rate: result.hint = "写百分数，例如 97.5%"
    case .grade: result.words = ["优", "良", "中", "差"]
    case .date, .deadline:
      result.width = max(result.width, 12)
      result.hint = "写全年月日，例如 2025-03-31"
      result.numberFormat = "@"
    case .flag: result.words = ["是", "否"]
    case .count: result.numberFormat = "0"
    case .choice(let words): result.words = words.map(\.word)
    case .moneyUnit, .level: break
    }
    return result
  }
}
