import Spreadsheets
import Testing

@testable import Disclosure

/// Whether papers of monitoring are read in any period and layout, and checked.
@Suite struct MonitoringTests {
  private static let ministry = """
    项目支出绩效目标执行监控表
    （2024年度）
    项目名称|农村公路日常养护||||||||||||
    主管部门及代码|214-示例县交通运输局||||实施单位|示例县公路养护中心|||||||
    项目资金（万元）|||年初预算数|调整后预算数|1-7月执行数|1-7月执行率|全年预计执行数||||||
    |年度资金总额||360|400|198|49.5%|400||||||
    |其中：本年一般公共预算拨款||300|340|198|58.24%|340||||||
    |其他资金||60|60|0|0%|60||||||
    年度总体目标|养护420公里农村公路||||||||||||
    绩效指标|一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|偏差原因分析|||完成目标可能性|||备注
    |||||||经费保障|制度保障|原因说明|确定能|有可能|完全不可能|
    |产出指标|数量指标|养护里程|≥420公里|120公里|420公里|√||汛期停工||√||
    ||质量指标|验收合格率|100%|100%|100%||||√|||
    |满意度指标|服务对象满意度指标|群众满意度|≥90%|—|92%||||√|||
    """

  @Test func `the Ministry's layout gives period, both budgets, causes and prospects with their cells`() throws {
    let paper = try read(Self.ministry)
    #expect(paper.year == 2024 && paper.key == "1-7月" && paper.name == "农村公路日常养护")
    #expect(paper.department == Named(code: "214", name: "示例县交通运输局") && paper.unit.name == "示例县公路养护中心")
    #expect(paper.funds.map(\.role) == [.total, .part, .part])
    let total = try #require(paper.total)
    #expect(total.initial.raw == "360" && total.adjusted.raw == "400" && total.forecast.raw == "400")
    #expect(total.executed.value == Money(fen: 198_000_000) && total.rate.value == Rate(hundredths: 4950))
    #expect(paper.goals.map(\.raw) == ["养护420公里农村公路"])
    #expect(paper.indicators.map(\.level1) == ["产出指标", "产出指标", "满意度指标"])
    #expect(paper.indicators.map(\.prospect.value) == [.possible, .certain, .certain])
    #expect(paper.indicators[0].causes.map(\.cause) == [.funds] && paper.indicators[0].reason.raw == "汛期停工")
    #expect(paper.indicators[0].forecast.at.address.description == "G12")
    #expect(unvisitedTexts(of: paper).isEmpty)
  }

  @Test func `lamps follow the months and the policy`() throws {
    let paper = try read(Self.ministry)
    // 49.5 % of 58.33 % is 84.86 %, 120 of 245 公里 49 %.
    #expect(paper.executionLamp(.national) == .green)
    #expect(paper.indicators.map { paper.lamp(of: $0, .national) } == [.red, .green, nil])
    #expect(paper.targetLamp(.national) == .red && paper.isWarning(.national))
    var strict = Policy.national
    strict.lampYellowBelow = Rate(hundredths: 9000)
    #expect(paper.executionLamp(strict) == .yellow)
    strict.monitoringBudget = .initial
    #expect(paper.total?.rate(strict) == Rate(hundredths: 5500) && paper.executionLamp(strict) == .green)
  }

  @Test(arguments: [
    ("1-7月执行数", "1-7月"), ("1—9月执行数", "1-9月"), ("1月至10月支出数", "1-10月"), ("9月底执行数", "1-9月"), ("一至六月执行数", "1-6月"),
    ("上半年支出", "1-6月"), ("前三季度执行数", "1-9月"), ("1～7 月", "1-7月"), ("10-12月执行数", "10-12月"), ("执行数", ""), ("13-17月", ""),
  ])
  func `a period is read in every spelling`(text: String, period: String) {
    #expect((MonitoringPeriod(in: text, mayBeOneMonth: true)?.text ?? "") == period)
  }

  @Test(arguments: [
    ("确定能", TargetProspect.certain), ("有可能", .possible), ("完全不可能", .impossible), ("2", .possible), ("能完成", .certain),
    ("不能完成", .impossible), ("□确定能 ☑有可能 □完全不可能", .possible), ("确定能□ 有可能□ 完全不可能√", .impossible),
    ("√确定能 有可能 完全不可能", .certain),
    ("已完成", nil), ("", nil), ("确定能□ 有可能□ 完全不可能□", nil),
  ])
  func `a prospect is read as word, number or tick`(text: String, prospect: TargetProspect?) {
    #expect(TargetProspect(text) == prospect)
  }

  @Test func `one column of causes, one of prospects and a word about mending are read as well`() throws {
    let paper = try read(
      """
      2024年1-9月项目支出绩效运行监控表
      单位：元
      项目名称|学校食堂改造|||||||
      主管部门|示例县教育局|||实施单位|示例县第二中学|||
      资金情况|年初预算数|全年预算数|1-9月执行数|执行率|全年预计执行数|||
      年度资金总额|2000000|2000000|600000|30|2000000|||
      一级指标|二级指标|三级指标|年度指标值|1-9月完成值|全年预计完成值|偏差原因|完成目标可能性|是否需要整改
      产出指标|数量指标|改造食堂|4个|1个|2个|人员保障：施工队撤场|完全不可能|是
      整改要求和建议|另行招标，11月底前复工|||||||
      填报人：张三 联系电话：13800001234
      """)
    #expect(paper.key == "1-9月" && paper.total?.adjusted.value == Money(fen: 200_000_000))
    #expect(paper.total?.rate.value == Rate(hundredths: 3000))
    #expect(paper.indicators[0].causes.map(\.cause) == [.staff] && paper.indicators[0].prospect.value == .impossible)
    #expect(paper.indicators[0].rectify?.value == true && paper.remarks.map(\.text.raw) == ["另行招标，11月底前复工"])
    #expect(paper.executionLamp(.national) == .red && paper.targetLamp(.national) == .red)
    #expect(unvisitedTexts(of: paper).isEmpty)
  }

  @Test(arguments: [
    ("", "", [String]()),
    ("|340|198|", "|330|198|", ["MON-1", "MON-1"]),
    ("49.5%", "55%", ["MON-1"]),
    ("49.5%", "50%", []),
    ("49.5%", "94.5%", ["MON-1"]),
    ("|400|198|", "|约400|198|", ["S23"]),
    ("|420公里|√||汛期停工|", "||√||汛期停工|", ["MON-2"]),
    ("|√||汛期停工|", "||||", ["MON-2"]),
    ("||√||\n||质量", "|√|√||\n||质量", ["MON-2"]),
    ("群众满意度|", "群众满意度（≥**%）|", ["S22"]),
  ])
  func `money, rate, doubt and words of the template are checked`(old: String, new: String, rules: [String]) throws {
    let text = old.isEmpty ? Self.ministry : Self.ministry.replacing(old, with: new)
    #expect(text != Self.ministry || old.isEmpty)
    let paper = try read(text)
    var found: [String] = []
    for rule in MonitoringForm.rules {
      var report = RuleReport(rule.card, policy: .national)
      rule.check(paper, policy: .national, into: &report)
      found += report.findings.map(\.rule)
    }
    #expect(found == rules)
  }

  @Test func `the blank form is the form, and not counted`() {
    let blank = MonitoringForm.blankForm.replacing(",", with: "|")
    let recognition = recognise(table(blank), file: 0, sheetIndex: 0)
    #expect(recognition.status.form == .monitoring && recognition.papers.isEmpty)
    #expect(recognition.status.reasons == [MonitoringNote.blankForm])
  }

  @Test func `a self-evaluation of a project about monitoring stays one`() {
    let recognition = recognise(
      table(IntakeSamples.ministry.replacing("项目支出绩效自评表", with: "视频监控系统运维项目支出绩效自评表")), file: 0, sheetIndex: 0)
    #expect(recognition.status.form == .projectSelfEvaluation)
  }

  @Test(arguments: [
    ("1-6月执行数|1-9月执行数|全年预计执行数", "40|70|100", "70", "100"), ("1-9月执行数|1-6月执行数|全年预计执行数", "70|40|100", "70", "100"),
    ("1-9月执行数|10-12月预计执行数|全年预计执行数", "70|30|100", "70", "100"), ("1-9月执行数|10-12月预计执行数|执行率", "70|30|70%", "70", ""),
    ("执行数|执行率|全年预计执行数", "70|70%|100", "70", "100"),
  ])
  func `what was spent is that of the longest period, and the forecast that of the year`(
    heads: String, amounts: String, executed: String, forecast: String
  ) throws {
    let total = try #require(
      try read(
        """
        2024年1-9月项目支出绩效运行监控情况表
        项目名称|农村公路养护||||
        主管部门|示例县交通运输局||||
        资金情况|年初预算数|全年预算数|\(heads)
        年度资金总额|100|100|\(amounts)
        一级指标|二级指标|三级指标|年度指标值|完成值|偏差原因
        产出指标|数量指标|养护里程|≥100公里|70公里|
        """
      ).total)
    #expect(total.executed.raw == executed && total.forecast.raw == forecast)
  }

  @Test(arguments: [("1-6月执行数", true), ("1-9月执行数", false), ("执行数", false), ("前三季度执行数", false)])
  func `what was spent in other months than the paper's is blank, with an error`(head: String, isBlank: Bool) throws {
    let paper = try read(
      """
      2024年1-9月项目支出绩效运行监控情况表
      项目名称|农村公路养护||||
      资金情况|年初预算数|全年预算数|\(head)|执行率
      年度资金总额|100|100|40|40%
      一级指标|二级指标|三级指标|年度指标值|完成值
      产出指标|数量指标|养护里程|≥100公里|70公里
      """)
    #expect(paper.total?.executed.raw == (isBlank ? "" : "40") && paper.total?.rate.raw == (isBlank ? "" : "40%"))
    var report = RuleReport(MON1Money.card, policy: .national)
    MON1Money.check(paper, policy: .national, into: &report)
    #expect(report.findings.map { "\($0.rule) \($0.at.address)" } == (isBlank ? ["MON-1 D3"] : []))
  }

  private func read(_ text: String) throws -> Monitoring {
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    return try #require(recognition.papers.first as? Monitoring, "\(recognition.status)")
  }

  @Test(arguments: [
    ("公路养护", "监控表.xlsx", "公路养护", true), ("Sheet1", "公路养护运行监控表.xlsx", "公路养护", true), ("Sheet1", "监控表.xlsx", "", false),
    ("河道清淤", "监控表.xlsx", "", false),
  ])
  func `a paper without a name is of the project that its sheet or its file is called by, else no open book prints it`(
    sheet: String, file: String, name: String, isOpen: Bool
  ) throws {
    var result = ReadResult()
    result.records.files = [
      FileStatus(path: file, format: "xlsx", sheets: [SheetStatus(name: sheet, form: .monitoring, records: 1, rows: 9)])
    ]
    result.records.register =
      recognise(
        table("项目清单\n项目编码|项目名称|主管部门|公开属性\nP1|公路养护|示例县交通运输局|公开\nP2|河道清淤|示例县水利局|不公开"), file: 0, sheetIndex: 0
      ).register
    result.records.papers = [try read(Self.ministry.replacing("农村公路日常养护", with: ""))]
    result.nameNameless()
    let paper = result.records.papers[0]
    #expect(paper.name == name && result.records.files[0].sheets[0].reasons.isEmpty == name.isEmpty)
    var report = RuleReport(P06NamelessPaper.card, policy: .national)
    P06NamelessPaper.check(paper, policy: .national, into: &report)
    #expect(report.findings.isEmpty == isOpen)
    var settings = Settings()
    settings.unmarked = .publish
    let gate = AudienceGate(settings: settings, register: [], papers: [paper])
    #expect(gate.openPapers([paper], figures: []) == (isOpen ? [0] : []))
  }
}
