import Spreadsheets
import Testing

@testable import Disclosure

/// What stands left of a form, between its pages or on the next sheet takes nothing from it.
@Suite struct FormPageTests {
  /// The clean form moved to the right by a column, with marks left of some of its rows.
  private func moved(_ marks: [Int: String]) -> Sheet {
    let lines = CleanForm.text.split(separator: "\n", omittingEmptySubsequences: false)
    return table(lines.enumerated().map { (marks[$0] ?? "") + "|" + $1 }.joined(separator: "\n"))
  }

  @Test(arguments: [
    [12: "√"], [12: "3"], [14: "？"], [5: "9999", 6: "核对", 12: "55"],
    [12: "√", 13: "√", 14: "√", 15: "√", 16: "√", 17: "√"],
    Dictionary(uniqueKeysWithValues: (0..<19).map { ($0, String($0 + 1)) }),
  ])
  func `ticks, numbers and notes left of a form are said and never read`(marks: [Int: String]) throws {
    let clean = try #require(projects(moved([:])).first)
    let recognition = recognise(moved(marks), file: 0, sheetIndex: 0)
    #expect(recognition.projects.map(content) == [content(clean)])
    let cells = marks.keys.sorted().map { CellAddress(row: $0, column: 0) }
    #expect(recognition.status.reasons == [RecogniseNote.beside(cells)])
  }

  @Test func `a mark left of a form withholds it all the same`() {
    #expect(projects(moved([14: "不予公开"])).map(\.mark.isWithheld) == [true])
  }

  @Test(arguments: ["√", "3", "？"])
  func `a tick in the column of the block beside an indicator ends no table`(mark: String) throws {
    let text = CleanForm.text.replacing("||质量指标|", with: "\(mark)||质量指标|")
    #expect(projects(table(text)).map(\.indicators.count) == [6])
    #expect(try CleanForm.findings(text).isEmpty)
  }

  @Test(arguments: ["√", "3"])
  func `a tick beside the money is no part of its label`(mark: String) throws {
    let text = CleanForm.text.replacing("|||年度资金总额|", with: "\(mark)|||年度资金总额|".replacing("||||", with: "|||"))
    #expect(try #require(projects(table(text)).first).totalFunds?.label == "年度资金总额")
  }

  @Test(arguments: [
    "填报人：王五|||||||联系电话：0000-1234567", "小计（本页）||||||||30|28.67", "过次页||||||||30|28.67", "承前页||||||||30|28.67",
    "项目支出绩效自评表\n项目名称|||农村道路维修", "续表1\n项目名称：农村道路维修\n" + FormEdgeTests.head,
    "过次页|||||||30|30\n项目支出绩效自评表\n项目名称|||农村道路维修\n承前页|||||||30|30",
  ])
  func `what stands between two pages ends no table`(page: String) throws {
    let text = CleanForm.text.replacing("||时效指标", with: page + "\n||时效指标")
    let read = projects(table(text))
    #expect(read.map(\.indicators.count) == [6])
    #expect(read.first?.printedTotal?.value == Score(hundredths: 97_72))
    #expect(try CleanForm.findings(text).isEmpty)
  }

  @Test func `the form of another project below is a form of its own`() {
    let text = CleanForm.text + "\n" + CleanForm.text.replacing("农村道路维修", with: "桥梁加固")
    #expect(projects(table(text)).map(\.indicators.count) == [6, 6])
  }

  @Test func `an indicator that is lost is an error at its row, and the unit's sums are not blamed`() throws {
    let total = "总分|||||||100|97.72|优|"
    let lost = "||成本指标|每公里造价|≤3万元||29000元|10|10||\n"
    let text = CleanForm.text.replacing(lost, with: "").replacing(total, with: total + "\n" + lost)
    let findings = try CleanForm.check(text).filter { $0.rule == "S05" }
    #expect(findings.map(\.at.address.description) == ["D19"])
    #expect(findings.allSatisfy { $0.severity == .error && $0.message.chinese.contains("没有读出") })
  }

  /// What became of the sheets of a workbook.
  private func sheets(_ texts: [String], names: [String] = []) -> [SheetIntake.Taken] {
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: .national), limits: ReadLimits())
    for (number, text) in texts.enumerated() {
      intake.begin(sheet: number < names.count ? names[number] : "第\(number + 1)页", isHidden: false)
      for row in table(text).rows { _ = intake.row(row) }
      intake.end(merges: [])
    }
    return intake.finish()
  }

  @Test(arguments: [true, false])
  func `the rest of a form on the next sheet is a paper that is not read, and the form is closed`(hasHead: Bool) throws
  {
    let parts = CleanForm.text.split(separator: "||时效指标", maxSplits: 1)
    let rest = (hasHead ? FormEdgeTests.head + "\n" : "") + "||时效指标" + parts[1]
    let taken = sheets([String(parts[0]), rest])
    #expect(taken.map(\.status.isUnread) == [false, true])
    #expect(taken[1].status.reasons == [RecogniseNote.nextPage])
    guard case .forms(let first) = taken[0].part else { return #expect(Bool(false)) }
    #expect(first.projects.map(\.mark.isWithheld) == [true])
  }

  @Test(arguments: ["填报说明\n一、表内金额以万元为单位。", "指标库|一级指标|二级指标|三级指标\n|产出指标|数量指标|面积", ""])
  func `another sheet behind a form goes on with nothing`(text: String) {
    let taken = sheets([CleanForm.text, text])
    #expect(taken.map(\.status.isUnread) == [false, false])
    guard case .forms(let first)? = taken.first?.part else { return #expect(Bool(false)) }
    #expect(first.projects.map(\.mark.isWithheld) == [false])
  }

  @Test(arguments: [
    ("项目名称：丙项目\n全年预算数：100万元\n全年执行数：90万元\n自评得分：99分", true), ("1.项目名称：丙项目\n资金总额100万元\n完成情况：30公里", true),
    ("项目名称：填写批复的名称\n全年预算数：填写2024年的数\n自评得分：填写0至100的数", false), ("项目名称：丙项目\n联系人：张三\n电话：123", false),
    ("2024年工作总结\n全年预算数100万元\n自评得分99分", false),
  ])
  func `a form in running text is a paper that is not read`(text: String, isUnread: Bool) {
    #expect(sheets([text]).map(\.status.isUnread) == [isUnread])
  }

  @Test(arguments: [("", true), ("项目支出绩效自评表\n（2024年度）", true), ("通讯录\n姓名|电话", false), ("封面", false)])
  func `a sheet is bare where nothing but a title stands on it`(text: String, isBare: Bool) {
    #expect(sheets([text]).map(\.status.isBare) == [isBare])
  }

  @Test func `the head of a form without its tables is a paper that is not read`() {
    let head = "项目名称|农村道路维修||\n公开属性|公开|实施单位|示例县公路站\n主管部门|示例县交通局||"
    #expect(sheets([head]).map(\.status.reasons) == [[RecogniseNote.headAlone]])
    #expect(sheets([head.replacing("属性|公开", with: "属性|不公开")]).map(\.status.isUnread) == [false])
  }

  @Test(arguments: [
    ("填报样例", true), ("示例", true), ("示例（1）", true), ("样表2", true), ("填报说明", true), ("示例县教育局", false), ("自评表", false),
  ])
  func `a sheet is called an example`(name: String, isExample: Bool) {
    #expect(ExampleSheet.isNamedSo(name) == isExample)
  }

  @Test(arguments: [(["自评表", "填报样例"], ["农村道路维修"]), (["填报样例"], ["农村道路维修"]), (["一", "二"], ["农村道路维修", "示范项目"])])
  func `a filled example beside the form counts nothing`(names: [String], projects: [String]) {
    let texts = [CleanForm.text, CleanForm.text.replacing("农村道路维修", with: "示范项目")]
    var outcome = FileOutcome(status: FileStatus(path: "a.xlsx", format: "xlsx", encoding: nil))
    for sheet in sheets(Array(texts.prefix(names.count)), names: names) {
      outcome.sheetNames.append(sheet.name)
      outcome.status.sheets.append(sheet.status)
      outcome.parts.append(sheet.part)
    }
    outcome.leaveOutExamples()
    let read = outcome.parts.flatMap { part in
      if case .forms(let recognition) = part { recognition.projects.map(\.name) } else { [String]() }
    }
    #expect(read == projects)
  }
}
