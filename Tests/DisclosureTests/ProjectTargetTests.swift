import Spreadsheets
import Testing

@testable import Disclosure

/// Whether target forms are read in the Ministry's layout and in published families, and checked.
@Suite struct ProjectTargetTests {
  private static let ministry = """
    项目支出绩效目标申报表
    （2025年度）
    项目名称|村级公益事业奖补||||
    主管部门|示例县财政局||实施单位|示例县农村综合改革中心|
    项目资金（万元）|年度资金总额|400.5|||
    |其中：财政拨款|400|||
    |其他资金|0.5|||
    年度目标|支持40个村实施公益事业建设||||
    绩效指标|一级指标|二级指标|三级指标|指标值|分值
    |产出指标|数量指标|奖补项目|≥40个|20
    ||质量指标|验收合格率|100%|30
    |效益指标|社会效益指标|受益人口|≥2万人|30
    |满意度指标|服务对象满意度指标|群众满意度|≥90%|10
    注：1. 分值合计90分，预算执行率10分在自评时计算。
    """

  @Test func `the Ministry's layout gives names, money, goal and indicators with their cells`() throws {
    let target = try read(Self.ministry)
    #expect(target.year == 2025 && target.name == "村级公益事业奖补")
    #expect(target.department.name == "示例县财政局" && target.unit.name == "示例县农村综合改革中心")
    #expect(target.budget == Money(fen: 400_500_000) && target.funds.map(\.isTotal) == [true, false, false])
    #expect(target.goals.map(\.raw) == ["支持40个村实施公益事业建设"])
    #expect(target.indicators.map(\.level1) == ["产出指标", "产出指标", "效益指标", "满意度指标"])
    #expect(target.indicators.map(\.target.raw) == ["≥40个", "100%", "≥2万人", "≥90%"])
    #expect(target.indicators[1].target.at.address.description == "E11")
    #expect(target.source.address.description == "B3")
  }

  @Test(arguments: [
    ("（2025年度）", "（2025年度）||||单位：元"), ("注：1.", "注：金额单位为元。\n注：1."), ("（2025年度）", "（2025年度）||||单位：万元/元"),
  ])
  func `two units leave the money blank and are said`(old: String, new: String) throws {
    let found = recognise(table(Self.ministry.replacing(old, with: new)), file: 0, sheetIndex: 0)
    let target = try #require(found.papers.first as? ProjectTarget)
    #expect(target.funds.allSatisfy { $0.amount.value == nil && $0.amount.raw.isEmpty })
    #expect(found.unitDoubts.count == 1)
  }

  @Test(arguments: ["（不公开）", "【不予公开】", "（秘密）"])
  func `a mark in the title closes a target`(mark: String) throws {
    let title = "项目支出绩效目标申报表"
    #expect(try read(Self.ministry.replacing(title, with: title + mark)).mark.isWithheld)
  }

  @Test func `visiting leaves out no text`() throws {
    #expect(unvisitedTexts(of: try read(Self.ministry)).isEmpty)
    let project = try #require(projects(table(IntakeSamples.ministry)).first)
    #expect(unvisitedTexts(of: project).isEmpty)
  }

  @Test(arguments: [
    ("2024年|2025年", "100|400", 400 as Int64?), ("上年|本年", "100|400", 400), ("2025年|2026年", "400|100", 400),
    ("2024年|2025年", "100|", nil),
  ])
  func `of amounts of several years the target's own counts`(years: String, amounts: String, budget: Int64?) throws {
    let text = Self.ministry.replacing(
      "项目资金（万元）|年度资金总额|400.5|||", with: "项目资金（万元）|资金来源|\(years)||\n    |年度资金总额|\(amounts)||"
    ).replacing("财政拨款|400|||", with: "财政拨款|\(amounts)||")
    let target = try read(text)
    #expect(
      target.budget == budget.map { Money(fen: $0 * 1_000_000) } && target.funds.map(\.isTotal) == [true, false, false])
    #expect(target.goals.count == 1 && target.indicators.count == 4)
  }

  @Test(arguments: [
    ("2024年部门预算", ["TGT-5 A3"]), ("2025年部门预算", []), ("填报日期：2024年11月5日", []), ("实施期：2024年-2026年", []),
  ])
  func `titles that name two years are an error`(line: String, findings: [String]) throws {
    let target = try read(Self.ministry.replacing("（2025年度）", with: "（2025年度）\n    \(line)"))
    #expect(target.year == 2025)
    var report = RuleReport(TGT5TitleYears.card, policy: .national)
    TGT5TitleYears.check(target, policy: .national, into: &report)
    #expect(report.findings.map { "\($0.rule) \($0.at.address)" } == findings)
  }

  @Test func `of 中期 and 年度 beside each other the year counts`() throws {
    let target = try read(
      """
      项目支出绩效目标表3
      项目名称|教育基础设施和设备购置|||||
      主管部门及编码|[015001]示例县教育局|||实施单位|示例县教育局|
      项目资金|资金总额|10000万元||当年资金总额：|3000万元|
      |其中：财政拨款|10000万元||其中：当年财政拨款|3000万元|
      总体目标|中期目标|||年度目标||
      |优化教育布局|||完成3所学校建设||
      一级指标|二级指标（长期）|三级指标（长期）|指标值（长期）|二级指标（年度）|三级指标（年度）|指标值（年度）
      产出指标|数量指标|新建学校|8所|数量指标|新建学校|3所
      效益指标|社会效益指标|新增学位|7200个|社会效益指标|新增学位|2700个
      """)
    #expect(target.department == Named(code: "015001", name: "示例县教育局"))
    #expect(target.budget == Money(fen: 3_000_000_000))
    #expect(target.goals.map(\.raw) == ["完成3所学校建设"])
    #expect(target.indicators.map(\.target.raw) == ["3所", "2700个"])
    #expect(target.indicators.map(\.level1) == ["产出指标", "效益指标"])
  }

  @Test func `a label and its amount may share a cell`() throws {
    let target = try read(
      """
      绩效目标表
      项目名称|薄弱学校改造|||
      项目主管部门|示例县教育局||项目执行单位|示例县第一中学
      资金情况（万元）|年度资金总额：16|||
      |其中 ：上级资金16|||
      总体目标|年度目标|||
      |改善办学条件|||
      一级指标|二级指标|指标内容|指标值|
      产出指标|数量指标|改造学校|1所|
      """)
    #expect(target.budget == Money(fen: 16_000_000) && target.unit.name == "示例县第一中学")
    #expect(target.goals.map(\.raw) == ["改善办学条件"])
  }

  @Test(arguments: [
    ("区域目标值||", "\n||||城关镇|清河镇|石门乡"), ("区域目标值：城关镇|清河镇|石门乡", ""), ("城关镇|清河镇|石门乡", ""),
  ])
  func `each region may have a column of values`(head: String, below: String) throws {
    let target = try read(
      """
      2025年水利专项资金绩效目标表
      部门（单位）名称|示例县水利局|||部门预算编码|215001|
      项目名称|县级水利专项资金|||补助区域|乡镇|
      资金情况（万元）|资金总额|100|其中：财政拨款|100|其他资金|
      总体目标|开展3个小型水利工程建设|||||
      一级指标|二级指标|三级指标|指标解释|\(head)\(below)
      产出指标|数量指标|新建堤岸|公里|0.6|0.4|1
      |质量指标|验收合格率|合格数/总数|100%|100%|≥95%
      """)
    #expect(target.indicators.map(\.name.raw) == ["新建堤岸", "验收合格率"])
    #expect(target.indicators[0].regions.map(\.name) == ["城关镇", "清河镇", "石门乡"])
    #expect(target.indicators[0].regions.map(\.value.raw) == ["0.6", "0.4", "1"])
    #expect(target.indicators[1].targetText == "城关镇：100%；清河镇：100%；石门乡≥95%")
    #expect(target.budget == Money(fen: 100_000_000) && target.remarks.map(\.text.raw) == ["乡镇"])
    #expect(unvisitedTexts(of: target).isEmpty)
  }

  @Test func `a regional form of a central transfer names a fund, and units in a column of their own`() throws {
    let target = try read(
      """
      区域绩效目标表
      （2025年度）
      资金名称|农村综合改革转移支付||||
      中央主管部门|财政部||||
      省级财政部门|示例省财政厅||省级主管部门|示例省财政厅|
      区县财政部门|示例县财政局||区县主管部门|示例县农业农村局|
      资金情况（万元）|年度金额|360|||
      |其中：中央补助|300|||
      |地方资金|60|||
      年度目标|支持新型农村集体经济发展||||
      绩效指标|一级指标|二级指标|三级指标|单位|指标值
      |产出指标|数量指标|扶持村数|个|≥6
      |效益指标|社会效益指标|示范作用|—|明显
      """)
    #expect(target.name == "农村综合改革转移支付" && target.department.name == "示例县农业农村局")
    #expect(target.budget == Money(fen: 360_000_000) && target.funds.count == 3)
    #expect(target.indicators.map(\.target.raw) == ["≥6个", "明显"] && target.remarks.count == 4)
    #expect(unvisitedTexts(of: target).isEmpty)
  }

  @Test(arguments: [
    ("（40-50）分", "20", [String]()), ("（40-50）分", "31", ["S06"]), ("（50分）", "20", []), ("（50分）", "19", ["S06"]),
    ("（50分）", "", []),
  ])
  func `a first level may print its points or a range of them`(label: String, points: String, rules: [String]) throws {
    let text = Self.ministry.replacing("|产出指标|", with: "|产出指标\(label)|").replacing("≥40个|20", with: "≥40个|\(points)")
    var report = RuleReport(TargetDeclaredWeights.card, policy: .national)
    TargetDeclaredWeights.check(try read(text), policy: .national, into: &report)
    #expect(report.findings.map(\.rule) == rules)
  }

  @Test(arguments: [
    ("|≥40个|20", "|≥40个|20", [String]()),
    ("|≥40个|20", "|≥40个|25", ["S05"]),
    ("|≥40个|20", "|≥40个|30", ["S05"]),
    ("|≥40个|20", "|≥40个|", ["S05"]),
    ("|400.5|", "|约400|", ["S23"]), ("|400.5|", "|4005000|", ["TGT-4"]),
    ("满意度指标|服务对象满意度指标|群众满意度", "产出指标|时效指标|完成时间", ["S16"]),
    ("奖补项目|≥40个", "奖补项目（≥**个）|≥40个", ["S22"]),
  ])
  func `weights, levels and words of the template are checked`(old: String, new: String, rules: [String]) throws {
    #expect(Self.ministry.contains(old), "nothing is replaced")
    let target = try read(Self.ministry.replacing(old, with: new))
    var found: Set<String> = []
    for rule in ProjectTargetForm.rules {
      var report = RuleReport(rule.card, policy: .national)
      rule.check(target, policy: .national, into: &report)
      found.formUnion(report.findings.map(\.rule))
    }
    #expect(found.sorted() == rules)
  }

  @Test(arguments: [
    ("是否公开|是", false), ("是否公开|否", true), ("公开属性|是", false), ("公开属性|向社会公开", false), ("公开类别|依申请公开", true),
    ("涉密情况|是", true), ("公开属性|公开", false),
    ("密级|机密", true),
  ])
  func `a mark on the form opens or closes as on a self-evaluation`(field: String, isWithheld: Bool) throws {
    let text = Self.ministry.replacing("主管部门|示例县财政局", with: "\(field)|||\n    主管部门|示例县财政局")
    #expect(try read(text).mark.isWithheld == isWithheld)
  }

  @Test func `a blank form is said and not counted`() {
    let blank = """
      项目支出绩效目标表
      项目名称||||
      年度目标|||
      一级指标|二级指标|三级指标|指标值
      产出指标|数量指标||
      """
    let recognition = recognise(table(blank), file: 0, sheetIndex: 0)
    #expect(recognition.papers.isEmpty && recognition.status.reasons == [TargetNote.blankForm])
  }

  private func read(_ text: String) throws -> ProjectTarget {
    try #require(recognise(table(text), file: 0, sheetIndex: 0).papers.first as? ProjectTarget)
  }

  @Test func `a table on its side has a value of each township for each indicator`() throws {
    let text = """
      2025年应急救助资金绩效目标表
      镇|产出指标|||效益指标|满意度指标
      |质量指标|数量指标|时效指标|社会效益指标|服务对象满意度指标
      |致贫风险是否消除|帮扶对象数|补助到人时限|帮扶对象生活改善|帮扶对象满意度
      城关镇|是|2个以上|15天|明显|≥90%
      清河镇|是|4个以上|15天|明显|≥90%
      注：按镇填列|||||
      """
    let read = recognise(table(text), file: 0, sheetIndex: 0)
    let target = try #require(read.papers.first as? ProjectTarget)
    #expect(target.name == "应急救助资金" && target.year == 2025 && target.subject == .fund)
    #expect(target.indicators.map(\.name.raw).count == 5 && target.indicators[1].level2 == "数量指标")
    #expect(target.indicators[1].level1 == "产出指标" && target.indicators[3].level1 == "效益指标")
    #expect(target.indicators[1].targetText == "城关镇：2个以上；清河镇：4个以上")
  }

  @Test(arguments: [
    "一级指标|二级指标|三级指标|上年度实际水平|本年度计划水平|\n产出指标|数量指标|开放文化站|12个|12个|\n效益指标|社会效益指标|服务群众|4.1万人次|4.5万人次|",
    "绩效指标||指标名称|上年度实际水平|本年度计划水平|指标内容\n|目标完成程度|开放文化站|12个|12个|站数\n|项目实施效益|服务群众|4.1万人次|4.5万人次|人次",
  ])
  func `an application of 2015 has last year's level and money beside this year's`(indicators: String) throws {
    let text = """
      部门预算项目支出绩效目标申报表（2025年度）
      编制单位（盖章）：示例县文化和旅游局|||||
      项目名称|乡镇文化站免费开放|项目负责人|李某|联系电话|（略）
      资金来源（万元）|上年度预算安排|上年度实际执行|本年度申请金额||
      合计|60|58|65||
      本级财政拨款|60|58|65||
      预期目标|12个文化站全年免费开放||||
      """
    let read = recognise(table(text + "\n" + indicators), file: 0, sheetIndex: 0)
    let target = try #require(read.papers.first as? ProjectTarget)
    #expect(target.budget?.plainWan == "65" && target.funds.count == 2 && target.goals.count == 1)
    #expect(target.indicators.map(\.target.raw) == ["12个", "4.5万人次"])
    #expect(target.indicators.map(\.lastYear?.raw) == ["12个", "4.1万人次"])
    #expect(target.indicators.map(\.name.raw) == ["开放文化站", "服务群众"])
  }
}
