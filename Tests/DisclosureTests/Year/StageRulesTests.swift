import Spreadsheets
import Testing

@testable import Disclosure

/// Whether stages of one project, money of one department and days of one year fit together.
@Suite struct StageRulesTests {
  private static let results = """
    示例县2024年度绩效评价结果清单
    评价对象|主管部门|评价方式|评价得分|评价等级|评价结束日
    农村道路维修|示例县交通局|财政评价|86|良|2025-03-31
    """
  private static let ledger = """
    示例县2024年度绩效整改台账
    项目名称|主管部门|问题来源|存在问题|整改时限|整改情况
    农村道路维修|示例县交通局|财政评价|养护不及时|2025-06-30|整改中
    """
  private static let use = """
    示例县2025年预算安排与绩效评价结果挂钩情况表
    项目名称|主管部门|上年等级|上年预算（万元）|预算安排建议|预算安排数（万元）
    农村道路维修|示例县交通局|良|100|优先保障|110
    """

  @Test func `a later stage has a paper of the earlier one, where the county has any`() throws {
    let rule = A21StageWithoutPredecessor.self
    #expect(try YearFixture.findings(rule, in: [CleanForm.text, Self.results, Self.ledger, Self.use]) == [])
    let other = Self.results.replacing("农村道路维修", with: "卫生院维修")
    #expect(try YearFixture.findings(rule, in: [other, Self.ledger]) == ["A21 2 A3 部门、财政评价"])
    #expect(try YearFixture.findings(rule, in: [other, Self.use]) == ["A21 2 A3 部门、财政评价"])
    // The county has no results at all, or the problem comes from elsewhere.
    #expect(try YearFixture.findings(rule, in: [Self.ledger, Self.use]) == [])
    #expect(
      try YearFixture.findings(rule, in: [other, Self.ledger.replacing("财政评价", with: "运行监控")]) == [])
    let review = Self.results.replacing("财政评价", with: "自评复核").replacing("农村道路维修", with: "卫生院维修")
    #expect(try YearFixture.findings(rule, in: [CleanForm.text, review]) == ["A21 2 A3 单位自评"])
  }

  @Test func `projects from some budget on have the papers that the policy demands`() throws {
    let register = """
      项目编码|项目名称|主管部门|全年预算数（万元）|公开属性
      P24000001|农村道路维修|示例县交通局|90|公开
      P24000002|桥梁检测|示例县交通局|29.99|公开
      """
    let target = TargetPairTests.target.replacing("农村道路维修", with: "渡口改造")
    let papers = [CleanForm.text, register, target]
    #expect(
      try YearFixture.findings(A08StageGaps.self, in: papers) == ["A08 2 A2 绩效目标", "A08 2 A3 绩效目标"])
    let from = "demanded-stages: [{stage: 绩效目标, from: 30}, {stage: 运行监控, from: 0}]\n"
    #expect(try YearFixture.findings(A08StageGaps.self, in: papers, yaml: from) == ["A08 2 A2 绩效目标"])
    // Targets of the next budget are none of this year.
    #expect(
      try YearFixture.findings(
        A08StageGaps.self, in: [CleanForm.text, register, target.replacing("2024年度", with: "2025年度")]) == [])
  }

  private static let totals = """
    示例县2024年部门项目支出总额表（单位：万元）
    部门名称|项目支出总额|一般公共预算|政府性基金预算|国有资本经营预算
    示例县交通局|90|90|0|0
    示例县水利局|50|50|0|0
    """

  @Test(arguments: [
    ("|90|90|", [String]()), ("|100|100|", []), ("|80|80|", ["A06 2 B3 不少于90"]), ("|120|120|", ["A06 2 B3 覆盖率100.00%"]),
    ("|900000|900000|", ["A06 2 B3 与自评表同一个单位"]),
  ])
  func `self-evaluations cover a department's project money`(money: String, expected: [String]) throws {
    let text = Self.totals.replacing("|90|90|", with: money)
    #expect(try YearFixture.findings(A06Coverage.self, in: [CleanForm.text, text]) == expected)
    let less = "least-coverage: 75\n"
    #expect(
      try YearFixture.findings(A06Coverage.self, in: [CleanForm.text, text], yaml: less)
        == expected.filter { !$0.contains("覆盖率") })
  }

  @Test func `targets are of no more money than the budget of their year`() throws {
    let target = TargetPairTests.target
    #expect(
      try YearFixture.findings(A07TargetMoney.self, in: [target, Self.totals]) == ["A07 2 B3 不少于100"])
    #expect(
      try YearFixture.findings(
        A07TargetMoney.self, in: [target.replacing("2024年度", with: "2025年度"), Self.totals]) == [])
    let accounts = """
      2024年项目支出决算表
      项目名称|主管部门|年初预算数（万元）|支出决算数|年末结转和结余
      农村道路维修|示例县交通局|60|50|10
      桥梁检测|示例县交通局|40|40|0
      """
    #expect(try YearFixture.findings(A07TargetMoney.self, in: [target, accounts]) == [])
    let less = accounts.replacing("|60|50|10", with: "|59|50|9")
    #expect(try YearFixture.findings(A07TargetMoney.self, in: [target, less]) == ["A07 2 C3 不少于100"])
  }

  @Test(arguments: [
    ("2025-06-30", "2026-12-31", [String]()), ("2025-06-30", "2023-06-30", ["A22 1 E3 2024～2025年"]),
    ("2025-06-30", "2205-06-30", []), ("整改中", "已整改", []),
  ]) func `days lie about the year of their ledger`(old: String, new: String, expected: [String]) throws {
    let text = Self.ledger.replacing(old, with: new)
    #expect(try YearFixture.findings(A22DatesOutsideYear.self, in: [text]) == expected)
  }

  @Test func `an evaluation that ended within its year is told once for a list`() throws {
    #expect(try YearFixture.findings(EVA4EvaluatedTooEarly.self, in: [Self.results]) == [])
    let early = Self.results.replacing("2025-03-31", with: "2024-09-30") + "\n桥梁检测|示例县交通局|财政评价|86|良|2024-09-30"
    #expect(
      try YearFixture.findings(EVA4EvaluatedTooEarly.self, in: [early]) == ["EVA-4 1 F3 2024年12月31日以后"])
  }

  @Test func `many full marks are noted by the policy's shares`() throws {
    let full = CleanForm.text.replacing("|97.72|优", with: "|100|优")
    let two = [CleanForm.text.replacing("农村道路维修", with: "桥梁检测"), full]
    let yaml = "praise-from-projects: 2\nnote-full-marks-from: 50\nnote-best-grade-from: 100\n"
    #expect(try YearFixture.findings(A23SelfPraise.self, in: two, yaml: yaml).count == 2)
    #expect(
      try YearFixture.findings(
        A23SelfPraise.self, in: two, yaml: yaml.replacing("marks-from: 50", with: "marks-from: 51")
      ).count == 1)
    #expect(
      try YearFixture.findings(A23SelfPraise.self, in: two, yaml: yaml.replacing("projects: 2", with: "projects: 3"))
        == [])
  }

  @Test(arguments: [
    ("2024年共发现问题1个，已完成整改0个，正在整改1个。", [String]()), ("共发现问题2个，其中已完成整改1个，正在整改1个。", ["A04", "A04"]),
    ("共发现问题3个，已整改1个，正在整改1个，未整改0个。", ["A04", "A04"]), ("发现1个问题，正在整改1个。", []),
  ]) func `problems that a sentence counts are those of the ledger`(note: String, expected: [String]) {
    let text = Self.ledger + "\n注：" + note
    #expect(LedgerFixture.findings(text).map { String($0.prefix(3)) } == expected)
  }

  @Test(arguments: [
    ("平均得分88.00分", [String]()), ("平均得分89.00分", []), ("平均得分88.5分", ["A05"]), ("平均分88分", []),
  ]) func `an average is simple or weighted`(note: String, expected: [String]) {
    let text = """
      示例县2024年度绩效评价结果清单
      \(note)
      评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级
      农村道路维修|示例县交通局|财政评价|300|90|优
      桥梁检测|示例县交通局|财政评价|100|86|良
      """
    #expect(LedgerFixture.findings(text).map { String($0.prefix(3)) } == expected)
  }

  @Test func `two plans that contradict each other, and a start after its end, are told`() throws {
    let plan = """
      示例县2024年重点绩效评价计划表
      评价对象|主管部门|预算金额（万元）|评价方式|开始日期|结束日期
      农村道路维修|示例县交通局|100|委托第三方|2024-04-10|2024-08-31
      """
    let workspace = try YearFixture.workspace([plan, plan.replacing("2024-08-31", with: "2024-10-31")])
    var report = RuleReport(A15DifferingPapers.card, policy: .national)
    A15DifferingPapers.check(workspace, into: &report)
    #expect(report.findings.map { $0.at.address.description } == ["A3", "A3"])
    #expect(LedgerFixture.findings(plan.replacing("2024-08-31", with: "2024-03-31")) == ["T05 F3"])
  }
}
