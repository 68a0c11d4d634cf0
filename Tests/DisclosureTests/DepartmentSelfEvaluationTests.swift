import Spreadsheets
import Testing

@testable import Disclosure

/// 部门整体支出绩效自评表: read, checked, and apart from the projects.
@Suite struct DepartmentSelfEvaluationTests {
  static let text = """
    部门（单位）整体支出绩效自评表
    （2024年度）
    部门（单位）名称|205-示例县教育局|||||||
    任务名称|||全年预算数（元）|全年执行数（元）|分值|执行率|得分|
    基本支出|||62000000|61305000|—|98.88%|—|
    金额合计|||86800000|83666000|10|96.39%|9.64|
    年初设定目标|||全年完成情况|||||
    巩固义务教育，联系电话13800000000|||完成|||||
    一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因分析及改进措施|
    履职效能|重点工作|改造面积|≥12000平方米|11800平方米|60|59|汛期推迟|
    满意度|满意度|家长满意度|≥90%|92%|30|30||
    总分|||||100|98.64||
    """

  static func paper(_ replacements: (String, String)...) throws -> DepartmentSelfEvaluation {
    let text = replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.projects.isEmpty)
    return try #require(recognition.papers.first as? DepartmentSelfEvaluation)
  }

  static func findings(_ paper: DepartmentSelfEvaluation) -> [String] {
    DepartmentSelfEvaluationForm.rules.flatMap { rule in
      var report = RuleReport(rule.card, policy: .national)
      rule.check(paper, policy: .national, into: &report)
      return report.findings.map { "\($0.rule) \($0.at.address)" }
    }
  }

  @Test func `money, goals, indicators and total are read, and every text is visited`() throws {
    let paper = try Self.paper()
    #expect(paper.department == Named(code: "205", name: "示例县教育局") && paper.year == 2024)
    #expect(paper.funds.map(\.budget.value) == [Money(fen: 6_200_000_000), Money(fen: 8_680_000_000)])
    #expect(paper.goals.map(\.raw) == ["巩固义务教育，联系电话13800000000"] && paper.outcomes.map(\.raw) == ["完成"])
    #expect(
      paper.indicators.map(\.score.value?.text) == ["59.00", "30.00"] && paper.printedTotal?.value?.text == "98.64")
    #expect(unvisitedTexts(of: paper).isEmpty)
    #expect(Self.findings(paper).isEmpty)
  }

  @Test func `points of a dimension that were not read are blank, not 0`() throws {
    let paper = try Self.paper()
    let scores = paper.indicators.map(\.score)
    #expect(DimensionLine.sum(scores) == "89.00")
    #expect(DimensionLine.sum(scores.map { .blank(at: $0.at) }).isEmpty)
    #expect(DimensionLine.sum([scores[0], .blank(at: scores[1].at)]) == "59.00")
    #expect(DimensionLine.sum([scores[0], Entry(value: nil, raw: "见附件", at: scores[1].at)]).isEmpty)
  }

  @Test func `personal numbers in it are masked`() throws {
    var paper = try Self.paper()
    paper.mask()
    #expect(!paper.texts.contains { $0.contains("13800000000") })
  }

  @Test(arguments: [
    ("|60|59|", "|50|49|", ["S05 F10"]), ("|30|30|", "|30|31|", ["S08 G11"]), ("|98.64|", "|108.64|", ["S10 G12"]),
    ("|61305000|", "|约六千万|", ["S23 E5"]),
  ])
  func `its faults are found at their cells`(old: String, new: String, expected: [String]) throws {
    #expect(Self.findings(try Self.paper((old, new))).filter { expected.contains($0) } == expected)
  }

  @Test func `a project in it is refused`() {
    let text = Self.text.replacing("任务名称|||", with: "项目名称|校舍修缮|||||||\n任务名称|||")
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.papers.isEmpty && recognition.projects.isEmpty && !recognition.status.reasons.isEmpty)
  }
}
