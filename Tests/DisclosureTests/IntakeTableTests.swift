import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct IntakeTableTests {
  static let register = """
    示例县2024年度项目清单
    |||||||单位：万元
    序号|区划代码|项目编码|项目名称|部门|预算单位|全年预算数|公开属性|预算类型|是否重点项目
    1|990101|P24000001|农村道路|101-交通局|101001-公路站|90.5|公开|一般公共预算|是
    2|990101|P24000002|警务装备|102-公安局|102001-公安局本级|30|不公开|政府性基金预算|否
    3|990101|P24000003|培训|102-公安局|102001-公安局本级|约5||其他|
    序号|区划代码|项目编码|项目名称|部门|预算单位|全年预算数|公开属性|预算类型|是否重点项目
    4|990101|P24000004|水利|103-水利局|103001-河道所|1,200.00|\u{3000}公开 |未知|√
    合计||||||1325.5|||
    """

  @Test func `a register gives one entry per project, with its mark`() throws {
    let recognition = recognise(table(Self.register), file: 2, sheetIndex: 0)
    let entries = recognition.register
    #expect(
      recognition.status.form == .projectRegister && recognition.status.records == 4 && recognition.status.rows == 4)
    #expect(entries.map(\.code) == ["P24000001", "P24000002", "P24000003", "P24000004"])
    #expect(entries.map(\.mark) == [.published, .withheld("不公开"), .none, .published])
    #expect(
      entries.map(\.budget.value) == [Money(fen: 90_500_000), Money(fen: 30_000_000), nil, Money(fen: 1_200_000_000)])
    #expect(entries.map(\.budgetType) == [.generalPublic, .governmentFund, .other, nil])
    #expect(entries.map(\.isKeyProject) == [true, false, false, true])
    #expect(entries[0].department == Named(code: "101", name: "交通局") && entries[0].region == "990101")
    #expect(entries[0].unit == Named(code: "101001", name: "公路站"))
    #expect(entries[0].source == Provenance(file: 2, sheet: 0, row: 3, column: 2))
    #expect(recognition.status.reasons == [RecogniseNote.repeatedHeader(6), RecogniseNote.totalsRow(8)])
  }

  @Test(arguments: [
    ("年初预算数|全年预算数", "80|100"), ("预算数|调整后预算数", "80|100"), ("年初预算|预算金额", "80|100"), ("全年预算数|年初预算数", "100|80"),
    ("2024年全年预算数/万元|公开属性", "100|公开"),
  ])
  func `a register with several budgets gives the full-year one`(labels: String, amounts: String) {
    let sheet = table("项目编码|项目名称|\(labels)|公开属性\nP1|路|\(amounts)|公开")
    let register = recognise(sheet, file: 0, sheetIndex: 0).register
    #expect(register.map { $0.budget.value?.plainWan } == ["100"])
  }

  @Test(arguments: ["是否对外公开", "是否公开", "对外公开", "公开情况", "是否向社会公开", "公开与否"])
  func `a column that asks whether to publish is answered with 是, 否 or 不`(label: String) {
    let sheet = table("项目编码|项目名称|预算数（元）|\(label)\nP1|路|1|是\nP2|桥|1|否\nP3|水|1|不\nP4|电|1|公开\nP5|气|1|")
    let marks = recognise(sheet, file: 0, sheetIndex: 0).register.map(\.mark)
    #expect(marks == [.published, .withheld("否"), .withheld("不"), .published, .none])
  }

  @Test func `a register's unknown columns are said, and one that may hold a mark withholds what it cannot read`() {
    let sheet = table(
      "项目编码|项目名称|预算数（元）|公开属性|公开意见|公开网址|备注|密级\nP1|路|1|公开||甲||非密\nP2|桥|1|公开|待定|||\nP3|水|1|公开|||不予公开|"
        + "\nP4|电|1|公开||||机密")
    let recognition = recognise(sheet, file: 0, sheetIndex: 0)
    #expect(
      recognition.register.map(\.mark) == [.published, .withheld("待定"), .withheld("不予公开"), .withheld("机密")])
    #expect(recognition.status.reasons == ["公开网址", "备注"].map(RecogniseNote.columnLeftOut))
  }

  @Test func `a second column with marks and a marked title count too`() {
    let two = "项目编码|项目名称|公开属性|是否对外公开\nP1|路|公开|是\nP2|桥|公开|否"
    #expect(recognise(table(two), file: 0, sheetIndex: 0).register.map(\.mark) == [.published, .withheld("否")])
    let secret = recognise(table("机密★10年\n" + two), file: 0, sheetIndex: 0).register
    #expect(secret.map(\.mark.isWithheld) == [true, true])
  }

  @Test func `a register without a 公开属性 column marks nothing`() throws {
    let sheet = table("项目编码|项目名称|预算数（元）\nP1|路|100\n|桥梁维护|2")
    let entries = recognise(sheet, file: 0, sheetIndex: 0).register
    #expect(entries.map(\.mark) == [.none, .none] && entries.map(\.code) == ["P1", ""])
    #expect(entries.map(\.budget.value?.fen) == [10_000, 200])
  }

  @Test func `a department merged over several rows counts for each`() {
    let text = "项目目录\n部门|项目编码|项目名称|公开属性\n交通局|P1|路|公开\n|P2|桥|公开"
    let merged = recognise(table(text, merges: ["A3:A4"]), file: 0, sheetIndex: 0).register
    #expect(merged.map(\.department.name) == ["交通局", "交通局"])
    let plain = recognise(table(text), file: 0, sheetIndex: 0).register
    #expect(plain.map(\.department.name) == ["交通局", ""])
  }

  @Test(arguments: [
    "序号|主管部门|项目单位|项目名称|金额（亿元）|评价得分|评价结果\n1|住建局|事务中心|污水厂|0.4|87|良",
    "项目编码|项目名称|一级指标|三级指标|年度指标值|实际完成值|公开属性\nP1|路|产出指标|里程|3|3|公开",
    "项目名称|整改内容|公开属性\n路|补验收|公开",
  ])
  func `result tables, indicator lists and ledgers are no register`(text: String) {
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.register.isEmpty && recognition.status.form != .projectRegister)
    #expect(recognition.status.form != nil || !recognition.status.reasons.isEmpty)
  }

  @Test func `a directory without levels is understood by its codes`() {
    let text = """
      编码|名称|上级编码|区划代码
      99|示例省||99
      990100|示例市|99|990100
      990101|示例县|990100|990101
      990101101|城关镇|990101|990101101
      205|示例县教育局|990101|990101
      205001|示例县第一中学||990101
      |无编码的单位||990101
      """
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.status.form == .directory && recognition.status.rows == 7 && recognition.status.records == 6)
    #expect(recognition.directory.map(\.level) == [.province, .city, .county, .township, .department, .unit])
    #expect(recognition.directory.map(\.parent) == ["", "99", "990100", "990101", "990101", "205"])
    #expect(recognition.directory[5].region == "990101" && recognition.directory[5].source.row == 6)
    #expect(recognition.status.reasons == [RecogniseNote.noCode(7)])
  }

  @Test(arguments: [
    ("主管部门", OfficeLevel.department), ("二级预算单位", .unit), ("部门", .department), ("单位", .unit), ("基层单位", .unit),
    ("乡镇", .township), ("街道", .township), ("县级", .county), ("unit", .unit), ("", .unit), ("事业单位", .unit),
  ])
  func `the word for the level decides`(word: String, level: OfficeLevel) {
    let directory = recognise(table("单位编码|单位名称|级次\n800123|某单位|\(word)"), file: 0, sheetIndex: 0).directory
    #expect(directory.map(\.level) == [level])
  }

  @Test func `a budget level beside a unit's code does not make it a region`() {
    let text = "编码|名称|上级编码|区划代码|预算级次\n205|教育局||990101|县级\n205001|一中|205|990101|县级"
    #expect(recognise(table(text), file: 0, sheetIndex: 0).directory.map(\.level) == [.department, .unit])
  }

  @Test func `a parent named instead of coded is found`() {
    let text = "部门名录\n单位代码|单位名称|上级单位|类型\n205|教育局||行政单位\n205001|一中|教育局|事业单位"
    #expect(recognise(table(text), file: 0, sheetIndex: 0).directory.map(\.parent) == ["", "205"])
  }
}
