import Spreadsheets
import Testing

@testable import Disclosure

/// Targets as offices adjust and print them: codes beside money, 调整前 and 调整后, heads repeated on the next page, goals of several years.
@Suite struct TargetFormsTests {
  private func target(_ text: String) throws -> ProjectTarget {
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    return try #require(found.papers.first as? ProjectTarget, "\(found.status)")
  }

  private func form(_ funds: String, _ indicators: String = "") -> String {
    """
    项目支出绩效目标表
    （2025年度）
    项目名称|镇区整治|||||
    \(funds)
    年度目标|按计划完成|||||
    """ + "\n"
      + (indicators.isEmpty
        ? "绩效指标|一级指标|二级指标|三级指标|指标值|分值|\n|产出指标|数量指标|建设面积|≥3120平方米|90|" : indicators)
  }

  @Test(arguments: ["财政资金科目代码|2120399", "财政拨款项目编码|99040124", "财政拨款占比|80"])
  func `codes and shares are no money`(cells: String) throws {
    let text = form("项目资金（万元）|项目总预算|180|财政资金预算分类|一般公共预算||\n|当年年度预算|60|\(cells)||")
    let target = try target(text)
    #expect(target.funds.map(\.amount.raw) == ["60"] && target.budget?.plainWan == "60")
    let money = try self.target(text.replacing(cells, with: "其他财政资金|5"))
    #expect(money.funds.map(\.amount.raw) == ["60", "5"])
  }

  @Test(arguments: [
    "项目资金（万元）|年度资金总额（调整前）||80|||\n|其中：财政拨款||75|||\n|年度资金总额（调整后）||60|||\n|其中：财政拨款||60|||",
    "项目资金（万元）|年度资金总额（调整后）||60|||\n|其中：财政拨款||60|||\n|年度资金总额（调整前）||80|||\n|其中：财政拨款||75|||",
    "项目资金（万元）|项目资金总额（调整前）||80|||\n|项目资金总额（调整后）||60|||\n|其中：财政拨款||60|||",
    "项目资金（万元）||调整前|调整后|||\n|年度资金总额|80|60|||\n|其中：财政拨款|75|60|||",
  ])
  func `of amounts before and after an adjustment those after count`(funds: String) throws {
    let target = try target(form(funds))
    #expect(target.budget?.plainWan == "60" && target.funds.map(\.amount.raw) == ["60", "60"])
  }

  @Test(arguments: ["年初指标值|调整后指标值", "调整前指标值|调整后指标值"])
  func `of targets before and after an adjustment those after count`(labels: String) throws {
    let text = form(
      "项目资金（万元）|年度资金总额||60|||",
      "绩效指标|一级指标|二级指标|三级指标|\(labels)|分值\n|产出指标|数量指标|建设面积|≥5000平方米|≥3120平方米|90")
    #expect(try target(text).indicators.map(\.target.raw) == ["≥3120平方米"])
    #expect(try target(text.replacing("调整后", with: "上年")).indicators.map(\.target.raw) == ["≥5000平方米"])
  }

  @Test func `the money applied for this year is the total beside that of several years`() throws {
    let text = form("中期市财政预算（万元）|180|本年度申请市财政预算资金（万元）|60|||")
    #expect(try target(text).budget?.plainWan == "60")
  }

  @Test(arguments: ["（续表）", "项目支出绩效目标申报表"])
  func `a head repeated on the next page is no indicator`(title: String) throws {
    let head = "绩效指标|一级指标|二级指标|三级指标|指标值|分值|"
    let rows = ["|产出指标|数量指标|建设面积|≥3120平方米|50|", "||质量指标|合格率|＝100%|40|"]
    let target = try target(
      form("项目资金（万元）|年度资金总额||60|||", [head, rows[0], title, head, rows[1]].joined(separator: "\n")))
    #expect(target.indicators.map(\.name.raw) == ["建设面积", "合格率"])
    #expect(target.indicators.map(\.level1) == ["产出指标", "产出指标"])
  }

  private func department(_ text: String) throws -> DepartmentTarget {
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    return try #require(found.papers.first as? DepartmentTarget, "\(found.status)")
  }

  @Test func `goals and indicators of several years are left out beside those of the year`() throws {
    let long = """
      长期目标|三年内建成优质均衡县||||
      长期绩效指标|一级指标|二级指标|三级指标|指标值|
      |履职效能|重点工作|改造校舍面积|≥30000平方米|
      年度总体目标
      """
    let text = DepartmentTargetTests.ministry.replacing("年度总体目标", with: long)
    let paper = try department(text)
    #expect(paper.goals.map(\.raw) == ["巩固义务教育普及水平"])
    #expect(paper.indicators.map(\.target.raw) == ["≥12000平方米", "≥90%"] && paper.tasks.count == 2)
    #expect(unvisitedTexts(of: paper).isEmpty)
  }

  @Test(arguments: [("总额|其中：上级资金|本级资金", "1200"), ("上级资金|本级资金|其他资金", "")])
  func `a second row of the tasks' head is no task`(labels: String, total: String) throws {
    let text = DepartmentTargetTests.ministry.replacing("总额|财政拨款|其他资金", with: labels)
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    let paper = try #require(found.papers.first as? DepartmentTarget)
    #expect(paper.tasks.map(\.name.raw) == ["改善办学条件", "保障运转"] && paper.tasks[0].total.raw == total)
    #expect(found.unknownLabels.map(\.label).contains { $0.contains("上级资金") })
  }

  @Test func `a head repeated in a department's target is no indicator`() throws {
    let head = "年度绩效指标|一级指标|二级指标|三级指标|指标值|"
    let text = DepartmentTargetTests.ministry.replacing(
      "|服务对象满意度|", with: "部门（单位）整体支出绩效目标表\n\(head)\n|服务对象满意度|")
    #expect(try department(text).indicators.map(\.name.raw) == ["改造校舍面积", "家长满意度"])
  }

  private func counted(_ titles: [String], files: [String] = ["甲.xlsx", "乙.xlsx"]) -> CountedPapers {
    var records = Records()
    records.sources = SourceTable(files: files, sheets: files.map { _ in ["Sheet1"] })
    for (index, title) in titles.enumerated() {
      let text = form("项目资金（万元）|年度资金总额||\(60 + index)|||").replacing("项目支出绩效目标表", with: title)
      records.papers += recognise(table(text), file: index, sheetIndex: 0).papers
    }
    return CountedPapers([], records, year: 2024)
  }

  @Test(arguments: [
    ("项目支出绩效目标申报表", "项目支出绩效目标批复表", [0]), ("项目支出绩效目标批复表", "项目支出绩效目标申报表", [1]),
    ("项目支出绩效目标批复表", "项目支出绩效目标调整表", [0]), ("项目支出绩效目标表", "项目支出绩效目标调整表", [0]),
  ])
  func `of targets that follow each other by their titles the later counts`(
    first: String, second: String, aside: [Int]
  ) {
    let counted = counted([first, second])
    #expect(counted.groups.map(\.decision) == [.later] && counted.papersAside == Set(aside))
  }

  @Test func `titles that say nothing decide nothing, and drafts give way`() {
    let same = counted(["项目支出绩效目标申报表", "项目支出绩效目标申报表"])
    #expect(same.groups.map(\.decision) == [.undecided] && same.papersAside == [0, 1])
    let draft = counted(["项目支出绩效目标表", "项目支出绩效目标表"], files: ["目标表（送审稿）.xlsx", "目标表.xlsx"])
    #expect(draft.groups.map(\.decision) == [.later] && draft.papersAside == [0])
  }
}
