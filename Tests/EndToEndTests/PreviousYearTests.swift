import Spreadsheets
import Testing

@testable import Disclosure

/// Last year's workspace beside this one's: closed in either year, closed in both; a clear word where it is missing or broken.
@Suite struct PreviousYearEndToEndTests {
  private static func settings(_ year: Int, _ more: String = "") -> String {
    """
    title: 示例县\(year)年度预算绩效公开
    year: \(year)
    date: \(year + 1)-08-20
    region: {code: "990101", name: 示例县, level: county}
    inputs: [input/**]
    books: [public, final-accounts]
    \(more)

    """
  }

  private static func register(_ year: Int, mark: String, budget: String = "90") -> String {
    """
    项目编码,项目名称,部门名称,单位名称,全年预算数（万元）,公开属性
    990101\(year % 100)T000000214001,农村道路维修,示例县交通局,示例县公路站,90,公开
    990101\(year % 100)T000000214002,专网机房改造,示例县交通局,示例县公路站,\(budget),\(mark)

    """
  }

  private static func form(_ name: String, _ year: Int, budget: String = "90") -> String {
    """
    项目支出绩效自评表
    （\(year)年度）
    项目名称,,,\(name),,,,,,,
    主管部门,,,示例县交通局,,,实施单位,,示例县公路站,,
    项目资金（万元）,,,,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    ,,,年度资金总额,,\(budget),\(budget),\(budget),10,100%,10
    绩效指标,一级指标,二级指标,三级指标,年度指标值,,实际完成值,分值,得分,偏差原因分析及改进措施,
    ,产出指标,数量指标,维修里程,≥30公里,,30公里,90,90,,
    总分,,,,,,,100,100,,

    """
  }

  /// A workspace of 2024 with last year's in `last`.
  private func scratch(
    _ previous: String = "previous: last", last mark: String = "不公开", registered: String = "90", budget: String = "90",
    marked: String = "公开", lastLine: String? = nil, lastYear: Int = 2023
  ) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.settings(2024, previous), to: "gongkai.yml")
    try scratch.write(Self.register(2024, mark: marked, budget: registered), to: "input/项目清单.csv")
    try scratch.write(Self.form("农村道路维修", 2024), to: "input/农村道路维修.csv")
    try scratch.write(Self.form("专网机房改造", 2024, budget: budget), to: "input/专网机房改造.csv")
    try scratch.write(Self.settings(lastYear), to: "last/gongkai.yml")
    let line = "99010123T000000214002,专网机房改造"
    try scratch.write(
      Self.register(2023, mark: mark).replacing(line, with: lastLine ?? line), to: "last/input/项目清单.csv")
    return scratch
  }

  private func names(_ scratch: Scratch) throws -> Bool {
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let output = scratch.path + "/output"
    return FolderListing.files(below: output).contains { file in
      FolderListing.bytes(of: output + "/" + file).map { String(decoding: $0, as: UTF8.self).contains("专网机房") } ?? false
    }
  }

  @Test func `a project that last year closed is in no open book`() throws {
    for (mark, isNamed) in [("不公开", false), ("公开", true)] {
      let scratch = try scratch(last: mark)
      defer { scratch.remove() }
      #expect(try names(scratch) == isNamed)
    }
    let alone = try scratch("")
    defer { alone.remove() }
    #expect(try names(alone))
  }

  @Test func `an amount of 10⁴ of last year's is an error where the register is silent`() throws {
    let scratch = try scratch(last: "公开", registered: "", budget: "900000")
    defer { scratch.remove() }
    let result = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    let found = result.survey.findings.filter { $0.rule == "A24" }
    #expect(found.map { $0.at.address.description } == ["G6"])
    #expect(found.first?.message.chinese.contains("last/input/项目清单.csv") == true)
    #expect(result.survey.figures.filter { $0.amounts.budget == nil }.map(\.name) == ["专网机房改造"])
  }

  @Test(arguments: [
    ("previous: 没有", "没有“", RunError.Cause.configuration), ("previous: last/input", "没有 gongkai.yml", .configuration),
    ("previous: .", "应是上年的工作区", .configuration),
  ]) func `a last year that is none stops with the way out`(previous: String, words: String, cause: RunError.Cause)
    throws
  {
    let scratch = try scratch(previous)
    defer { scratch.remove() }
    let error = #expect(throws: RunError.self) {
      try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    }
    #expect(error?.message.chinese.contains(words) == true, "\(error?.message.chinese ?? "")")
    #expect(error?.cause == cause)
  }

  @Test func `a last year that is missing, where that is put up with, keeps closed what nobody marked, and is told`()
    throws
  {
    for (previous, isMissing) in [("没有", true), ("last", false)] {
      let scratch = try scratch(
        "disclosure: {unmarked: publish}\nprevious: \(previous)", last: "公开", marked: "")
      defer { scratch.remove() }
      #expect(try names(scratch) != isMissing)
      let result = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
      #expect(result.notices.contains { $0.chinese.contains("没有与上年比较") } == isMissing)
    }
  }

  @Test func `a workspace of an earlier year than the last is told`() throws {
    let scratch = try scratch(last: "公开", lastYear: 2022)
    defer { scratch.remove() }
    let result = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    #expect(result.notices.contains { $0.chinese.contains("2022 年度的工作区，不是上年（2023年度）的") })
  }

  @Test func `a broken paper of last year may be its register, and stops`() throws {
    let scratch = try scratch()
    defer { scratch.remove() }
    try scratch.write("PK\u{3}\u{4}", to: "last/input/清单二.xlsx")
    let error = #expect(throws: RunError.self) {
      try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    }
    #expect(error?.cause == .input && error?.message.chinese.contains("清单二.xlsx") == true)
  }

  @Test func `an unread file of last year keeps closed what nobody marked, and is told where it is put up with`() throws
  {
    for isUnread in [true, false] {
      let scratch = try scratch("disclosure: {unmarked: publish}\nprevious: last", last: "公开", marked: "")
      defer { scratch.remove() }
      if isUnread { try scratch.write("%PDF-1.7\n", to: "last/input/2023年涉密项目清单.pdf") }
      #expect(try names(scratch) == !isUnread)
      let result = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
      #expect(result.notices.contains { $0.chinese.contains("2023年涉密项目清单.pdf") } == isUnread)
    }
  }

  @Test func `what last year closed under a longer name is in no open book`() throws {
    for (name, isNamed) in [("专网机房改造工程", false), ("农村水厂改造", true)] {
      let scratch = try scratch(lastLine: ",\(name)")
      defer { scratch.remove() }
      #expect(try names(scratch) == isNamed)
    }
  }
}
