import Spreadsheets
import Testing

@testable import Disclosure

/// What is bound to a scheme, a year or a number: weights of levels, money of one year, years of an assessment, annexes.
@Suite struct YearBoundsTests {
  @Test func `the first levels weigh what a scheme of the policy says`() throws {
    #expect(try CleanForm.findings(CleanForm.text).contains { $0.hasPrefix("S07") } == false)
    let other = CleanForm.text.replacing("产出指标(50分)", with: "产出指标").replacing("效益指标（30分）", with: "效益指标")
      .replacing("28公里|20|18.67|", with: "28公里|30|28|").replacing("达成预期指标|30|30|", with: "达成预期指标|20|20|")
      .replacing("97.72", with: "97.05")
    let found = try CleanForm.findings(other)
    #expect(found == ["S07 H13 warning"])
    let own = "weight-schemes: [{产出指标: 60, 效益指标: 20, 满意度指标: 10}]\n"
    #expect(try CleanForm.check(other, yaml: own).filter { $0.rule == "S07" }.isEmpty)
    #expect(try CleanForm.check(CleanForm.text, yaml: own).contains { $0.rule == "S07" })
    #expect(try CleanForm.check(other, yaml: "weight-schemes: []\n").filter { $0.rule == "S07" }.isEmpty)
    // Another framework, and a wrong sum, are not this rule's.
    #expect(try CleanForm.findings(other.replacing("|产出指标|", with: "|决策|")).contains { $0.hasPrefix("S07") } == false)
  }

  private static let target = """
    项目支出绩效目标表
    （2024年度）
    项目名称|农村道路维修|主管部门|101-示例县交通局
    项目期|2023-2026年||
    项目资金总额|1200||
    年度资金总额|100||
    年度目标|维修道路30公里||
    一级指标|二级指标|三级指标|指标值
    产出指标|数量指标|维修里程|≥30公里
    """

  @Test(arguments: [
    ("", "", []), ("年度资金总额|100||\n", "", ["A09 1 B5 年度资金总额"]), ("项目期|2023-2026年||", "项目期|2024年||", []),
    ("项目资金总额|1200", "项目资金总额|100", []),
    ("项目资金总额|1200", "项目资金总额|90", ["A09 2 G6 100万元"]),
  ])
  func `of a project of several years the money of the year is compared`(old: String, new: String, expected: [String])
    throws
  {
    let text = old.isEmpty ? Self.target : Self.target.replacing(old, with: new)
    #expect(try YearFixture.findings(A09TermMoney.self, in: [text, CleanForm.text]) == expected)
  }

  @Test func `the money of all years is no budget of the year`() throws {
    let alone = recognise(table(Self.target.replacing("年度资金总额|100||\n", with: "")), file: 0, sheetIndex: 0)
    let target = try #require(alone.papers.first as? ProjectTarget)
    #expect(target.budget == nil && target.termTotal?.value?.plainWan == "1200" && target.isTermAlone)
    for text in ["2023-2026年", "202301-202512", "36个月", "三年", "建设期2年"] {
      #expect(TargetWords.isOfSeveralYears(text), "\(text)")
    }
    for text in ["2024年", "202401-202412", "12个月", "一年", "2024年1月至12月"] {
      #expect(!TargetWords.isOfSeveralYears(text), "\(text)")
    }
  }

  private static let assessment = """
    2024年度预算绩效管理工作考核评分表
    被考核单位：示例县水利局
    一级指标|二级指标|分值|评分标准|得分
    目标管理|目标覆盖率|30|2025年部门预算绩效目标未全覆盖不得分|30
    目标管理|目标公开|20|绩效目标随2024年预算公开|20
    绩效评价|评价开展|30|开展2023年支出绩效评价|30
    信息公开|结果公开|20|评价结果随2023年决算公开|20
    """

  @Test(arguments: [
    ("2025年部门", "2024年部门", ["ASM-2 D4"]), ("随2024年预算", "随2025年预算", ["ASM-2 D5"]),
    ("随2023年决算", "随2024年决算", ["ASM-2 D7"]),
    ("开展2023年支出绩效评价", "开展2022年、2023年支出绩效评价", []),
  ])
  func `each stage of an assessment is of the year that the policy binds it to`(
    old: String, new: String, expected: [String]
  ) {
    #expect(LedgerFixture.findings(Self.assessment) == [])
    #expect(LedgerFixture.findings(Self.assessment.replacing(old, with: new)) == expected)
  }

  private static let notice = [
    "关于下达2024年水利专项资金的通知", "现将2024年水利专项资金45万元下达给你们（见附件1），任务清单和绩效目标见附件2、3。", "附件：1.资金安排表", "2.任务清单", "3.绩效目标表",
  ]

  @Test(arguments: [
    (["附件1", "附件2", "附件3"], "附件2、3", "附件2、3", []), (["附件1", "附件2"], "附件2、3", "附件2、3", ["NPC-1 A2"]),
    (["附件1", "附件2", "附件3"], "附件2、3", "附件2、4", ["NPC-1 A2"]), ([], "附件2、3", "附件2、3", []),
  ])
  func `annexes that a text names exist`(sheets: [String], old: String, new: String, expected: [String]) throws {
    let text = Self.notice.map { $0.replacing(old, with: new) }
    let read = try #require(FormSet.all.recognise(PaperText(text, file: 0, sheet: sheets.count, hasForms: false)))
    var records = Records()
    records.sources = SourceTable(files: ["资金/通知.docx"], sheets: [sheets + ["正文"]])
    records.papers = read.papers
    let workspace = CheckedWorkspace(records: records, figures: [], policy: .national, year: 2024)
    var report = RuleReport(NPC1Annexes.card, policy: .national)
    NPC1Annexes.check(workspace, into: &report)
    #expect(report.findings.map { "\($0.rule) \($0.at.address)" } == expected)
  }

  @Test func `the numbers of the draft's annexes go on`() throws {
    let text = """
      2024年草案合计口径表
      草案事项|表号|草案金额|附件合计
      项目支出|附件1|100|100
      部门整体|附件2|200|200
      重点项目|附件4|50|50
      """
    #expect(try YearFixture.findings(NPC1Annexes.self, in: [text]) == ["NPC-1 1 B5 附件3"])
    #expect(try YearFixture.findings(NPC1Annexes.self, in: [text.replacing("附件4", with: "附件3")]) == [])
  }
}
