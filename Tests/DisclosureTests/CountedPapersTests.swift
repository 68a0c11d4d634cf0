import Spreadsheets
import Testing

@testable import Disclosure

/// Which of several papers about one project counts.
@Suite struct CountedPapersTests {
  typealias Decision = CountedPapers.Group.Decision

  private static let other = CleanForm.text.replacing("81.45|10|90.50%|9.05", with: "72|10|80%|8")

  /// The same amounts in another unit.
  private static let inYuan = CleanForm.text.replacing("项目资金（万元）", with: "项目资金（元）")
    .replacing("|100|90|81.45|", with: "|1000000|900000|814500|").replacing(
      "|90|80|71.45|", with: "|900000|800000|714500|"
    )
    .replacing("|10|10|10|—|", with: "|100000|100000|100000|—|")

  @Test(arguments: [
    // The same file twice, and a copy as another program writes it.
    (CleanForm.text, Decision.equal), (CleanForm.text.replacing("|100|90|", with: "|100.00|90.0|"), .equal),
    (inYuan, .equal), (inYuan.replacing("|814500|", with: "|814501|"), .undecided),
    (other, .undecided), (other.replacing("农村道路维修", with: "农村 道路维修"), .undecided),
    // Another unit, department or project.
    (other.replacing("101001-示例县公路站", with: "101002-示例县桥梁站"), nil),
    (other.replacing("101-示例县交通局", with: "102-示例县水利局"), nil),
    (other.replacing("农村道路维修", with: "城市道路维修"), nil),
  ]) func `papers of one project are those of one name, department and unit`(
    second: String, expected: Decision?
  ) {
    let counted = Self.counted(["甲.xlsx", "乙.xlsx"], [CleanForm.text, second])
    #expect(counted.groups.first?.decision == expected)
    #expect(counted.projectsAside == (expected == nil ? [] : [1]))
    #expect(counted.undecidedProjects == (expected == .undecided ? [0] : []))
  }

  @Test(arguments: [
    ("公路养护（修改后）.xlsx", true), ("修改后/公路养护.xlsx", true), ("材料(更正).zip/公路养护.xlsx", true), ("公路养护【定稿】.xls", true),
    ("公路养护-最终版.xlsx", true), ("公路养护修改.csv", true), ("公路养护(1).xlsx", false), ("农村改厕.xlsx", false), ("公路养护改.xlsx", false),
    ("修改前/公路养护.xlsx", false), ("修改后的材料/公路养护.xlsx", false),
    ("公路养护（更正2）.xlsx", true), ("公路养护更正-新.xlsx", true), ("公路养护定稿（8.15）.xlsx", true), ("公路养护修改v2.xlsx", true),
    ("公路养护修改工程.xlsx", false), ("更正说明/公路养护.xlsx", false),
  ]) func `the corrected one counts`(path: String, isCorrected: Bool) {
    let counted = Self.counted(["公路养护.xlsx", path], [CleanForm.text, Self.other])
    #expect(counted.groups.first?.decision == (isCorrected ? .corrected : .undecided))
    #expect(counted.projectsAside == (isCorrected ? [0] : [1]))
  }

  @Test(arguments: [
    ("公路养护（更正）.xlsx", "公路养护（更正2）.xlsx"), ("公路养护更正.xlsx", "公路养护更正-新.xlsx"), ("公路养护定稿.xlsx", "公路养护定稿（8.15）.xlsx"),
  ]) func `of two corrections that differ none counts until one is chosen`(first: String, second: String) {
    let third = CleanForm.text.replacing("81.45|10|90.50%|9.05", with: "63|10|70%|7")
    let counted = Self.counted(["公路养护.xlsx", first, second], [CleanForm.text, Self.other, third])
    #expect(counted.groups.first?.decision == .undecided)
  }

  @Test func `a project that is called so is no correction`() {
    #expect(!CorrectedPaper.isCalledSo("县城总体规划修改.xlsx", project: "县城总体规划修改"))
    #expect(CorrectedPaper.isCalledSo("县城总体规划修改（更正）.xlsx", project: "县城总体规划修改"))
  }

  @Test(
    arguments: [
      (["乙.xlsx"], Decision.chosen, [0]), (["./甲.xlsx"], .chosen, [1]), (["乙.xlsx!Sheet1"], .chosen, [0]),
      (["乙.xlsx!Sheet1!3"], .chosen, [0]), (["乙.xlsx!Sheet1!D3"], .chosen, [0]),
      (["甲.xlsx", "乙.xlsx"], .chosenTwice, [1]),
      (["乙.xlsx!Sheet1!4"], .undecided, [1]),
    ] as [([String], CountedPapers.Group.Decision, Set<Int>)]) func `what gongkai.yml names counts`(
      entries: [String], decision: CountedPapers.Group.Decision, aside: Set<Int>
    )
  {
    let chosen = ChosenPapers(entries.map { ($0, nil) }, file: "gongkai.yml")
    let counted = Self.counted(["甲.xlsx", "乙.xlsx"], [CleanForm.text, Self.other], chosen: chosen)
    #expect(counted.groups.first?.decision == decision && counted.projectsAside == aside)
  }

  @Test(arguments: [("丙.xlsx", "甲.xlsx"), ("甲.xlsx!Sheet2", "甲.xlsx!Sheet1"), ("甲.xlsx!Sheet1!4", "甲.xlsx!Sheet1!3")])
  func `an entry that names nothing stops with its line and the nearest name`(entry: String, nearest: String) throws {
    let yaml = "title: 县\ndate: 2025-08-20\nregion: {code: \"990101\"}\nchosen: [\"\(entry)\"]\n"
    let settings = try readSettings(yaml, file: "gongkai.yml")
    let place = Provenance(file: 0, sheet: 0, row: 2, column: 3)
    let sources = SourceTable(files: ["甲.xlsx"], sheets: [["Sheet1"]])
    let error = #expect(throws: ConfigurationError.self) {
      try settings.chosen.refuseUnknown(among: [place], in: sources)
    }
    let message = try #require(error).message.chinese
    #expect(message.contains("第 4 行") && message.contains("您是不是想写“\(nearest)”"))
  }

  @Test(arguments: [
    ("（2023年度）", "表.xlsx", 2023), ("（二〇二三年度）", "表.xlsx", 2023), ("（二零二三年度）", "表.xlsx", 2023),
    ("（贰零贰叁年）", "表.xlsx", 2023), ("（2024年度）", "2023年/表.xlsx", nil), ("（   年度）", "2023年/表.xlsx", 2023),
    ("（   年度）", "2023年度/2024年表.xlsx", nil), ("（   年度）", "2023-2024年结转2023年表.xlsx", nil),
    ("（   年度）", "2025年上报/表.xlsx", nil), ("（   年度）", "二○二三年度/表.xlsx", 2023), ("（   年度）", "校舍（23年）.xlsx", 2023),
    ("（   年度）", "建校40年表.xlsx", nil),
  ]) func `a paper is of the year that it gives, or else its file's name`(title: String, path: String, year: Int?) {
    let text = CleanForm.text.replacing("（2024年度）", with: title)
    let counted = Self.counted([path], [text], year: 2024)
    #expect(counted.ofOtherYears.map(\.year) == [year].compactMap(\.self))
    #expect(counted.projectsAside == (year == nil ? [] : [0]))
  }

  @Test func `a year in the name of the project is no year of its paper`() {
    let text = CleanForm.text.replacing("（2024年度）", with: "").replacing("农村道路维修", with: "2023年农村道路维修")
    #expect(Self.counted(["2023年农村道路维修.xlsx"], [text], year: 2024).ofOtherYears.isEmpty)
  }

  @Test func `what differing papers do not agree on is blank, and findings move up with their projects`() {
    let files = ["甲.xlsx", "乙.xlsx", "丙.xlsx"]
    let texts = [CleanForm.text, Self.other, CleanForm.text.replacing("农村道路维修", with: "水库加固")]
    var (figures, records) = Self.read(files, texts)
    let counted = CountedPapers(figures, records)
    var recomputed = [Recomputation?](repeating: nil, count: 3)
    var findings = [2, 1].map { subject in
      Finding(
        rule: "L01", severity: .error, at: figures[0].source, field: "", actual: "", expected: "",
        message: Message("", ""), subject: subject)
    }
    let aside = counted.setAside(&figures, &recomputed, &findings)
    #expect(aside.map(\.source.file) == [1] && figures.map(\.name) == ["农村道路维修", "水库加固"] && recomputed.count == 2)
    #expect(
      figures[0].amounts.budget?.fen == 90_0000_00 && figures[0].amounts.executed == nil
        && figures[0].amounts.rate == nil)
    #expect(findings.map(\.subject) == [1, 0])
    records.projects = []
  }

  private static func counted(
    _ files: [String], _ texts: [String], chosen: ChosenPapers = ChosenPapers(), year: Int? = nil
  ) -> CountedPapers {
    let (figures, records) = read(files, texts)
    return CountedPapers(figures, records, chosen: chosen, year: year)
  }

  private static func read(_ files: [String], _ texts: [String]) -> (figures: [ProjectFigures], records: Records) {
    var records = Records()
    records.sources = SourceTable(files: files, sheets: files.map { _ in ["Sheet1"] })
    let policy = Policy()
    for (index, text) in texts.enumerated() {
      records.projects += recognise(table(text), file: index, sheetIndex: 0).projects
    }
    let all = records.projects.indices.map {
      figures(of: records.projects[$0], recomputed: Recomputation(), policy: policy, record: $0)
    }
    return (all, records)
  }

  @Test func `of rounds of one review the last counts, and of two on one day none`() throws {
    func counted(_ first: String, _ second: String) -> CountedPapers.Group? {
      var records = Records()
      records.papers = LedgerFixture.lines(
        "事前绩效评估结果表\n项目名称|主管部门|申报金额|评估得分|评估结论|评估日期\n桥梁检测|县交通局|200|58|建议不予支持|\(first)\n桥梁检测|县交通局|200|92|建议予以支持|\(second)\n"
      )
      records.sources = SourceTable(files: ["1.xlsx"], sheets: [["Sheet1"]])
      return CountedPapers([], records, year: 2024).groups.first
    }
    let later = try #require(counted("2024-09-01", "2024-10-14"))
    #expect(later.decision == .lastRound && later.first == 1 && later.isDecided)
    #expect(counted("2024-10-14", "2024-09-01")?.first == 0)
    #expect(counted("2024-10-14", "2024-10-14")?.decision == .undecided)
    #expect(counted("2024-10-14", "")?.decision == .undecided)
  }
}
