import Spreadsheets
import Testing

@testable import Disclosure

/// Whether sheets that resemble a form are taken for what they are.
@Suite struct NearMissTests {
  @Test(arguments: NearMissSheets.all)
  func `a sheet that resembles a form is read as what it is`(sheet: NearMissSheet) {
    check(sheet)
  }

  @Test(arguments: NearMissSheets.controls)
  func `a form that looks odd is read all the same`(sheet: NearMissSheet) {
    check(sheet)
  }

  @Test func `there are forty near misses, each with a name of its own, a reason and some rows`() {
    let sheets = NearMissSheets.all + NearMissSheets.controls
    #expect(NearMissSheets.all.count >= 40)
    #expect(Set(sheets.map(\.name)).count == sheets.count)
    #expect(sheets.allSatisfy { !$0.why.isEmpty && !$0.sheet.rows.isEmpty })
  }

  @Test func `merges of near misses are ranges of cells`() {
    for sheet in NearMissSheets.all + NearMissSheets.controls {
      #expect(sheet.sheet.merges.count == sheet.merges.count, "\(sheet.name)")
    }
  }

  private func check(_ sheet: NearMissSheet) {
    let reading = NearMissReading(sheet.sheet)
    if sheet.isRedToday {
      withKnownIssue { #expect(reading.meets(sheet.expected), "\(sheet.name): \(reading)") }
    } else {
      #expect(reading.meets(sheet.expected), "\(sheet.name): \(sheet.why). Read: \(reading)")
    }
  }
}
