import Testing

@testable import Disclosure

/// Papers of other forms that may be about what is withheld, written otherwise.
@Suite struct DoubtfulPapersTests {
  private static let register = """
    项目清单
    项目编码|项目名称|主管部门|全年预算数（万元）|公开属性
    99010124T000000215007|渠首水库除险加固|示例县水利局|540|不公开
    99010124T000000215008|农村饮水安全|示例县水利局|120|公开
    99010124T000000205001|校舍修缮|示例县教育局|540|公开
    """

  /// The names of the lines that the gate opens, and of those that A18 tells.
  private func decide(
    _ papers: [String], unmarked: Settings.Unmarked = .publish, directory: [DirectoryEntry] = [], marked: Bool = false
  ) throws -> (open: [String], told: [String]) {
    var workspace = try YearFixture.workspace(papers)
    if marked { for index in workspace.records.papers.indices { workspace.records.papers[index].mark = .published } }
    var settings = Settings()
    (settings.unmarked, settings.region, settings.year) = (unmarked, Named(code: "990101", name: "示例县"), 2024)
    let offices = KnownOffices(
      directory: directory, register: workspace.records.register, home: settings.region)
    let gate = AudienceGate(
      settings: settings, register: workspace.records.register, papers: workspace.records.papers)
    let openLines = gate.decide(&workspace.figures).openLines
    workspace.doubtful = gate.closeDoubtful(
      &workspace.records.papers, figures: workspace.figures, openLines: openLines, offices: offices)
    let open = gate.openPapers(workspace.records.papers, figures: workspace.figures, openLines: openLines)
    var report = RuleReport(A18ResemblingLine.card, policy: workspace.policy)
    A18ResemblingLine.check(workspace, into: &report)
    #expect(report.findings.allSatisfy { $0.severity == .error })
    return (open.map { workspace.records.papers[$0].name }, report.findings.map(\.actual))
  }

  private func results(_ lines: String...) -> String {
    "2024年度财政重点绩效评价结果清单\n序号|主管部门|项目名称|资金量（万元）|评价得分|评价等级\n"
      + lines.enumerated().map { "\($0 + 1)|\($1)|92.6|优" }.joined(separator: "\n")
  }

  @Test(arguments: [
    "水库除险加固|530", "渠首水库加固|530", "渠首水库除险加周|530", "渠首小型水库除险加固|530", "示例县渠首水库除险加固工程|530", "山塘整治|540",
  ])
  func `a ledger's line that resembles a withheld line of its department, or has its amount, is closed and told`(
    line: String
  ) throws {
    let name = String(line.prefix { $0 != "|" })
    let (open, told) = try decide([Self.register, results("示例县水利局|\(line)", "示例县水利局|农村饮水安全|120")])
    #expect(open == ["农村饮水安全"] && told == [name])
  }

  @Test(arguments: ["示例县水利局|山塘整治|541", "示例县教育局|水库除险加固|530", "示例县教育局|图书馆改造|540", "示例县水利局|农村饮水安全|540"])
  func `what neither resembles it nor has its amount, or is another's or known by its own name, stays open`(
    line: String
  ) throws {
    let (open, told) = try decide([Self.register, results(line)])
    #expect(open.count == 1 && told.isEmpty)
  }

  @Test func `the line under its own name is closed without a word`() throws {
    let (open, told) = try decide([Self.register, results("示例县水利局|渠首水库除险加固|540")])
    #expect(open.isEmpty && told.isEmpty)
  }

  @Test
  func
    `a line that says it is about a whole office is closed by its name, and by its amount where it is not named as its office`()
    throws
  {
    let whole = """
      2024年度绩效评价结果清单
      序号|主管部门|项目名称|资金量（万元）|评价得分|评价等级
      三、部门整体评价|||||
      1|示例县水利局|渠首水库加固|530|81|良
      2|示例县水利局|示例县水利局|540|81|良
      3|示例县水利局|山塘加固资金|540|81|良
      """
    let (open, told) = try decide([Self.register, whole], unmarked: .withhold)
    #expect(open == ["示例县水利局"] && told == ["渠首水库加固", "山塘加固资金"])
  }

  private func entry(_ code: String, _ name: String) -> DirectoryEntry {
    DirectoryEntry(
      code: code, name: name, parent: "", region: "990101", level: .department,
      source: Provenance(file: 0, sheet: 0, row: 0, column: 0))
  }

  private static let hidden = """
    项目清单
    项目编码|项目名称|主管部门|全年预算数（万元）|公开属性
    99010124T000000213001|林区巡护专网|示例县林业局|90|不公开
    99010124T000000205001|校舍修缮|示例县教育局|540|公开
    """

  private func published(_ office: String) -> String {
    "部门预算信息公开情况表\n部门名称|预算资金（万元）|公开时间|公开网址\n\(office)|90|2024-02-05|http://www.example.com/c1"
  }

  @Test(arguments: ["示例县林业局", "示例县林业和草原局", "县林技站", "林业"])
  func `an office that fits nothing and may be one that is withheld as a whole is not shown`(office: String) throws {
    let directory = [entry("213", "示例县林业局"), entry("205", "示例县教育局"), entry("206", "示例县卫生健康局")]
    let (open, told) = try decide([Self.hidden, published(office)], directory: directory)
    #expect(open.isEmpty && told == (office == "示例县林业局" ? [] : [office]))
    #expect(try decide([Self.hidden, published("示例县教育局")], directory: directory).open.count == 1)
    #expect(try decide([Self.hidden, published("示例县卫生健康局")], directory: directory).open.count == 1)
    #expect(try decide([Self.hidden, published("示例县文化馆")], directory: directory).open.count == 1)
  }

  @Test(arguments: [(Settings.Unmarked.publish, false), (.publish, true), (.withhold, true)])
  func `a paper on a whole department of which every project is withheld is closed and told`(
    unmarked: Settings.Unmarked, marked: Bool
  ) throws {
    let register = """
      项目清单
      项目编码|项目名称|主管部门|全年预算数（万元）|公开属性
      99010124T000000205001|示例县教育局专网|示例县教育局|90|不公开
      99010124T000000215008|农村饮水安全|示例县水利局|120|公开
      """
    let paper = DepartmentSelfEvaluationTests.text
    let (open, told) = try decide([register, paper], unmarked: unmarked, marked: marked)
    #expect(open.isEmpty && told.count == 1)
    let other = register + "\n99010124T000000205002|校舍修缮|示例县教育局|50|公开"
    let (opened, silent) = try decide([other, paper], unmarked: unmarked, marked: marked)
    #expect(opened.count == 1 && silent.isEmpty)
  }
}
