import Spreadsheets
import Testing

@testable import Disclosure

/// Codes that were typed as numbers and lost their last digits.
@Suite struct LostCodesTests {
  /// A form and a register that were read from two files, with the cells in which the reader saw digits lost.
  private func read(form text: String, register: String, lost: [(file: Int, cell: String)]) -> ReadResult {
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["表.xlsx", "清单.xlsx"], sheets: [["Sheet1"], ["Sheet1"]])
    result.records.files = ["表.xlsx", "清单.xlsx"].map { FileStatus(path: $0, format: "xlsx") }
    result.records.projects = projects(table(text))
    result.order = [.form(0)]
    result.records.register = recognise(table(register), file: 1, sheetIndex: 0).register
    for (file, cell) in lost {
      guard let address = CellAddress(cell) else { continue }
      result.records.files[file].lostDigits.append(UnreadableText(sheet: 0, cell: address))
    }
    result.leaveOutLostCodes()
    return result
  }

  private func findings(_ result: ReadResult) throws -> [String] {
    let national = try #require(try policy(named: "national"))
    var report = RuleReport(A11LostDigits.card, policy: national)
    A11LostDigits.check(CheckedWorkspace(records: result.records, figures: [], policy: national), into: &report)
    return report.findings.map { "\($0.at.file) \($0.at.address) \($0.severity.rawValue)" }
  }

  private func form(_ code: String) -> String {
    CleanForm.text.replacing("项目名称|||", with: "项目编码|||\(code)|||||||\n项目名称|||")
  }

  private static let head = "项目编码|项目名称|预算数（万元）|公开属性\n"

  @Test(arguments: [("99010124201000990000", ["D3"]), ("9.90101E+17", [])])
  func `a form's code is left out, so that nobody prints it, and is an error at its cell`(
    code: String, lost: [String]
  ) throws {
    let result = read(
      form: form(code), register: Self.head + "99010124201001000001|农村道路维修|1|公开", lost: lost.map { (0, $0) })
    #expect(result.records.projects.map(\.code) == [""])
    #expect(try findings(result) == ["0 D3 error"])
  }

  @Test func `a whole code stays, and so does a number elsewhere in the form`() throws {
    let result = read(
      form: form("99010124201001"), register: Self.head + "99010124201001|农村道路维修|1|公开", lost: [(0, "H7")])
    #expect(result.records.projects.map(\.code) == ["99010124201001"])
    #expect(try findings(result).isEmpty)
  }

  @Test func `two lines of a register that became one code are two errors, and close by the digits that are left`()
    throws
  {
    let register =
      Self.head + "990101242010010000000|农村道路维修|1|不公开\n990101242010010000000|候车亭改造|1|公开"
    var result = read(
      form: form("990101242010010000001"), register: register, lost: [(1, "A2"), (1, "A3")])
    #expect(try findings(result) == ["1 A2 error", "1 A3 error"])
    #expect(result.records.register.map(\.code) == ["9.90101242010010E+20", "9.90101242010010E+20"])
    let home = Named(code: "990101", name: "示例县")
    result.complete(
      with: CompleteProjects(
        register: result.records.register, offices: KnownOffices(register: result.records.register, home: home),
        home: home))
    #expect(result.records.projects.map(\.mark.isWithheld) == [true])
    #expect(result.records.projects.map(\.code) == ["990101242010010000001"])
  }
}
