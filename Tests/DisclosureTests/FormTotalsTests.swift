import Spreadsheets
import Testing

@testable import Disclosure

/// Which total of a form counts, where several rows may be it, and how it may be written.
@Suite struct FormTotalsTests {
  private func project(_ text: String) throws -> Project { try #require(projects(table(text)).first) }

  @Test(arguments: [
    ("|100|97.72|优|", "97.72", "优"), ("|100|优（97.5分）||", "97.50", "优"), ("|100|97.5分(优)||", "97.50", "优"),
    ("|100|97.5，优||", "97.50", "优"),
  ])
  func `a total may stand with its grade in one cell`(row: String, total: String, grade: String) throws {
    let form = try project(CleanForm.text.replacing("|100|97.72|优|", with: row))
    #expect(form.printedTotal?.value?.text == total && form.printedWeight?.value?.text == "100.00")
    #expect(form.printedGrade?.value == grade)
  }

  @Test func `a grade with its range stands beside the total as before`() throws {
    let form = try project(CleanForm.text.replacing("|100|97.72|优|", with: "|100|97.72|优（≥90分）|"))
    #expect(form.printedTotal?.value?.text == "97.72" && form.printedGrade != nil)
  }

  @Test func `a total that cannot be read beside its grade is said`() throws {
    let text = CleanForm.text.replacing("|100|97.72|优|", with: "|100|优（约97分）||")
    #expect(try project(text).printedTotal?.isUnreadable == true)
    #expect(try CleanForm.findings(text).contains("S23 I19 error"))
  }

  @Test(arguments: [
    // Total and sum swapped with blank weights, as they should be, and another total.
    ("|97.72|100|优|", true, true), ("|100|97.72|优|", true, false), ("|100|98.72|优|", true, false),
    ("|97.72|100|优|", false, false),
  ])
  func `a total that stands where the weights should is an error, and blank`(
    row: String, hasNoWeights: Bool, isSwapped: Bool
  ) throws {
    var text = CleanForm.text.replacing("|100|97.72|优|", with: row)
    if hasNoWeights {
      for (weight, points) in [("20", "18.67"), ("10", "10"), ("30", "30")] {
        text = text.replacing("|\(weight)|\(points)|", with: "||\(points)|")
      }
    }
    var form = try project(text)
    form.blankSwappedTotal()
    #expect((form.printedTotal?.value == nil) == isSwapped && (form.swappedTotal != nil) == isSwapped)
    let said = try CleanForm.check(text).filter { $0.rule == "S10" && $0.message.chinese.contains("填反") }
    #expect(said.map { "\($0.at.address) \($0.actual) \($0.expected)" } == (isSwapped ? ["I19 100 97.72"] : []))
  }

  @Test func `a labelled total may stand with its grade, too`() throws {
    let text = IntakeSamples.yinchuan.replacing("自评得分|93|", with: "自评得分|优（93分）|")
    let form = try project(text)
    #expect(form.printedTotal?.value?.text == "93.00" && form.printedGrade?.value == "优")
  }

  @Test(arguments: [
    "附：资金使用明细表\n序号|支出内容|金额（万元）||||||||\n1|材料费|90||||||||\n合计||90||||||||",
    "附：资金使用明细表（单位：元）\n序号|支出内容|金额||||||||\n1|材料费|900000||||||||\n合计||900000||||||||",
    "序号|支出内容||||||金额|备注||\n1|材料费||||||50|||\n合计|||||||90|||",
  ])
  func `the sum of a table below the form is not its total`(below: String) throws {
    let form = try project(CleanForm.text + "\n\n" + below)
    #expect(form.printedTotal?.value?.text == "97.72" && form.printedGrade?.value == "优")
    #expect(form.totalFunds?.budget.value?.plainWan == "90" && form.statedUnits.isEmpty)
  }

  @Test(arguments: ["附注：金额单位：元", "附：金额单位为元"])
  func `a note below the form may state its unit`(note: String) throws {
    let text = CleanForm.text.replacing("（万元）", with: "") + "\n\(note)\n填报人：张三|联系电话：123|日期：2025年1月1日"
    #expect(try project(text).totalFunds?.budget.value == Money(fen: 90_00))
  }

  @Test func `a secrecy mark below what is attached closes the form all the same`() throws {
    let form = try project(CleanForm.text + "\n附：资金使用明细表\n序号|支出内容|金额（万元）||||||||\n1|材料费|90||||||||\n机密||||||||||")
    #expect(form.mark.isWithheld)
  }

  @Test func `points under the sum of the indicators count, whatever stands between`() throws {
    let text = CleanForm.text.replacing("\n总分|", with: "\n合计|||||||90|88.67||\n备注|无|||||||||\n总分|")
    #expect(try project(text).printedTotal?.value?.text == "97.72")
  }

  @Test(arguments: [
    ("|||年度资金总额（调整前）||100|100|90||90%|\n|||年度资金总额（调整后）||100|120|90|10|75%|7.5", "120"),
    ("|||年度资金总额||100|100|90||90%|\n|||年度资金总额（调整后）||100|120|90|10|75%|7.5", "120"),
    ("|||调整后年度资金总额||100|120|90|10|75%|7.5\n|||调整前年度资金总额||100|100|90||90%|", "120"),
    ("|||年度资金总额||100|90|81.45|10|90.50%|9.05", "90"),
  ])
  func `of a whole before and after the budget was adjusted the later counts`(rows: String, budget: String) throws {
    let row = "|||年度资金总额||100|90|81.45|10|90.50%|9.05"
    let form = try project(CleanForm.text.replacing(row, with: rows))
    #expect(form.totalFunds?.budget.value?.plainWan == budget)
    // What was before is no part of it.
    #expect(!form.funds.contains { $0.role == .part && $0.label.contains("总额") })
    #expect(form.funds.filter { $0.role == .part }.count == 3)
  }

  @Test func `the weight of the block beside the indicators ends no table`() throws {
    let text = """
      2024年度项目自评表
      项目名称|农村公路养护|||||
      主管部门|示例县交通运输局||项目实施单位|示例县公路站||
      预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）|
      |年度财政资金总额|100|90|90%|18|
      年度目标1：完成养护|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
      （40分）|产出指标|数量指标|养护里程|≥100公里|100公里|40
      |产出指标|质量指标|合格率|≥95%|100%|40
      总分||||||98
      """
    let form = try project(text)
    #expect(form.indicators.map { $0.name.raw } == ["养护里程", "合格率"] && form.printedTotal?.value?.text == "98.00")
    // Any other label there does.
    #expect(try project(text.replacing("（40分）|产", with: "自评结论|产")).indicators.isEmpty)
  }

  @Test func `a weight below its level is no level`() throws {
    let text = CleanForm.text.replacing("|产出指标(50分)|", with: "|产出指标|").replacing("\n||质量指标", with: "\n|（50分）|质量指标")
    let form = try project(text)
    #expect(form.indicators.prefix(4).map(\.level1) == ["产出指标", "产出指标", "产出指标", "产出指标"])
    #expect(form.declaredWeights.contains { $0.label == "产出指标" && $0.weight.text == "50.00" })
  }

  @Test func `a table below a department's points has none of its indicators`() throws {
    let text =
      DepartmentSelfEvaluationTests.text + "\n附：支出明细（单位：万元）\n序号|支出内容|金额|||||||\n1|材料费|500000|||||||\n合计||500000|||||||"
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    let paper = try #require(recognition.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.indicators.count == 2 && paper.printedTotal?.value?.text == "98.64")
    #expect(paper.funds.last?.budget.value == Money(fen: 8_680_000_000) && recognition.unitDoubts.isEmpty)
  }

  @Test func `a project may be called 项目支出名称`() throws {
    #expect(try project(CleanForm.text.replacing("项目名称|", with: "项目支出名称|")).name == "农村道路维修")
  }

  @Test func `two blocks of words side by side are amounts of no column`() throws {
    let text = """
      2024年度部门整体支出绩效自评表
      单位：万元
      部门名称|示例县交通运输局||||||
      年度预算申请||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      |年度资金总额|8000|8680|8366.6|10|96.39%|9.64
      |按收入性质分：8680|||按支出性质分：8680|||
      |其中：一般公共预算：8480|||其中：基本支出：6200|||
      |政府性基金拨款|200|200|200|||
      绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
      |产出指标|数量指标|养护里程|≥98公里|98公里|90|90
      """
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    let paper = try #require(recognition.papers.first as? DepartmentSelfEvaluation)
    #expect(paper.funds.map(\.executed.raw) == ["8366.6", "200"])
    #expect(DepartmentSelfEvaluationTests.findings(paper).allSatisfy { !$0.hasPrefix("S23") })
    // What was not read is said.
    #expect(recognition.status.reasons.contains { $0.chinese.contains("E6") && $0.chinese.contains("B7") })
  }
}
