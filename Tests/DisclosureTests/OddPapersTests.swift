import Spreadsheets
import Testing

@testable import Disclosure

/// What offices' own habits do to a form: years in brackets, names repeated on the next page, units mixed within one table.
@Suite struct OddPapersTests {
  @Test(arguments: ["（2023）", "(2023)", "（FY2023）"])
  func `a year in brackets is the form's`(text: String) throws {
    let form = CleanForm.text.replacing("（2024年度）", with: text)
    #expect(recognise(table(form), file: 0, sheetIndex: 0).projects.map(\.year) == [2023])
  }

  @Test func `a page that repeats title, year and name goes on with the form`() throws {
    let head = "项目支出绩效自评表\n（2024年度）\n项目名称|||农村道路维修|||||||\n" + FormEdgeTests.head
    let text = CleanForm.text.replacing("||时效指标", with: "（接上页）\n\(head)\n||时效指标")
    #expect(recognise(table(text), file: 0, sheetIndex: 0).projects.map(\.indicators.count) == [6])
  }

  @Test(arguments: [("|100|90|81.45|", "|100|900000|814500|"), ("|100|90|81.45|", "|1000000|900000|814500|")])
  func `amounts of one table that differ ten thousand times are blank, with an error`(old: String, new: String) throws {
    let text = CleanForm.text.replacing(old, with: new)
    var project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    project.blankMixedUnits(by: try #require(try policy(named: "national")))
    #expect(project.funds.allSatisfy { $0.budget.raw.isEmpty && $0.executed.value == nil })
    #expect(try CleanForm.findings(text).contains("S25 G6 error"))
  }

  @Test(arguments: [
    ("1 3 8 0 0 1 3 8 0 0 0", "1 3 8 * * * * 8 0 0 0"), ("电话1 3 9 0 1 2 3 4 5 6 7", "电话1 3 9 * * * * 4 5 6 7"),
    ("0", "0"), ("电话 0", "电话 0"),
    ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "1 1 * * * * * * * * * * * * * 0 2 X"),
  ])
  func `digits typed one by one are masked once, and stay so`(text: String, expected: String) {
    var masked = text
    PersonalData.mask(&masked)
    #expect(masked == expected)
    PersonalData.mask(&masked)
    #expect(masked == expected)
  }

  @Test(arguments: [
    ("全年预算数", "全年预算数①"), ("全年预算数", "全年预算数[注2]"), ("年初预算数", "年初批复预算数"), ("全年执行数", "全年支出金额"),
    ("全年执行数", "截至12月底执行数"),
  ])
  func `heads with notes behind and other words are known`(old: String, new: String) throws {
    let text = CleanForm.text.replacing("|\(old)|", with: "|\(new)|")
    let funds = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first?.totalFunds)
    #expect(
      funds.initial.value?.wan == "100.00" && funds.budget.value?.wan == "90.00" && funds.executed.value?.wan == "81.45"
    )
  }
}
