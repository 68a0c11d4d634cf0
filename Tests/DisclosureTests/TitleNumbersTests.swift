import Spreadsheets
import Testing

@testable import Disclosure

/// What stands in front of a title: the number of an annex or of a table.
@Suite struct TitleNumbersTests {
  @Test(
    arguments: [
      ("附件2 2023年度项目支出绩效自评表", 2023), ("附件2\n2023年度绩效评价结果清单", 2023), ("附件２　２０２３年度自评表", 2023),
      ("附件22023年度自评表", nil), ("2 0 2 3年度自评表", 2023), ("2023 年度自评表", 2023), ("第3季度 2024年监控表", 2024),
    ] as [(String, Int?)])
  func `the number of an annex is no part of the year behind it`(title: String, year: Int?) {
    #expect(FormTitle.year(in: title) == year)
  }

  @Test(
    arguments: [
      ("附件3：部门整体支出绩效自评表", "部门整体支出绩效自评表"), ("附件3-2 部门整体支出绩效自评表", "部门整体支出绩效自评表"),
      ("（公开14表）部门整体支出绩效自评表", "部门整体支出绩效自评表"), ("公开05表 部门整体支出绩效自评表", "部门整体支出绩效自评表"),
      ("附表一、部门整体支出绩效自评表", "部门整体支出绩效自评表"), ("表3：部门整体支出绩效自评表", "部门整体支出绩效自评表"),
      ("《部门整体支出绩效自评表》", "部门整体支出绩效自评表"), ("附属医院绩效自评表", "附属医院绩效自评表"), ("表彰奖励绩效自评表", "表彰奖励绩效自评表"),
      ("公开14表", nil), ("附件3", nil),
    ] as [(String, String?)])
  func `a title is what stands behind the number`(text: String, name: String?) {
    #expect(PaperTitle(text)?.name == name)
  }

  @Test(arguments: ["附件2 2023年度项目支出绩效自评表", "附件2：2023年度项目支出绩效自评表"])
  func `a form takes its year from such a title`(title: String) throws {
    let text = CleanForm.text.replacing("项目支出绩效自评表\n（2024年度）", with: title)
    #expect(recognise(table(text), file: 0, sheetIndex: 0).projects.first?.year == 2023)
  }

  @Test(arguments: ["项目名称*", "项目名称①", "项目名称★", "*项目名称"])
  func `a star behind a label of the head is none of its words`(label: String) {
    let text = CleanForm.text.replacing("项目名称|", with: label + "|").replacing("主管部门|", with: "主管部门*|")
    let project = recognise(table(text), file: 0, sheetIndex: 0).projects.first
    #expect(project?.name == "农村道路维修" && project?.department.name == "示例县交通局")
  }

  @Test(arguments: ["年初预算安排", "年初控制数"])
  func `an amount is no part of its row's label, whatever its head is called`(head: String) {
    let text = CleanForm.text.replacing("年初预算数", with: head)
    let project = recognise(table(text), file: 0, sheetIndex: 0).projects.first
    #expect(project?.funds.map(\.label) == ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"])
    #expect((project?.funds.first?.initial.value == nil) == (head == "年初控制数"))
  }

  @Test func `the office of the form decides over who fills it in`() {
    let text = CleanForm.text.replacing("（2024年度）", with: "填报单位（盖章）：示例县财政局|||（2024年度）")
    #expect(recognise(table(text), file: 0, sheetIndex: 0).projects.first?.unit.name == "示例县公路站")
  }

  @Test func `a negative amount of the whole is an error, and blank`() throws {
    var project = try #require(
      recognise(table(CleanForm.text.replacing("||100|90|81.45|", with: "||100|-90|81.45|")), file: 0, sheetIndex: 0)
        .projects.first)
    project.blankNegativeAmounts()
    #expect(project.totalFunds?.budget.value == nil && project.negativeAmounts.map(\.raw) == ["-90"])
    #expect(project.totalFunds?.initial.value == Money(fen: 100_000_000))
  }

  @Test(arguments: [
    ("2023年年度资金总额", 2024, true), ("2024年年度资金总额", 2024, false), ("年度资金总额", 2024, false),
    ("2023年结转资金总额", 2024, false), ("2022-2024年资金总额", 2024, false),
  ])
  func `money under a label of another year is an error, and blank`(label: String, year: Int, isOther: Bool) throws {
    var read = ReadResult()
    read.records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    let text = CleanForm.text.replacing("年度资金总额", with: label)
    read.records.projects = recognise(table(text), file: 0, sheetIndex: 0).projects
    try #require(read.records.projects.first?.totalFunds?.label == label)
    read.blankOtherYears(year)
    let project = read.records.projects[0]
    #expect(
      (project.totalFunds?.budget.value == nil) == isOther && (ExecutionFigures(project).budget == nil) == isOther)
    let workspace = CheckedWorkspace(records: read.records, figures: [], policy: .national, year: year)
    var report = RuleReport(S21FiscalYear.card, policy: .national)
    S21FiscalYear.check(workspace, into: &report)
    #expect(report.findings.map(\.actual) == (isOther ? [label] : []))
    #expect(report.findings.allSatisfy { $0.severity == .error && $0.at == project.totalFunds?.labelAt })
  }

  @Test(arguments: ["附件3（不公开）", "单位：万元　　不公开", "填报单位：示例县财政局    不公开"], [true, false])
  func `a mark behind a caption closes forms of every kind`(caption: String, isTarget: Bool) throws {
    let target = """
      项目支出绩效目标表
      （2024年度）
      项目名称|||农村道路维修
      主管部门|||示例县交通局
      项目资金（万元）|年度资金总额||100
      一级指标|二级指标|三级指标|指标值
      产出指标|数量指标|维修里程|≥30公里
      """
    let text = (isTarget ? target : CleanForm.text).replacing("（2024年度）", with: caption)
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    let mark = try #require(isTarget ? found.papers.first?.mark : found.projects.first?.mark)
    #expect(mark.isWithheld)
  }

  @Test(arguments: ["项目总投资", "专项资金"], ["|财政拨款||520|494||", "|财政拨款||519.99|494||"])
  func `a first row with points of its own is the whole, whatever it is called`(label: String, part: String) throws {
    let text = CleanForm.text.replacing(
      "|||年度资金总额||100|90|81.45|10|90.50%|9.05", with: "|||\(label)||520|520|494|10|95%|9.5"
    )
    .replacing("|||其中：当年财政拨款||90|80|71.45|—|89.31%|—", with: "||" + part + "—||—")
    .replacing("|||上年结转资金||10|10|10|—|100%|—\n", with: "").replacing("|||其他资金||||||/|\n", with: "")
    let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    #expect(project.totalFunds?.label == label && project.totalFunds?.budget.value == Money(fen: 520_000_000))
  }

  @Test func `of weight and points behind 自评得分 the points are the total`() throws {
    let text = CleanForm.text.replacing("总分|||||||100|97.72|优", with: "自评得分|||||||100|97.72|")
    let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    #expect(project.printedTotal?.value == Score(hundredths: 9772))
  }
}
