import Spreadsheets
import Testing

@testable import Disclosure

/// Whether the example form of CONTRIBUTING.md does what the text says: it is read, checked, masked, searched and gated.
@Suite struct SiteVisitTests {
  private static let ledger = """
    示例县2024年度项目现场核查台账
    序号|项目编码|项目名称|主管部门|核查日期|发现的问题|处理意见|公开属性
    1|9901012400012|农村道路养护|201-示例县交通局|2024-05-08|路肩两处塌陷|6月底前修复|公开
    2|9901012400012|农村道路养护|201-示例县交通局|2024-09-12|无||公开
    3|9901012400035|村卫生室设备更新|示例县卫生健康局|2024-09-20|三台设备没有启用||公开
    """

  private static let forms = FormSet(forms: FormSet.all.forms + [SiteVisitForm.self], long: FormSet.all.long)

  private func read(_ text: String) -> Recognition {
    Disclosure.recognise(table(text), file: 0, sheetIndex: 0, forms: Self.forms)
  }

  @Test func `every line is a record with its places`() throws {
    let recognition = read(Self.ledger)
    #expect(recognition.status.form == SiteVisitForm.kind && recognition.status.reasons.isEmpty)
    let visits = recognition.papers.lines(of: SiteVisitForm.self)
    try #require(visits.count == 3)
    #expect(visits.map(\.name) == ["农村道路养护", "农村道路养护", "村卫生室设备更新"])
    #expect(visits.allSatisfy { $0.year == 2024 && $0.mark.statement == .published })
    #expect(visits[0].department == Named(code: "201", name: "示例县交通局"))
    #expect(visits[0].place(SiteVisitForm.problem).address.description == "F3")
    #expect(visits[0].value(SiteVisitForm.visited) == CalendarDate("2024-05-08"))
  }

  @Test(arguments: [("处理意见", "整改期限"), ("发现的问题", "情况"), ("现场核查台账", "整改台账")])
  func `labels of another ledger, a missing one and another title are refused with words`(old: String, new: String) {
    let recognition = read(Self.ledger.replacing(old, with: new))
    #expect(recognition.status.form == nil && recognition.papers.isEmpty && !recognition.status.reasons.isEmpty)
  }

  /// What the rules of every ledger and its own find, with the cells.
  private func rules(_ text: String) -> [String] {
    LedgerSheet.all(of: read(text).papers).flatMap { sheet in
      (LedgerRules.ofAll + SiteVisitForm.checks).flatMap { rule in
        var report = RuleReport(rule.card, policy: .national)
        rule.check(sheet, policy: .national, into: &report)
        return report.findings.map { "\($0.rule) \($0.at.address)" }
      }
    }
  }

  @Test func `a line without a project and a column without a meaning are said`() {
    let text = Self.ledger.replacing("9901012400012|农村道路养护|201-示例县交通局|2024-05", with: "||示例县交通局|2024-05")
      .replacing("公开属性", with: "天气")
    let reasons = read(text).status.reasons
    #expect(reasons == [RecogniseNote.columnLeftOut("天气")])
    #expect(rules(text) == ["T03 C3", "V01 G5"])
  }

  @Test func `visiting leaves out no text`() {
    for visit in read(Self.ledger).papers { #expect(unvisitedTexts(of: visit).isEmpty) }
  }

  @Test func `a problem without a remedy is a finding at its cell`() {
    #expect(rules(Self.ledger) == ["V01 G5"])
  }

  @Test func `two visits to one project both count, and one that is written twice counts once`() throws {
    let papers = read(Self.ledger).papers
    try #require(papers.count == 3)
    var records = Records()
    records.sources = SourceTable(files: ["核查台账.csv"], sheets: [["台账"]])
    #expect(CountedPapers([], records, papers: papers + [papers[0]]).papersAside == [3])
    let other = read(Self.ledger.replacing("路肩两处塌陷", with: "路肩塌陷")).papers[0]
    #expect(CountedPapers([], records, papers: papers + [other]).papersAside == [0, 3])
  }

  @Test func `personal numbers are masked`() throws {
    var records = Records()
    records.papers = read(Self.ledger.replacing("6月底前修复", with: "请联系13912345678")).papers
    let masked = try #require(records.masked().papers.first as? LedgerLine)
    #expect(!masked.text(SiteVisitForm.remedy).contains("13912345678"))
  }

  @Test func `a line that is not public closes its project, and no open line may name it`() throws {
    let text = Self.ledger.replacing("没有启用||公开", with: "没有启用||不公开")
      .replacing("路肩两处塌陷", with: "与村卫生室设备更新争用场地")
    var records = Records()
    records.sources.files = ["台账.csv"]
    records.sources.sheets = [["Sheet1"]]
    records.papers = read(text).papers
    var settings = Settings()
    settings.unmarked = .withhold
    let open = AudienceGate(settings: settings, register: []).openPapers(records.papers, figures: [])
    #expect(open == [0, 1])
    #expect(throws: RunError.self) { try refuseLeaks([], records, openPapers: open) }
  }

  @Test func `a mark of secrecy above the table closes every line`() {
    let visits = read(Self.ledger.replacing("台账\n", with: "台账|机密\n")).papers
    #expect(visits.count == 3 && visits.allSatisfy(\.mark.isWithheld))
  }
}
