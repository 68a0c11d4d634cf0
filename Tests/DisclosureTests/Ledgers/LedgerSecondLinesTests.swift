import Testing

@testable import Disclosure

/// Lines that go on with the line above, rows of statistics, and words that say less than they seem to.
@Suite struct LedgerSecondLinesTests {
  private static let head = "绩效整改台账\n项目名称|主管部门|问题来源|存在问题|整改措施|整改时限|整改完成情况\n"

  private static func results(_ lines: String) -> [LedgerLine] {
    LedgerFixture.lines("绩效评价结果清单\n评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级\n" + lines)
  }

  @Test(arguments: ["", "同上", "〃", "″", "\"", "（同上）"])
  func `a line without a name, or with ditto, is of the object of the line above`(name: String) {
    let lines = LedgerFixture.lines(
      Self.head + "污水处理|县环保局|财政评价|停机|检修|2024-09-30|整改中\n\(name)|\(name)|财政评价|超标|加药|2024-09-30|整改中\n")
    #expect(lines.map(\.name) == ["污水处理", "污水处理"] && lines.map(\.department.name) == ["县环保局", "县环保局"])
    #expect(lines.map { $0.text(RectificationForm.problem) } == ["停机", "超标"])
    #expect(lines[1].source.row == 3)
  }

  @Test func `a line below a heading, a total or of another office goes on with nothing, and 无 is no blank`() {
    let first = "污水处理|县环保局|财政评价|停机|检修|2024-09-30|整改中\n"
    for (between, line) in [
      ("合计||||||\n", "|县环保局|财政评价|超标|加药|2024-09-30|整改中\n"), ("", "|县教育局|财政评价|超标|加药|2024-09-30|整改中\n"),
      ("", "无|县环保局|财政评价|超标|加药|2024-09-30|整改中\n"),
    ] {
      let lines = LedgerFixture.lines(Self.head + first + between + line)
      #expect(lines.last?.name == "" && lines.last?.isOfUnknownProject == true, "\(line)")
    }
  }

  @Test func `figures are never taken from the line above`() {
    let lines = Self.results("污水处理|县环保局|财政评价|420|86|良\n|||||良\n")
    #expect(lines.count == 2 && lines[1].name == "污水处理")
    #expect(lines[1].value(EvaluationResultsForm.amount) == nil && lines[1].value(EvaluationResultsForm.score) == nil)
  }

  @Test(arguments: [
    "共计4个||||970|", "平均||||78.5|", "过次页|||560||", "承前页|||560||", "公开率||||75%|", "共评价4个对象，优良率75%|||||",
    "应公开4个，已公开3个|||||",
  ]) func `a row of statistics is no line`(row: String) {
    let lines = "污水处理|县环保局|财政评价|420|86|良\n"
    #expect(Self.results(lines + row + "\n").map(\.name) == ["污水处理"])
  }

  @Test func `an office's subtotal is no line, and an office with a grade of its own is one about the office`() {
    let project = "课后服务|县教育局|财政评价|130|90|优\n"
    #expect(Self.results("县教育局|||130||\n" + project).map(\.name) == ["课后服务"])
    let whole = Self.results(project + "县教育局|县教育局|财政评价|317|90|优\n")
    #expect(whole.map(\.name) == ["课后服务", "县教育局"] && whole.map(\.subject) == [.project, .department])
    // A project called 平均 or 整改率 something with its office stays one.
    #expect(Self.results("平均气温监测|县气象局|财政评价|20|90|优\n").map(\.name) == ["平均气温监测"])
  }

  @Test func `a subtotal that is left out is not added to the total below`() {
    let text = "绩效结果应用表\n项目名称|主管部门|评价等级|上年预算|应用方式|预算安排数\n"
    let lines = "县教育局|||130||140\n课后服务|县教育局|优|130|优先保障|140\n合计|||130||140\n"
    #expect(LedgerFixture.findings(text + lines).filter { $0.hasPrefix("T04") } == [])
    #expect(LedgerFixture.findings(text + lines.replacing("合计|||130", with: "合计|||260")).contains("T04 D5"))
  }

  @Test(arguments: [
    ("已整改", "已整改"), ("已完成", "已整改"), ("已完成整改，预算执行率由60%提高到95%", "已整改"), ("3/3已完成整改", "已整改"), ("100%", "已整改"),
    ("已完成2/3", "整改中"),
    ("已完成80%", "整改中"), ("已完成大部分", "整改中"), ("完成一半", "整改中"), ("尚在整改，预计9月完成整改", "整改中"), ("5个问题已整改4个", "整改中"),
    ("基本完成整改", "整改中"),
    ("未完成", "未整改"),
  ]) func `what is mended in part is not mended`(text: String, state: String) {
    let words = RectificationForm.State.words
    #expect(LedgerReading.choice(text, among: words) == state)
  }

  @Test func `what is published in part is not published`() {
    let words = DisclosureStatusForm.Published.words
    #expect(LedgerReading.choice("大部分已公开", among: words) == "部分公开")
    #expect(LedgerReading.choice("已公开", among: words) == "是")
  }

  @Test(
    arguments: [
      ("第1名", 1), ("并列2", 2), ("并列第2名", 2), ("3", 3), ("第一名", nil),
    ] as [(String, Int?)]) func `a rank is read as offices write it`(text: String, rank: Int?)
  {
    let value = LedgerReading.value(text, as: .count, unit: .wan, isPercent: false)
    let read: Int? = if case .count(let it)? = value { it } else { nil }
    #expect(read == rank)
  }

  @Test(
    arguments: [
      ("（80）", -80), ("(80.00)", -80), ("不安排", 0), ("80", 80), ("（见附表）", nil), ("待定", nil),
    ] as [(String, Int64?)]) func `an amount in brackets is below zero, and 不安排 is none`(text: String, wan: Int64?)
  {
    let value = LedgerReading.value(text, as: .money, unit: .wan, isPercent: false)
    let read: Int64? = if case .money(let it)? = value { it.fen } else { nil }
    #expect(read == wan.map { $0 * 1_000_000 })
  }

  @Test(
    arguments: [
      ("10个工作日", 10, .working), ("30日内", 30, .calendar), ("一个月内", 1, nil), ("收到反馈后60日内", 60, .calendar),
      ("半个月", 15, .calendar),
    ] as [(String, Int, Deadline.Days?)]) func `a time limit counts from the feedback`(
      text: String, count: Int, days: Deadline.Days?
    ) throws
  {
    let limit = try #require(TimeLimit(text))
    #expect(limit.count == count && limit.days == days)
    var result = ReadResult()
    result.records.papers = LedgerFixture.lines(
      "绩效整改台账\n项目名称|问题来源|存在问题|反馈日期|整改时限|整改完成情况\n污水处理|财政评价|停机|2024-09-02|\(text)|整改中\n|财政评价|超标||\(text)|整改中\n")
    result.settleRectification(Policy.national.calendar, date: nil)
    let lines = result.records.papers.compactMap { $0 as? LedgerLine }
    let start = try #require(CalendarDate("2024-09-02"))
    #expect(lines[0].value(RectificationForm.deadline) == limit.last(from: start, Policy.national.calendar))
    // Without a day of feedback nothing is known.
    #expect(lines[1].value(RectificationForm.deadline) == nil)
    #expect(TimeLimit("尽快") == nil && TimeLimit("2024-09-30") == nil)
  }

  @Test func `what is mended on a day after the report's is not mended, and is told`() {
    var result = ReadResult()
    result.records.papers = LedgerFixture.lines(
      "绩效整改台账\n项目名称|问题来源|存在问题|整改时限|整改完成情况|整改完成日期\n污水处理|财政评价|停机|2025-12-31|已整改|2025-12-31\n道路|财政评价|破损|2025-12-31|已整改|2025-06-30\n"
    )
    result.settleRectification(Policy.national.calendar, date: CalendarDate("2025-08-20"))
    let lines = result.records.papers.compactMap { $0 as? LedgerLine }
    #expect(lines.map { $0.value(RectificationForm.state) } == [nil, .done])
    #expect(lines[0].text(RectificationForm.state).isEmpty)
    var report = RuleReport(T01UnreadableValue.card, policy: .national)
    for sheet in LedgerSheet.all(of: lines) { T01UnreadableValue.check(sheet, policy: .national, into: &report) }
    #expect(report.findings.map { "\($0.at.address) \($0.actual)" } == ["E3 已整改"])
  }

  @Test func `points that cannot be right are told and in no open book`() {
    let lines = Self.results("污水处理|县环保局|财政评价|420|860|良\n道路|县环保局|财政评价|420|0.825|良\n课后服务|县教育局|财政评价|130|82.5|良\n")
    let open = lines.map { $0.withoutImpossibleScores(.national) { _ in false } }
    #expect(open.map { $0.text(EvaluationResultsForm.score) } == ["", "", "82.5"])
    #expect(
      lines.map { $0.withoutImpossibleScores(.national) { _ in true } }.map { $0.text(EvaluationResultsForm.score) }
        == ["", "0.825", "82.5"])
    var report = RuleReport(EVA2GradeOfScore.card, policy: .national)
    for sheet in LedgerSheet.all(of: lines) { EVA2GradeOfScore.check(sheet, policy: .national, into: &report) }
    #expect(report.findings.map { "\($0.at.address)" } == ["E3", "E4"])
  }

  @Test func `words that a column does not know are counted by themselves, and only a blank is not written`() {
    let lines = LedgerFixture.lines(
      Self.head
        + "甲|局|审计|停机|检修|2024-09-30|整改中\n乙|局|财政评价|停机|检修|2024-09-30|整改中\n丙|局||停机|检修|2024-09-30|整改中\n丁|局|审计|超标|检修|2024-09-30|整改中\n"
    )
    let groups = LedgerGroup.groups(lines, by: RectificationForm.source, amount: nil, other: "没有写明来源")
    #expect(groups.map { "\($0.name)\($0.count)" } == ["财政评价1", "审计2", "没有写明来源1"])
  }

  @Test func `the whole under a label of points is those points`() {
    let lines = LedgerFixture.lines(
      "事前绩效评估结果表\n项目名称|主管部门|评估得分||||||评估结论\n||立项必要性|投入经济性|绩效目标合理性|实施方案可行性|筹资合规性|合计|\n桥梁检测|县交通局|18|18|18|18|20|92|建议予以支持\n",
      merges: ["A2:A3", "B2:B3", "C2:H2", "I2:I3"])
    #expect(lines.count == 1 && lines[0].value(PriorReviewForm.total)?.text == "92.00")
    #expect(lines[0].value(PriorReviewForm.financing)?.text == "20.00")
  }
}
