import Testing

@testable import Disclosure

/// Whether days are counted as the policy says, and what is late is told with its last day and its cell.
@Suite struct DeadlinesTests {
  private static let chenzhou = """
    deadlines:
      - {what: feedback, from: evaluation-end, months: 1}
      - {what: reply, from: feedback, months: 2}
      - {what: publication, from: approval, days: 20, kind: calendar}
      - {what: target-publication, from: approval, days: 20, kind: working}
      - {what: self-evaluation, from: period-end, days: 90, kind: calendar}
      - {what: monitoring, from: period-end, days: 10, kind: working}

    """

  @Test(
    arguments: [
      // Over the ends of months, years and leap days; over 清明 2024 with its worked Sunday, and 国庆 2025 with its worked Saturday.
      ("2024-01-31", 1, nil, "2024-02-29"), ("2024-12-31", 2, nil, "2025-02-28"),
      ("2024-02-20", 20, .calendar, "2024-03-11"),
      ("2023-12-31", 366, .calendar, "2024-12-31"), ("2024-04-03", 2, .working, "2024-04-08"),
      ("2025-09-26", 3, .working, "2025-09-30"), ("2025-09-30", 2, .working, "2025-10-10"),
      ("2025-11-28", 1, .working, "2025-12-01"), ("2025-01-24", 20, .working, "2025-02-27"),
    ] as [(String, Int, Deadline.Days?, String)])
  func `days, working days and months end on this day`(
    start: String, count: Int, days: Deadline.Days?, end: String
  ) throws {
    let deadline = Deadline(matter: .publication, start: .approval, count: count, days: days)
    let day = try #require(CalendarDate(start))
    #expect(Policy.national.calendar.last(of: deadline, from: day) == CalendarDate(end))
  }

  @Test(arguments: [
    ("deadlines: [{what: feedbck, from: evaluation-end, months: 1}]\n", "feedback"),
    ("deadlines: [{what: feedback, from: approval, months: 1}]\n", "evaluation-end"),
    ("deadlines: [{what: feedback, from: evaluation-end, months: 1, days: 3}]\n", "写一个"),
    ("deadlines: [{what: feedback, from: evaluation-end}]\n", "写一个"),
    ("deadlines: [{what: reply, months: 1}, {what: reply, months: 2}]\n", "每个事项只写一条"),
    ("holidays: [2025-13-01]\n", "2025-13-01"), ("holidays: [2025-10-08/2025-10-01]\n", "首尾日期"),
    ("demanded-stages: [{stage: 目标, from: 1}]\n", "绩效目标"),
  ]) func `a wrong deadline stops with its place`(yaml: String, words: String) throws {
    let error = #expect(throws: ConfigurationError.self) { try readPolicy(yaml: yaml, file: "办法.yml") }
    #expect(error?.message.chinese.contains(words) == true, "\(error?.message.chinese ?? "")")
  }

  private static let ledger = """
    示例县2024年度绩效整改台账
    项目名称|主管部门|问题来源|存在问题|反馈日期|整改时限|整改情况|整改完成日期|回复日期
    农村道路维修|示例县交通局|财政评价|养护不及时|2025-04-30|2025-06-30|已整改|2025-06-20|2025-06-30
    卫生院维修|示例县卫生健康局|财政评价|设备闲置|2025-04-15|2025-08-31|整改中||2025-06-10
    """
  private static let results = """
    示例县2024年度绩效评价结果清单
    评价对象|主管部门|评价方式|评价得分|评价等级|评价结束日|存在问题
    农村道路维修|示例县交通局|财政评价|86|良|2025-03-31|养护不及时
    卫生院维修|示例县卫生健康局|财政评价|82|良|2025-03-20|设备闲置
    """

  @Test(arguments: [
    ("2025-08-31", "2025-08-31", [String]()),
    // Fed back on 30 April, a day before the month is over on the last day of April; and later.
    (
      "2025-04-30|2025-06-30|已整改|2025-06-20|2025-06-30", "2025-05-06|2025-06-30|已整改|2025-06-20|2025-06-30",
      ["REC-1 1 E3 2025年4月30日前"]
    ),
    ("整改中||2025-06-10", "整改中||2025-06-16", ["REC-1 1 I4 2025年6月15日前"]),
    ("整改中||2025-06-10", "整改中||", ["REC-1 1 I4 2025年6月15日前"]),
    ("已整改|2025-06-20", "已整改|2025-07-01", ["REC-1 1 H3 2025年6月30日前"]),
    ("2025-08-31|整改中", "2025-07-31|整改中", ["REC-1 1 F4 2025年7月31日前"]),
    ("2025-08-31|整改中", "长期坚持|整改中", []),
    // Told otherwise: a deadline before its start, a day that cannot be read.
    ("2025-08-31|整改中", "2025-03-31|整改中", []), ("整改中||2025-06-10", "整改中|八月|2025-06-10", []),
  ]) func `feedback, answers and mending are late by their own days`(
    old: String, new: String, expected: [String]
  ) throws {
    let ledger = Self.ledger.replacing(old, with: new)
    #expect(
      try YearFixture.findings(REC1Deadlines.self, in: [ledger, Self.results], yaml: Self.chenzhou) == expected)
  }

  @Test func `a result that nobody fed back is overdue from the day of the report`() throws {
    let ledger = Self.ledger.replacing("农村道路维修|示例县交通局|财政评价", with: "农村道路维修|示例县交通局|运行监控")
    let found = try YearFixture.findings(REC1Deadlines.self, in: [ledger, Self.results], yaml: Self.chenzhou)
    #expect(found == ["REC-1 2 F3 2025年4月30日前"])
    #expect(
      try YearFixture.findings(
        REC1Deadlines.self, in: [ledger, Self.results], date: "2025-04-30", yaml: Self.chenzhou) == [])
    // The national policy sets no such days.
    #expect(try YearFixture.findings(REC1Deadlines.self, in: [ledger, Self.results]) == [])
  }

  @Test func `each problem of a result has its line and its state`() throws {
    #expect(try YearFixture.findings(REC2Ledgered.self, in: [Self.ledger, Self.results]) == [])
    let two = Self.results.replacing("养护不及时", with: "1.养护不及时，超支2.5万元；2.资料不全")
    #expect(try YearFixture.findings(REC2Ledgered.self, in: [Self.ledger, two]) == ["REC-2 2 G3 台账2行"])
    let other = Self.ledger.replacing("农村道路维修", with: "农村道路养护")
    #expect(try YearFixture.findings(REC2Ledgered.self, in: [other, Self.results]) == ["REC-2 2 G3 台账1行"])
    let blank = Self.ledger.replacing("整改中", with: "")
    #expect(
      try YearFixture.findings(REC2Ledgered.self, in: [blank, Self.results]) == ["REC-2 1 G4 已整改、整改中、未整改"])
    #expect(try YearFixture.findings(REC2Ledgered.self, in: [Self.results]) == [])
    let none = Self.results.replacing("养护不及时", with: "无").replacing("设备闲置", with: "/")
    #expect(try YearFixture.findings(REC2Ledgered.self, in: [other, none]) == [])
  }

  @Test(arguments: [
    ("养护不及时", 1), ("1.养护不及时。2.资料不全。", 2), ("（1）养护不及时（2）资料不全（3）超支2.5万元", 3),
    ("一是养护不及时；二是资料不全", 2), ("（一）养护不及时（二）资料不全", 2), ("超支1.5万元，滞留2.5万元", 1), ("未发现问题。", 0), ("—", 0),
  ]) func `problems of one cell are counted by their numbers`(text: String, count: Int) {
    #expect(ProblemList.count(in: text) == count)
  }

  private static let published = """
    示例县2024年度绩效信息公开情况表
    部门名称|公开事项|批复时间|是否公开|公开时间|公开网址|不公开原因
    示例县教育局|绩效目标|2024-01-25|是|2024-02-14|http://a.example/1|
    示例县水利局|部门决算|2025-07-25|是|2025-08-14|http://a.example/2|
    """

  @Test(arguments: [
    ("", "", [String](), [String]()),
    ("2024-02-14", "2024-02-26", ["DIS-2 1 E3 2024年2月14日前"], []),
    ("2024-02-14", "2024-02-28", ["DIS-2 1 E3 2024年2月14日前"], ["DIS-2 1 E3 2024年2月27日前"]),
    ("2025-08-14", "2025-08-15", ["DIS-2 1 E4 2025年8月14日前"], ["DIS-2 1 E4 2025年8月14日前"]),
    ("是|2025-08-14", "否|", ["DIS-2 1 C4 2025年8月14日前"], ["DIS-2 1 C4 2025年8月14日前"]),
    ("是|2025-08-14|http://a.example/2|", "否|||涉密", [], []),
    ("2025-08-14", "八月", [], []),
  ]) func `what was approved is published in time`(old: String, new: String, national: [String], hunan: [String]) throws
  {
    let text = old.isEmpty ? Self.published : Self.published.replacing(old, with: new)
    #expect(try YearFixture.findings(DIS2PublicationClock.self, in: [text]) == national)
    #expect(try YearFixture.findings(DIS2PublicationClock.self, in: [text], yaml: Self.chenzhou) == hunan)
  }

  private static let submissions = """
    示例县2024年度绩效材料报送登记表
    部门名称|报送材料|应报日期|应报份数|已报份数|欠报份数|是否报送|报送日期
    示例县教育局|项目支出绩效自评表|2025-03-31|2|2|0|是|2025-03-31
    示例县水利局|1—8月绩效运行监控表||1|1|0|是|2024-09-13
    示例县交通局|项目支出绩效自评表||1|1|0|是|2025-03-31
    """

  @Test(arguments: [
    ("", "", [String]()),
    ("是|2025-03-31\n示例县水利局", "是|2025-04-02\n示例县水利局", ["SUB-2 1 H3 2025年3月31日前"]),
    ("2|2|0|是|2025-03-31\n", "2|0|2|否|\n", ["SUB-2 1 C3 2025年3月31日前"]),
    ("2|2|0|是|2025-03-31\n", "2|1|1|是|2025-03-30\n", ["SUB-2 1 F3 0"]),
    ("2024-09-13", "2024-09-18", ["SUB-2 1 H4 2024年9月13日前"]),
    ("1|1|0|是|2025-03-31", "1|1|0|是|2025-04-01", ["SUB-2 1 H5 2025年3月31日前"]),
    ("是|2025-03-31\n示例县水利局", "是|\n示例县水利局", []),
  ]) func `papers are handed in by the register's day, else by the policy's`(
    old: String, new: String, expected: [String]
  ) throws {
    let text = old.isEmpty ? Self.submissions : Self.submissions.replacing(old, with: new)
    #expect(old.isEmpty || text != Self.submissions)
    #expect(try YearFixture.findings(SUB2LateSubmission.self, in: [text], yaml: Self.chenzhou) == expected)
  }
}
