import Testing

@testable import Disclosure

@Suite struct PersonalDataTests {
  @Test(
    arguments: [
      ("联系电话13812341234。", "联系电话138****1234。"),
      ("身份证11010519491231002X已核", "身份证11*************02X已核"),
      ("卡号6222020000000001206", "卡号***************1206"),
    ])
  func `personal numbers are masked and the rest stays`(text: String, expected: String) {
    #expect(PersonalData.masked(text)?.text == expected)
  }

  @Test(
    arguments: [
      "项目编码51000021R000000019951", "金额13812341234.56元", "编号110105194912310028", "完成10人", "2024年12月31日", "",
      "21381234123", "A13812341234",
    ])
  func `codes, amounts and dates are left alone`(text: String) {
    #expect(PersonalData.masked(text) == nil)
  }

  @Test func `numbers are masked in every text that pages print`() throws {
    let phone = "王13812341234"
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    let text = Entry<String>(value: phone, raw: phone, at: place)
    var record = form(indicators: [])
    record.name = phone
    record.unit.name = phone
    record.department.name = phone
    record.budgetTypeRaw = phone
    record.functionalClass = phone
    record.funds = [fund(.total, budget: "10", executed: "10")]
    record.funds[0].label = phone
    record.funds[0].rate = Entry(value: nil, raw: phone, at: place)
    record.funds[0].score = Entry(value: nil, raw: phone, at: place)
    record.funds[0].executed = Entry(value: nil, raw: phone, at: place)
    record.indicators = [
      Indicator(
        level1: phone, level2: phone, name: text, target: text, nature: phone, unit: phone, actual: text,
        weight: Entry(value: nil, raw: phone, at: place), score: Entry(value: nil, raw: phone, at: place), reason: text)
    ]
    record.printedTotal = Entry(value: nil, raw: phone, at: place)
    record.printedGrade = text
    record.remarks = [Remark(label: phone, text: text)]
    record.goals = [Goal(expected: text, actual: text)]
    var records = Records()
    records.projects = [record]
    let masked = try #require(records.masked().projects.first)
    #expect(!String(describing: masked).contains("13812341234"))
    #expect(String(describing: masked).contains("王138****1234"))
  }

  @Test func `names in figures and sums are masked, codes are not`() {
    var group = GroupSummary(
      level: .unit, region: "", code: "13812341234", name: "李13812341234", figures: GroupFigures(), rank: 0,
      rankedAmong: 0, departmentCount: 0, projects: [])
    group.rank = 1
    var sums = Summaries()
    sums.units = [group]
    #expect(sums.masked().units[0].name == "李138****1234" && sums.masked().units[0].code == "13812341234")
  }
}
