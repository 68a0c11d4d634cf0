import Testing

@testable import Spreadsheets

/// Whether memory grows with the rows.
extension ReaderFeatures {
  static let memory = ReaderFeature(
    "memory does not grow with the rows",
    Dictionary(uniqueKeysWithValues: FileFormat.allCases.map { ($0, ReaderClaim(check: staysSmall)) }))

  /// Reads a large file and one three times as long in a process of its own, whose memory nobody else uses.
  private static func staysSmall(_ format: FileFormat) async throws {
    let short = try TextFile(file(format, rows: 15_000), name: "短")
    let long = try TextFile(file(format, rows: 45_000), name: "长")
    await #expect(processExitsWith: .success) { [first = short.path as String, second = long.path as String] in
      var rows = RowCounter()
      _ = try readWorkbook(at: first, into: &rows)
      let before = try mostMemory()
      _ = try readWorkbook(at: second, into: &rows)
      #expect(rows.count == 60_000)
      // The longer file is 6 MB longer at the least.
      #expect(try mostMemory() - before < 3 << 20)
    }
  }

  private static let text = String(repeating: "绩效", count: 35)

  /// A file with a text of 210 bytes in each row.
  private static func file(_ format: FileFormat, rows: Int) -> [UInt8] {
    switch format {
    case .csv: return Array(String(repeating: "\(text),1\n", count: rows).utf8)
    case .xml2003:
      let row = "<Row><Cell><Data ss:Type=\"String\">\(text)</Data></Cell></Row>"
      return Array(XML2003Tests.book(String(repeating: row, count: rows)).utf8)
    case .xlsx:
      return XLSXFixture(rows: String(repeating: "<row><c t=\"str\"><v>\(text)</v></c></row>", count: rows)).bytes
    case .xls:
      return XLSFixture((0..<rows).flatMap { XLSFixture.label($0, 0, text + text) }).bytes
    case .ods, .fods:
      let row = ODSFixture.row(ODSFixture.text("<text:p>\(text)</text:p>"))
      let fixture = ODSFixture(rows: String(repeating: row, count: rows))
      return format == .ods ? fixture.zipped : fixture.flatBytes
    case .html: return Array("<table>\(String(repeating: "<tr><td>\(text)</tr>", count: rows))</table>".utf8)
    }
  }
}

private struct RowCounter: SheetConsumer {
  var count = 0
  mutating func begin(sheet name: String, isHidden: Bool) {}
  mutating func row(_ row: Row) -> Continuation {
    count += 1
    return .proceed
  }
  mutating func end(merges: [CellRange]) {}
}
