import Spreadsheets
import Testing

@testable import Disclosure

/// The papers of a fund release beside each other, each rule with a fault and a control.
@Suite struct FundPackageTests {
  private static let allocation = """
    2024年省级第七批水利专项资金安排表
    单位：万元
    序号|乡镇名称|项目名称|金额|备注
    1|城关镇|北门排洪渠|20|
    2|清河镇|清河堤岸修复|15|
    3|石门乡|石门水圳修复|10|
    合计|||45|
    """
  private static let tasks = """
    2024年省级第七批水利专项资金任务清单
    项目单位|约束性任务|备注
    城关镇|完成排洪渠1处|
    清河镇|完成堤岸修复1处|
    石门乡|完成水圳修复1处|
    """
  private static let target = """
    专项转移支付绩效目标表
    （2024年度）
    项目名称|省级第七批水利专项资金|主管部门|示例县水利局||||
    资金情况（万元）|资金总额：|45|其中：财政拨款|45|其他资金||
    总体目标|开展3个小型水利工程建设，群众满意。||||||
    一级指标|二级指标|三级指标|指标解释|区域目标值：城关镇|清河镇|石门乡|
    产出指标|数量指标|开展小型水利工程建设（个）|工程数|1|1|1|
    满意度指标|服务对象满意度指标|群众满意度|调查|≥90%|≥90%|≥90%|
    """
  private static let files = ["附件/附件1.xlsx", "附件/附件2.xlsx", "附件/附件3.xlsx"]

  private func findings(_ papers: [String]) throws -> [String] {
    var workspace = try YearFixture.workspace(papers)
    workspace.records.sources.files = Self.files
    let rules: [any WorkspaceRule.Type] = [PKG1Amounts.self, PKG2Fund.self, PKG3Regions.self]
    return rules.flatMap { rule in
      var report = RuleReport(rule.card, policy: workspace.policy)
      rule.check(workspace, into: &report)
      return report.findings.map {
        "\($0.rule) \(workspace.records.sources.file($0.at).dropFirst(5).prefix(1)) \($0.at.address)"
      }
    }
  }

  @Test func `the annexes of a release are read as amounts, tasks and targets`() throws {
    let workspace = try YearFixture.workspace([Self.allocation, Self.tasks, Self.target])
    #expect(
      workspace.records.papers.map(\.form.rawValue).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        == ["fund-allocation", "task-list", "project-target"])
    #expect(try findings([Self.allocation, Self.tasks, Self.target]) == [])
  }

  @Test(arguments: [
    ("省级第七批水利专项资金|主管", "宗教活动场所补助资金|主管", ["PKG-2 3 B3"]), ("资金总额：|45", "资金总额：|54", ["PKG-1 3 C4"]),
    ("开展3个", "开展4个", ["PKG-3 3 C7"]), ("工程数|1|1|1|", "工程数|1|2|1|", ["PKG-3 3 C7"]),
    ("北门排洪渠|20|", "北门排洪渠|30|", ["PKG-1 3 C4"]), ("石门乡|完成", "白果乡|完成", ["PKG-2 2 A5", "PKG-2 1 B6"]),
    ("2024年省级第七批水利专项资金任务清单", "2024年省级第八批水利专项资金任务清单", ["PKG-2 2 A1"]),
    ("单位：万元", "现将省级第七批水利专项资金50万元下达给你们。单位：万元", ["PKG-1 1 A2"]),
    ("单位：万元", "现将省级第七批水利专项资金45万元下达给你们。单位：万元", []),
  ])
  func `an annex of another fund, another sum or other units is found`(
    old: String, new: String, expected: [String]
  ) throws {
    #expect(try findings([Self.allocation, Self.tasks, Self.target].map { $0.replacing(old, with: new) }) == expected)
  }

  @Test func `sub-projects, sums without a label and tasks beside the amounts are no faults`() throws {
    let merged = """
      附件1 2024年省级特色农业发展资金分配表及任务清单
      序号|单位|项目|金额（万元）|任务清单
      1|城关镇|良种示范项目|10|示范1处
      2|清河镇|良种示范项目|13|示范2处
      |||23|
      3|石门乡|农药包装回收项目|7|回收5吨
      |||30|
      """
    let target = Self.target.replacing("省级第七批水利专项资金", with: "良种示范项目").replacing("45", with: "23")
    #expect(try findings([merged, target]) == [])
    #expect(try findings([merged, target.replacing("23", with: "24")]) == ["PKG-1 2 C4"])
  }

  @Test func `a column of each sub-project is kept, and a line's columns add up`() throws {
    let wide = """
      2024年特色现代农业发展资金分配表
      县（市）|资金合计（万元）|农产品展销项目|丰收节活动经费|遗传资源保护项目
      城关镇|12|5||7
      清河镇|30||30|
      石门乡|10|||10
      合计|52|5|30|17
      """
    #expect(
      LedgerFixture.findings(wide) == []
        && LedgerFixture.findings(wide.replacing("城关镇|12|5||7", with: "城关镇|12|5||8")) == ["PKG-4 B3"])
    #expect(LedgerFixture.lines(wide).first?.others.map(\.amount.raw) == ["5", "7"])
    let target = Self.target.replacing("省级第七批水利专项资金", with: "丰收节活动经费").replacing("45", with: "30")
    #expect(try findings([wide, target]) == [])
    #expect(try findings([wide, target.replacing("资金总额：|30", with: "资金总额：|31")]) == ["PKG-1 2 C4"])
  }

  @Test func `amounts and targets on one sheet are two papers of one release`() throws {
    let text = """
      2025年县级水利专项资金安排表|||||单位：万元
      序号|乡镇名称|项目名称|金额|备注|
      1|城关镇|东街排洪沟修复|20||
      2|清河镇|上村水圳修复|15||
      3|石门乡|石门河道治理|65||
      合计|||100||
      2025年县级水利专项资金绩效目标表|||||
      项目名称|县级水利专项资金|主管部门（单位）名称|示例县水利局||
      资金情况（万元）|资金总额|100|其中：财政拨款|100|
      总体目标|开展3个小型水利工程建设||||
      一级指标|二级指标|三级指标|指标解释|指标方向|目标值
      产出指标|数量指标|新建堤岸|公里|≥|2
      """
    let read = try YearFixture.workspace([text]).records.papers.map(\.form.rawValue)
    #expect(read == ["fund-allocation", "fund-allocation", "fund-allocation", "project-target"])
    #expect(try findings([text]) == [])
    #expect(try findings([text.replacing("资金总额|100", with: "资金总额|90")]) == ["PKG-1 1 C9"])
    let closed = try YearFixture.workspace([text.replacing("单位：万元", with: "内部资料，不公开")]).records.papers
    #expect(closed.map(\.mark.isWithheld) == [true, true, true, true])
  }

  @Test func `funds are the same whatever their titles leave out`() {
    let same = [
      ("2022年省级第七批水利专项资金安排表", "省级第七批水利专项资金"), ("附件2：2025年民族发展专项资金绩效目标表", "民族发展专项资金"),
      ("2024年省级水利专项资金分配表", "省级第七批水利专项资金"), ("特色现代农业发展资金(第一批)安排表", "2025年特色现代农业发展资金（第一批）"),
    ]
    for (one, other) in same { #expect(FundName(one).mayBeSame(as: FundName(other)), "\(one)") }
    #expect(!FundName("省级第八批水利专项资金").mayBeSame(as: FundName("省级第七批水利专项资金")))
    #expect(!FundName("民族发展专项资金").mayBeSame(as: FundName("宗教活动场所补助资金")))
    #expect(FundName("附件1：资金安排表").key == "资金")
    for name in ["资金安排表", "2024年省级补助资金分配表", "财政专项资金安排表"] { #expect(!FundName(name).isNamed, "\(name)") }
    #expect(FundName("水利资金安排表").isNamed)
  }

  @Test func `the text of a notice in Word hands out the fund and the sum of its annexes`() throws {
    let text = [
      "示例县财政局文件", "示财农〔2024〕12号", "关于下达2024年省级第七批水利专项资金的通知", "各乡镇人民政府：",
      "根据省财政厅有关通知，现将2024年省级第七批水利专项资金45万元下达给你们（见附件1），款列“2130305水利工程建设”科目，同步下达任务清单和绩效目标（见附件2、3）。",
      "附件：1.资金安排表", "2.任务清单", "3.绩效目标表",
    ]
    func findings(_ paragraphs: [String], _ papers: [String]) throws -> [String] {
      var workspace = try YearFixture.workspace(papers)
      let notice = try #require(FormSet.all.recognise(PaperText(paragraphs, file: 9, sheet: 0, hasForms: false)))
      workspace.records.papers += notice.papers
      workspace.records.sources.files =
        Array(Self.files.prefix(papers.count)) + Array(repeating: "别处/空.xlsx", count: 9 - papers.count) + [
          "附件/附件正文.docx"
        ]
      workspace.records.sources.sheets = Array(repeating: ["附件"], count: 10)
      workspace = CheckedWorkspace(
        records: workspace.records, figures: [], policy: workspace.policy, year: 2024)
      return [PKG1Amounts.self, PKG2Fund.self].flatMap { (rule: any WorkspaceRule.Type) in
        var report = RuleReport(rule.card, policy: workspace.policy)
        rule.check(workspace, into: &report)
        return report.findings.map { "\($0.rule) \($0.at.file) \($0.at.address)" }
      }
    }
    let read = try #require(
      FormSet.all.recognise(PaperText(text, file: 9, sheet: 0, hasForms: false))?.papers.first as? FundNotice)
    #expect(read.name == "省级第七批水利专项资金" && read.amount.value?.plainWan == "45" && read.year == 2024)
    #expect(read.document?.raw == "示财农〔2024〕12号")
    let all = [Self.allocation, Self.tasks, Self.target]
    #expect(try findings(text, all) == [])
    #expect(try findings(text.map { $0.replacing("45万元", with: "54万元") }, all) == ["PKG-1 9 A5"])
    let other = text.map { $0.replacing("省级第七批水利专项资金", with: "民族宗教专项资金") }
    #expect(try findings(other, [Self.target]) == ["PKG-2 0 B3"])
    #expect(FormSet.all.recognise(PaperText(["关于召开会议的通知", "现将资料下达给你们。"], file: 0, sheet: 0, hasForms: false)) == nil)
  }
}
