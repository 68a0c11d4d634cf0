import Spreadsheets
import Testing

@testable import Disclosure

/// Whether a form that nobody else names reaches masking, the search for leaks and the gate.
@Suite struct RecordTests {
  /// A paper of a form that exists in this test alone.
  private struct Memo: Record {
    let form = MemoForm.kind
    var year: Int?
    var region = Named()
    var department = Named()
    var unit = Named()
    var code = ""
    var name: String
    var source = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    var places = HeadPlaces()
    var mark = DisclosureMark.none
    var isKeyProject = false
    var budgetType: BudgetType?
    var words: Entry<String>

    mutating func visit(_ body: (inout RecordText) -> Void) {
      visitHead(body)
      words.visit(.init(field: "words"), body)
    }
  }

  private enum MemoForm: Form {
    static let kind = FormKind("memo")
    static let title = "备忘录"

    static func isTitle(_ title: String) -> Bool { title.contains("备忘录") }

    static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
      let isWhole = grid.rows.first?.cells.first?.text == "备忘"
      return Claim(found: isWhole ? ["备忘"] : [], missing: isWhole ? [] : ["备忘"], isWhole: isWhole)
    }

    static func read(_ grid: FormGrid) -> Recognition {
      let cell = grid.rows[0].cells[1]
      var recognition = Recognition(status: SheetStatus(name: grid.name, form: kind, records: 1, rows: 0))
      let words = Entry(value: cell.text as String?, raw: cell.text, at: grid.place(cell))
      recognition.papers = [Memo(name: "备忘一", words: words)]
      return recognition
    }
  }

  private static let forms = FormSet(forms: FormSet.all.forms + [MemoForm.self], long: FormSet.all.long)

  private func memo(_ words: String) throws -> any Record {
    try #require(Disclosure.recognise(table("备忘|\(words)"), file: 0, sheetIndex: 0, forms: Self.forms).papers.first)
  }

  @Test func `masking reaches a form that it does not know`() throws {
    var records = Records()
    records.papers = [try memo("请联系13912345678")]
    let masked = try #require(records.masked().papers.first as? Memo)
    #expect(!masked.words.raw.contains("13912345678") && masked.words.value == masked.words.raw)
  }

  @Test func `what is masked is reported, whatever the form`() throws {
    var report = RuleReport(PaperPersonalData.card, policy: .national)
    PaperPersonalData.check(try memo("请联系13912345678"), policy: .national, into: &report)
    #expect(report.findings.map(\.rule) == ["P01"] && report.findings.allSatisfy { !$0.actual.contains("13912345678") })
  }

  @Test func `the search for leaks reaches a form that it does not know`() throws {
    let secret = RegisterEntry(
      region: "", department: Named(), unit: Named(), code: "", name: "反恐装备购置",
      budget: Entry(value: nil, raw: "", at: Provenance(file: 1, sheet: 0, row: 1, column: 0)), budgetType: nil,
      mark: .withheld("机密"), isKeyProject: false, source: Provenance(file: 1, sheet: 0, row: 1, column: 0))
    var records = Records()
    records.sources.files = ["备忘.csv", "清单.csv"]
    records.sources.sheets = [["备忘"], ["清单"]]
    records.register = [secret]
    records.papers = [try memo("与反恐装备购置一并实施")]
    #expect(throws: RunError.self) { try refuseLeaks([], records, openPapers: [0]) }
    try refuseLeaks([], records, openPapers: [])
  }

  @Test(arguments: [
    (DisclosureMark.none, DisclosureMark.none, false), (.published, .none, true), (.published, .withheld("机密"), false),
    (.none, .published, true),
  ])
  func `a paper is open only where its own mark or the register opens it`(
    own: DisclosureMark, line: DisclosureMark, isOpen: Bool
  ) throws {
    var paper = try memo("无")
    paper.mark = own
    let register = RegisterEntry(
      region: "", department: Named(), unit: Named(), code: "", name: "备忘一",
      budget: Entry(value: nil, raw: "", at: paper.source), budgetType: nil, mark: line, isKeyProject: false,
      source: Provenance(file: 1, sheet: 0, row: 1, column: 0))
    var settings = Settings()
    settings.unmarked = .withhold
    let gate = AudienceGate(settings: settings, register: [register])
    #expect(gate.openPapers([paper], figures: []) == (isOpen ? [0] : []))
  }
}
