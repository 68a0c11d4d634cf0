import Spreadsheets
import Testing

@testable import Disclosure

/// The unit of a form's money, wherever it is stated.
@Suite struct AmountUnitTests {
  /// The budget that a form states in 元, with its caption or labels in some way.
  static func budget(_ replacements: [(String, String)]) throws -> String? {
    var text = CleanForm.text.replacing("|100|90|81.45|", with: "|1000000|900000|814500|")
      .replacing("|90|80|71.45|", with: "|900000|800000|714500|").replacing(
        "|10|10|10|", with: "|100000|100000|100000|")
    for (old, new) in [("项目资金（万元）", "项目资金")] + replacements { text = text.replacing(old, with: new) }
    return try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first).totalFunds?.budget.value?.wan
  }

  @Test(arguments: [
    ("（2024年度）", "（2024年度）|||||||||单位：元"), ("（2024年度）", "（2024年度）|||||||||金额单位：人民币元"),
    ("（2024年度）", "（2024年度）|||||||||金额单位：元（列至角分）"), ("（2024年度）", "（2024年度）|||||||||单位(元)"),
    ("项目资金|", "项目资金 元|"), ("项目资金|", "项目资金[元]|"), ("项目资金|", "项目资金/元|"), ("项目资金|", "项目资金【单位：元】|"),
    ("全年预算数|", "全年预算数/元|"), ("全年预算数|", "全年预算数 单位：元|"), ("全年预算数|", "2024年全年预算数（元）|"),
    ("总分|||||||100|97.72|优|", "总分|||||||100|97.72|优|\n注：本表金额单位为元。"),
    ("总分|||||||100|97.72|优|", "总分|||||||100|97.72|优|\n说明：本表以元为单位填列。"),
    ("总分|||||||100|97.72|优|", "总分|||||||100|97.72|优|\n备注：以上资金数均以“元”计"),
    ("总分|||||||100|97.72|优|", "总分|||||||100|97.72|优|\n备注：金额均为元"), ("项目资金|", "项目资金—元|"),
    ("年度资金总额|", "年度资金总额（元）|"), ("项目资金|", "项目资金：元|"), ("全年预算数|", "全年预算数，元|"),
    ("（2024年度）", "（2024年度）|||||||||【单位：元】"), ("（2024年度）", "（2024年度）|||||||||〔金额单位：元〕"),
    ("（2024年度）", "（2024年度）|||||||||单位：元、%"), ("分值|执行率|得分", "分值|执行率|得分|单位：元"),
    ("分值|执行率|得分", "分值|执行率|得分|（金额单位：人民币元）"), ("（2024年度）", "（2024年度）|||||||||单位：RMB元"),
  ])
  func `a unit of 元 is found wherever it is stated`(old: String, new: String) throws {
    #expect(try Self.budget([(old, new)]) == "90.00")
  }

  @Test(arguments: [
    "全年预算数*", "★全年预算数", "①全年预算数", "全年预算数/万元", "全年预算数 万元", "2024年全年预算数", "全年预算数 单位：万元",
    "2024年度全年预算数（万元）", "* 全年预算数 *", "调整预算数", "②2024年全年预算数*", "全年预算数※", "▲全年预算数", "2.2024年全年预算数", "A.全年预算数",
    "（B）全年预算数", "B、全年预算数", "预算数（全年）", "预算数（调整后）（万元）",
    "全年预算数,万元", "全年预算数：万元",
  ])
  func `a head is known with what offices add to it`(head: String) throws {
    let text = CleanForm.text.replacing("|全年预算数|", with: "|\(head)|")
    #expect(
      try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first).totalFunds?.budget.value?.wan
        == "90.00")
  }

  @Test(arguments: [
    [("（2024年度）", "（2024年度）|||||||||单位：元")], [("|全年预算数|", "|全年预算数（元）|")],
    [("总分|||||||100|97.72|优|", "总分|||||||100|97.72|优|\n注：本表金额单位为元。")],
  ])
  func `two units leave the amounts blank, with one error that names both`(changes: [(String, String)]) throws {
    let text = changes.reduce(CleanForm.text) { $0.replacing($1.0, with: $1.1) }
    let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    #expect(project.funds.allSatisfy { $0.budget.raw.isEmpty && $0.executed.value == nil && $0.executed.raw.isEmpty })
    let found = try CleanForm.check(text)
    let errors = found.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["S25"])
    #expect(errors.first?.message.chinese.contains("项目资金（万元）") == true)
  }

  @Test(arguments: ["单位：元/万元", "单位：元（万元）", "金额单位：万元或元"])
  func `a caption that names two units says none`(caption: String) throws {
    let text = CleanForm.text.replacing("项目资金（万元）|", with: "项目资金|")
      .replacing("（2024年度）", with: "（2024年度）|||||||||\(caption)")
    #expect(try CleanForm.check(text).filter { $0.severity == .error }.map(\.rule) == ["S25"])
  }

  @Test(arguments: [
    ("项目资金（万元）|", "项目资金（万美元）|"), ("|全年预算数|", "|全年预算数/美元|"), ("（2024年度）", "（2024年度）|||||||||单位：万欧元"),
  ])
  func `money of another country is not read as 元`(old: String, new: String) throws {
    let text = CleanForm.text.replacing(old, with: new)
    let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    #expect(project.funds.allSatisfy { $0.budget.value == nil && $0.executed.value == nil })
    let errors = try CleanForm.check(text).filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["S25"])
    #expect(errors.first?.message.chinese.contains("是外币") == true)
  }

  @Test func `a unit of an indicator is no caption`() throws {
    let text = CleanForm.text.replacing("每公里造价", with: "每公里造价（单位：元）")
    #expect(try CleanForm.findings(text).isEmpty)
  }

  @Test func `a unit in the cell decides over the form's`() throws {
    let text = CleanForm.text.replacing("|100|90|81.45|", with: "|100|900000元|81.45|")
    #expect(
      try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first).totalFunds?.budget.value?.wan
        == "90.00")
  }

  @Test func `a unit in the cell that is not the paper's is told at the cell`() throws {
    func told(_ text: String) throws -> [String] {
      let own = Disclosure.recognise(FormGrid(table(text), file: 0, sheetIndex: 0), forms: .all).ownUnits
      return own.map { "\($0.typed.words) \($0.typed.at.address) \($0.stated.words) \($0.money.plainWan)" }
    }
    let form = CleanForm.text
    #expect(
      try told(form.replacing("|100|90|81.45|", with: "|100|900000元|81.45|")) == ["900000元 G6 项目资金（万元） 90"])
    #expect(try told(form.replacing("|100|90|81.45|", with: "|100|90万元|81.45万|")).isEmpty)
    #expect(
      try told(
        form.replacing("项目资金（万元）", with: "项目资金").replacing("|100|90|81.45|", with: "|100|900000元|81.45|")
      ).isEmpty)
    #expect(
      try told("项目清单（单位：万元）\n项目编码|项目名称|主管部门|预算数|公开属性\n001|村道|示例县交通局|900000元|公开") == [
        "900000元 D3 项目清单（单位：万元） 90"
      ])
    #expect(
      try told("项目支出绩效评价结果应用清单\n项目名称|主管部门|评价得分|结果等级|应用方式|上年预算（万元）\n村道|示例县交通局|90|优|优先保障|900000元").count == 1)
  }

  @Test func `an amount of billions in a form of 万元 is suspicious`() throws {
    let text = CleanForm.text.replacing("|100|90|81.45|", with: "|1000000|900000|814500|")
      .replacing("|90|80|71.45|", with: "|900000|800000|714500|").replacing(
        "|10|10|10|", with: "|100000|100000|100000|")
    #expect(try CleanForm.findings(text).contains("S25 G6 warning"))
  }
}
