import Spreadsheets
import Testing

@testable import Disclosure

/// 转移支付区域（项目）绩效自评表: read without points, and checked.
@Suite struct TransferSelfEvaluationTests {
  private static let text = """
    转移支付区域（项目）绩效自评表
    （2024年度）
    转移支付（项目）名称|农业生产发展资金|||||
    中央主管部门|农业农村部|||||
    地方主管部门|示例省农业农村厅|||资金使用单位|示例县、模拟县|
    资金投入情况（万元）||全年预算数（A）|全年执行数（B）|预算执行率（B/A×100%）||
    |年度资金总额：|4200|3980|94.76%||
    |其中：中央财政资金|4000|3800|95%||
    |地方资金|200|180|90%||
    资金管理情况||情况说明|存在问题和改进措施|||
    |分配科学性|按因素法分配|无|||
    |下达及时性|30日内下达|个别县超期，已督促|||
    总体目标完成情况|总体目标|||全年实际完成情况||
    |支持2县发展特色产业|||2县均已实施||
    绩效指标|一级指标|二级指标|三级指标|指标值|全年实际完成值|未完成原因和改进措施
    |产出指标|数量指标|建设产业园|≥3个|3个|
    |效益指标|经济效益指标|带动农户增收|≥5%|4.2%|市场价格下跌
    说明|无|||||
    """

  @Test func `heads, money, management, goals and indicators are read`() throws {
    let paper = try read(Self.text)
    #expect(paper.name == "农业生产发展资金" && paper.year == 2024 && paper.ministry?.raw == "农业农村部")
    #expect(paper.department.name == "示例省农业农村厅" && paper.unit.name == "示例县、模拟县")
    #expect(paper.funds.map(\.role) == [.total, .part, .part])
    #expect(paper.management.map(\.label) == ["分配科学性", "下达及时性"])
    #expect(paper.management[1].problem.raw == "个别县超期，已督促")
    #expect(paper.goals.map(\.expected.raw) == ["支持2县发展特色产业"] && paper.goals[0].actual.raw == "2县均已实施")
    #expect(paper.indicators.map(\.actual.raw) == ["3个", "4.2%"] && paper.remarks.map(\.text.raw) == ["无"])
    #expect(unvisitedTexts(of: paper).isEmpty && findings(paper).isEmpty)
  }

  @Test(arguments: [
    ("|4200|3980|94.76%", "|4300|3980|92.56%", ["S01"]), ("94.76%", "96.67%", ["S02"]), ("94.76%", "95%", []),
    ("|4.2%|市场价格下跌", "|4.2%|", ["S12"]), ("|3个|", "|3个|无", []), ("|200|180|", "|约200|180|", ["S23"]),
    ("30日内下达", "XX日内下达", ["S22"]),
  ])
  func `money, rate and missing reasons are checked`(old: String, new: String, rules: [String]) throws {
    #expect(Self.text.contains(old))
    #expect(findings(try read(Self.text.replacing(old, with: new))) == rules)
  }

  @Test func `the blank form is the form, and not counted`() {
    let recognition = recognise(
      table(TransferSelfEvaluationForm.blankForm.replacing(",", with: "|")), file: 0, sheetIndex: 0)
    #expect(recognition.status.form == .transferSelfEvaluation && recognition.papers.isEmpty)
  }

  private func findings(_ paper: TransferSelfEvaluation) -> [String] {
    TransferSelfEvaluationForm.rules.flatMap { rule in
      var report = RuleReport(rule.card, policy: .national)
      rule.check(paper, policy: .national, into: &report)
      return report.findings.map(\.rule)
    }
  }

  private func read(_ text: String) throws -> TransferSelfEvaluation {
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    return try #require(recognition.papers.first as? TransferSelfEvaluation, "\(recognition.status)")
  }
}
