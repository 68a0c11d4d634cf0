import Spreadsheets
import Testing

@testable import Disclosure

/// Papers in running text beside reports of evaluation: what the text says plainly is taken, the rest is named.
@Suite struct PapersWithoutTableTests {
  private func recognise(_ lines: String, isPage: Bool = false) -> Recognition? {
    FormSet.all.recognise(
      PaperText(lines.split(separator: "\n").map(String.init), file: 0, sheet: 0, hasForms: false, isPage: isPage))
  }

  private static let monitoring = """
    2024年市政维护项目绩效运行监控报告
    一、项目支出基本情况
    主管部门：示例县城市管理局
    年初预算安排2,646.34万元，其中：上级补助500万元。
    二、绩效运行监控工作开展情况
    截至6月30日，资金到位672.44万元，累计支出605.2万元，预算执行率22.87%。预计全年支出2600万元。
    三、存在的问题
    招标较慢。
    """

  @Test func `a monitoring report gives subject, months and the money that its sentences name`() throws {
    let recognition = try #require(recognise(Self.monitoring))
    let paper = try #require(recognition.papers.first as? Monitoring)
    #expect(paper.form == .monitoringReport && paper.subject == .project && paper.name == "市政维护")
    #expect(paper.year == 2024 && paper.key == "1-6月" && paper.department.name == "示例县城市管理局")
    let fund = try #require(paper.total)
    #expect(
      [fund.initial, fund.adjusted, fund.arrived, fund.executed].map { $0.value?.plainWan }
        == ["2646.34", nil, "672.44", "605.2"])
    #expect(fund.executed.at.address.description == "A6" && fund.rate.value?.text == "22.87")
    #expect(recognition.status.reasons.first?.chinese.contains("没有读取的：各项指标的完成情况") == true)
  }

  @Test(arguments: [
    ("累计支出605.2万元", "甲支出605.2万元，乙支出20万元"), ("累计支出605.2万元", "计划支出605.2万元"), ("累计支出605.2万元", "其中：支出605.2万元"),
    ("累计支出605.2万元", "尚未支出605.2万元"), ("累计支出605.2万元", "支出进度较慢"),
  ])
  func `an amount that is planned, a part, or one of several is not taken`(old: String, new: String) throws {
    let paper = recognise(Self.monitoring.replacing(old, with: new))?.papers.first as? Monitoring
    #expect(try #require(paper?.total).executed.raw.isEmpty)
  }

  @Test func `a report on a department, one without a subject, and a menu of titles`() throws {
    let department = recognise(
      Self.monitoring.replacing("市政维护项目绩效运行", with: "示例县水利局部门整体支出绩效")
        .replacing("主管部门：示例县城市管理局", with: "概况"))?.papers.first
    #expect(department?.subject == .department && department?.name == "示例县水利局")
    let nameless = try #require(recognise(Self.monitoring.replacing("市政维护项目", with: "")))
    #expect(nameless.papers.isEmpty && nameless.status.isUnread && nameless.status.form == nil)
    let menu = "首页\n2024年市政维护项目绩效运行监控报告\n2024年道路绩效评价报告\n2024年学校绩效自评报告\n上一页\n下一页"
    #expect(recognise(menu, isPage: true) == nil)
  }

  @Test func `a prior review and a published result are reports, and a transfer's outline lacks nothing`() throws {
    let prior = try #require(
      recognise("项目事前绩效评估报告\n项目名称：智慧教育\n一、评估对象基本情况\n申请480万元。\n二、综合评估情况与结论\n予以支持。\n三、相关建议\n压减预算。")?.papers.first
        as? EvaluationReport)
    #expect(prior.form == .priorReviewReport && prior.name == "智慧教育" && prior.yearsAhead == 0...1)
    let result = recognise("甲县2024年度道路改造项目重点绩效评价结果\n一、基本情况\n投资180万元。\n二、评价结论\n评价得分90.5分，评价等级为“优”。")?.papers.first
    #expect(result?.form == .evaluationReport && result?.name == "甲县道路改造")
    let transfer = try #require(
      recognise("水土保持项目转移支付绩效自评报告\n一、绩效目标分解下达情况\n500万元。\n二、绩效目标完成情况分析\n完成。\n三、下一步改进措施\n加快。")?.papers.first)
    var report = RuleReport(EVA5ReportParts.card, policy: .national)
    EVA5ReportParts.check(transfer, policy: .national, into: &report)
    #expect(transfer.form == .selfEvaluationReport && report.findings.isEmpty)
  }

  private static let notice = """
    首页
    关于2024年葡萄种植项目绩效目标设定的公示
    项目单位：示例县下马镇人民政府
    现将项目绩效目标公示如下，衔接资金50万元。
    产出指标：数量指标：种植数量（≥**株）≥17600株；温棚10栋
    质量指标：成活率：85%以上；苗木质量好
    时效指标：完成及时率（%）大于等于100%。
    满意度指标：受益户满意度不低于95%
    """

  @Test func `a notice gives the targets whose values it says plainly`() throws {
    let recognition = try #require(recognise(Self.notice, isPage: true))
    let target = try #require(recognition.papers.first as? ProjectTarget)
    #expect(target.form == .targetNotice && target.year == 2024 && target.name == "2024年葡萄种植项目")
    #expect(target.unit.name == "示例县下马镇人民政府" && target.budget?.plainWan == "50")
    #expect(
      target.indicators.map { "\($0.level1)/\($0.level2)/\($0.name.raw)/\($0.target.raw) \($0.name.at.address)" } == [
        "产出指标/数量指标/种植数量（≥**株）/≥17600株 A5", "产出指标/数量指标/温棚/10栋 A5", "产出指标/质量指标/成活率/85%以上 A6",
        "产出指标/时效指标/完成及时率（%）/大于等于100% A7", "满意度指标/满意度指标/受益户满意度/不低于95% A8",
      ])
    #expect(recognition.status.reasons.map(\.chinese) == ["没有从正文读取：苗木质量好。请交绩效目标表。"])
  }

  @Test func `beside a form of the same project a text does not count`() throws {
    var form = try #require(recognise(Self.notice)?.papers.first as? ProjectTarget)
    let notice = form
    form.form = .projectTarget
    #expect(CountedPapers([], Records(), papers: [notice, form]).papersAside == [0])
    form.name = "另一项目"
    #expect(CountedPapers([], Records(), papers: [notice, form]).papersAside.isEmpty)
  }

  @Test func `the marks of one object are lines of the project above them, with the faults of a tree`() throws {
    let text = """
      项目绩效评价得分表
      项目名称：道路改造|||主管部门：示例县交通运输局
      一级指标|二级指标|三级指标|分值|得分
      项目决策(20)|必要性|立项必要性|10|9
      |可行性|可行性|10|11
      项目绩效(80)|完成|数量|80|66
      合计|||100|86
      """
    let recognition = Disclosure.recognise(table(text), file: 0, sheetIndex: 0, forms: .all)
    let lines = recognition.papers.lines(of: ScoreSheetForm.self)
    #expect(recognition.status.form == ScoreSheetForm.kind && lines.count == 3)
    #expect(Set(lines.map(\.name)) == ["道路改造"] && Set(lines.map(\.subject)) == [.project])
    #expect(Set(lines.map(\.department.name)) == ["示例县交通运输局"])
    #expect(Set(lines.map(\.source.address.description)) == ["A2"])
    var report = RuleReport(ASM1Weights.card, policy: .national)
    for sheet in LedgerSheet.all(of: recognition.papers) { ASM1Weights.check(sheet, policy: .national, into: &report) }
    #expect(report.findings.map(\.at.address.description) == ["E5"])
    #expect(report.findings.first?.message.chinese.hasPrefix("“可行性”分值10.00分") == true)
  }
}
