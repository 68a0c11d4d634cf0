import Spreadsheets
import Testing

@testable import Disclosure

/// The money of papers that no register line speaks of: checked within the paper, and blank where a unit is in doubt.
@Suite struct PaperMoneyTests {
  private static let department = """
    部门（单位）整体支出绩效自评表
    （2024年度）
    部门（单位）名称|205-示例县教育局|||||||
    任务名称|||全年预算数（万元）|全年执行数（万元）|分值|执行率|得分|
    基本支出|||6200|6130.5|—|98.88%|—|
    项目支出|||2480|2236.1|—|90.17%|—|
    金额合计|||8680|8366.6|10|96.39%|9.64|
    一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因分析及改进措施|
    履职效能|重点工作|改造面积|≥12000平方米|12000平方米|90|90||
    总分|||||100|99.64||
    """

  private func read(_ text: String) throws -> ReadResult {
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    result.records.papers = recognise(table(text), file: 0, sheetIndex: 0).papers
    return result
  }

  private func blanked(_ text: String, accepted: AcceptedFindings = AcceptedFindings()) throws -> ReadResult {
    let policy = try #require(try policy(named: "national"))
    var result = try read(text)
    let home = Named(code: "990101", name: "示例县")
    let completion = CompleteProjects(register: [], offices: result.knownOffices(home: home), home: home)
    result.blankMixedUnits(by: policy, accepted: accepted)
    result.blankLedgerUnits(by: completion, policy: policy, accepted: accepted)
    return result
  }

  /// The cells that S25 names.
  private func said(_ result: ReadResult) -> [String] {
    result.records.papers.flatMap { paper in
      var report = RuleReport(PaperUnits.card, policy: .national)
      PaperUnits.check(paper, policy: .national, into: &report)
      return report.findings.map(\.at.address.description)
    }
  }

  @Test(arguments: [
    ("", "", [String]()), ("|8680|8366.6|", "|9080|8366.6|", ["S01 D7", "S02 G7"]), ("90.17%", "99%", ["S02 G6"]),
    ("90.17%", "90%", []), ("|8680|8366.6|10|96.39%", "|8680|8766.6|10|101%", ["S01 E7", "S03 E7"]),
  ])
  func `a department's self-evaluation adds up, and its rates are those of its amounts`(
    old: String, new: String, found: [String]
  ) throws {
    let text = old.isEmpty ? Self.department : Self.department.replacing(old, with: new)
    let paper = try #require(try read(text).records.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.funds.map(\.role) == [.part, .part, .total])
    #expect(DepartmentSelfEvaluationTests.findings(paper) == found)
  }

  @Test(arguments: [("", "", [String]()), ("其中：基本支出|||6200|", "其中：基本支出|||6300|", ["S01 D7"])])
  func `tasks above the whole and 其中 below it divide it twice`(old: String, new: String, found: [String]) throws {
    let twice = Self.department.replacing("基本支出|||6200", with: "学校运转|||6200").replacing(
      "项目支出|||2480", with: "校舍改造|||2480"
    ).replacing(
      "一级指标|二级指标|", with: "其中：基本支出|||6200|6130.5|—|—|—|\n项目支出|||2480|2236.1|—|—|—|\n一级指标|二级指标|")
    let text = old.isEmpty ? twice : twice.replacing(old, with: new)
    let paper = try #require(try read(text).records.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.funds.count == 5 && DepartmentSelfEvaluationTests.findings(paper) == found)
  }

  @Test(arguments: [("|2236.1|", "|22361000|"), ("|2480|", "|24800000|"), ("|8680|", "|86800000|")])
  func `amounts of a department that differ ten thousand times are blank and said`(old: String, new: String) throws {
    let result = try blanked(Self.department.replacing(old, with: new))
    let paper = try #require(result.records.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.funds.allSatisfy { $0.budget.raw.isEmpty && $0.executed.value == nil })
    #expect(said(result) == ["D7"])
    let clean = try blanked(Self.department)
    #expect(said(clean).isEmpty && (clean.records.papers.first as? DepartmentSelfEvaluation)?.statedBudget != nil)
  }

  @Test(arguments: [
    ("|6200|6200|0", "|62000000|62000000|0", true), ("|1200|1000|200", "|1200|10000000|200", true),
    ("|6200|6200|0", "|6100|6100|0", false),
  ])
  func `tasks of a department in another unit than its whole leave the target blank`(
    old: String, new: String, isBlank: Bool
  ) throws {
    let result = try blanked(DepartmentTargetTests.ministry.replacing(old, with: new))
    let paper = try #require(result.records.papers.first as? DepartmentTarget)
    #expect(paper.tasks.allSatisfy { ($0.total.value == nil) == isBlank } && (paper.budget == nil) == isBlank)
    #expect(said(result).isEmpty != isBlank)
  }

  private static let use = """
    示例县2025年预算安排与绩效评价结果挂钩情况表（单位：万元）
    项目名称|主管部门|评价等级|上年预算|应用方式|预算安排数
    校舍维修|示例县教育局|优|130|优先保障|140
    水库加固|示例县水利局|良|420|督促改进|420
    合计|||550||560
    """
  private static let review = """
    2025年事前绩效评估结果表（单位：万元）
    项目名称|主管部门|申报金额|评估得分|评估结论|预算安排数
    校舍维修|示例县教育局|200|92|建议予以支持|180
    水库加固|示例县水利局|80|75|建议调整完善后予以支持|60
    """
  private static let townships = """
    示例县2024年乡镇财政运行综合评价结果表（单位：万元）
    乡镇|总分|等级|排名|上年转移支付|本年转移支付安排数
    示例镇|97.8|优|1|1260|1310
    示例乡|74|中|2|940|915
    """

  @Test(arguments: [
    (use, "|130|优先保障|140", "|130|优先保障|1400000", ["F3"]), (use, "|130|优先保障|140", "|1300000|优先保障|140", ["D3"]),
    (use, "|130|优先保障|140", "|130|优先保障|0.5", []), (review, "|200|92", "|2000000|92", ["C3"]),
    (review, "|200|92", "|900|92", []), (townships, "|1260|1310", "|12600000|13100000", ["E3", "F3"]),
    (townships, "|1260|1310", "|12600|13100", []),
  ])
  func `an amount of a ledger in another unit than its line or its column is blank and said`(
    text: String, old: String, new: String, cells: [String]
  ) throws {
    let changed = text.replacing(old, with: new)
    let result = try blanked(changed)
    let line = try #require(result.records.papers.first as? LedgerLine)
    #expect(said(result) == cells)
    let amounts = line.cells.filter { if case .money? = $0.value { true } else { false } }
    #expect(amounts.isEmpty != cells.isEmpty)
    // What is in doubt makes no false total.
    let other = result.records.papers.last as? LedgerLine
    #expect(other?.cells.contains { if case .money? = $0.value { true } else { false } } == true)
    for sheet in LedgerSheet.all(of: result.records.papers) where !cells.isEmpty {
      var report = RuleReport(T04Totals.card, policy: .national)
      T04Totals.check(sheet, policy: .national, into: &report)
      #expect(report.findings.isEmpty)
    }
    let entries = cells.map { "  - {rule: S25, at: 表.xlsx!Sheet1!\($0), because: 核实无误}\n" }.joined()
    let yaml =
      "title: 表\ndate: 2025-08-20\nregion: {code: \"990101\"}\n" + (entries.isEmpty ? "" : "accepted:\n" + entries)
    let accepted = try readSettings(yaml, file: "gongkai.yml").accepted
    // What is accepted stays told, so that the entry names something, and its amounts are taken.
    let taken = try blanked(changed, accepted: accepted)
    #expect(said(taken) == cells)
    let first = try #require(taken.records.papers.first as? LedgerLine)
    let kept = first.cells.filter { if case .money? = $0.value { true } else { false } }
    #expect(
      kept.count
        == (try #require(read(text).records.papers.first as? LedgerLine)).cells.count {
          if case .money? = $0.value { true } else { false }
        })
  }

  @Test func `a share is no money, whatever unit stands above the table`() {
    let text = """
      示例县2024年政府收支和债务主要指标表
      单位：亿元
      指标名称|预算数|决算数|上年数|增长率
      一般公共预算收入|8.2|8.31|7.9|5.19%
      税收收入占比|66|64.8|63.5|
      债务率|80|79|78|
      """
    let lines = LedgerFixture.lines(text)
    #expect(lines.map { $0.value(FiscalIndicatorsForm.actual)?.plainWan } == ["83100", nil, nil])
    #expect(lines.map { $0.text(FiscalIndicatorsForm.actual) } == ["8.31", "64.8", "79"])
  }
}
