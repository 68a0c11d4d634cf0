import Spreadsheets
import Testing

@testable import Disclosure

/// One number per column: neighbouring cells are never put together to one, and a part is never taken for the whole.
@Suite struct CrowdedCellsTests {
  /// A form with a head of money, the row of its whole, and further rows below.
  private func form(_ head: String, _ rows: String) -> Recognition {
    recognise(
      table(
        """
        项目支出绩效自评表
        （2024年度）
        项目名称|农村公路养护|||||||||
        \(head)
        \(rows)
        绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施||
        |产出指标|数量指标|养护里程|≥100公里|100公里|90|90|||
        总分||||||100|99|||
        """), file: 0, sheetIndex: 0)
  }

  /// 年初预算数, 全年预算数 and 全年执行数 of the whole in 万元, and the cells that R07 names.
  private func read(_ head: String, _ rows: String) -> String {
    let recognition = form(head, rows)
    let whole = recognition.projects.first?.totalFunds
    let amounts = [whole?.initial, whole?.budget, whole?.executed].map { $0?.value?.plainWan ?? "-" }
    let cells = recognition.crowded.map { $0.cells.map(\.at.address.description).joined(separator: "+") }
    return (amounts + cells).joined(separator: " ")
  }

  @Test(arguments: [
    // A head in one row.
    ("项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|||", "|年度资金总额|80|100|90|10|90%|9|||", "80 100 90"),
    // The second row says which is which.
    (
      "项目资金（万元）||预算数||执行数|分值|执行率|得分|||\n||年初|调整后||||||||", "|年度资金总额|80|100|90|10|90%|9|||", "80 100 90"
    ),
    (
      "项目资金（万元）||预算数||全年执行数|分值|执行率|得分|||\n||年初预算数|全年预算数||||||||", "|年度资金总额|80|100|90|10|90%|9|||",
      "80 100 90"
    ),
    (
      "项目资金||全年预算数（元）|||全年执行数|||分值|执行率|得分\n||总额|财政拨款|其他资金|总额|财政拨款|其他资金|||",
      "|年度资金总额|1000000|800000|200000|900000|750000|150000|10|90%|9", "- 100 90"
    ),
    // It does not, and nothing is added up.
    (
      "项目资金（万元）||年初预算数|全年预算数|全年执行数||分值|执行率|得分||\n||||上级|本级|||||", "|年度资金总额|80|100|50|40|10|90%|9||",
      "80 100 - E6+F6"
    ),
    (
      "项目资金（万元）||年初预算数|全年预算数||全年执行数|分值|执行率|得分||\n|||本年预算|上年结转||||||", "|年度资金总额|80|60|40|90|10|90%|9||",
      "80 - 90 D6+E6"
    ),
    (
      "项目资金（万元）||年初预算数|全年预算数||全年执行数|分值|执行率|得分||\n||||其中：财政拨款||||||", "|年度资金总额|80|100|40|90|10|90%|9||",
      "80 100 90"
    ),
    // A helper without a label, of which a copy does no harm.
    ("项目资金（万元）||年初预算数|全年预算数||全年执行数|分值|执行率|得分||", "|年度资金总额|80|100|10|90|10|90%|9||", "80 - 90 D5+E5"),
    ("项目资金（万元）||年初预算数|全年预算数||全年执行数|分值|执行率|得分||", "|年度资金总额|80|100|100|90|10|90%|9||", "80 100 90"),
    // A unit, or nothing, in a cell of its own.
    ("项目资金（万元）||年初预算数|全年预算数||全年执行数|分值|执行率|得分||", "|年度资金总额|80|100|万元|90|10|90%|9||", "80 100 90"),
    // Columns that are called the same.
    (
      "项目资金（万元）||年初预算数|全年预算数（上级）|全年预算数（本级）|全年执行数|分值|执行率|得分||", "|年度资金总额|80|60|40|90|10|90%|9||",
      "80 - 90 D5+E5"
    ),
    (
      "项目资金（万元）||年初预算数|全年预算数（上级）|全年预算数（合计）|全年执行数|分值|执行率|得分||", "|年度资金总额|80|60|100|90|10|90%|9||",
      "80 100 90"
    ),
    (
      "项目资金（万元）||年初预算数|2023年全年预算数|2024年全年预算数|全年执行数|分值|执行率|得分||", "|年度资金总额|80|60|100|90|10|90%|9||",
      "80 100 90"
    ),
  ])
  func `an amount is one number of one cell`(head: String, rows: String, expected: String) {
    #expect(read(head, rows) == expected)
  }

  @Test func `a heading over points gives way to what stands below it`() throws {
    let recognition = form(
      "项目资金（万元）||预算数||执行情况||||||\n||年初|全年|执行数|分值|执行率|得分|||", "|年度资金总额|80|100|90|10|90%|9|||")
    let whole = try #require(recognition.projects.first?.totalFunds)
    #expect(whole.budget.value?.plainWan == "100" && whole.executed.value?.plainWan == "90")
    #expect(whole.weight.value?.text == "10.00" && whole.score.value?.text == "9.00" && recognition.crowded.isEmpty)
    let known = form(
      "项目资金（万元）||预算数||全年执行数|执行情况||||||\n||年初|全年||分值|执行率|得分|||", "|年度资金总额|80|100|90|10|90%|9|||")
    #expect(known.projects.first?.totalFunds?.score.value?.text == "9.00" && known.crowded.isEmpty)
  }

  @Test func `the head of a department's tasks may divide both amounts`() throws {
    let text = """
      部门（单位）整体支出绩效自评表
      （2024年度）
      部门（单位）名称|示例县交通运输局||||||||||
      年度主要任务完成情况|任务名称|完成情况|全年预算数（万元）|||全年执行数（万元）|||分值|执行率|得分
      |||总额|财政拨款|其他资金|总额|财政拨款|其他资金|||
      |建设|已完成|2480|2480|0|2236.1|2236.1|0||90.17%|
      |金额合计||8680|8480|200|8366.6|8166.6|200|10|96.39%|9.64
      年度绩效指标|一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因分析及改进措施|||
      |产出指标|数量指标|养护里程|≥98公里|98公里|90|90||||
      """
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    let paper = try #require(recognition.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.funds.map { $0.budget.value?.plainWan } == ["2480", "8680"])
    #expect(paper.funds.map { $0.executed.value?.plainWan } == ["2236.1", "8366.6"])
    #expect(recognition.crowded.isEmpty)
    // Without the second row nobody knows.
    let plain = recognise(
      table(text.replacing("|||总额|财政拨款|其他资金|总额|财政拨款|其他资金|||\n", with: "")), file: 0, sheetIndex: 0)
    let doubtful = try #require(plain.papers.first as? DepartmentSelfEvaluation)
    #expect(doubtful.funds.allSatisfy { $0.budget.value == nil && $0.executed.value == nil })
    #expect(plain.crowded.count == 4)
  }

  @Test(arguments: [
    ("执行数", "执行数", "|年度资金总额|100|40|30|70%|100", nil as String?),
    ("1-9月执行数（上级）", "1-9月执行数（本级）", "|年度资金总额|100|40|30|70%|100", nil),
    ("1-9月执行数", "其他说明", "|年度资金总额|100|40||40%|100", "40"),
    ("1-9月执行数", "其中：财政拨款执行数", "|年度资金总额|100|40|30|40%|100", "40"),
  ])
  func `of two columns of monitoring none is the whole`(first: String, second: String, row: String, executed: String?)
    throws
  {
    let text = """
      项目支出绩效运行监控表
      （2024年1-9月）
      项目名称|道路养护|||||
      项目资金（万元）||全年预算数|\(first)|\(second)|执行率|全年预计执行数
      \(row)
      一级指标|二级指标|三级指标|年度指标值|1-9月完成值|全年预计完成值|完成目标可能性
      产出指标|数量指标|养护里程|≥10公里|5公里|10公里|确定能
      """
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    let paper = try #require(recognition.papers.first as? Monitoring)
    #expect(paper.funds.first?.executed.value?.plainWan == executed)
    #expect(recognition.crowded.isEmpty == (executed != nil))
  }

  @Test func `two results or points beside each other are not put together`() throws {
    let text = CleanForm.text.replacing("|≥30公里||28公里|", with: "|≥30公里||28|").replacing(
      "实际完成值|分值|得分|偏差原因分析及改进措施|", with: "实际完成值||分值|得分|偏差原因分析及改进措施"
    ).replacing("|28|20|18.67|", with: "|28|95|20|18.67|")
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    let indicator = try #require(recognition.projects.first?.indicators.first)
    if case .quantity = IndicatorValue(indicator.actual.raw).content { Issue.record("28 and 95 are no quantity") }
    #expect(indicator.actual.raw == "28｜95" && indicator.score.value?.text == "18.67")
    #expect(recognition.crowded.first?.cells.map(\.text) == ["28", "95"])
    // The sign, the number and the unit of a value may have cells of their own.
    let apart = text.replacing("|28|95|", with: "|28|公里|")
    #expect(projects(table(apart)).first?.indicators.first?.actual.raw == "28公里")
  }

  @Test func `two results of monitoring, and two amounts of a department's task, are none`() throws {
    let monitoring = """
      项目支出绩效运行监控表
      （2024年1-9月）
      项目名称|道路养护|||||
      项目资金（万元）||全年预算数|1-9月执行数|执行率|全年预计执行数|
      |年度资金总额|100|40|40%|100|
      一级指标|二级指标|三级指标|年度指标值|1-9月完成值||全年预计完成值|完成目标可能性
      产出指标|数量指标|养护里程|≥10公里|5|7|10公里|确定能
      |质量指标|合格率|≥95%|96|%|100%|确定能
      """
    let read = recognise(table(monitoring), file: 0, sheetIndex: 0)
    let paper = try #require(read.papers.first as? Monitoring)
    #expect(paper.indicators.map { $0.actual.value } == [nil, "96"])
    #expect(read.crowded.map { $0.cells.map(\.text) } == [["5", "7"]])
  }

  @Test func `the finding names the labels, the cells and their numbers, and stands for what follows from it`() throws {
    var records = Records()
    records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    let recognition = form("项目资金（万元）||年初预算数|全年预算数||全年执行数|分值|执行率|得分||", "|年度资金总额|80|100|10|90|10|90%|9||")
    (records.projects, records.crowded) = (recognition.projects, recognition.crowded)
    let workspace = CheckedWorkspace(
      records: records,
      figures: [figures(of: recognition.projects[0], recomputed: Recomputation(), policy: .national, record: 0)],
      policy: .national)
    let findings = runRules(on: workspace, sums: nil, recomputed: [])
    let found = findings.filter { $0.at.address.description == "D5" }
    #expect(found.map(\.rule) == ["R07"] && found.first?.severity == .error)
    let message = try #require(found.first?.message.chinese)
    for words in ["全年预算数", "D5“100”", "E5“10”"] { #expect(message.contains(words)) }
  }
}
