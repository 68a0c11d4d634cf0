import Spreadsheets
import Testing

@testable import Disclosure

/// Which lines of registers stand in counts and sums.
@Suite struct CountedLinesTests {
  private static let head = "项目编码|项目名称|部门名称|预算类型|全年预算数（万元）|公开属性"
  private static let road = "99010124T000000214001|农村公路养护|示例县交通局|一般公共预算|100|公开"
  private static let shelter = "99010124T000000214002|候车亭改造|示例县交通局|一般公共预算|35|公开"

  /// What was read of files with a register each, counted for 2024.
  private func counted(_ files: [(name: String, text: String)], chosen: [String] = []) -> ReadResult {
    var result = ReadResult()
    result.records.sources = SourceTable(files: files.map(\.name), sheets: files.map { _ in ["Sheet1"] })
    for (file, sheet) in files.enumerated() {
      let recognition = recognise(table(sheet.text), file: file, sheetIndex: 0)
      result.records.register += recognition.register
      result.records.directory += recognition.directory
    }
    result.leaveOutRepeatedOffices()
    result.countLines(year: 2024, chosen: ChosenPapers(chosen.map { ($0, nil) }, file: "gongkai.yml"))
    return result
  }

  private func counted(_ lines: [String], above: String = "") -> ReadResult {
    counted([("项目清单.xlsx", above + ([Self.head] + lines).joined(separator: "\n"))])
  }

  /// 2 135.00, or with 1 of unknown budget 2 35.00 ?1.
  private func coverage(_ result: ReadResult) -> String {
    let found = measureCoverage(
      [], directory: [], register: result.records.register, reported: ReportedCodes(Summaries()))
    let unknown = found.unpricedProjects > 0 ? " ?\(found.unpricedProjects)" : ""
    return "\(found.registeredProjects) \(found.registeredBudget.wan)\(unknown)"
  }

  private func findings(_ rule: any WorkspaceRule.Type, _ result: ReadResult) throws -> [Finding] {
    let policy = try #require(try policy(named: "national"))
    var report = RuleReport(rule.card, policy: policy)
    rule.check(CheckedWorkspace(records: result.records, figures: [], policy: policy, year: 2024), into: &report)
    return report.findings
  }

  private func severities(_ result: ReadResult) throws -> [Finding.Severity] {
    try findings(A15DifferingPapers.self, result).map(\.severity)
  }

  @Test func `each project counts once, and all lines where nothing is repeated`() throws {
    let result = counted([Self.road, Self.shelter])
    #expect(coverage(result) == "2 135.00")
    #expect(result.records.repeatedLines.isEmpty && result.records.register.allSatisfy { $0.leftOut == nil })
  }

  @Test(arguments: [
    road, "|农村公路养护|示例县交通局||100|公开", "|农村公路养护|交通局|一般公共预算|100.00|", "99010124T000000214001|农村公路养护项目|示例县交通局||100|公开",
  ])
  func `an equal line of a project counts once, with a warning`(copy: String) throws {
    let result = counted([Self.road, Self.shelter, copy])
    #expect(coverage(result) == "2 135.00")
    #expect(try severities(result) == [.warning])
    #expect(result.records.register[0].countedType == .generalPublic)
  }

  @Test(arguments: [
    "|农村公路养护|示例县水利局||100|公开", "99010124T000000214009|农村公路养护|示例县交通局||100|公开",
    "99010124T000000214001|桥梁加固|示例县交通局||100|公开",
  ])
  func `another department, code or name is another project`(line: String) throws {
    #expect(coverage(counted([Self.road, Self.shelter, line])) == "3 235.00")
  }

  @Test func `a whole register and its copy in another file are one, and said in one message`() throws {
    let text = [Self.head, Self.road, Self.shelter].joined(separator: "\n")
    let result = counted([("项目清单.xlsx", text), ("副本/项目清单.csv", text)])
    #expect(coverage(result) == "2 135.00")
    let found = try findings(A15DifferingPapers.self, result)
    #expect(found.count == 1 && found[0].message.chinese.contains("2 行（“农村公路养护”等）与 项目清单.xlsx!Sheet1 重复"))
  }

  @Test func `differing copies count as one project without an amount, until one is chosen or called corrected`() throws
  {
    let first = [Self.head, Self.road, Self.shelter].joined(separator: "\n")
    let second = first.replacing("|100|", with: "|120|")
    let files = [(name: "项目清单.xlsx", text: first), (name: "清单二.csv", text: second)]
    let result = counted(files)
    #expect(coverage(result) == "2 35.00 ?1")
    #expect(try severities(result) == [.error, .error, .warning])
    #expect(coverage(counted(files, chosen: ["清单二.csv"])) == "2 155.00")
    #expect(coverage(counted([files[0], (name: "项目清单（更正）.csv", text: second)])) == "2 155.00")
  }

  @Test func `lines for each kind of money are one project with their sum, and an adjustment is not guessed`() throws {
    let parts = counted([Self.road, Self.road.replacing("一般公共预算|100", with: "政府性基金预算|40"), Self.shelter])
    #expect(coverage(parts) == "2 175.00")
    #expect(try severities(parts) == [.info])
    #expect(parts.records.register[0].countedType == nil)
    let adjusted = counted([Self.road, Self.shelter, Self.shelter.replacing("|35|", with: "|-5|")])
    #expect(coverage(adjusted) == "2 100.00 ?1")
    #expect(try severities(adjusted) == [.error, .error])
  }

  @Test func `a list of what is not public repeats lines of the register, and closes them`() throws {
    let secret = "项目名称|部门名称|不公开原因|公开属性\n农村公路养护|示例县交通局|涉密|不公开"
    let result = counted([
      ("项目清单.xlsx", [Self.head, Self.road, Self.shelter].joined(separator: "\n")), ("不公开项目清单.xlsx", secret),
    ])
    #expect(coverage(result) == "2 135.00")
    #expect(try severities(result) == [])
    let marks = StrictestMarks(register: result.records.register, figures: [])
    #expect(marks.mark(of: result.records.register[0]).isWithheld)
  }

  @Test(arguments: [
    ("示例县2023年项目清单\n", "项目清单.xlsx", 2023), ("示例县项目清单\n（2023年度）\n", "项目清单.xlsx", 2023), ("", "2023年项目清单.xlsx", 2023),
    ("", "2023年/清单.xlsx", 2023), ("", "2025年项目清单.xlsx", 2025), ("示例县二〇二三年度项目清单\n", "项目清单.xlsx", 2023),
    ("示例县2024年项目清单\n", "2023年/项目清单.xlsx", nil), ("", "2025年报送/项目清单.xlsx", nil), ("", "项目清单（2025年8月）.xlsx", nil),
    ("示例县2023-2025年项目库\n", "项目清单.xlsx", nil), ("示例县项目清单\n填报日期：2025年3月15日\n", "项目清单.xlsx", nil),
  ])
  func `a register of another year stands in no count, and is said`(above: String, file: String, year: Int?) throws {
    let text = above + [Self.head, Self.road, Self.shelter].joined(separator: "\n")
    let result = counted([(file, text)])
    #expect(result.records.register.map(\.leftOut) == [year, year].map { $0.map(RegisterEntry.LeftOut.ofYear) })
    let found = try findings(S21FiscalYear.self, result)
    #expect(found.map(\.actual) == (year.map { [String($0)] } ?? []))
    #expect(found.allSatisfy { $0.severity == (year == 2025 ? .info : .warning) })
  }

  @Test func `a second block of another year, and a column of years`() {
    let block = [Self.head, Self.road, "示例县2023年项目清单", Self.head, Self.shelter]
    #expect(
      counted([("清单.xlsx", "示例县2024年项目清单\n" + block.joined(separator: "\n"))]).records.register.map(\.leftOut) == [
        nil, .ofYear(2023),
      ])
    let column =
      "年度|项目编码|项目名称|部门名称|预算数|公开属性\n2024|P00001|路|交通局|1|公开\n2023年|P00002|桥|交通局|2|公开\n2023-2025|P00003|水|水利局|2|公开"
    #expect(counted([("清单.xlsx", column)]).records.register.map(\.leftOut) == [nil, .ofYear(2023), nil])
  }

  @Test func `what a register of another year withholds stays closed under the code of this year`() {
    let last = [Self.head, "99010125T000000214001|山塘提升|示例县水利局||1|不公开"].joined(separator: "\n")
    let result = counted([
      ("项目清单.xlsx", [Self.head, Self.road, Self.shelter].joined(separator: "\n")), ("2025年项目清单.xlsx", last),
    ])
    #expect(coverage(result) == "2 135.00")
    let marks = StrictestMarks(register: result.records.register, figures: [])
    #expect(result.records.register.map { marks.mark(of: $0).isWithheld } == [true, false, true])
  }

  @Test(arguments: [
    "|合计|||135|", "214|合计|||135|", "|示例县交通局小计|||135|公开", "|本页合计|||135|", "|共计2个项目|||135|", "|示例县交通局|||135|",
    "214|示例县交通局|214-示例县交通局||135|",
  ])
  func `rows of totals are no projects`(row: String) {
    let result = counted([row, Self.road, Self.shelter])
    #expect(coverage(result) == "2 135.00")
  }

  @Test(arguments: ["99010124T000000214009|就业资金合计|示例县人社局||10|公开", "|中心小学|示例县教育局||10|公开", "|统计工作|示例县统计局||10|公开"])
  func `what has such words in its name and is no total counts`(row: String) {
    #expect(coverage(counted([row, Self.road, Self.shelter])) == "3 145.00")
  }

  @Test func `a total that is marked closes all the same`() {
    let result = counted([Self.road, "|示例县安全局小计|||9|不公开"])
    #expect(coverage(result) == "1 100.00" && result.records.register.last?.mark.isWithheld == true)
  }

  @Test func `a directory and its copy count once`() throws {
    let text = "编码|名称|上级编码|级次\n101|示例县教育局||部门\n101001|示例县第一中学|101|单位"
    let result = counted([("名录.xlsx", text), ("名录.csv", text)])
    #expect(result.records.directory.map(\.code) == ["101", "101001"])
    #expect(try severities(result) == [.warning])
    #expect(counted([("名录.xlsx", text)]).records.repeatedOffices.isEmpty)
  }

  @Test func `hidden lines close what they mark and stand in no count`() {
    var sheet = table([Self.head, Self.road, Self.shelter.replacing("公开", with: "不公开")].joined(separator: "\n"))
    for row in sheet.rows.indices where sheet.rows[row].index == 2 {
      for cell in sheet.rows[row].cells.indices { sheet.rows[row].cells[cell].isHidden = true }
    }
    let grid = FormGrid(sheet, file: 0, sheetIndex: 0)
    let whole = FormGrid(sheet, file: 0, sheetIndex: 0, showsHidden: true)
    var recognition = recognise(grid, forms: .all)
    recognition.lookBehind(recognise(whole, forms: .all), in: grid)
    #expect(recognition.register.map(\.leftOut) == [nil, .hidden])
    #expect(recognition.register.map(\.mark.isWithheld) == [false, true])
  }
}
