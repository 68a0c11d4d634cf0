import Spreadsheets
import Testing

@testable import Disclosure

struct SheetIntakeTests {
  /// The limit that a sheet of so many rows of 100 bytes each reaches.
  private func reached(rows: Int, _ name: String, _ value: Int) throws -> ReadError.Cause? {
    var limits = ReadLimits()
    let isSet = limits.set(name, to: value)
    #expect(isSet)
    let policy = try #require(Presets.policy("reference"))
    var intake = SheetIntake(file: 0, options: ListOptions(policy: policy), limits: limits)
    intake.begin(sheet: "表", isHidden: false)
    let text = String(repeating: "a", count: 36)
    for index in 0..<rows {
      if case .stop = intake.row(Row(index: index, cells: [Cell(column: 0, text: text)])) { break }
    }
    intake.end(merges: [])
    return intake.reached
  }

  @Test(arguments: [("formBytes", 1000), ("cells", 10)])
  func `no more of a sheet is held than a form may have, and that is said`(name: String, value: Int) throws {
    #expect(try reached(rows: 10, name, value) == nil)
    #expect(try reached(rows: 11, name, value) == .limit(name, value))
  }
}
