import Spreadsheets
import Testing

@testable import Disclosure

/// A budget in the wrong unit beside the register's.
@Suite struct DoubtfulAmountTests {
  static func read(_ budget: String, register: String, within factor: Int = 2) throws -> ReadResult {
    var policy = try #require(try policy(named: "national"))
    policy.mixedUnitsWithin = factor
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["自评表.xlsx", "清单.xlsx"], sheets: [["Sheet1"], ["Sheet1"]])
    let text = CleanForm.text.replacing("|100|90|81.45|", with: "|\(budget)|\(budget)|\(budget)|")
      .replacing("||90|80|71.45|", with: "|||||").replacing("||10|10|10|", with: "|||||")
    result.records.projects = recognise(table(text), file: 0, sheetIndex: 0).projects
    result.order = [.form(0)]
    let lines = "项目编码|项目名称|主管部门|预算数（万元）|公开属性\n|农村道路维修|101-示例县交通局|\(register)|公开"
    result.records.register = recognise(table(lines), file: 1, sheetIndex: 0).register
    let offices = result.knownOffices(home: Named(code: "990101", name: "示例县"))
    let completion = CompleteProjects(
      register: result.records.register, offices: offices, home: Named(code: "990101", name: "示例县"))
    result.complete(with: completion)
    result.blankDoubtfulAmounts(by: completion, policy: policy)
    return result
  }

  @Test(arguments: [("1000000", "100", true), ("90", "900000", false), ("1200000", "100", true)])
  func
    `amounts are blank where the register says a ten-thousandth or 10⁴ of the budget, and the register's where it is the larger`(
      own: String, line: String, stays: Bool
    ) throws
  {
    let result = try Self.read(own, register: line)
    #expect(result.records.projects[0].funds.allSatisfy { $0.budget.raw.isEmpty && $0.executed.value == nil })
    #expect(result.records.doubtfulAmounts.map(\.at.address.description) == ["G6"])
    #expect(result.records.doubtfulAmounts.map(\.subject) == [0])
    #expect(result.records.register.map { $0.countedBudget != nil } == [stays])
  }

  @Test(arguments: [("100", "100"), ("100", "1000"), ("100", ""), ("0", "100"), ("100", "20")])
  func `another budget of the same unit stays`(own: String, line: String) throws {
    let result = try Self.read(own, register: line)
    #expect(result.records.doubtfulAmounts.isEmpty && !result.records.projects[0].funds[0].budget.raw.isEmpty)
  }

  @Test(arguments: [(0, "1000000", false), (2, "2100000", false), (3, "2100000", true), (3, "300000", false)])
  func `the policy says how near to ten thousand times it must be`(factor: Int, own: String, isBlank: Bool) throws {
    let result = try Self.read(own, register: "100", within: factor)
    #expect(result.records.doubtfulAmounts.isEmpty != isBlank)
  }

  /// A target of a project and a paper of its monitoring, with the budget where `BUDGET` stands.
  static let papers = [
    """
    项目支出绩效目标表
    项目名称|农村道路维修||
    主管部门|101-示例县交通局||
    项目资金（万元）|年度资金总额|BUDGET|
    |其中：财政拨款|PART|
    一级指标|二级指标|三级指标|指标值
    产出指标|数量指标|维修里程|≥10公里
    """,
    """
    项目支出绩效运行监控表
    项目名称|农村道路维修|||
    主管部门|101-示例县交通局|||
    项目资金（万元）||全年预算数|1-7月执行数|1-7月执行率
    |年度资金总额|BUDGET|50|
    |其中：财政拨款|PART|50|
    一级指标|二级指标|三级指标|年度指标值|1-7月完成值
    产出指标|数量指标|维修里程|≥10公里|5公里
    """,
  ]

  static let transfer = """
    转移支付区域（项目）绩效自评表
    转移支付（项目）名称|农业生产发展资金|||
    资金投入情况（万元）||全年预算数|全年执行数|预算执行率
    |年度资金总额|BUDGET|90|
    |其中：中央财政资金|PART|90|
    绩效指标|一级指标|二级指标|三级指标|指标值|全年实际完成值
    |产出指标|数量指标|建设产业园|≥3个|3个
    """

  private func read(_ text: String, register: String?) throws -> ReadResult {
    let policy = try #require(try policy(named: "national"))
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["表.xlsx", "清单.xlsx"], sheets: [["Sheet1"], ["Sheet1"]])
    result.records.papers = recognise(table(text), file: 0, sheetIndex: 0).papers
    if let register {
      let lines = "项目编码|项目名称|主管部门|预算数（万元）|公开属性\n|农村道路维修|101-示例县交通局|\(register)|公开"
      result.records.register = recognise(table(lines), file: 1, sheetIndex: 0).register
    }
    let home = Named(code: "990101", name: "示例县")
    let completion = CompleteProjects(
      register: result.records.register, offices: result.knownOffices(home: home), home: home)
    result.blankMixedUnits(by: policy)
    result.blankDoubtfulAmounts(by: completion, policy: policy)
    return result
  }

  @Test(arguments: [
    "2024年度重点项目绩效评价工作计划表\n项目名称|主管部门|预算金额（万元）|评价方式|完成时间\n农村道路维修|101-示例县交通局|BUDGET|财政评价|2024年9月",
    "项目支出决算表\n单位：万元\n项目名称|主管部门|年初预算数|决算数\n农村道路维修|101-示例县交通局|BUDGET|90",
    "2024年度绩效评价结果清单\n项目名称|主管部门|资金量（万元）|评价方式|得分|等级\n农村道路维修|101-示例县交通局|BUDGET|财政评价|90|优",
  ])
  func `so are those of a ledger's line`(text: String) throws {
    for (budget, isBlank) in [("1000000", true), ("100", false)] {
      let result = try read(text.replacing("BUDGET", with: budget), register: "100")
      let line = try #require(result.records.papers.first as? LedgerLine)
      #expect((line.statedBudget == nil) == isBlank && result.records.doubtfulAmounts.isEmpty != isBlank)
    }
  }

  @Test(arguments: papers, [("1000000", true), ("100", false), ("120", false)])
  func `so are those of targets and of monitoring`(text: String, budget: (String, Bool)) throws {
    let form = text.replacing("BUDGET", with: budget.0).replacing("PART", with: budget.0)
    let result = try read(form, register: "100")
    let paper = try #require(result.records.papers.first as? any FundedRecord)
    #expect((paper.statedBudget == nil) == budget.1)
    #expect(result.records.doubtfulAmounts.map(\.at.row) == (budget.1 ? [paper is Monitoring ? 4 : 3] : []))
    #expect(result.records.register.allSatisfy { $0.budget.value != nil })
    #expect(unvisitedTexts(of: paper).isEmpty)
  }

  @Test(arguments: papers + [transfer])
  func `a part that is 10⁴ of its whole leaves papers of every stage blank`(text: String) throws {
    let form = text.replacing("BUDGET", with: "100").replacing("PART", with: "1000000")
    let result = try read(form, register: nil)
    let paper = try #require(result.records.papers.first as? any FundTableRecord)
    #expect(paper.doubtfulBudget?.raw == "100" && paper.statedBudget == nil)
    var report = RuleReport(PaperUnits.card, policy: .national)
    PaperUnits.check(paper, policy: .national, into: &report)
    #expect(report.findings.map(\.rule) == ["S25"])
  }

  @Test(arguments: [("600000", ["S25"]), ("6000", [])])
  func `monitoring of 50 亿元 and more is said even where nothing can be compared`(budget: String, rules: [String]) throws
  {
    let form = Self.papers[1].replacing("BUDGET", with: budget).replacing("PART", with: "")
    let paper = try #require(try read(form, register: nil).records.papers.first)
    var report = RuleReport(PaperUnits.card, policy: .national)
    PaperUnits.check(paper, policy: try #require(try policy(named: "national")), into: &report)
    #expect(report.findings.map(\.rule) == rules)
  }
}
