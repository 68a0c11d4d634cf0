import Spreadsheets
import Testing

@testable import Disclosure

/// Which column of a ledger counts where several say the same, and what stands in none.
@Suite struct LedgerColumnsTests {
  private typealias Results = EvaluationResultsForm
  private typealias Use = ResultsUseForm

  private static func results(_ head: String, _ row: String, below: String? = nil, title: String = "示例县2024年度绩效评价结果清单")
    -> String
  {
    [title, "评价对象|主管部门|评价方式|\(head)|评价得分|评价等级", below.map { "|||\($0)" }, "道路维修|示例县交通局|财政评价|\(row)|90|优"]
      .compactMap(\.self).joined(separator: "\n")
  }

  @Test(arguments: [
    ("2023年资金量（万元）|2024年资金量（万元）", "999|220"), ("上年资金量（万元）|资金量（万元）", "999|220"),
    ("2024年资金量（万元）|2025年资金量（万元）", "220|999"), ("资金量（其中：财政）|资金量（万元）", "999|220"),
    ("资金量（上级）|资金量（本级）", "220|220"), ("资金量（万元）|预算资金", "220|999"),
  ])
  func `of amounts of several years the paper's own counts, and the whole before its parts`(head: String, row: String) {
    let text = Self.results(head, row)
    #expect(LedgerFixture.lines(text).map { $0.value(Results.amount) } == [Money(fen: 220_000_000)])
    #expect(!LedgerFixture.findings(text).contains { $0.hasPrefix("T01") })
  }

  @Test(arguments: [
    ("资金量（上级）|资金量（本级）", nil as String?, "D3"), ("资金量（万元）|资金量（万元）", nil, "D3"), ("资金量（万元）|", "上级|本级", "D4"),
  ])
  func `parts without the whole are not taken for it, and make no line of their own`(
    head: String, below: String?, at: String
  ) {
    let text = Self.results(head, "210|10", below: below)
    let lines = LedgerFixture.lines(text)
    #expect(lines.map(\.name) == ["道路维修"])
    #expect(lines.map { $0.value(Results.amount) } == [nil] && lines.map { $0.text(Results.amount) } == [""])
    #expect(lines.map { $0.value(Results.score) } == [Score(hundredths: 9000)])
    #expect(LedgerFixture.findings(text).filter { $0.hasPrefix("T01") } == ["T01 \(at)"])
  }

  @Test(arguments: [
    ("资金量（万元）||", "210|10|220", "上级|本级|合计"), ("资金量（万元）|", "999|220", "2023年|2024年"),
  ])
  func `the whole among its parts in a second row counts, and of years the paper's own`(
    head: String, row: String, below: String
  ) {
    let text = Self.results(head, row, below: below)
    #expect(LedgerFixture.lines(text).map { $0.value(Results.amount) } == [Money(fen: 220_000_000)])
    #expect(!LedgerFixture.findings(text).contains { $0.hasPrefix("T01") })
  }

  @Test func `a part beside one that has a column of its own is not the whole`() {
    let text = """
      示例县2025年绩效结果应用表
      项目名称|主管部门|上年等级|应用方式|预算安排数（万元）||依据
      ||||增减额|上级|
      道路维修|示例县交通局|优|优先保障|20|10|评价等级为优
      """
    let lines = LedgerFixture.lines(text)
    #expect(lines.map { $0.value(Use.budget) } == [nil])
    #expect(lines.map { $0.value(Use.change) } == [Money(fen: 20_000_000)])
  }

  @Test func `last year's and this year's budget are known by their years`() {
    let text = """
      示例县2025年预算安排与绩效评价结果挂钩情况表
      项目名称|主管部门|上年等级|2024年预算（万元）|预算安排建议|2025年预算（万元）|依据
      道路维修|示例县交通局|优|220|优先保障|230|评价等级为优
      """
    let lines = LedgerFixture.lines(text)
    #expect(lines.map { $0.value(Use.lastBudget) } == [Money(fen: 220_000_000)])
    #expect(lines.map { $0.value(Use.budget) } == [Money(fen: 230_000_000)])
  }

  @Test(arguments: [("-20", true), ("0", false), ("20", false)])
  func `a budget below zero is blank, with an error`(budget: String, isError: Bool) {
    let text = """
      示例县2025年预算安排与绩效评价结果挂钩情况表
      项目名称|主管部门|上年等级|上年预算（万元）|预算安排建议|预算安排数（万元）|增减额
      道路维修|示例县交通局|良|40|督促改进|\(budget)|
      """
    #expect(LedgerFixture.lines(text).map { $0.value(Use.budget) == nil } == [isError])
    #expect(LedgerFixture.findings(text).contains("T01 F3") == isError)
  }

  @Test(arguments: [
    ("88.88", "T01 E3", nil as Score?), ("90", "", Score(hundredths: 9000)), ("", "", Score(hundredths: 9000)),
  ])
  func `a number in a column without a label leaves the value beside it blank`(
    beside: String, finding: String, score: Score?
  ) {
    let text = """
      示例县2024年度绩效评价结果清单
      评价对象|主管部门|评价方式|资金量（万元）|评价得分||评价等级
      道路维修|示例县交通局|财政评价|220|90|\(beside)|优
      """
    #expect(LedgerFixture.lines(text).map { $0.value(Results.score) } == [score])
    #expect(LedgerFixture.findings(text).filter { $0.hasPrefix("T01") } == [finding].filter { !$0.isEmpty })
  }

  @Test func `a number beside a text is said, and the text stays`() {
    let text = """
      示例县2024年度绩效评价结果清单
      评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级|存在问题|
      道路维修|示例县交通局|财政评价|220|90|优|进度慢|7
      """
    #expect(LedgerFixture.lines(text).map { $0.text(Results.problems) } == ["进度慢"])
    #expect(LedgerFixture.findings(text).filter { $0.hasPrefix("T01") } == ["T01 G3"])
  }

  @Test func `a table of another year below is of that year`() {
    let head = "评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级"
    let text = """
      示例县2024年度绩效评价结果清单
      \(head)
      道路维修|示例县交通局|财政评价|220|90|优
      示例县2023年度绩效评价结果清单
      \(head)
      校舍维护|示例县教育局|财政评价|118|77|中
      """
    #expect(LedgerFixture.lines(text).map(\.year) == [2024, 2023])
    #expect(LedgerFixture.read(text).status.reasons.first == LedgerNote.otherYear(3, "示例县2023年度绩效评价结果清单"))
    let same = text.replacing("2023", with: "2024")
    #expect(LedgerFixture.lines(same).map(\.year) == [2024, 2024])
    #expect(LedgerFixture.read(same).status.reasons.first == RecogniseNote.continuedPage(3))
  }

  @Test(arguments: [
    ("是", "", ["DIS-1 E3"]), ("否", "2025-08-08", ["DIS-1 E3"]), ("否", "", []), ("是", "2025-08-08", []),
  ])
  func `an answer and a day of publication that contradict each other are said once`(
    answer: String, day: String, findings: [String]
  ) {
    let text = """
      示例县2024年度绩效信息公开情况表
      部门名称|公开事项|批复时间|是否公开|公开时间|公开网址|不公开原因
      示例县教育局|绩效自评|2025-07-25|\(answer)|\(day)|http://www.example.gov.cn/|\(answer == "否" ? "正在整改" : "")
      """
    #expect(LedgerFixture.findings(text).filter { $0.hasPrefix("DIS") } == findings)
  }
}
