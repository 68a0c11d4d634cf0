/// What stands in a column of a ledger.
enum LedgerContent: Sendable {
  case text
  /// The name of what a line is about: a project, a policy, a township, an agency.
  case name
  case code
  case department
  case departmentCode
  case unit
  /// The name of a person, or how to reach one: it stays inside the bureau.
  case person
  /// The number of a document: 示财绩〔2024〕5号.
  case document
  /// An address on the web.
  case address
  case money
  case score
  case rate
  case grade
  case date
  /// A day until when: 2025年3月底前 is its last day, and 长期坚持 is none.
  case deadline
  case flag
  /// A whole number of papers, projects, problems.
  case count
  /// The unit of the money of the same line: 亿元; another unit says that it is no money.
  case moneyUnit
  /// A level of a tree of indicators, which stands once for all lines under it.
  case level
  /// One of some words, each with what else it is called.
  case choice([LedgerWord])

  /// Whether every text is a value as it stands.
  var isText: Bool {
    switch self {
    case .text, .name, .code, .department, .departmentCode, .unit, .person, .document, .address,
      .moneyUnit, .level:
      true
    default: false
    }
  }
}

/// A word that a column may hold, and what else offices write for it.
struct LedgerWord: Sendable {
  var word: String
  var others: [String]
  /// What it means where the text says that it is so in part only: 已完成2/3 is no 已整改.
  var inPart: String?
}

/// The words of a column of choices, as an enumeration whose raw values are the words.
protocol LedgerChoice: RawRepresentable<String>, CaseIterable, Sendable {
  /// What else offices write.
  var others: [String] { get }
  /// What it is where the text says that it is so in part only.
  var inPart: Self? { get }
}

extension LedgerChoice {
  var others: [String] { [] }
  var inPart: Self? { nil }
  static var words: [LedgerWord] {
    allCases.map { LedgerWord(word: $0.rawValue, others: $0.others, inPart: $0.inPart?.rawValue) }
  }
}

/// A column of a ledger, whatever it holds.
protocol AnyLedgerColumn: Sendable {
  var id: StaticString { get }
  /// As the blank form prints it.
  var label: String { get }
  /// What else offices call it, in the normal form.
  var others: [String] { get }
  var content: LedgerContent { get }
}

extension AnyLedgerColumn {
  /// Whether both are one column of a card; asked for every cell, so that no text is made of the ids.
  func isSame(as other: any AnyLedgerColumn) -> Bool {
    id.withUTF8Buffer { own in other.id.withUTF8Buffer { own.elementsEqual($0) } }
  }
}

/// A column of a ledger, and the key by which a line gives what stands in it: `line[RectificationForm.deadline]`.
struct LedgerColumn<Value: Sendable>: AnyLedgerColumn {
  let id: StaticString
  let label: String
  let others: [String]
  let content: LedgerContent
  let value: @Sendable (LedgerValue) -> Value?
}

/// What the cell of a line was read as.
enum LedgerValue: Sendable {
  case text(String)
  case money(Money)
  case score(Score)
  case rate(Rate)
  case date(CalendarDate)
  case flag(Bool)
  case count(Int)
}

/// The kinds of columns that a card puts together.
enum Ledger {
  /// Any text.
  static func text(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<String> {
    text(id, label, others, .text)
  }

  /// The name of what a line is about.
  static func name(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<String> {
    text(id, label, others + (label == "项目名称" ? projectNames.filter { !others.contains($0) } : []), .name)
  }

  /// What systems and offices call the name of a project in every paper.
  private static let projectNames = [
    "预算项目名称", "支出项目名称", "项目支出名称", "二级项目名称", "专项名称", "专项资金名称", "评价项目", "评价项目名称", "被评价项目",
    "被评价项目名称",
  ]

  /// The person in charge, who stays inside the bureau.
  static func person(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<String> {
    text(id, label, others, .person)
  }

  static func document(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<String> {
    text(id, label, others, .document)
  }

  static func address(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<String> {
    text(id, label, others, .address)
  }

  static func money(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<Money> {
    LedgerColumn(id: id, label: label, others: others, content: .money) {
      if case .money(let it) = $0 { it } else { nil }
    }
  }

  static func score(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<Score> {
    LedgerColumn(id: id, label: label, others: others, content: .score) {
      if case .score(let it) = $0 { it } else { nil }
    }
  }

  static func rate(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<Rate> {
    LedgerColumn(id: id, label: label, others: others, content: .rate) {
      if case .rate(let it) = $0 { it } else { nil }
    }
  }

  static func grade(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<String> {
    text(id, label, others, .grade)
  }

  static func date(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<CalendarDate> {
    LedgerColumn(id: id, label: label, others: others, content: .date) {
      if case .date(let it) = $0 { it } else { nil }
    }
  }

  static func deadline(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<CalendarDate> {
    LedgerColumn(id: id, label: label, others: others, content: .deadline) {
      if case .date(let it) = $0 { it } else { nil }
    }
  }

  static func flag(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<Bool> {
    LedgerColumn(id: id, label: label, others: others, content: .flag) {
      if case .flag(let it) = $0 { it } else { nil }
    }
  }

  static func count(_ id: StaticString, _ label: String, _ others: String...) -> LedgerColumn<Int> {
    LedgerColumn(id: id, label: label, others: others, content: .count) {
      if case .count(let it) = $0 { it } else { nil }
    }
  }

  static func choice<Choice: LedgerChoice>(
    _ id: StaticString, _ label: String, _ others: String..., of _: Choice.Type
  ) -> LedgerColumn<Choice> {
    LedgerColumn(id: id, label: label, others: others, content: .choice(Choice.words)) {
      if case .text(let word) = $0 { Choice(rawValue: word) } else { nil }
    }
  }

  static func text(
    _ id: StaticString, _ label: String, _ others: [String], _ content: LedgerContent
  ) -> LedgerColumn<String> {
    LedgerColumn(id: id, label: label, others: others, content: content) {
      if case .text(let text) = $0 { text } else { nil }
    }
  }

  // What nearly every ledger has, called the same in all.
  static let project = name("project", "项目名称", "项目", "项目(政策)名称", "政策和项目名称", "政策(项目)名称", "项目名称及代码")
  static let code = text("code", "项目编码", ["项目代码", "项目编号", "预算项目编码", "预算项目代码"], .code)
  static let department = text(
    "department", "主管部门",
    [
      "部门", "部门名称", "主管部门名称", "预算部门", "一级预算单位", "主管部门(单位)", "主管部门及代码", "项目主管部门", "部门(单位)", "部门(单位)名称", "主管单位",
      "预算主管部门", "一级预算部门", "主管预算部门", "业务主管部门", "资金主管部门",
    ],
    .department)
  static let departmentCode = text(
    "departmentCode", "部门编码", ["部门代码", "主管部门编码", "主管部门代码"], .departmentCode)
  static let unit = text(
    "unit", "实施单位",
    ["单位", "单位名称", "预算单位", "预算单位名称", "项目单位", "项目实施单位", "实施单位名称", "责任单位", "承担单位", "业主单位", "被评价单位", "代建(实施)单位"], .unit)
  static let bureau = text(
    "bureau", "业务科室",
    [
      "业务股室", "业务处室", "归口科室", "归口股室", "归口业务科室", "归口业务股室", "归口处室", "归口业务处室", "对口科室", "对口股室", "主管科室", "财政业务科室", "财政业务股室",
      "业务主管科室", "管理科室",
    ], .text)
  static let year = count("year", "年度", "预算年度", "所属年度", "评价年度", "年份", "问题年度", "问题所属年度", "项目年度", "资金年度")
  static let budgetType = text("budgetType", "预算类型", ["预算性质", "所属预算"], .text)
  static let region = text("region", "区划代码", ["行政区划代码", "区划编码", "财政区划"], .text)
  static let reporter = person("reporter", "填报人", "制表人", "填表人")
  static let remark = text("remark", "备注", "备注说明", "说明")

  /// What every ledger may have beside its own columns.
  static let common: [any AnyLedgerColumn] = [year, region, departmentCode, budgetType, bureau, reporter, remark]
}
