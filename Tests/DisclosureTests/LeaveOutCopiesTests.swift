import Spreadsheets
import Testing

@testable import Disclosure

/// Whether a form that lies in the folder twice counts once.
@Suite struct LeaveOutCopiesTests {
  @Test func `a copy counts once, and what lists say goes on pointing to their projects`() {
    var result = read([IntakeSamples.ministry, IntakeSamples.yunnan, IntakeSamples.ministry, IntakeSamples.sichuan])
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    result.findings = [3, 1].map { subject in
      Finding(
        rule: "L01", severity: .error, at: place, field: "", actual: "", expected: "", message: Message("", ""),
        subject: subject)
    }
    result.leaveOutCopies()
    #expect(
      result.order.count == 3 && result.records.copies.map(\.copy) == [2] && result.records.copies.map(\.of) == [0])
    #expect(result.findings.map(\.subject) == [2, 1])
  }

  @Test func `one other value, or one other mark, makes it no copy`() {
    var result = read([IntakeSamples.ministry, IntakeSamples.ministry.replacing("2024", with: "2023")])
    result.leaveOutCopies()
    #expect(result.order.count == 2)
    var marked = read([IntakeSamples.ministry, IntakeSamples.ministry])
    marked.records.projects[1].mark.withhold(for: "涉密", at: .paper(marked.records.projects[1].source))
    marked.leaveOutCopies()
    #expect(marked.order.count == 2 && marked.records.copies.isEmpty)
  }

  private func read(_ forms: [String]) -> ReadResult {
    var result = ReadResult()
    for (index, form) in forms.enumerated() {
      var outcome = FileOutcome(record: FileRecord(path: "\(index).csv", format: "csv", encoding: nil))
      outcome.sheetNames = ["Sheet1"]
      outcome.parts = [.forms(recognise(table(form), file: index, sheetIndex: 0))]
      result.append(outcome, name: "\(index).csv")
    }
    return result
  }
}
