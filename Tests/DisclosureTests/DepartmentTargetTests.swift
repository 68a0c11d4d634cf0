import Spreadsheets
import Testing

@testable import Disclosure

/// 部门整体支出绩效目标表 in its families: the Ministry's, Hubei's, Ningde's and Yueyang's.
@Suite struct DepartmentTargetTests {
  static let ministry = """
    部门（单位）整体支出绩效目标表
    （2025年度）
    部门（单位）名称|205-示例县教育局||||
    年度主要任务|任务名称|主要内容|预算金额（万元）||
    |||总额|财政拨款|其他资金
    |改善办学条件|改造校舍12000平方米|1200|1000|200
    |保障运转|人员和公用经费|6200|6200|0
    |金额合计||7400|7200|200
    年度总体目标|巩固义务教育普及水平||||
    年度绩效指标|一级指标|二级指标|三级指标|指标值|
    |履职效能|重点工作|改造校舍面积|≥12000平方米|
    |服务对象满意度|满意度|家长满意度|≥90%|
    """

  private static let hubei = """
    部门整体支出绩效目标申报表
    填报日期：2024年12月18日
    部门（单位）名称|示例县教育局|填报人|张三|联系电话|13800001234
    部门总体资金情况 单位：万元||当年金额|占比|近两年收支金额：2023年|2024年
    收入构成|财政拨款|108292.73|88.3%|90147|98577.39
    |其他资金|14348.77|11.7%|5819|10597.65
    |合计|122641.5|100%|95966|109175.04
    支出构成|基本支出|93199.91|75.99%|81781|99610.58
    |项目支出|29441.59|24.01%|14185|9564.46
    |合计|122641.5|100%|95966|109175.04
    部门职能概述|（一）贯彻教育方针。（二）管理学校。||||
    """

  private static let ningde = """
    部门整体支出绩效目标表
    （2025年度）
    部门（单位）名称|示例县档案馆|部门预算编码|901001|
    年度预算安排（万元）|资金总额|171.41||
    |项目支出|60.8||
    |基本支出|110.61||
    年度总体目标|目标1：完成年鉴编纂|||
    年度履职目标|部门职能|年度目标任务|支出项目名称|预算金额（万元）
    |编纂地方志和年鉴|完成年鉴编纂|年鉴编纂与出版|49.8
    |档案数字化|扫描2万卷|档案数字化|11
    |保障运转|按时发放工资|基本支出|110.61
    一级指标|二级指标|三级指标|指标解释|目标值
    产出指标|数量指标|出版年鉴|册|500
    |时效指标|完成时间|计划标准|2025年12月
    """

  @Test func `two units leave the money blank and are said`() throws {
    let text = Self.ministry.replacing("（2025年度）", with: "（2025年度）||||单位：元")
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    let paper = try #require(found.papers.first as? DepartmentTarget)
    #expect(paper.tasks.allSatisfy { $0.total.value == nil && $0.total.raw.isEmpty })
    #expect(found.unitDoubts.map(\.other.at.address.description) == ["D4"])
  }

  @Test func `the Ministry's layout gives tasks, their money, goal and indicators`() throws {
    let paper = try read(Self.ministry)
    #expect(paper.department == Named(code: "205", name: "示例县教育局") && paper.year == 2025)
    #expect(paper.tasks.map(\.name.raw) == ["改善办学条件", "保障运转"] && paper.taskTotal?.raw == "7400")
    #expect(
      paper.tasks[0].appropriation.value == Money(fen: 1_000_000_000) && paper.budget == Money(fen: 7_400_000_000))
    #expect(paper.goals.map(\.raw) == ["巩固义务教育普及水平"])
    #expect(paper.indicators.map(\.level1) == ["履职效能", "服务对象满意度"])
    #expect(unvisitedTexts(of: paper).isEmpty && findings(paper).isEmpty)
  }

  @Test func `Hubei's layout gives income and expenditure of three years with shares`() throws {
    let paper = try read(Self.hubei)
    #expect(paper.funds.map(\.side) == [.income, .income, .income, .expenditure, .expenditure, .expenditure])
    #expect(paper.funds.map(\.isTotal) == [false, false, true, false, false, true])
    #expect(paper.funds[3].before.map(\.raw) == ["81781", "99610.58"] && paper.duties.count == 1)
    #expect(paper.budget == Money(fen: 122_641_500_000) && unvisitedTexts(of: paper).isEmpty)
    #expect(findings(paper).isEmpty)
    paper.forEachText { #expect(!$0.text.contains("13800001234")) }
  }

  @Test func `Ningde's layout gives the budget, duties with their projects, and the code`() throws {
    let paper = try read(Self.ningde)
    #expect(paper.department == Named(code: "901001", name: "示例县档案馆"))
    #expect(paper.funds.map(\.isTotal) == [true, false, false] && paper.tasks.map(\.duty.raw).count == 3)
    #expect(paper.tasks.map(\.name.raw) == ["年鉴编纂与出版", "档案数字化", "基本支出"])
    #expect(paper.indicators.map(\.target.raw) == ["500", "2025年12月"])
    #expect(unvisitedTexts(of: paper).isEmpty && findings(paper).isEmpty)
  }

  @Test func `a table with duties, explanations and marks in stars is read`() throws {
    let paper = try read(
      """
      示例县文旅局2025年度整体绩效目标表
      部门（单位）名称|示例县文旅局
      *部门（单位）职责|发展文化和旅游
      *年度总体绩效目标|接待游客100万人次
      绩效指标|一级指标|二级指标|三级指标|指标值类型|*指标值|计量单位|*指标解释|*评（扣）分标准|备注
      |产出指标|数量指标|接待游客|定量|100|万人次|全年接待|每少1万扣1分|
      """)
    #expect(paper.duties.map(\.raw) == ["发展文化和旅游"] && paper.goals.map(\.raw) == ["接待游客100万人次"])
    #expect(paper.indicators.count == 1 && paper.year == 2025)
  }

  @Test(arguments: [
    (hubei, "99610.58", "99611.05", ["DEP-1"]),
    (hubei, "14348.77", "14358.77", ["DEP-1"]),
    (hubei, "93199.91|75.99%", "931999100|75.99%", ["DEP-1"]),
    (hubei, "75.99%", "79.55%", ["DEP-1"]),
    (ningde, "基本支出|110.61\n", "基本支出|171.41\n", ["DEP-2"]),
    (ministry, "|1200|1000|200", "|1200|1000|300", ["DEP-2"]),
    (ministry, "|7400|7200|200", "|7500|7200|200", ["DEP-2"]),
    (ministry, "|1200|1000|200", "|约1200|1000|200", ["S23"]),
    (ministry, "改造校舍面积", "改造校舍××所", ["S22"]),
  ])
  func `money and tasks are checked`(text: String, old: String, new: String, rules: [String]) throws {
    #expect(text.contains(old))
    #expect(Set(findings(try read(text.replacing(old, with: new)))).sorted() == rules)
  }

  @Test func `the blank form is the form, and not counted`() {
    let recognition = recognise(
      table(DepartmentTargetForm.blankForm.replacing(",", with: "|")), file: 0, sheetIndex: 0)
    #expect(recognition.status.form == .departmentTarget && recognition.papers.isEmpty)
    #expect(recognition.status.reasons == [TargetNote.blankForm])
  }

  private func findings(_ paper: DepartmentTarget) -> [String] {
    DepartmentTargetForm.rules.flatMap { rule in
      var report = RuleReport(rule.card, policy: .national)
      rule.check(paper, policy: .national, into: &report)
      return report.findings.map(\.rule)
    }
  }

  private func read(_ text: String) throws -> DepartmentTarget {
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    return try #require(recognition.papers.first as? DepartmentTarget, "\(recognition.status)")
  }
}
