import Spreadsheets
import Testing

@testable import Disclosure

/// Whether a self-evaluation is compared with the target paper of its project and year, and with no other.
@Suite struct TargetPairTests {
  static let target = """
    项目支出绩效目标表
    （2024年度）
    项目名称|农村道路维修||||
    主管部门|示例县交通局||实施单位|示例县公路站|
    项目资金（万元）|年度资金总额|100|||
    年度目标|维修道路30公里||||
    绩效指标|一级指标|二级指标|三级指标|指标值|分值
    |产出指标|数量指标|维修里程|≥30公里|20
    ||质量指标|验收合格率|100%|10
    ||时效指标|完工时间|2024年12月底前|10
    ||成本指标|每公里造价|≤30000元|10
    |效益指标|社会效益指标|出行条件改善|效果明显|30
    |满意度指标|服务对象满意度指标|群众满意度|≥90%|10
    """

  @Test func `a self-evaluation that keeps its targets has no finding, however they are typed`() throws {
    let rules: [any WorkspaceRule.Type] = [
      S18ChangedIndicators.self, S28LoweredTarget.self, S29TargetFunds.self, S30CostBound.self,
    ]
    for rule in rules { #expect(try YearFixture.findings(rule, in: [CleanForm.text, Self.target]) == []) }
    // ≤3万元 is ≤30000元, and =100% is 100%: the pair is there, and compared.
    #expect(try YearFixture.workspace([CleanForm.text, Self.target]).targetPairs.count == 1)
  }

  @Test(arguments: [
    ("维修里程|≥30公里", "维修里程|≥40公里", ["S28 1 E13 ≥40公里"]),
    ("维修里程|≥30公里", "维修里程|≥20公里", ["S18 1 E13 ≥20公里"]),
    ("维修里程|≥30公里", "维修里程|≤30公里", ["S18 1 E13 ≤30公里"]),
    ("维修里程|≥30公里", "维修里程|≥30处", ["S18 1 E13 ≥30处"]),
    ("维修里程|≥30公里", "维修里程|≥30千米", []),
    ("维修里程|≥30公里", "指标1：维修里程|≥30公里", []),
    ("维修里程", "维修总里程", ["S18 1 D13 维修总里程"]),
    ("每公里造价|≤30000元", "每公里造价|≤2.5万元", ["S28 1 E16 ≤2.5万元"]),
    ("2024年12月底前", "2024年10月底前", ["S28 1 E15 2024年10月底前"]),
    ("效果明显", "效果显著", ["S18 1 E17 效果显著"]),
    ("≥90%|10", "≥90%|10\n    |满意度指标|服务对象满意度指标|驾驶员满意度|≥90%|", ["S18 2 D14 驾驶员满意度"]),
    ("    ||质量指标|验收合格率|100%|10\n", "", ["S18 1 D14 "]),
    ("|20\n", "|15\n", []),
    ("|20\n    ||质量指标|验收合格率|100%|10\n", "|15\n    ||质量指标|验收合格率|100%|15\n", ["S18 1 H13 15", "S18 1 H14 15"]),
  ]) func `indicators that were added, dropped, renamed or changed are told with the cell`(
    old: String, new: String, expected: [String]
  ) throws {
    let target = Self.target.replacing(old.replacing("    ", with: ""), with: new.replacing("    ", with: ""))
    #expect(target != Self.target)
    #expect(
      try YearFixture.findings(S18ChangedIndicators.self, S28LoweredTarget.self, in: [CleanForm.text, target]).sorted()
        == expected.sorted())
  }

  @Test func `two papers without one common indicator are told once`() throws {
    var target = Self.target
    for name in ["维修里程", "验收合格率", "完工时间", "每公里造价", "出行条件改善", "群众满意度"] {
      target = target.replacing(name, with: String(name.reversed())).replacing("≥30公里", with: "≥5场").replacing(
        "100%", with: "90%")
    }
    target = target.replacing("2024年12月底前", with: "2024年6月底前").replacing("≤30000元", with: "≤8元").replacing(
      "效果明显", with: "好"
    ).replacing("≥90%", with: "≥80%")
    #expect(try YearFixture.findings(S18ChangedIndicators.self, in: [CleanForm.text, target]) == ["S18 1 D3 6个指标"])
  }

  @Test(arguments: ["（2025年度）", "（2023年度）", ""])
  func `targets of another year, or of no year, are compared with nothing`(year: String) throws {
    let target = Self.target.replacing("（2024年度）", with: year).replacing("≥30公里", with: "≥50公里")
    #expect(try YearFixture.workspace([CleanForm.text, target]).targetPairs.isEmpty)
  }

  @Test func `a paper of another project of the department is compared with nothing`() throws {
    let target = Self.target.replacing("农村道路维修", with: "城市道路维修")
    #expect(try YearFixture.workspace([CleanForm.text, target]).targetPairs.isEmpty)
  }

  @Test func `the money of the target is the initial budget, and bounds what is spent`() throws {
    let other = Self.target.replacing("年度资金总额|100", with: "年度资金总额|96.5")
    #expect(try YearFixture.findings(S29TargetFunds.self, in: [CleanForm.text, other]) == ["S29 1 F6 96.5万元"])
    let bound = Self.target.replacing("每公里造价|≤30000元", with: "项目总成本|≤80万元")
    #expect(try YearFixture.findings(S30CostBound.self, in: [CleanForm.text, bound]) == ["S30 1 H6 不超过80万元"])
    let enough = bound.replacing("≤80万元", with: "≤100万元")
    #expect(try YearFixture.findings(S30CostBound.self, in: [CleanForm.text, enough]) == [])
  }

  @Test(arguments: [
    // Costs of the village levels of C200, and the fault of C213: ten times too much.
    ("≥30公里", "≤3.3万元/公里", [String]()), ("≥30公里", "33000元/公里", []), ("≥300公里", "≤3.3万元/公里", ["TGT-2 E11"]),
    ("≥30公里", "≤3.5万元/公里", ["TGT-2 E11"]),
    // Of a part of the work only, per something else, or in all: nothing to compare.
    ("≥30公里", "≤5万元/处", []), ("≥30公里", "≤3万元", []), ("按计划完成", "≤3万元/公里", []),
  ]) func `quantities times unit costs are about the money`(quantity: String, cost: String, expected: [String]) throws {
    let text = Self.target.replacing("≥30公里", with: quantity).replacing("≤30000元", with: cost)
    let paper = try #require(recognise(table(text), file: 0, sheetIndex: 0).papers.first)
    var report = RuleReport(TGT2CostProduct.card, policy: .national)
    TGT2CostProduct.check(paper, policy: .national, into: &report)
    #expect(report.findings.map { "\($0.rule) \($0.at.address)" } == expected)
  }

  @Test func `accounts are what was executed, over all subjects of the project`() throws {
    let accounts = """
      2024年项目支出决算表
      项目名称|主管部门|功能分类科目|年初预算数（万元）|调整预算数|支出决算数|年末结转和结余
      农村道路维修|示例县交通局|2140104 公路建设|60|55|50|5
      农村道路维修|示例县交通局|2140106 公路养护|40|35|31.45|3.55
      """
    #expect(try YearFixture.findings(S19Accounts.self, in: [CleanForm.text, accounts]) == [])
    let other = accounts.replacing("31.45", with: "30.45")
    #expect(try YearFixture.findings(S19Accounts.self, in: [CleanForm.text, other]) == ["S19 1 H6 80.45"])
    let unreadable = accounts.replacing("31.45", with: "约31")
    #expect(try YearFixture.findings(S19Accounts.self, in: [CleanForm.text, unreadable]) == [])
  }
}
