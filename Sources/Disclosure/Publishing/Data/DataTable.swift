/// A data file and its columns: what is written into its first row and into `datapackage.json`.
struct DataTable: Sendable {
  enum Kind: Sendable, Equatable {
    case projects
    case departments
    case counties
    case findings
    case withheld
    /// The lines of a ledger, in the internal book alone.
    case ledger(FormKind)

    var name: String {
      switch self {
      case .projects: "projects"
      case .departments: "departments"
      case .counties: "counties"
      case .findings: "findings"
      case .withheld: "withheld"
      case .ledger(let form): "ledger-" + form.rawValue
      }
    }
  }

  struct Column: Sendable {
    enum Content: String, Sendable {
      case string
      case integer
      /// A decimal; amounts in 万元 with six places, points and percent with two.
      case number
    }
    var name: String
    var content: Content
    var description: String
  }

  var kind: Kind
  var title: String
  var columns: [Column]

  /// Inside the book.
  var path: String { "data/\(kind.name).csv" }

  /// - Parameter isOpen: for a book that is not the bureau's own, without what only checking is for (reference §4.4).
  static func all(grades: [Policy.Grade], isOpen: Bool = false) -> [DataTable] {
    [
      DataTable(kind: .projects, title: "项目", columns: isOpen ? openProjects : projects),
      DataTable(
        kind: .departments, title: "部门",
        columns: text(["区划代码", "部门编码", "部门名称"]) + counts(["排名"]) + sums(grades)),
      DataTable(
        kind: .counties, title: "县市区",
        columns: text(["区划代码", "区划名称"]) + counts(["省内排名", "部门数"]) + sums(grades)),
      DataTable(kind: .findings, title: "问题", columns: findings),
      DataTable(
        kind: .withheld, title: "不公开项目",
        columns: text(["区划代码", "部门编码", "项目编码", "项目名称", "不公开的原因", "依据位置"])),
    ]
  }

  private static let amounts = ["年初预算数", "全年预算数", "全年执行数"]

  private static let projects: [Column] =
    text(["区划代码", "部门编码", "项目编码", "项目名称"]) + counts(["首行行号", "指标数"]) + text(["预算类型"])
    + numbers(amounts, "万元") + numbers(["执行率"], "%") + numbers(["执行得分", "指标得分", "总分"], "分") + text(["等级"])
    + numbers(["自评总分", "差异"], "分") + text(["公开"])

  private static let openProjects: [Column] =
    text(["区划代码", "部门编码", "项目编码", "项目名称"]) + counts(["指标数"]) + text(["预算类型"]) + numbers(amounts, "万元")
    + [Column(name: "执行率", content: .number, description: "按办法核算：全年执行数÷全年预算数；单位：%")]
    + numbers(["总分"], "分") + [Column(name: "等级", content: .string, description: "按办法核算：由总分划分")]
    + [
      Column(
        name: "总分来源", content: .string,
        description: "“\(Words.byUnit)”是单位填报的自评总分；“\(Words.byPolicy)”是由程序核算的：单位没有填报总分，或者办法规定汇总用核算的总分")
    ]

  private static let findings: [Column] =
    text(["规则", "级别", "文件", "工作表", "单元格"]) + counts(["行号"])
    + text(["字段", "区划代码", "项目编码", "项目名称", "读到", "应为", "说明"])

  private static func sums(_ grades: [Policy.Grade]) -> [Column] {
    counts(["项目数", "公开项目数"])
      + numbers(BudgetType.allCases.flatMap { type in amounts.map { "\(type.chinese)-\($0)" } } + amounts, "万元")
      + [Column(name: "执行率", content: .number, description: "按办法核算：两者都已填报的项目的全年执行数÷全年预算数；单位：%")]
      + numbers(["平均分", "加权平均分"], "分") + counts(grades.map(\.label))
  }

  private static func text(_ names: [String]) -> [Column] {
    names.map { Column(name: $0, content: .string, description: "") }
  }

  private static func counts(_ names: [String]) -> [Column] {
    names.map { Column(name: $0, content: .integer, description: "") }
  }

  private static func numbers(_ names: [String], _ unit: String) -> [Column] {
    names.map { Column(name: $0, content: .number, description: "单位：\(unit)") }
  }
}
