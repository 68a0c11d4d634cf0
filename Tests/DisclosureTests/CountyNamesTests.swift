import Spreadsheets
import Testing

@testable import Disclosure

/// What a province's books say of offices that several of its counties have.
@Suite struct CountyNamesTests {
  /// The books of 示例省 with ledgers of two counties.
  private func input(_ papers: [(county: Named, text: String)]) throws -> ReportInput {
    var fixture = try ReportsFixture()
    fixture.records.sources = SourceTable(
      files: papers.indices.map { "\($0 + 1).xlsx" }, sheets: papers.map { _ in ["Sheet1"] })
    var input = fixture.input
    input.settings.region = Named(code: "99", name: "示例省")
    input.settings.regionLevel = .province
    input.openPapers = papers.enumerated().flatMap { index, paper in
      recognise(table(paper.text), file: index, sheetIndex: 0).papers.map { record in
        var record = record
        record.region = paper.county
        return record
      }
    }
    input.openDirectory = Set(papers.map(\.county)).map { county in
      DirectoryEntry(
        code: county.code, name: county.name, parent: "99", region: county.code, level: .county,
        source: Provenance(file: 0, sheet: 0, row: 0, column: 0))
    }
    return input
  }

  private let first = Named(code: "990201", name: "示例甲县")
  private let second = Named(code: "990401", name: "示例丙区")

  private func results(_ project: String, _ office: String) -> String {
    "2024年度绩效评价结果清单\n评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级\n\(project)|\(office)|财政评价|100|91|优"
  }

  @Test func `offices of several counties bear the county's name where they do not begin with it`() throws {
    let input = try input([
      (first, results("校舍维修", "教育局")), (second, results("食堂改造", "教育局")),
      (second, results("水渠维修", "示例丙区水利局")),
    ])
    let page = try #require(RenderedBook(.finalAccounts, input).pages["final-accounts/index.md"])
    for row in ["| 校舍维修 | 示例甲县教育局 |", "| 食堂改造 | 示例丙区教育局 |", "| 水渠维修 | 示例丙区水利局 |"] {
      #expect(page.contains(row), "\(row)")
    }
    #expect(!page.contains("示例丙区示例丙区"))
  }

  @Test func `offices of one county, and those of a county's own books, stand as they are`() throws {
    var input = try input([(second, results("校舍维修", "教育局")), (second, results("食堂改造", "教育局"))])
    #expect(
      try RenderedBook(.finalAccounts, input).pages["final-accounts/index.md"]?.contains("| 校舍维修 | 教育局 |") == true)
    input = try self.input([(first, results("校舍维修", "教育局")), (second, results("食堂改造", "教育局"))])
    input.settings.regionLevel = .county
    #expect(
      try RenderedBook(.finalAccounts, input).pages["final-accounts/index.md"]?.contains("| 校舍维修 | 教育局 |") == true)
  }

  @Test func `targets of two counties stand under the names of their offices`() throws {
    let target = """
      项目支出绩效目标表
      （2024年度）
      项目名称|||农村道路维修
      主管部门|||交通局
      项目资金（万元）|年度资金总额||100
      一级指标|二级指标|三级指标|指标值
      产出指标|数量指标|维修里程|≥30公里
      """
    let input = try input([(first, target), (second, target)])
    #expect(Targets(input).departments.map(\.name) == ["示例甲县交通局", "示例丙区交通局"])
    #expect(try Targets(self.input([(first, target)])).departments.map(\.name) == ["交通局"])
  }

  @Test func `a province has its own rules, and not those of its counties`() throws {
    let rules = "预算绩效管理制度清单\n制度名称|文号|印发日期|发文单位\n绩效管理办法|示财〔2023〕1号|2023-03-01|财政厅"
    let counties = try input([(first, rules.replacing("绩效", with: "绩效评价")), (second, rules)])
    #expect(try RenderedBook(.budgetDraft, counties).pages["budget-draft/index.md"]?.contains("预算绩效管理制度") == false)
    let own = try input([(first, rules), (Named(code: "99", name: "示例省"), rules)])
    #expect(try RenderedBook(.budgetDraft, own).pages["budget-draft/index.md"]?.contains("示例省现有预算绩效管理制度1项") == true)
  }
}
