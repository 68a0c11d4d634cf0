/// A data file and its columns: what is written into its first row and into `datapackage.json`.
struct DataTable: Sendable {
  enum Kind: Sendable, Equatable {
    case projects
    case indicators
    case departments
    case townships
    case counties
    case cities
    case provinces
    case findings
    case withheld
    case slips
    /// How far each stage reaches, in a 上报包.
    case coverage
    /// What the forms of projects say beside indicators, in a 上报包.
    case forms
    /// The papers of the other stages, and what they say, in a 上报包.
    case papers
    case paperValues
    /// Who should report, and which projects there are, in a 上报包.
    case directory
    case register
    /// What became of the demands of the policy's document, in a 上报包.
    case clauses
    /// The lines of a ledger, in the internal book alone.
    case ledger(FormKind)

    var name: String {
      switch self {
      case .projects: "projects"
      case .indicators: "indicators"
      case .departments: "departments"
      case .townships: "townships"
      case .counties: "counties"
      case .cities: "cities"
      case .provinces: "provinces"
      case .findings: "findings"
      case .withheld: "withheld"
      case .slips: "slips"
      case .coverage: "coverage"
      case .clauses: "clauses"
      case .directory: "directory"
      case .register: "register"
      case .forms: "forms"
      case .papers: "papers"
      case .paperValues: "paper-values"
      case .ledger(let form): "ledger-" + form.rawValue
      }
    }
  }

  var kind: Kind
  var title: String
  var columns: [DataColumn]
  /// The columns that together tell one row from every other; none where the rows have no such columns.
  var key: [String] = []
  /// The columns by which a row names a row of another table of the package.
  var points: (columns: [String], to: Kind)?

  /// Inside the book.
  var path: String { "data/\(kind.name).csv" }

  /// The data files of a book, ledgers aside.
  static func all(of book: DataBook) -> [DataTable] {
    let isOpen = book.isOpen
    var tables = [
      DataTable(
        kind: .projects, title: "项目", columns: isOpen ? DataColumns.openProjects(book) : DataColumns.projects,
        key: isOpen ? DataColumns.projectKey : [])
    ]
    if book.indicators != nil {
      tables.append(
        DataTable(
          kind: .indicators, title: "绩效指标", columns: DataColumns.indicators(book),
          key: DataColumns.projectKey + ["序号"], points: (DataColumns.projectKey, .projects)))
    }
    tables.append(
      DataTable(
        kind: .departments, title: "部门", columns: DataColumns.departments(book), key: ["区划代码", "部门编码", "部门名称"]))
    for (kind, title, groups) in [
      (Kind.townships, "乡镇街道", book.summaries.townships), (.counties, "县市区", book.summaries.counties),
      (.cities, "市州", book.summaries.cities), (.provinces, "省", book.summaries.provinces),
    ] where kind == .counties || isOpen && !groups.isEmpty {
      tables.append(DataTable(kind: kind, title: title, columns: DataColumns.regions(book), key: ["区划代码"]))
    }
    if book.findings != nil {
      tables.append(DataTable(kind: .findings, title: "问题", columns: DataColumns.findings))
    }
    if !isOpen { tables.append(DataTable(kind: .withheld, title: "不公开项目", columns: DataColumns.withheld)) }
    if book.slips != nil { tables.append(DataTable(kind: .slips, title: "退回修改单", columns: DataColumns.slips)) }
    return tables
  }
}
