import Spreadsheets
import Testing

@testable import Disclosure

/// Amounts and values of another year beside those of the paper's own.
@Suite struct OtherYearTests {
  @Test(arguments: [
    ("上年度(2023)", SaidYear.last), ("上年(2023年)预算数", .last), ("预算数(上年)", .last), ("上一年度执行数", .last), ("去年", .last),
    ("下年度预算数", .next), ("本年度(2024)", .numbered(2024)), ("2023年全年预算数", .numbered(2023)), ("二〇二三年预算数", .numbered(2023)),
    ("本年执行数", .this), ("上年结转资金", nil), ("其中:上年财政拨款结转", nil), ("全年预算数(含上年结转)", nil), ("全年预算数", nil),
    ("2023-2025年", nil), ("产值2000万元", nil),
  ])
  func `a label says its year`(label: String, expected: SaidYear?) {
    #expect(SaidYear(label) == expected)
    #expect(SaidYear.isOfOther(label) == (expected == .last || expected == .next))
  }

  /// The amounts of a form with two more columns of last year.
  private func amounts(_ head: String, _ second: String? = nil) throws -> [String?] {
    let rows = ["|||年度资金总额||80|70|100|90|10|90%|9", "|||其中：当年财政拨款||80|70|100|90|||"]
    let all = CleanForm.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let text = all[..<4] + [head] + [second].compactMap(\.self) + rows + all[9...]
    let project = try #require(
      recognise(table(text.joined(separator: "\n")), file: 0, sheetIndex: 0).projects.first)
    let total = try #require(project.totalFunds)
    #expect(total.label == "年度资金总额" && total.weight.value == Score(hundredths: 1000) && project.funds.count == 2)
    return [total.budget.value?.wan, total.executed.value?.wan]
  }

  @Test(arguments: [
    ("上年度（2023）|上年度（2023）执行数|全年预算数|全年执行数", nil), ("全年预算数（上年）|全年执行数（上年）|全年预算数|全年执行数", nil),
    ("2023年全年预算数|2023年全年执行数|2024年全年预算数|2024年全年执行数", nil), ("全年预算数(2023)|全年执行数(2023)|全年预算数(2024)|全年执行数(2024)", nil),
    ("上年度（2023）||本年度（2024）|", "|||||预算数|执行数|预算数|执行数"), ("2023年||2024年|", "|||||全年预算数|全年执行数|全年预算数|全年执行数"),
    ("上年||本年|", "|||||全年预算数|全年执行数|全年预算数|全年执行数"),
  ])
  func `columns of another year in a form's money are left out`(labels: String, second: String?) throws {
    #expect(try amounts("项目资金（万元）|||||\(labels)|分值|执行率|得分", second) == ["100.00", "90.00"])
  }

  @Test(arguments: [
    ("2024年项目支出绩效自评表", "（2023年度）", 2023), ("2024年度项目支出绩效自评表", "（2023年度）", 2024),
    ("项目支出绩效自评表", "（23年度）", 2023), ("2024年项目支出绩效自评表", "2023年12月填", 2024), ("项目支出绩效自评表", "（2024年度）", 2024),
  ])
  func `a fiscal year under the title goes before the year of the title`(title: String, below: String, year: Int) throws
  {
    let text = CleanForm.text.replacing("项目支出绩效自评表", with: title).replacing("（2024年度）", with: below)
    #expect(try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first).year == year)
  }

  @Test(arguments: [
    ("（2023.1.1-2023.12.31）", 2023), ("2023.1-12", 2023), ("（2023.01—2023.12）", 2023), ("2023/1/1至2023/12/31", 2023),
    ("（2023-2024学年）", 2023), ("（2023 – 2024年度）", 2023), ("评价期间：2023年1月1日至2023年12月31日", 2023), ("2023-1-12", nil),
    ("2023.1.12", nil), ("2023.7.1-2023.12.31", nil), ("20231231", nil), ("2023-2025年", 2025), ("（2024年度）", 2024),
    ("2022年、2024年度", 2024),
  ])
  func `a year is written in many ways, and as a time from January to December`(text: String, year: Int?) {
    #expect(FormTitle.year(in: text) == year)
  }

  @Test(arguments: ["（2023.1.1-2023.12.31）", "2023.1-12", "（2023-2024学年）", "（2023 – 2024年度）"])
  func `a form is of the year that its title line says in other words`(line: String) throws {
    let text = CleanForm.text.replacing("（2024年度）", with: line)
    #expect(try #require(projects(table(text)).first).year == 2023)
  }

  @Test func `a document that is named above a form says no year of it`() throws {
    let text = CleanForm.text.replacing("（2024年度）", with: "|依据|财预(2023)15号\n（2024年度）")
    #expect(try #require(projects(table(text)).first).year == 2024)
    let only = CleanForm.text.replacing("（2024年度）", with: "||财预(2023)15号")
    #expect(try #require(projects(table(only)).first).year == nil)
  }

  @Test func `rows of another year in a form's money are left out`() throws {
    for (before, now) in [("上年度（2023）", "年度资金总额"), ("上年（2023年）资金总额", "年度资金总额")] {
      let text = CleanForm.text.replacing(
        "|||年度资金总额|", with: "|||\(before)||80|80|70|||\n|||\(now)|")
      let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
      #expect(project.totalFunds?.budget.value?.wan == "90.00" && !project.funds.contains { $0.label == before })
    }
  }

  @Test(arguments: ["上年度（2023）", "实际完成值（上年）", "2023年实际完成值", "上年完成值", "年度指标值（上年）"])
  func `values of another year are no results`(label: String) throws {
    let text = CleanForm.text.replacing("|三级指标|年度指标值||实际完成值|", with: "|三级指标|\(label)|2024年年度指标值|2024年实际完成值|")
      .replacing("|维修里程|≥30公里||", with: "|维修里程|20公里|≥30公里|")
    let first = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first?.indicators.first)
    #expect(first.target.raw == "≥30公里" && first.actual.raw == "28公里")
  }

  @Test func `a register's budget is that of its own year`() throws {
    for labels in ["预算数（上年）|预算数", "上年（2023年）预算数|2024年预算数", "2023年预算数|2024年预算数", "上年度（2023）|预算数"] {
      let text = "项目编码|项目名称|主管部门|\(labels)|公开属性\n001|村道|示例县交通局|80|100|公开"
      #expect(
        RegisterForm.read(FormGrid(table(text), file: 0, sheetIndex: 0)).register.map { $0.budget.value?.wan } == [
          "100.00"
        ])
    }
  }

  @Test func `a list's amounts are those of its own year`() throws {
    for labels in ["预算数（上年）,执行数（上年）,预算数,执行数", "上一年度预算数,上一年度执行数,本年度预算数,本年度执行数"] {
      let cells = "项目名称,\(labels),三级指标,指标值,完成值,分值,得分".split(separator: ",").enumerated().map {
        Cell(column: $0.offset, text: String($0.element))
      }
      let header = try #require(ListHeader.recognise([Row(index: 0, cells: cells)]))
      #expect(header.position(.budget) == 3 && header.position(.executed) == 4)
    }
  }
}
