import Spreadsheets
import Testing

@testable import Disclosure

/// How ledgers are drawn and typed: headers, groups, totals, notes, marks, days.
@Suite struct LedgerReadingTests {
  private typealias Mending = RectificationForm

  static let ledger = """
    示例县2024年度绩效评价发现问题整改台账
    单位：万元
    序号|项目名称|主管部门|问题来源|存在问题|涉及金额|整改时限|整改情况|整改完成日期|备注
    1|农村道路养护|示例县交通运输局|财政评价|养护不及时|12.5|2025年3月底前|已整改|2025.3.20|
    2|村卫生室设备更新|示例县卫生健康局|部门评价|设备闲置|3|2025-06-30|整改中||
    合计||||| 15.5||||
    注：本表由绩效评价股填写。
    """

  @Test func `values are typed and keep their places`() throws {
    let lines = LedgerFixture.lines(Self.ledger)
    try #require(lines.count == 2)
    #expect(lines[0].value(Mending.source) == .bureau && lines[0].value(Mending.state) == .done)
    #expect(lines[0].value(Mending.amount) == Money(fen: 12_500_000))
    #expect(lines[0].value(Mending.deadline) == CalendarDate("2025-03-31"))
    #expect(lines[0].value(Mending.completed) == CalendarDate("2025-03-20"))
    #expect(lines[1].value(Mending.completed) == nil && lines[1].has(Mending.completed))
    #expect(!lines[1].has(Mending.person) && lines[1][Mending.person] == nil)
    #expect(lines[1].place(Mending.problem).address.description == "E5")
    #expect(lines.allSatisfy { $0.year == 2024 && $0.subject == .project })
  }

  @Test(arguments: ["本表不公开", "以上内容不予公开", "本台账属内部资料，不公开"], [true, false])
  func `a row below that closes the table closes every line`(words: String, isWide: Bool) {
    let text = Self.ledger.replacing("注：本表由绩效评价股填写。", with: words + (isWide ? "|||||||||" : ""))
    let lines = LedgerFixture.lines(text, merges: isWide ? ["A7:J7"] : [])
    #expect(lines.count == 2 && lines.allSatisfy(\.mark.isWithheld))
  }

  @Test(arguments: ["公开属性|不公开", "密级|秘密", "单位：万元　不公开", "填报单位：示例县财政局    不公开"])
  func `a mark between title and head closes every line`(row: String) {
    let lines = LedgerFixture.lines(Self.ledger.replacing("单位：万元", with: row))
    #expect(lines.count == 2 && lines.allSatisfy(\.mark.isWithheld))
  }

  @Test(arguments: ["公开属性|公开", "单位：万元　公开", "填报单位：示例县财政局    2025年8月"])
  func `what opens or says nothing closes none`(row: String) {
    let lines = LedgerFixture.lines(Self.ledger.replacing("单位：万元", with: row))
    #expect(lines.count == 2 && lines.allSatisfy { !$0.mark.isWithheld })
  }

  @Test(arguments: ["不公开的说明原因", "本表由绩效评价股填写"])
  func `another row below closes nothing`(words: String) {
    let lines = LedgerFixture.lines(Self.ledger.replacing("注：本表由绩效评价股填写。", with: words))
    #expect(lines.allSatisfy { !$0.mark.isWithheld })
  }

  @Test(arguments: ["单位：万元", "|||||||||单位：万元", "金额单位：万元"])
  func `title, unit and head once more are no line`(caption: String) {
    let rows = Self.ledger.split(separator: "\n").map(String.init)
    let text = (rows[..<5] + [rows[0], caption, rows[2]] + rows[5...]).joined(separator: "\n")
    #expect(LedgerFixture.lines(text).map(\.name) == ["农村道路养护", "村卫生室设备更新"])
  }

  @Test func `totals, notes and blank rows are no lines`() {
    let reasons = LedgerFixture.read(Self.ledger).status.reasons
    #expect(reasons == [RecogniseNote.totalsRow(5), LedgerNote.note(6)])
    #expect(LedgerFixture.findings(Self.ledger) == [])
    #expect(LedgerFixture.findings(Self.ledger.replacing(" 15.5", with: "16")) == ["T04 F6"])
  }

  @Test(arguments: [
    ("2024-08-20", "2024-08-20"), ("2024年8月20日", "2024-08-20"), ("2024.8.20", "2024-08-20"), ("20240820", "2024-08-20"),
    ("二〇二四年八月二十日", "2024-08-20"), ("2024/8/20", "2024-08-20"), ("２０２４－０８－２０", "2024-08-20"),
    ("2024-08-20 00:00:00", "2024-08-20"), ("2024年8月20号", "2024-08-20"), ("二○二四年十二月三十一日", "2024-12-31"),
    ("2024年10月10日。", "2024-10-10"),
  ])
  func `a day is read in every spelling`(text: String, date: String) {
    #expect(WrittenDate(text).value == CalendarDate(date))
  }

  @Test(arguments: [
    ("8月20日", WrittenDate.withoutYear), ("8.20", .withoutYear), ("2024-02-30", .impossible),
    ("2024年13月1日", .impossible),
    ("45524", .unreadable), ("已完成", .unreadable), ("20241301", .impossible), ("2024年", .unreadable),
  ])
  func `what is no day is told apart`(text: String, reading: WrittenDate) {
    #expect(WrittenDate(text) == reading)
  }

  @Test func `a deadline may end with its month, and may be open`() throws {
    #expect(WrittenDate("2025年6月底前", isDeadline: true).value == CalendarDate("2025-06-30"))
    for (text, day) in [
      ("2025年底", "2025-12-31"), ("2025年年底前", "2025-12-31"), ("二〇二五年末", "2025-12-31"), ("2025年上半年", "2025-06-30"),
      ("2025年第三季度末", "2025-09-30"), ("2025年一季度", "2025-03-31"),
    ] { #expect(WrittenDate(text, isDeadline: true).value == CalendarDate(day)) }
    #expect(
      WrittenDate("2025年五季度", isDeadline: true).value == nil && WrittenDate("2025年", isDeadline: true).value == nil)
    #expect(WrittenDate("2025年上半年").value == nil)
    #expect(WrittenDate("2024年2月", isDeadline: true).value == CalendarDate("2024-02-29"))
    let march = try #require(CalendarDate(2024, 3, 31))
    #expect(WrittenDate("2024年3月") == .month(march))
    #expect(LedgerFixture.findings(Self.ledger.replacing("2025-06-30", with: "长期坚持")) == [])
    #expect(LedgerFixture.findings(Self.ledger.replacing("2025-06-30", with: "6月30日")) == ["T01 G5"])
  }

  @Test(arguments: [
    ("财政评价|养护", "人大监督|养护", "T02 D4"), ("示例县交通运输局|财政评价|养护不及时", "示例县交通运输局|财政评价|", "T03 E4"),
    ("|12.5|", "|约12|", "T01 F4"), ("2025.3.20", "2025.2.30", "T01 I4"), ("已整改|2025.3.20", "已整改|", "REC-3 I4"),
  ])
  func `a planted fault is found at its cell`(old: String, new: String, finding: String) {
    let found = LedgerFixture.findings(Self.ledger.replacing(old, with: new))
    #expect(found.contains(finding), "\(found)")
  }

  @Test func `a deadline before its start is an error`() {
    let text = Self.ledger.replacing("涉及金额|", with: "反馈日期|").replacing("|12.5|", with: "|2025-04-15|")
      .replacing("|3|2025", with: "|2025-01-10|2025").replacing(" 15.5", with: "")
    #expect(LedgerFixture.findings(text) == ["T05 G4", "T05 I4"])
  }

  @Test func `headers of two and three rows are understood, with units above and numbers below`() throws {
    let text = """
      绩效结果应用表
      序号|项目名称|主管部门|上年评价情况||预算安排（元）||应用方式
      |||评价得分|评价等级|上年预算数|预算安排数|
      1|2|3|4|5|6|7|8
      1|农村道路养护|示例县交通运输局|92|优|1000000|1200000|优先保障
      2|路域绿化|示例县交通运输局|55|差|500000|0|取消
      """
    for merges in [[], ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:H3"]] {
      let lines = LedgerFixture.lines(text, merges: merges)
      try #require(lines.count == 2)
      #expect(lines[0].value(ResultsUseForm.lastBudget) == Money(fen: 100_000_000))
      #expect(lines[1].value(ResultsUseForm.action) == .reduce && lines[1].value(ResultsUseForm.grade) == "差")
    }
    #expect(LedgerFixture.findings(text.replacing("500000|0|", with: "500000|600000|")) == ["APP-1 G6"])
  }

  @Test(arguments: [
    ("督促改进|612|612|0", [String]()), ("优先保障|540.5|620|79.5", []), ("削减|612|550|-62", []), ("削减|612|550|62", []),
    ("督促改进|612|550|62", []), ("取消|612|0|-612", []), ("取消|612|0|612", []), ("收回|612|612|0", []),
    ("收回|380|400|20", ["APP-1 E3"]), ("督促改进|612|0|612", ["APP-1 E3", "APP-1 F3"]),
    ("督促改进|612|0|-612", ["APP-1 E3"]), ("优先保障|540.5|620|-79.5", ["APP-1 F3"]),
    ("督促改进|0|0|0", []), ("削减|612|612|0", ["APP-1 E3"]),
  ])
  func `budget and change are as the use of the result says`(line: String, findings: [String]) {
    let text = "2025年绩效结果应用表（万元）\n项目名称|主管部门|应用方式|上年预算|预算安排数|增减额\n水库加固|示例县水利局|\(line)\n"
    #expect(LedgerFixture.findings(text) == findings)
  }

  @Test(arguments: [
    ("92|继续努力", [String]()), ("92|通报批评", ["ASM-4 D3"]), ("92|不予通报批评", []), ("92|表扬并奖励", []),
    ("59.995|通报表扬", ["ASM-4 D3"]),
    ("60|通报表扬", []), ("89.995|约谈", []), ("52|通报批评，取消奖励", []), ("90|问责", ["ASM-4 D3"]), ("52|", []),
  ])
  func `what an office gets is not against its points`(line: String, findings: [String]) {
    let text = "2024年度预算绩效管理考核结果表\n部门名称|排名|考核得分|处理意见\n示例县教育局|1|\(line)\n"
    #expect(LedgerFixture.findings(text) == findings)
  }

  @Test(arguments: [
    ("89.995", "89.99"), ("90", "90.00"), ("89.9999999999", "90.00"), ("59.996分", "59.99"), ("60.004", "60.00"),
    ("0", "0.00"),
  ])
  func `points reach no bound by being rounded`(text: String, reached: String) {
    #expect(readReachedScore(text)?.text == reached)
  }

  @Test(arguments: [
    ("2024-12-31", "50", ["APP-2 E3"]), ("2024-12-31", "0", []), ("2025-06-30", "50", []), ("长期", "50", []),
    ("", "50", []),
  ])
  func `what has ended before the year of a budget has none in it`(end: String, budget: String, findings: [String]) {
    let text = """
      2025年绩效结果应用表（万元）
      项目名称|主管部门|上年预算|应用方式|预算安排数|政策到期时间
      鱼苗补贴政策|示例县农业农村局|50|督促改进|\(budget)|\(end)
      """
    #expect(LedgerFixture.findings(text) == findings)
  }

  @Test func `a header of three rows with merged labels is understood`() throws {
    let text = """
      示例县2024年预算绩效问题整改台账
      序号|项目名称|基本情况||问题||整改||
      ||主管部门|责任单位|来源|存 在 问 题|要求||完成情况
      ||||||整改时限|整改措施|
      1|校舍维修|示例县教育局|示例县一中|财政重点评价|档案不全|2025-03-31|补齐|已整改完成
      """
    let merges = ["A2:A4", "B2:B4", "C2:D2", "E2:F2", "G2:I2", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:H3", "I3:I4"]
    for merges in [merges, []] {
      let line = try #require(LedgerFixture.lines(text, merges: merges).first)
      #expect(line.unit.name == "示例县一中" && line.text(Mending.problem) == "档案不全")
      #expect(line.value(Mending.deadline) == CalendarDate("2025-03-31") && line.value(Mending.state) == .done)
    }
  }

  @Test func `headings name departments and kinds, and merged cells belong to all their lines`() throws {
    let text = """
      2024年度财政重点绩效评价结果清单
      序号|项目名称|资金量（万元）|评价得分|评价等级
      一、项目支出评价||||
      1|城区公厕改造|480|92.6|优
      本页小计||480||
      二、部门整体评价||||
      2|示例县卫生健康局部门整体支出|3600|78|中
      合计||4080||
      """
    let lines = LedgerFixture.lines(text)
    #expect(lines.map(\.subject) == [.project, .department])
    #expect(LedgerFixture.findings(text) == [])
    #expect(LedgerFixture.findings(text.replacing("|4080|", with: "|4180|")) == ["T04 C8"])
    let merged = LedgerFixture.lines(
      Self.ledger.replacing("2|村卫生室设备更新|示例县卫生健康局", with: "2||"), merges: ["B4:B5", "C4:C5"])
    #expect(merged.map(\.name) == ["农村道路养护", "农村道路养护"] && merged[1].department.name == "示例县交通运输局")
    #expect(merged[0].source != merged[1].source)
  }

  @Test func `a header on the next page is passed over`() {
    let rows = Self.ledger.split(separator: "\n").map(String.init)
    let text = (rows[0...3] + [rows[0], rows[2]] + rows[4...]).joined(separator: "\n")
    let recognition = LedgerFixture.read(text)
    #expect(recognition.papers.count == 2)
    #expect(recognition.status.reasons.contains(RecogniseNote.repeatedHeader(5)))
  }

  @Test(arguments: [
    ("整改台账\n", "整改台账（内部资料）\n", 2), ("|2025.3.20|", "|2025.3.20|不公开", 1), ("|备注\n", "|公开属性\n", 0),
    (
      "完成日期|备注\n1|农村道路养护|示例县交通运输局|财政评价|养护不及时|12.5|2025年3月底前|已整改|2025.3.20|",
      "完成日期|密级\n1|农村道路养护|示例县交通运输局|财政评价|养护不及时|12.5|2025年3月底前|已整改|2025.3.20|秘密", 1
    ),
    (
      "完成日期|备注\n1|农村道路养护|示例县交通运输局|财政评价|养护不及时|12.5|2025年3月底前|已整改|2025.3.20|",
      "完成日期|是否涉密\n1|农村道路养护|示例县交通运输局|财政评价|养护不及时|12.5|2025年3月底前|已整改|2025.3.20|是", 1
    ),
    ("2025.3.20|\n2|村卫生室设备更新", "2025.3.20|\n2|村卫生室设备更新（涉密）", 1), ("本表由绩效评价股填写", "以上项目不予公开", 2),
  ])
  func `marks close lines`(old: String, new: String, closed: Int) {
    let lines = LedgerFixture.lines(Self.ledger.replacing(old, with: new))
    #expect(lines.count == 2 && lines.count(where: \.mark.isWithheld) == closed)
  }

  @Test func `hidden rows are not read, and what they withhold stays withheld`() throws {
    var sheet = table(Self.ledger.replacing("|备注", with: "|公开属性").replacing("整改中||", with: "整改中||不公开"))
    for index in sheet.rows[4].cells.indices { sheet.rows[4].cells[index].isHidden = true }
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: .national), limits: ReadLimits())
    intake.begin(sheet: "台账", isHidden: false)
    for row in sheet.rows where intake.row(row) != .proceed { break }
    intake.end(merges: [])
    let taken = try #require(intake.finish().first)
    guard case .forms(let recognition) = taken.part else { return #expect(Bool(false), "no form") }
    #expect(recognition.papers.map(\.mark.isWithheld) == [false, true])
    #expect(recognition.papers.map(\.name) == ["农村道路养护", "村卫生室设备更新"])
  }

  @Test func `another table below is read as what it is, or said`() {
    let rules = Self.ledger + "\n示例县预算绩效管理制度清单\n序号|制度名称|文号|印发日期\n1|评价办法|示财绩〔2021〕2号|2021-03-15"
    let both = LedgerFixture.read(rules)
    #expect(both.papers.map(\.form.rawValue) == ["rectification", "rectification", "regulations"])
    #expect(!both.status.isUnread && both.status.records == 3)
    let cars = LedgerFixture.read(Self.ledger + "\n示例县公务用车情况表\n序号|车牌|型号|里程\n1|甲|轿车|120")
    #expect(cars.papers.count == 2 && cars.status.isUnread)
    #expect(cars.status.reasons.contains(LedgerNote.otherTable(7, "示例县公务用车情况表")))
  }

  @Test func `a question whether a line was published closes, and never opens`() {
    let text = Self.ledger.replacing("|备注", with: "|是否公开").replacing("2025.3.20|", with: "2025.3.20|是")
      .replacing("整改中||", with: "整改中||否")
    #expect(LedgerFixture.lines(text).map(\.mark.statement) == [.none, .withheld])
    #expect(
      LedgerFixture.lines(text.replacing("|是否公开", with: "|公开属性").replacing("20|是", with: "20|公开")).first?.mark.statement
        == .published)
  }

  @Test func `a label that the region calls otherwise is known, and any other with content is told`() {
    let text = Self.ledger.replacing("整改时限", with: "办结日子")
    #expect(LedgerFixture.read(text).unknownLabels.map(\.label) == ["办结日子"])
    let aliases = LabelAliases([.init(known: "整改时限", name: "办结日子", form: Mending.title)])
    let called = recognise(table(text), file: 0, sheetIndex: 0, forms: FormSet.all.calling(aliases))
    let line = called.papers.first as? LedgerLine
    #expect(called.unknownLabels.isEmpty && line?.value(Mending.deadline) == CalendarDate("2025-03-31"))
  }

  @Test func `an office that handed in nothing is a line, and sums of accounts are lines`() {
    let papers = "绩效材料报送登记表\n部门名称|应报份数|已报份数|报送日期\n示例县教育局|12|12|2025-02-18\n示例县水利局|||\n合计|12|12|"
    #expect(LedgerFixture.lines(papers).map(\.name) == ["示例县教育局", "示例县水利局"])
    let draft = "2024年决算草案合计口径表\n草案事项|草案金额（万元）|附件合计|口径说明\n支出合计|10|10|\n收入总计|20|20|\n合计|30|30|"
    #expect(LedgerFixture.lines(draft).map(\.name) == ["支出合计", "收入总计"] && LedgerFixture.findings(draft) == [])
  }

  @Test func `a mark is read in the column of its own page`() {
    let rows = Self.ledger.replacing("|备注", with: "|公开属性").split(separator: "\n").map(String.init)
    let text =
      rows[0...3].joined(separator: "\n") + "不公开\n序号|公开属性|项目名称|主管部门|问题来源|存在问题|整改时限|整改情况\n"
      + "2|公开|村卫生室设备更新|示例县卫生健康局|部门评价|设备闲置|2025-06-30|整改中"
    #expect(LedgerFixture.lines(text).map(\.mark.statement) == [.withheld, .published])
    #expect(LedgerFixture.lines(text).last?.text(Mending.problem) == "设备闲置")
  }

  @Test func `names of persons are in no open book`() throws {
    let text = Self.ledger.replacing("|备注", with: "|责任人").replacing("2025.3.20|", with: "2025.3.20|王某")
    let line = try #require(LedgerFixture.lines(text).first)
    #expect(line.text(Mending.person) == "王某" && !line.withoutPersons.texts.contains("王某"))
    #expect(RectificationForm.prints(line) && !ExpertsForm.prints(line) && !AssessmentForm.prints(line))
  }

  @Test func `a tracker of publication opens nothing`() {
    let text = """
      2024年度绩效信息公开情况登记表
      序号|部门|项目名称|是否公开|公开时间|公开网址|不公开原因
      1|示例县教育局|校舍维修|是|2024-09-10|http://www.example.com/a1|
      2|示例县公安局|警务装备|否|||涉密
      """
    let recognition = LedgerFixture.read(text)
    #expect(recognition.status.form == DisclosureStatusForm.card.kind && recognition.register.isEmpty)
    #expect(recognition.papers.map(\.mark.statement) == [.none, .withheld])
    #expect(LedgerFixture.findings(text.replacing("|2024-09-10|", with: "||")) == ["DIS-1 E3"])
    #expect(LedgerFixture.findings(text) == [])
  }

  @Test func `a tree of indicators gives each line its levels, its unit and its sums`() {
    let text = """
      2024年度预算绩效管理工作考核评分表
      被考核单位：示例县水利局|||||
      一级指标|二级指标|分值|评分标准|得分|扣分原因
      目标管理（60）|目标覆盖率|40|未全覆盖不得分|40|
      |目标质量|20|每退回一次扣2分|16|退回2次
      信息公开（40）|公开及时性|40|逾期不得分|40|
      合计||100||96|
      """
    let lines = LedgerFixture.lines(text)
    #expect(lines.map(\.name) == ["目标覆盖率", "目标质量", "公开及时性"])
    #expect(lines.allSatisfy { $0.department.name == "示例县水利局" && $0.subject == .department })
    #expect(lines[1].text(IndicatorTree.level1) == "目标管理（60）")
    #expect(LedgerFixture.findings(text) == [])
    #expect(LedgerFixture.findings(text.replacing("目标管理（60）", with: "目标管理（50）")) == ["ASM-1 A4"])
    #expect(LedgerFixture.findings(text.replacing("|40|逾期", with: "|30|逾期")).contains("ASM-1 C4"))
    #expect(LedgerFixture.findings(text.replacing("|16|", with: "|26|")).contains("ASM-1 E5"))
  }

  @Test func `a figure of another unit than money stays a text`() {
    let text = """
      示例县2024年政府收支和债务主要指标表
      指标名称|单位|预算数|决算数|上年数|增长率
      一般公共预算收入|亿元|10|10.5|9.8|7.14%
      税收占比|%|70|68|66|
      """
    let lines = LedgerFixture.lines(text)
    #expect(lines.map { $0.value(FiscalIndicatorsForm.actual)?.plainWan } == ["105000", nil])
    #expect(lines.last?.text(FiscalIndicatorsForm.actual) == "68" && LedgerFixture.findings(text) == [])
  }
}
