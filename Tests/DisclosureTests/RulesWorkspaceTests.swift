import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct RulesWorkspaceTests {
  @Test(arguments: [
    // The same project twice, a code used twice, and what only looks like it.
    ("农村道路维修", "农村道路维修", "101-示例县交通局", ["A15 D22"]), ("农村道路维修", "农村 道路维修", "101-示例县交通局", ["A15 D22"]),
    ("农村道路维修", "农村道路维修", "102-示例县水利局", []), ("农村道路维修", "城市道路维修", "101-示例县交通局", []),
    ("99010124T000000000001-甲", "99010124T000000000001-乙", "101-示例县交通局", ["A10 D22"]),
    ("99010124T000000000001-甲", "99010124T000000000002-甲", "101-示例县交通局", []),
    ("农村道路维修", "城市道路维修", "", ["A10 D22"]),
  ]) func `repeated and orphaned projects`(first: String, second: String, department: String, expected: [String]) throws
  {
    let one = CleanForm.text.replacing("农村道路维修", with: first)
    let two = CleanForm.text.replacing("农村道路维修", with: second).replacing("101-示例县交通局", with: department)
      .replacing("101001-示例县公路站", with: department.isEmpty ? "" : "101001-示例县公路站")
    let findings = try CleanForm.check(one + "\n" + two)
    #expect(findings.map { "\($0.rule) \($0.at.address)" } == expected)
  }

  @Test(arguments: [
    ("9.90101E+17", true), ("9E+17", true), ("9.9e17", true), ("9.90101E17", true), ("99010124T000000000001", false),
    ("99010124E0001", false), ("9.9", false), ("", false), ("9E17", false),
    ("E+17", false), ("9.9E+", false), ("P1", false),
  ]) func `a code in scientific notation has lost its digits`(code: String, expected: Bool) {
    #expect(LostDigits.shows(in: code) == expected)
  }

  @Test func `lost digits of a code are found in forms and registers at their cell`() throws {
    let form = "项目编码|||9.90101E+17|||||||\n"
    let text = CleanForm.text.replacing("项目名称|||", with: form + "项目名称|||")
    let national = try #require(try policy(named: "national"))
    var read = ReadResult()
    read.records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    read.records.projects = projects(table(text))
    read.order = [.form(0)]
    read.leaveOutLostCodes()
    let ofForm = CheckedWorkspace(records: read.records, figures: [], policy: national)
    let finding = try #require(runRules(on: ofForm, sums: nil, recomputed: []).first { $0.rule == "A11" })
    #expect(finding.at.address.description == "D3" && finding.severity == .error)
    #expect(finding.message.chinese.contains("位数已经丢失") && finding.message.chinese.contains("“文本”"))
    let register = table("项目编码|项目名称|预算数（万元）|公开属性\n9.90101E+17|道路|1|公开\n99010124T0001|桥梁|1|公开")
    var records = Records()
    records.sources = SourceTable(files: ["清单.csv"], sheets: [["清单"]])
    records.register = RegisterForm.read(FormGrid(register, file: 0, sheetIndex: 0)).register
    let workspace = CheckedWorkspace(records: records, figures: [], policy: national)
    let findings = runRules(on: workspace, sums: nil, recomputed: []).filter { $0.rule == "A11" }
    #expect(findings.map { "\($0.at.address)" } == ["A2"])
  }

  @Test func `a form of another year, and one without a name, are found`() throws {
    let national = try #require(try policy(named: "national"))
    var project = projects(table(CleanForm.text))[0]
    project.name = ""
    let one = figures(of: project, recomputed: recompute(project, policy: national), policy: national, record: 0)
    var records = Records()
    records.projects = [project]
    func rules(_ year: Int?) -> [String] {
      let workspace = CheckedWorkspace(
        records: records, figures: [one], counted: CountedPapers([one], records, year: year), policy: national,
        year: year)
      return runRules(on: workspace, sums: nil, recomputed: [nil]).map { "\($0.rule) \($0.severity) \($0.field)" }
    }
    let year = try #require(project.year)
    #expect(rules(year) == ["A10 error 项目名称"] && rules(nil) == rules(year))
    #expect(rules(year + 1) == ["A10 error 项目名称", "S21 warning 年度"])
  }

  @Test func `a form whose results nobody filled in is found, one with a single result is not`() throws {
    let national = try #require(try policy(named: "national"))
    func rules(_ actual: String, _ score: String) -> Int {
      let project = form(indicators: [indicator("≥5", "", "10"), indicator("达标", actual, "10", score)])
      let one = figures(of: project, recomputed: recompute(project, policy: national), policy: national, record: 0)
      var records = Records()
      records.projects = [project]
      let workspace = CheckedWorkspace(records: records, figures: [one], policy: national)
      return runRules(on: workspace, sums: nil, recomputed: [nil]).count { $0.rule == "S22" }
    }
    #expect(rules("", "") == 1 && rules("达标", "") == 0 && rules("", "9") == 0)
  }

  @Test func `projects without a total are missing from the grades`() throws {
    let text = CleanForm.text.split(separator: "\n").prefix(14).joined(separator: "\n")
    let finding = try #require(CleanForm.check(text).first { $0.rule == "A03" })
    #expect(finding.severity == .warning && finding.message.chinese.contains("1 个没有可以计入的总分（“农村道路维修”）"))
  }

  @Test func `wrong sums of our own are found`() throws {
    let national = try #require(try policy(named: "national"))
    let project = projects(table(CleanForm.text))[0]
    let one = figures(of: project, recomputed: recompute(project, policy: national), policy: national, record: 0)
    let summaries = summarise([one], policy: national)
    var records = Records()
    records.projects = [project]
    func rules(_ change: (inout [GroupSummary]) -> Void) -> [String] {
      var groups = summaries.departments + summaries.counties
      change(&groups)
      let workspace = CheckedWorkspace(records: records, figures: [one], policy: national)
      let sums = CheckedSums(figures: [one], groups: groups, policy: national)
      return runRules(on: workspace, sums: sums, recomputed: [nil]).map { "\($0.rule) \($0.field)" }
    }
    #expect(rules { _ in }.isEmpty)
    // 100 元 off is what rounding of printed figures may give, 1 分 more is not.
    func add(_ amounts: inout GroupAmounts, initial: Int64 = 0, budget: Int64 = 0, executed: Int64 = 0) {
      amounts.add(initial: Money(fen: initial), budget: Money(fen: budget), executed: Money(fen: executed))
    }
    #expect(rules { add(&$0[1].figures.all, budget: 10_000) }.isEmpty)
    #expect(rules { add(&$0[1].figures.all, budget: 10_001) } == ["A02 全年预算数", "A02 全年预算数"])
    #expect(rules { add(&$0[0].figures.all, executed: -20_000) } == ["A01 全年执行数", "A02 全年执行数"])
    #expect(rules { add(&$0[0].figures.byType[BudgetType.other.rawValue], initial: 1_000_000) } == ["A01 年初预算数"])
    #expect(rules { $0[0].figures.grades[0] += 1 } == ["A03 等级"])
  }

  @Test func `threads do not change the findings`() throws {
    let national = try #require(try policy(named: "national"))
    var records = Records()
    records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    for number in 0..<40 {
      let text = CleanForm.text.replacing("农村道路维修", with: "项目\(number)").replacing("97.72", with: "\(number)")
      records.projects += projects(table(text))
    }
    let computed = records.projects.map { recompute($0, policy: national) }
    let all = records.projects.indices.map {
      figures(of: records.projects[$0], recomputed: computed[$0], policy: national, record: $0)
    }
    let workspace = CheckedWorkspace(records: records, figures: all, policy: national)
    let one = runRules(on: workspace, sums: nil, recomputed: computed, jobs: 1)
    let many = runRules(on: workspace, sums: nil, recomputed: computed, jobs: 4)
    #expect(!one.isEmpty && one.map(\.message) == many.map(\.message))
  }
}
