import Spreadsheets
import Testing

@testable import Disclosure

/// Whether every value of a record is handed over with the cell in which it stands.
@Suite struct ValuePlacesTests {
  private static let evaluation = """
    项目支出绩效自评表
    （2024年度）
    项目名称|村级公路养护||项目编码|990101240001|
    主管部门|205-示例县交通局||实施单位|县公路站|
    资金性质|一般公共预算||是否重点项目|是|
    公开属性|公开||||
    项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    |年度资金总额|100|100|90|10|90%|9
    一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
    产出指标|数量指标|养护里程|100公里|100公里|40|40|
    ||养护次数|4次|4次|10|10|
    |质量指标|验收合格率|100%|100%|10|10|
    效益指标|社会效益指标|投诉次数|≤2次|1次|30|30|
    总分|||||100|99|
    存在问题|巡查不足
    """

  private static let target = """
    项目支出绩效目标表
    （2025年度）
    项目名称|校舍修缮||项目编码|990101250002|
    主管部门|示例县教育局||实施单位|示例县第一中学|
    项目资金（万元）|年度资金总额|16|||
    |其中：财政拨款|16|||
    总体目标|改善办学条件||||
    一级指标|二级指标|三级指标|指标值|分值|
    产出指标|数量指标|修缮校舍|3栋|50|
    ||修缮面积|800平方米|40|
    """

  private static let department = """
    部门整体支出绩效自评表
    （2024年度）
    部门名称|示例县教育局||||
    任务名称||预算数（元）|执行数（元）|执行率|
    |基本支出|62000000|61305000|98.88%|
    一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
    产出指标|数量指标|在校学生|1000人|1000人|60|60
    效益指标|社会效益指标|巩固率|≥95%|96%|30|30
    总分|||||100|98.64
    """

  /// `path text@cell` of the values that a record hands over.
  private func values(_ record: some Record) -> Set<String> {
    var values: Set<String> = []
    record.forEachText { text in
      if text.kind != .meaning, !text.text.isEmpty {
        values.insert("\(text.path) \(text.text)@\(text.at.address)")
      }
    }
    return values
  }

  @Test func `a self-evaluation hands over each value with its cell`() throws {
    let values = values(try #require(projects(table(Self.evaluation)).first))
    let expected = [
      "name 村级公路养护@B3", "code 990101240001@E3", "year 2024@A2", "department 示例县交通局@B4", "departmentCode 205@B4",
      "unit 县公路站@E4", "budgetType 一般公共预算@B5", "keyProject 是@E5", "mark 公开@B6", "funds/0/label 年度资金总额@B8",
      "funds/0/budget 100@D8", "indicators/0/level1 产出指标@A10", "indicators/1/level1 产出指标@A10",
      "indicators/1/level2 数量指标@B10", "indicators/2/level2 质量指标@B12", "indicators/3/level1 效益指标@A13",
      "remarks/0/label 存在问题@A15", "remarks/0/text 巡查不足@B15",
    ]
    #expect(expected.filter { !values.contains($0) } == [])
  }

  @Test func `other forms do so, too`() throws {
    let papers = [Self.target, Self.department].compactMap {
      recognise(table($0), file: 0, sheetIndex: 0).papers.first
    }
    #expect(papers.count == 2)
    let said = papers.map { values($0) }
    let expected = [
      [
        "code 990101250002@E3", "year 2025@A2", "department 示例县教育局@B4", "unit 示例县第一中学@E4",
        "funds/0/label 年度资金总额@B5", "indicators/1/level1 产出指标@A9", "indicators/1/level2 数量指标@B9",
      ],
      ["year 2024@A2", "department 示例县教育局@B3", "funds/0/label 基本支出@B5", "indicators/1/level1 效益指标@A8"],
    ]
    for (said, expected) in zip(said, expected) { #expect(expected.filter { !said.contains($0) } == []) }
  }

  @Test func `a list's record finds its cells by its row and the columns of the sheet`() throws {
    let text =
      ListSample.header + "\n" + ListSample.row("P1", "≥,1,个,1,45,45") + "\n" + ListSample.row("P2", "≥,1,个,1,45,45")
    let outcome = try ListSample.read(text, detail: .records)
    let second = values(try #require(outcome.records.last))
    let columns = ListSample.header.split(separator: ",").map(String.init)
    for (label, path) in [("年度", "year"), ("项目编码", "code"), ("一级指标", "indicators/0/level1")] {
      let column = try #require(columns.firstIndex(of: label))
      let cell = CellAddress(row: 2, column: column).description
      #expect(second.contains { $0.hasPrefix(path + " ") && $0.hasSuffix("@" + cell) }, "\(label) \(second.sorted())")
    }
  }

  @Test func `what register and directory fill in has its cell there`() throws {
    let register = recognise(
      table("项目编码|项目名称|主管部门|资金性质|重点项目|公开属性\nP1|桥|示例县水利局|一般公共预算|否|公开\nP7|村级公路养护|示例县交通局|政府性基金|是|公开"),
      file: 1, sheetIndex: 0
    ).register
    let directory = recognise(table("部门单位名录\n编码|名称|上级编码|级次\n205|示例县交通局||部门"), file: 2, sheetIndex: 0).directory
    let paper = Self.evaluation.replacing("|项目编码|990101240001|", with: "")
      .replacing("205-", with: "").replacing("资金性质|一般公共预算||是否重点项目|是|\n", with: "")
    var project = try #require(projects(table(paper)).first)
    let home = Named(code: "990101", name: "示例县")
    let offices = KnownOffices(directory: directory, register: register, home: home)
    CompleteProjects(register: register, offices: offices, home: home).complete(&project)
    var filled: [String] = []
    project.forEachText { text in
      if text.at.file != 0, !text.text.isEmpty {
        filled.append("\(text.path) \(text.text)@\(text.at.file)!\(text.at.address)")
      }
      if text.isFromSettings { filled.append("\(text.path) \(text.text)") }
    }
    #expect(
      filled == [
        "code P7@1!A3", "region 示例县", "regionCode 990101", "departmentCode 205@2!A3", "budgetType 政府性基金预算@1!D3",
        "keyProject 是@1!E3",
      ])
  }

  @Test func `facts are neither masked nor searched, and papers are the same without them`() throws {
    var project = try #require(projects(table(Self.evaluation)).first)
    let texts = PaperTexts.of(project)
    project.code = "13912345678"
    project.mask()
    #expect(project.code == "13912345678" && PaperTexts.of(project) == texts)
  }
}
