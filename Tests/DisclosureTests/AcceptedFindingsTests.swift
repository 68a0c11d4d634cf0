import Spreadsheets
import Testing

@testable import Disclosure

/// Whether single findings are accepted by name.
@Suite struct AcceptedFindingsTests {
  private static let sources = SourceTable(files: ["甲.xlsx"], sheets: [["Sheet1"]])

  private static func findings() -> [Finding] {
    [("S09", 1), ("S09", 2), ("S10", 1)].map { rule, row in
      Finding(
        rule: rule, severity: .error, at: Provenance(file: 0, sheet: 0, row: row, column: 7), field: "", actual: "",
        expected: "", message: Message("得分不符。", "Wrong."))
    }
  }

  private static func settings(_ accepted: String) throws -> Settings {
    let yaml = "title: 县\ndate: 2025-08-20\nregion: {code: \"990101\"}\naccepted:\n  - \(accepted)\n"
    return try readSettings(yaml, file: "gongkai.yml")
  }

  @Test func `an accepted finding stays listed with the reason and is no error any more`() throws {
    var findings = Self.findings()
    let settings = try Self.settings("{rule: S09, at: 甲.xlsx!Sheet1!H2, because: 已核对原始凭证}")
    try settings.accepted.apply(to: &findings, in: Self.sources)
    #expect(findings.map(\.severity) == [.info, .error, .error])
    #expect(findings[0].message.chinese == "得分不符。（原为错误，已认可：已核对原始凭证）")
  }

  @Test func `an entry that stands twice gives its reason once`() throws {
    var findings = Self.findings()
    let entry = "{rule: S09, at: 甲.xlsx!Sheet1!H2, because: 已核对原始凭证}"
    try Self.settings(entry + "\n  - " + entry).accepted.apply(to: &findings, in: Self.sources)
    #expect(findings[0].message.chinese == "得分不符。（原为错误，已认可：已核对原始凭证）")
  }

  @Test(arguments: [
    ("{rule: S09, at: 甲.xlsx!Sheet1!H9, because: 已核对}", "甲.xlsx!Sheet1!H"),
    ("{rule: S99, at: 甲.xlsx!Sheet1!H2, because: 已核对}", "S09"),
    ("{rule: S10, at: 甲.xlsx!Sheet1!H3, because: 已核对}", "甲.xlsx!Sheet1!H2"),
  ]) func `an entry that names no finding stops with its line and the nearest`(entry: String, nearest: String) throws {
    var findings = Self.findings()
    let settings = try Self.settings(entry)
    let error = #expect(throws: ConfigurationError.self) {
      try settings.accepted.apply(to: &findings, in: Self.sources)
    }
    let message = try #require(error).message.chinese
    #expect(message.contains("第 5 行") && message.contains("您是不是想写“\(nearest)"))
  }

  @Test(arguments: [
    "{rule: S09, at: 甲.xlsx!Sheet1!H2}", "{rule: S09, because: 已核对}", "{rule: S09, at: 甲, because: 已核对, why: 无}",
  ])
  func `an entry without rule, place or reason is refused`(entry: String) {
    #expect(throws: ConfigurationError.self) { try Self.settings(entry) }
  }
}
