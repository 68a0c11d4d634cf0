import Spreadsheets
import Testing

@testable import Disclosure

/// Heads of goals, indicators and money that are called otherwise, or were left blank: known, or said at the head itself.
@Suite struct NamelessColumnsTests {
  private static func read(_ replacements: [(String, String)], in text: String = CleanForm.text) -> Recognition {
    recognise(table(replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }), file: 0, sheetIndex: 0)
  }

  /// What is said of columns that nobody knows: label, place, and the place of the content.
  private static func said(_ recognition: Recognition) -> [String] {
    recognition.unknownLabels.map { "\($0.label) \($0.at.address) \($0.contentAt.address)" }
  }

  private static func texts(_ recognition: Recognition) -> [[String]] { recognition.projects.map(\.texts) }

  @Test(arguments: [
    ("|预期目标|", "|年度预期目标|"), ("|预期目标|", "|年初预期目标|"), ("|预期目标|", "|设定目标|"), ("|预期目标|", "|计划目标|"),
    ("|实际完成情况|", "|年度完成情况|"), ("年度总体目标|", "整体绩效目标|"), ("年度总体目标|", "项目年度总体目标|"), ("|一级指标|", "|一级|"),
    ("|二级指标|", "|指标二级|"), ("|三级指标|", "|三级|"),
  ])
  func `plain other names are known`(label: String, other: String) {
    let named = Self.read([(label, other)])
    #expect(Self.texts(named) == Self.texts(Self.read([])) && Self.said(named).isEmpty)
  }

  @Test func `the head of a goal that is not known is said, and is no goal`() throws {
    let wanted = Self.read([("|预期目标|", "|目标设定情况|")])
    #expect(Self.said(wanted) == ["目标设定情况 B10 B11"])
    let project = try #require(wanted.projects.first)
    #expect(project.goals.map(\.expected.raw) == [""] && project.goals.map(\.actual.raw) == ["维修道路28公里"])
    let done = Self.read([("|实际完成情况|", "|目标达成情况|")])
    #expect(Self.said(done) == ["目标达成情况 G10 G11"])
    #expect(done.projects.first?.goals.map(\.expected.raw) == ["维修道路30公里"])
    // A goal beside its label is a goal.
    let beside = Self.read([
      ("年度总体目标|预期目标|||||实际完成情况||||\n|维修道路30公里|||||维修道路28公里||||", "年度总体目标|维修道路30公里，实现通行目标的三成|||||实际完成情况||||")
    ])
    #expect(beside.projects.first?.goals.map(\.expected.raw) == ["维修道路30公里，实现通行目标的三成"])
  }

  @Test func `the goals of a department are those below heads that are known`() throws {
    let unknown = Self.read([("年初设定目标", "目标设定情况")], in: DepartmentSelfEvaluationTests.text)
    let paper = try #require(unknown.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.goals.isEmpty && paper.outcomes.map(\.raw) == ["完成"])
    let block = Self.read(
      [("年初设定目标|||全年完成情况|||||\n巩固", "年度总体目标|目标设定情况||全年完成情况|||||\n|巩固"), ("|||完成|||||", "||完成|||||")],
      in: DepartmentSelfEvaluationTests.text)
    #expect(Self.said(block) == ["目标设定情况 B7 B8"])
    let besides = try #require(block.papers.first as? DepartmentSelfEvaluation)
    #expect(besides.goals.isEmpty && besides.outcomes.map(\.raw) == ["完成"])
  }

  @Test(arguments: [("指标类型", "指标类型 B12 B13"), ("", " B12 B13")])
  func `first levels under another label or none are said at their head`(label: String, expected: String) {
    let other = Self.read([("|一级指标|", "|\(label)|")])
    #expect(Self.said(other) == [expected])
    #expect(other.projects.first?.indicators.map(\.level1) == Array(repeating: "", count: 6))
  }

  @Test func `a column under a blank head is said, and is not put to its neighbour`() {
    let second = Self.read([("|二级指标|", "||")])
    #expect(Self.said(second) == [" C12 C13"])
    #expect(
      second.projects.first?.indicators.map(\.level1) == ["产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"])
    let third = Self.read([("|三级指标|", "||")])
    #expect(Self.said(third) == [" D12 D13"])
    #expect(third.projects.first?.indicators.map(\.level2).first == "数量指标")
    // The number of an indicator, and the weight of a level, may have cells of their own.
    let parts = Self.read([
      ("绩效指标|一级指标|二级指标|", "绩效指标|一级指标||二级指标|"), ("|产出指标(50分)|", "|产出指标|（50分）|"), ("||质量", "|||质量"), ("||时效", "|||时效"),
      ("||成本", "|||成本"), ("|效益指标（30分）|", "|效益指标（30分）||"), ("|满意度指标(10分)|", "|满意度指标(10分)||"),
    ])
    #expect(Self.said(parts).isEmpty && parts.projects.first?.indicators.first?.level2 == "数量指标")
  }

  @Test(arguments: [("上年结余", "上年结余 E5 E6"), ("", " E5 E6"), ("备注", nil)])
  func `an amount left of the known ones is said, and is no part of a label`(label: String, expected: String?) {
    let left = Self.read([
      ("项目资金（万元）|||||", "项目资金（万元）||||\(label)|"), ("|||年度资金总额||", "|||年度资金总额|3|"),
    ])
    #expect(Self.said(left) == [expected].compactMap(\.self))
    #expect(left.projects.first?.funds.first?.label == "年度资金总额")
    #expect(left.projects.first?.funds.first?.budget.value?.wan == "90.00")
  }

  @Test func `amounts of a department under heads that nobody knows are said`() {
    let money = Self.read([("全年预算数（元）", "预算批复情况（元）"), ("|执行率|", "|支出进度|")], in: DepartmentSelfEvaluationTests.text)
    #expect(
      Self.said(money) == ["支出进度 G4 G5", "预算批复情况（元） D4 D5"] || Self.said(money) == ["预算批复情况（元） D4 D5", "支出进度 G4 G5"])
    #expect(Self.said(Self.read([], in: DepartmentSelfEvaluationTests.text)).isEmpty)
  }

  @Test func `columns of monitoring that nobody knows are said`() {
    let table = Self.read([("一级指标|", "指标大类|"), ("1-7月执行率", "支付比")], in: FundBlockTests.monitoring)
    #expect(Self.said(table) == ["支付比 E3 E4", "指标大类 A5 A6"])
    #expect(Self.said(Self.read([], in: FundBlockTests.monitoring)).isEmpty)
  }

  @Test func `an amount under a blank head is not that of the column left of it`() throws {
    let text = CleanForm.text.replacing("|||年度资金总额||100|90|", with: "|||年度资金总额|||90|")
      .replacing("|90|80|71.45|", with: "||80|71.45|").replacing("|10|10|10|—", with: "||10|10|—")
    let blank = Self.read([("|年初预算数|全年预算数|", "|年初预算数||")], in: text)
    #expect(Self.said(blank) == [" G5 G6"])
    #expect(blank.projects.first?.funds.map(\.initial.raw) == ["", "", "", ""])
    #expect(Self.said(Self.read([], in: text)).isEmpty)
    // The same amount twice is the initial budget, and what the head left out.
    let twice = Self.read([("|年初预算数|全年预算数|", "|年初预算数||"), ("|100|90|81.45|", "|90|90|81.45|")])
    #expect(Self.said(twice) == [" G5 G6"])
    let name = Self.read([("|年度指标值||", "|||")])
    #expect(Self.said(name) == [" E12 E13"] && name.projects.first?.indicators.first?.name.raw == "维修里程")
  }

  @Test func `a blank head of monitoring ends the level beside it`() throws {
    let blank = Self.read([("|二级指标|", "||")], in: FundBlockTests.monitoring)
    #expect(Self.said(blank) == [" B5 B6"])
    #expect((blank.papers.first as? Monitoring)?.indicators.map(\.level1) == ["产出指标"])
  }

  @Test func `results that equal the targets under a blank head are said`() {
    let text = CleanForm.text.replacing("|≥30公里||28公里|", with: "|≥30公里||≥30公里|")
    #expect(Self.said(Self.read([("|实际完成值|", "||")], in: text)) == [" G12 G13"])
    #expect(Self.said(Self.read([], in: text)).isEmpty)
  }

  @Test func `a form whose merged cells were taken apart and filled is read as it was`() {
    let rows = CleanForm.text.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    let filled = rows.enumerated().map { index, row in
      index < 2 || row[0] == "总分"
        ? row.indices.map { $0 < (index < 2 ? 11 : 7) ? row[0] : row[$0] } : row
    }.map { $0.joined(separator: "|") }
    let titles = filled.enumerated().map { $0 < 2 ? Array(repeating: $1, count: 11).joined(separator: "|") : $1 }
    let read = Self.read([], in: titles.joined(separator: "\n"))
    #expect(Self.texts(read) == Self.texts(Self.read([])))
    #expect(read.projects.map { $0.lostIndicator == nil } == [true])
  }

  @Test func `a blank head of a ledger is said, and a signature below it is none`() {
    let ledger = """
      示例县2024年度重点绩效评价计划表
      序号|项目名称|主管部门|评价方式|开始日期|结束日期
      1|校舍维修|示例县教育局|财政评价|2025-03-01|2025-05-30
      2|水库加固|示例县水利局|财政评价|2025-03-01|2025-05-30
      """
    #expect(Self.said(Self.read([], in: ledger)).isEmpty)
    let blank = Self.read([("|评价方式|", "||")], in: ledger)
    #expect(Self.said(blank) == [" D2 D3"] && blank.papers.map(\.department.name) == ["示例县教育局", "示例县水利局"])
    let signed = Self.read(
      [("|评价方式|", "||"), ("|财政评价|", "||")], in: ledger + "\n||填报人：某某|审核人：某某||")
    #expect(Self.said(signed).isEmpty && signed.papers.count == 2)
  }

  @Test func `a department's label in each cell that was merged is no name`() throws {
    let filled = Self.read(
      [("部门（单位）名称|", "部门（单位）名称|部门（单位）名称|")], in: DepartmentSelfEvaluationTests.text)
    #expect((filled.papers.first as? DepartmentSelfEvaluation)?.department.name == "示例县教育局")
  }

  @Test func `a title in each cell that was merged names its paper`() {
    let title = "部门（单位）整体支出绩效自评表"
    let filled = Self.read(
      [(title, Array(repeating: title, count: 9).joined(separator: "|"))], in: DepartmentSelfEvaluationTests.text)
    #expect(filled.status.form == .departmentSelfEvaluation && filled.papers.count == 1)
  }
}
