import Spreadsheets
import Testing

@testable import Disclosure

/// The lines of money, which the forms of projects, departments, transfers and monitoring have in common.
@Suite struct FundBlockTests {
  static let project = """
    项目支出绩效自评表
    项目名称|道路养护|||||
    项目资金||全年预算数|全年执行数|分值|执行率|得分
    |年度资金总额|100|90|10|90%|9
    一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
    产出指标|数量指标|养护里程|≥10公里|10公里|90|90
    """
  static let department = """
    部门整体支出绩效自评表
    部门（单位）名称|示例县教育局|||||
    任务名称||全年预算数|全年执行数|分值|执行率|得分
    |金额合计|100|90|10|90%|9
    一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分
    履职效能|重点工作|改造面积|≥10平方米|10平方米|90|90
    """
  static let transfer = """
    转移支付区域（项目）绩效自评表
    转移支付（项目）名称|农业生产发展资金|||
    资金投入情况||全年预算数|全年执行数|预算执行率
    |年度资金总额|100|90|90%
    绩效指标|一级指标|二级指标|三级指标|指标值|全年实际完成值
    |产出指标|数量指标|建设产业园|≥3个|3个
    """
  static let monitoring = """
    项目支出绩效运行监控表
    项目名称|道路养护|||
    项目资金||全年预算数|1-7月执行数|1-7月执行率
    |年度资金总额|100|90|90%
    一级指标|二级指标|三级指标|年度指标值|1-7月完成值
    产出指标|数量指标|养护里程|≥10公里|5公里
    """
  static let all = [project, department, transfer, monitoring]

  /// The whole's budget and what was spent of it in 分.
  private func amounts(_ text: String) -> [Int64?] {
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    if let project = recognition.projects.first {
      return [project.totalFunds?.budget.value?.fen, project.totalFunds?.executed.value?.fen]
    }
    switch recognition.papers.first {
    case let paper as DepartmentSelfEvaluation:
      return paper.funds.flatMap { [$0.budget.value?.fen, $0.executed.value?.fen] }
    case let paper as TransferSelfEvaluation:
      return paper.funds.flatMap { [$0.budget.value?.fen, $0.executed.value?.fen] }
    case let paper as Monitoring: return paper.funds.flatMap { [$0.adjusted.value?.fen, $0.executed.value?.fen] }
    default: return []
    }
  }

  @Test(arguments: all)
  func `the unit of the nearest place counts in every form`(form: String) {
    #expect(amounts(form) == [100_0000_00, 90_0000_00])
    // A caption, a column for the columns that name none, a row, and the cell itself.
    let title = form.prefix { $0 != "\n" }
    #expect(amounts(form.replacing(title, with: title + "\n单位：元")) == [100_00, 90_00])
    #expect(amounts(form.replacing("全年预算数", with: "全年预算数（元）")) == [100_00, 90_00])
    for row in ["年度资金总额", "金额合计"] where form.contains(row) {
      #expect(amounts(form.replacing(row, with: row + "（元）")) == [100_00, 90_00])
    }
    #expect(amounts(form.replacing("|100|", with: "|100元|")) == [100_00, 90_0000_00])
  }

  @Test(arguments: all)
  func `two units for the same amounts leave them blank in every form`(form: String) {
    let title = form.prefix { $0 != "\n" }
    let named = form.replacing("全年预算数", with: "全年预算数（万元）")
    let below = named.split(separator: "\n").count + 1
    for (text, places) in [
      (named.replacing(title, with: title + "\n单位：元"), ["A2", "C4"]), (named + "\n金额单位：元", ["A\(below)", "C3"]),
    ] as [(String, Set<String>)] {
      #expect(amounts(text).allSatisfy { $0 == nil })
      let recognition = recognise(table(text), file: 0, sheetIndex: 0)
      #expect(recognition.projects.count + recognition.papers.count == 1)
      let stated =
        recognition.unitDoubts.map { [$0.first, $0.other] }.first
        ?? recognition.projects.first.flatMap { project in project.otherUnit.map { [project.statedUnits[0], $0] } }
      #expect(Set((stated ?? []).map(\.at.address.description)) == places)
    }
  }

  @Test func `a task and its contents are two things, 其中 and what it names one`() throws {
    let tasks = Self.department.replacing("任务名称||", with: "任务名称|主要内容|")
      .replacing("|金额合计|", with: "改善办学条件|改造校舍|50|45||90%|\n|金额合计|")
    let paper = recognise(table(tasks), file: 0, sheetIndex: 0).papers.first as? DepartmentSelfEvaluation
    #expect(paper?.funds.map(\.label) == ["改善办学条件：改造校舍", "金额合计"])
    let parts = Self.project.replacing("一级指标", with: "其中：|财政拨款|100|90|||\n一级指标")
    #expect(recognise(table(parts), file: 0, sheetIndex: 0).projects.first?.funds.last?.label == "其中：财政拨款")
  }

  @Test(arguments: [
    ("年初预算数|全年预算数|全年执行数", "80||90", nil), ("年初预算数|实际下达数|全年执行数", "80|100|90", nil),
    ("年初预算数|预算调整数|全年执行数", "80|20|90", nil), ("年初预算数|资金用途|全年执行数", "80|修路|90", "80.00"),
    ("年初预算数|追加后预算数|全年执行数", "80|100|90", "100.00"), ("年初预算数|2024全年预算数|全年执行数", "80|100|90", "100.00"),
    ("年初预算数|上年结转|全年执行数", "80|5|90", "80.00"),
  ])
  func `the budget at the start stands for the year's only where no other amount may be it`(
    labels: String, amounts: String, expected: String?
  ) throws {
    let text = Self.project.replacing("|全年预算数|全年执行数|", with: "|\(labels)|").replacing("|100|90|", with: "|\(amounts)|")
    let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    let figures = ExecutionFigures(project)
    #expect(figures.budget?.wan == expected && figures.initial?.wan == "80.00" && figures.executed?.wan == "90.00")
  }
}
