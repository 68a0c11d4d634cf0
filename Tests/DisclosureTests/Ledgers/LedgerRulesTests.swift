import Testing

@testable import Disclosure

/// The rules of single ledgers, each with a planted fault and a control.
@Suite struct LedgerRulesTests {
  private static let review = """
    2025年新增项目事前绩效评估结果表
    序号|项目名称|主管部门|申报金额（万元）|立项必要性|投入经济性|绩效目标合理性|实施方案可行性|筹资合规性|评估得分|评估结论
    1|智慧停车平台|示例县城市管理局|800|18|15|14|12|13|72|建议调整完善后予以支持
    2|公立医院设备更新|示例县卫生健康局|2000|19|18|19|18|19|93|建议予以支持
    """

  @Test func `five dimensions make the points of a prior review`() {
    #expect(LedgerFixture.findings(Self.review) == [])
    #expect(LedgerFixture.findings(Self.review.replacing("|72|", with: "|82|")) == ["PRV-1 J3"])
    #expect(LedgerFixture.findings(Self.review.replacing("建议予以支持", with: "再议")) == ["T02 K4"])
    let line = LedgerFixture.lines(Self.review).first
    #expect(line?.yearsAhead == 0...1 && line?.value(PriorReviewForm.conclusion) == .supportAfterRevision)
  }

  private static let results = """
    2024年度财政重点绩效评价结果清单
    2024年共对3个项目进行了评价，涉及部门单位2个。评价结论为“优”的1个，“良”的2个。
    序号|主管部门|项目名称|资金量（万元）|评价得分|评价等级
    1|示例县住房和城乡建设局|城区公厕改造|480|92.6|优
    2|示例县农业农村局|农村户厕改造|1200|83.4|良
    3|示例县农业农村局|高标准农田|900||良
    """

  @Test(arguments: [
    ("|83.4|良", "|83.4|优", ["EVA-2 F5", "EVA-1 A2", "EVA-1 A2"]), ("共对3个", "共对4个", ["EVA-1 A2"]),
    ("“良”的2个", "“良”的3个", ["EVA-1 A2"]),
    ("涉及部门单位2个", "涉及资金2580万元，涉及部门单位2个", []), ("涉及部门单位2个", "涉及资金2680万元，涉及部门单位2个", ["EVA-1 A2"]),
    ("部门单位2个", "部门单位3个", ["EVA-3 A2"]), ("||良", "||", ["EVA-2 F6"]), ("|92.6|优", "|192.6|优", ["EVA-2 E4"]),
    ("|92.6|优", "|89.995|优", ["EVA-2 F4"]), ("|83.4|良", "|89.995|良", []),
  ])
  func `counts and grades of a list of results agree`(old: String, new: String, findings: [String]) {
    #expect(LedgerFixture.findings(Self.results) == [])
    #expect(Set(LedgerFixture.findings(Self.results.replacing(old, with: new))) == Set(findings))
  }

  @Test(arguments: [
    ("2024年共对3个", "单位：元\n2024年共对3个"), ("3|示例县农业农村局|高标准农田|900||良", "3|示例县农业农村局|高标准农田|900||良\n注：金额单位为元"),
  ])
  func `amounts of a list with two units are blank`(old: String, new: String) {
    let text = Self.results.replacing(old, with: new)
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    let lines = found.papers.compactMap { $0 as? LedgerLine }
    #expect(lines.count == 3 && lines.allSatisfy { $0.value(EvaluationResultsForm.amount) == nil })
    #expect(found.unitDoubts.count == 1)
  }

  @Test func `kinds that a sentence counts are those of the headings`() {
    let text = """
      2024年度绩效评价结果清单
      其中项目支出评价1个、政策评价1个、部门整体评价1个。
      序号|主管部门|项目名称|评价得分|评价等级
      一、项目支出评价||||
      1|示例县住房和城乡建设局|城区公厕改造|92.6|优
      二、政策评价||||
      2|示例县农业农村局|农机购置补贴|83.4|良
      三、部门整体评价||||
      3|示例县水利局|示例县水利局|81|良
      """
    #expect(LedgerFixture.findings(text) == [])
    #expect(LedgerFixture.lines(text).map(\.subject) == [.project, .policy, .department])
    #expect(LedgerFixture.findings(text.replacing("政策评价1个", with: "政策评价2个")) == ["EVA-1 A2"])
  }

  @Test func `a tracker's rates, counts of papers, ranks, budgets and explanations are computed`() {
    let tracker = """
      绩效目标公开情况表
      部门名称|预算资金（万元）|批复预算资金（万元）|批复率%|批复时间|公开时间|公开网址
      示例县教育局|1860|930|50|2024-01-20|2024-02-05|http://www.example.com/c1
      """
    #expect(LedgerFixture.findings(tracker) == [])
    #expect(LedgerFixture.findings(tracker.replacing("|50|", with: "|60|")) == ["DIS-1 D3"])
    #expect(LedgerFixture.findings(tracker.replacing("2024-02-05", with: "2024-01-05")) == ["T05 F3"])
    let papers = """
      绩效材料报送登记表
      部门名称|应报份数|已报份数|欠报份数|是否报送|报送日期
      示例县教育局|12|10|2|是|2025-02-18
      """
    #expect(LedgerFixture.findings(papers) == [])
    #expect(LedgerFixture.findings(papers.replacing("|2|是|2025-02-18", with: "|3|是|")) == ["SUB-1 F3", "SUB-1 D3"])
    let ranks = """
      乡镇财政运行综合评价结果表
      乡镇|得分|等级|排名
      城关镇|92|优|1
      清河镇|88|良|2
      石门乡|88|良|2
      """
    #expect(LedgerFixture.findings(ranks) == [])
    #expect(LedgerFixture.findings(ranks.replacing("88|良|2\n石", with: "88|良|3\n石")) == [])
    #expect(LedgerFixture.findings(ranks.replacing("优|1", with: "优|2")) == ["ASM-3 D3"])
    #expect(LedgerFixture.lines(ranks).map(\.subject) == [.township, .township, .township])
    let budgets = """
      部门项目支出总额表（单位：万元）
      部门名称|项目支出合计|一般公共预算|政府性基金预算|国有资本经营预算
      示例县教育局|100|80|20|
      """
    #expect(LedgerFixture.findings(budgets) == [])
    #expect(LedgerFixture.findings(budgets.replacing("|100|", with: "|110|")) == ["EXP-1 B3"])
    let draft = """
      2024年决算草案合计口径表
      草案事项|草案金额（万元）|附件合计|差额|口径说明
      项目支出|1000|990|10|不含涉密项目
      """
    #expect(LedgerFixture.findings(draft) == [])
    #expect(LedgerFixture.findings(draft.replacing("不含涉密项目", with: "")) == ["DRA-1 E3"])
    #expect(LedgerFixture.findings(draft.replacing("|10|", with: "|20|")) == ["DRA-1 D3"])
  }

  @Test func `a project that nobody knows is told with the nearest`() {
    var records = Records()
    records.sources = SourceTable(files: ["台账.csv", "清单.csv"], sheets: [["台账"], ["清单"]])
    records.register =
      recognise(
        table("项目编码|项目名称|主管部门|预算数（万元）|公开属性\nP24000001|农村道路日常养护|示例县交通运输局|10|公开\nP24000002|卫生院维修|示例县卫生健康局|10|公开"),
        file: 1, sheetIndex: 0
      ).register
    records.papers = LedgerFixture.read(LedgerReadingTests.ledger.replacing("农村道路养护", with: "农村道路日常养护护")).papers
    let workspace = CheckedWorkspace(
      records: records, figures: [], counted: CountedPapers([], records), policy: .national)
    var report = RuleReport(A20LedgerProject.card, policy: .national)
    A20LedgerProject.check(workspace, into: &report)
    #expect(report.findings.map { "\($0.at.address) \($0.expected)" } == ["B4 农村道路日常养护", "B5 "])
  }

  @Test(arguments: [
    ("P24000001", "农村道路日常养获", ["B3 农村道路日常养护"]), ("P24000009", "农村道路日常养护", ["A3 P24000001"]),
    ("P24000001", "农村道路日常养护", []), ("", "农村道路日常养护", []), ("P24000001", "交通执法", []), ("P24000009", "卫生院维修", []),
  ])
  func `a line whose name or code is one off the register's is told`(code: String, name: String, expected: [String]) {
    var records = Records()
    records.sources = SourceTable(files: ["台账.csv", "清单.csv"], sheets: [["台账"], ["清单"]])
    records.register =
      recognise(
        table("项目编码|项目名称|主管部门|预算数（万元）|公开属性\nP24000001|农村道路日常养护|示例县交通运输局|10|公开\n|卫生院维修|示例县卫生健康局|10|公开"),
        file: 1, sheetIndex: 0
      ).register
    records.papers =
      LedgerFixture.read(
        "2024年度绩效评价结果清单\n项目编码|评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级\n\(code)|\(name)||财政评价|10|91|优"
      ).papers
    let workspace = CheckedWorkspace(
      records: records, figures: [], counted: CountedPapers([], records), policy: .national)
    var report = RuleReport(A20LedgerProject.card, policy: .national)
    A20LedgerProject.check(workspace, into: &report)
    #expect(report.findings.map { "\($0.at.address) \($0.expected)" } == expected)
  }
}

/// What the rules for all papers say of lines.
@Suite struct LedgerWorkspaceTests {
  private func findings(_ rule: any WorkspaceRule.Type, _ text: String, year: Int = 2024) -> (CountedPapers, [Finding])
  {
    var records = Records()
    records.sources = SourceTable(files: ["台账.csv"], sheets: [["台账"]])
    records.papers = LedgerFixture.read(text).papers
    let counted = CountedPapers([], records, year: year)
    let workspace = CheckedWorkspace(records: records, figures: [], counted: counted, policy: .national, year: year)
    var report = RuleReport(rule.card, policy: .national)
    rule.check(workspace, into: &report)
    return (counted, report.findings)
  }

  @Test func `a ledger of another year is left out and told once`() {
    let (counted, found) = findings(S21FiscalYear.self, LedgerReadingTests.ledger.replacing("2024年度", with: "2022年度"))
    #expect(counted.papersAside == [0, 1] && found.count == 1)
  }

  @Test(arguments: [(2024, true), (2025, true), (2026, false), (2023, false)])
  func `plans and reviews are of the year or of the budget after it`(year: Int, counts: Bool) {
    let text = "\(year)年新增项目事前绩效评估结果表\n项目名称|主管部门|申报金额（万元）|评估结论\n智慧停车平台|示例县城市管理局|800|建议予以支持"
    #expect(findings(S21FiscalYear.self, text).0.papersAside.isEmpty == counts)
  }

  @Test func `two plans that contradict each other count neither`() {
    let text = """
      2024年重点绩效评价计划表
      评价对象|主管部门|预算金额（万元）|评价方式|第三方机构
      农村户厕改造|示例县农业农村局|1200|委托第三方|示例会计师事务所
      农村户厕改造|示例县农业农村局|1200|部门实施|
      """
    let (counted, found) = findings(A15DifferingPapers.self, text)
    #expect(counted.papersAside == [0, 1] && found.count == 2)
    #expect(found.allSatisfy { $0.severity == .error && $0.message.chinese.contains("台账里“农村户厕改造”") })
  }
}
