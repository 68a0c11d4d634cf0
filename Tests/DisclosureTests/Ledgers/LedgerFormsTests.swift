import Spreadsheets
import Testing

@testable import Disclosure

/// What must hold of every ledger, from its card alone.
@Suite struct LedgerFormsTests {
  static let titles = LedgerFixture.forms.map { $0.title }

  private func form(_ title: String) throws -> any LedgerForm.Type {
    try #require(LedgerFixture.forms.first { $0.title == title })
  }

  @Test func `there are twenty-one ledgers, each with an id, a title and columns of its own`() {
    let cards = LedgerFixture.forms.map { $0.card }
    #expect(cards.count >= 21)
    #expect(Set(cards.map(\.kind)).count == cards.count && Set(cards.map(\.title)).count == cards.count)
    for card in cards {
      let ids = card.columns.map { "\($0.id)" }
      #expect(Set(ids).count == ids.count, "\(card.title)")
      for column in card.needs + card.tells + card.key + card.required + card.order.flatMap({ $0 }) {
        #expect(card.index(of: column) != nil, "\(card.title): \(column.label)")
      }
      for column in card.columns {
        for word in [column.label] + column.others { #expect(NormalText.normalised(word) == word, "\(word)") }
      }
    }
  }

  @Test(arguments: titles)
  func `a filled blank form is read as what it is, and every column with it`(title: String) throws {
    let form = try form(title)
    let recognition = LedgerFixture.read(LedgerFixture.filled(form))
    #expect(recognition.status.form == form.card.kind, "\(recognition.status.reasons.map(\.chinese))")
    let line = try #require(recognition.papers.first as? LedgerLine)
    #expect(recognition.papers.count == 1 && recognition.unknownLabels.isEmpty)
    for column in form.card.columns.prefix(form.card.own) {
      #expect(line.has(column) && line.cell(column)?.value != nil, "\(column.label)")
    }
    #expect(!line.name.isEmpty && unvisitedTexts(of: line).isEmpty)
  }

  @Test(arguments: titles)
  func `a blank form is no record, and is said to be blank`(title: String) throws {
    let form = try form(title)
    let text = BlankLedgers.text(of: form.card).replacing("\r\n", with: "\n").replacing(",", with: "|")
    let recognition = LedgerFixture.read(text)
    #expect(recognition.status.form == form.card.kind && recognition.papers.isEmpty)
    #expect(recognition.status.reasons.contains(LedgerNote.blank(form.title)))
  }

  @Test(arguments: titles)
  func `without its title a ledger is itself or nothing, and never another`(title: String) throws {
    let form = try form(title)
    let text = LedgerFixture.filled(form).split(separator: "\n").dropFirst().joined(separator: "\n")
    let kind = LedgerFixture.read(text).status.form
    #expect(kind == nil || kind == form.card.kind, "\(kind?.rawValue ?? "")")
  }

  @Test func `a register with days of beginning and end stays a register`() {
    let text = "项目编码|项目名称|主管部门|开始时间|完成时间|预算数（万元）|公开属性\nP24000001|校舍维修|示例县教育局|2024-03-01|2024-11-30|120|不公开"
    let recognition = LedgerFixture.read(text)
    #expect(recognition.status.form == .projectRegister && recognition.register.map(\.mark.isWithheld) == [true])
  }

  @Test(arguments: titles)
  func `a filled form has no finding`(title: String) throws {
    let form = try form(title)
    // One line has neither five dimensions that add up nor weights that do.
    let text = LedgerFixture.filled(form)
    #expect(LedgerFixture.findings(text).filter { !$0.hasPrefix("PRV-1") && !$0.hasPrefix("EXP-1") } == [])
  }

  @Test func `a blank form says which words its choices take`() {
    let text = BlankLedgers.text(of: RectificationForm.card)
    #expect(text.contains("注：“问题来源”填运行监控、单位自评、部门评价、财政评价；") && text.contains("；日期写全年月日。"))
  }

  @Test func `blank forms are handed out, and the command lists them`() {
    let names = BlankLedgers.files.map(\.name)
    let list = String(decoding: FormReference().text(english: false), as: UTF8.self)
    for title in Self.titles {
      #expect(names.contains { $0.hasSuffix("/\(title).csv") } && list.contains(title))
    }
  }
}
