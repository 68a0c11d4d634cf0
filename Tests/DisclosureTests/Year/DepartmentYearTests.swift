import Testing

@testable import Disclosure

/// Papers of departments beside targets and self-evaluations: monitoring of the whole, and base data.
@Suite struct DepartmentYearTests {
  private static let monitoring = """
    部门整体支出绩效运行监控表
    （2024年度）|监控期：1-9月
    部门（单位）名称|示例县水利局||||||
    部门资金（万元）||年初预算数|调整后预算数|1-9月执行数|1-9月执行率|全年预计执行数|
    |年度资金总额|1000|1200|780|65%|1180|
    |其中：基本支出|400|400|300|75%|400|
    |项目支出|600|800|480|60%|780|
    年度总体目标|保障供水安全||||||
    一级指标|二级指标|三级指标|年度指标值|1-9月完成值|全年预计完成值|完成目标可能性|偏差原因
    履职效能|安全|供水保证率|≥95%|96%|96%|确定能|
    社会效应|满意度|群众满意度|≥90%|—|92%|有可能|干旱
    """

  @Test func `a department's whole within the year is a paper of the department, in no list of projects`() throws {
    let read = recognise(table(Self.monitoring), file: 0, sheetIndex: 0)
    #expect(read.status.form == .departmentMonitoring)
    let paper = try #require(read.papers.first as? Monitoring)
    #expect(paper.subject == .department && paper.name == "示例县水利局" && paper.period?.text == "1-9月")
    #expect(paper.total?.executed.value?.plainWan == "780" && paper.indicators.count == 2)
    #expect(MonitoredProjects([paper], year: "2024", policy: .national).all.isEmpty)
    let faults = Self.monitoring.replacing("|780|65%|", with: "|780|66%|")
    #expect(findings(Self.monitoring) == [] && findings(faults) == ["MON-1 F5"])
  }

  private static let base = """
    2024年度部门整体支出绩效评价基础数据表
    填报单位：示例县文化旅游局|||
    财政供养人员情况（人）|编制数|2024年实际在职人数|控制率
    |20|18|90%
    经费控制情况（万元）|2023年决算数|2024年预算数|2024年决算数
    三公经费|6|7|5.5
    1、公务用车购置和运行维护|4|4|3.5
    其中：公务用车购置|0|0|0
    公务用车运行维护|4|4|3.5
    2、出国经费|0|0|0
    3、公务接待|2|3|2
    项目支出|120|150|148
    1、业务工作经费|20|30|28
    2、专项资金（一个专项一行）|||
    文化惠民演出|60|80|80
    博物馆免费开放|40|40|40
    政府采购金额|——|30|28
    楼堂馆所控制情况|批复规模（㎡）|实际规模（㎡）|规模控制率
    |1000|1000|100%
    厉行节约保障措施|制定了接待费管理办法||
    填表人：甲||联系电话：|
    """

  @Test(arguments: [
    ("|18|90%", "|16|90%", "DEP-3 D4"), ("|18|90%", "|18|", "DEP-3 D4"), ("三公经费|6|7|5.5", "三公经费|6|7|6.5", "DEP-3 D6"),
    ("项目支出|120|150|148", "项目支出|121|150|148", "DEP-3 B12"), ("|1000|1000|100%", "|1000|1100|100%", "DEP-3 D19"),
  ])
  func `base data add up and have the rates of their figures`(old: String, new: String, expected: String) throws {
    let read = recognise(table(Self.base), file: 0, sheetIndex: 0)
    let paper = try #require(read.papers.first as? DepartmentBaseData)
    #expect(paper.name == "示例县文化旅游局" && paper.year == 2024 && read.status.form == .departmentBaseData)
    #expect(paper.lines.map(\.level) == [0, 1, 2, 2, 1, 1, 0, 1, 1, 2, 2, 0])
    #expect(paper.staff.count == 1 && paper.buildings.count == 1 && paper.remarks.map(\.label) == ["厉行节约保障措施"])
    #expect(findings(Self.base) == [] && findings(Self.base.replacing(old, with: new)) == [expected])
  }

  @Test(arguments: ["单位：元", "金额单位：元"])
  func `base data takes the unit of a caption, and blanks what two places contradict`(caption: String) throws {
    let silent = Self.base.replacing("（万元）", with: "")
    let amounts = try [
      Self.base, silent, silent.replacing("填报单位", with: caption + "\n填报单位"), Self.base + "\n" + caption,
    ].map {
      let read = recognise(table($0), file: 0, sheetIndex: 0)
      let paper = try #require(read.papers.first as? DepartmentBaseData)
      return (paper.lines.flatMap(\.amounts).compactMap(\.value?.fen).reduce(0, +), read.unitDoubts.count)
    }
    #expect(amounts[0] == amounts[1] && amounts[0].0 == amounts[2].0 * 10_000 && amounts[3] == (0, 1))
  }

  private func findings(_ text: String) -> [String] {
    recognise(table(text), file: 0, sheetIndex: 0).papers.flatMap { paper in
      (FormSet.all[paper.form]?.rules ?? []).flatMap { rule in
        var report = RuleReport(rule.card, policy: .national)
        rule.check(paper, policy: .national, into: &report)
        return report.findings.map { "\($0.rule) \($0.at.address)" }
      }
    }
  }
}
