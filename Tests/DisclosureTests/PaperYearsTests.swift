import Testing

@testable import Disclosure

/// Papers of the cycle that print no year: of which year they are.
@Suite struct PaperYearsTests {
  private func read(
    _ text: String, file: String, sheet: String = "Sheet1", books: [Book] = [.publicBook, .budgetDraft]
  ) -> ReadResult {
    var result = ReadResult()
    result.records.sources = SourceTable(files: [file], sheets: [[sheet]])
    result.records.papers = recognise(table(text), file: 0, sheetIndex: 0).papers
    var settings = Settings()
    (settings.year, settings.books) = (2024, books)
    result.takeYears(settings)
    return result
  }

  private static let results = """
    项目名称|主管部门|资金量（万元）|评价方式|评价得分|评价等级
    校舍维修|示例县教育局|100|财政评价|90|优
    """
  private static let monitoring = DoubtfulAmountTests.papers[1].replacing("BUDGET", with: "100")
    .replacing("PART", with: "100")
  private static let target = DoubtfulAmountTests.papers[0].replacing("BUDGET", with: "100")
    .replacing("PART", with: "100")

  @Test(arguments: [
    (results, "2023年绩效评价结果清单.xlsx", "Sheet1", 2023 as Int?), (results, "绩效评价结果清单.xlsx", "2023年", 2023),
    (results, "2023年资料/结果清单.xlsx", "Sheet1", 2023), (results, "结果清单.xlsx", "Sheet1", nil),
    // What is handed in in the year after is of the year reported on.
    (results, "2025年绩效评价结果清单.xlsx", "Sheet1", nil), (monitoring, "2023年资料/监控表.xlsx", "Sheet1", 2023),
    (monitoring, "监控表（23年）.xlsx", "Sheet1", 2023), (monitoring, "2024年监控表.xlsx", "Sheet1", 2024),
  ])
  func `sheet, file and folder name the year that the paper does not print`(
    text: String, file: String, sheet: String, year: Int?
  ) {
    let result = read(text, file: file, sheet: sheet)
    #expect(result.records.papers.map(\.year) == [year] && result.records.assumedYears.isEmpty)
  }

  @Test(arguments: [
    ("2025年绩效目标表.xlsx", 2025, false), ("2024年绩效目标表.xlsx", 2024, false), ("2025年预算绩效目标/目标表.xlsx", 2025, false),
    ("2024年绩效目标/目标表.xlsx", 2024, false), ("2023年目标表.xlsx", 2023, false),
    // A folder of the year in which it was handed in says nothing of the budget that it goes with.
    ("2024年报送/目标表.xlsx", 2025, true), ("目标表.xlsx", 2025, true),
  ])
  func `a target without a year is of one year only, and that is said`(file: String, year: Int, isSaid: Bool) throws {
    let result = read(Self.target, file: file)
    #expect(result.records.papers.map(\.year) == [year])
    #expect(result.records.assumedYears.map(\.year) == (isSaid ? [year] : []))
    #expect(read(Self.target, file: "目标表.xlsx", books: [.publicBook]).records.papers.map(\.year) == [2024])
    let printed = Self.target.replacing("项目支出绩效目标表", with: "项目支出绩效目标表\n（2024年度）")
    #expect(read(printed, file: "2025年目标表.xlsx").records.papers.map(\.year) == [2024])
  }

  @Test func `a year that is part of the project's name is not the paper's`() {
    let text = Self.target.replacing("农村道路维修", with: "2023年农村道路维修")
    #expect(read(text, file: "2023年农村道路维修.xlsx").records.papers.map(\.year) == [2025])
  }

  @Test func `the target that was taken for a year is said at its name`() throws {
    var workspace = try YearFixture.workspace([Self.target])
    workspace.records.assumedYears = read(Self.target, file: "目标表.xlsx").records.assumedYears
    var report = RuleReport(S21FiscalYear.card, policy: workspace.policy)
    S21FiscalYear.check(workspace, into: &report)
    #expect(report.findings.map { "\($0.severity) \($0.at.address) \($0.expected)" } == ["warning B2 （2025年度）"])
  }
}
