import Testing

@testable import Spreadsheets

/// Whether memory grows with the rows.
extension ReaderFeatures {
  static let memory = ReaderFeature(
    "memory does not grow with the rows",
    Dictionary(
      uniqueKeysWithValues: FileFormat.allCases.filter { $0 != .docx }.map { format in
        // Long rows, as they are read faster. Of text files, markup and web pages the first 4 MB are looked at together, so that
        // short ones would take less.
        let rows = [.csv, .html, .xml2003].contains(format) ? 2_500 : 750
        return (format, ReaderClaim { try await staysSmall($0, rows: rows, repetitions: 350) })
      }))

  /// Reads a large file and one three times as long in a process of its own, whose memory nobody else uses.
  ///
  /// - Parameters:
  ///   - rows: how many rows the shorter has.
  ///   - repetitions: how long the text in each row is, in 6 bytes.
  static func staysSmall(_ format: FileFormat, rows: Int, repetitions: Int) async throws {
    let text = String(repeating: "绩效", count: repetitions)
    let short = try TextFile(file(format, text, rows: rows), name: "短")
    let long = try TextFile(file(format, text, rows: 3 * rows), name: "长")
    let size = rows * text.utf8.count
    await #expect(processExitsWith: .success) {
      [first = short.path as String, second = long.path as String, rows = rows as Int, size = size as Int] in
      var read = RowCounter()
      _ = try readWorkbook(at: first, into: &read)
      let before = try mostMemory()
      _ = try readWorkbook(at: second, into: &read)
      #expect(read.count == 4 * rows)
      // The longer file is longer by that twice.
      #expect(try mostMemory() - before < size)
    }
  }

  /// A file with a text in each row.
  private static func file(_ format: FileFormat, _ text: String, rows: Int) -> [UInt8] {
    switch format {
    case .csv: return Array(String(repeating: "\(text),1\n", count: rows).utf8)
    case .xml2003:
      let row = "<Row><Cell><Data ss:Type=\"String\">\(text)</Data></Cell></Row>"
      return Array(XML2003Tests.book(String(repeating: row, count: rows)).utf8)
    case .xlsx:
      return XLSXFixture(rows: String(repeating: "<row><c t=\"str\"><v>\(text)</v></c></row>", count: rows)).bytes
    case .xls:
      let content = XLSFixture.two(2 * text.utf16.count) + [1] + XLSFixture.wide(text + text)
      return XLSFixture((0..<rows).flatMap { XLSFixture.cell(0x204, $0, 0, content) }).bytes
    case .ods, .fods:
      let row = ODSFixture.row(ODSFixture.text("<text:p>\(text)</text:p>"))
      let fixture = ODSFixture(rows: String(repeating: row, count: rows))
      return format == .ods ? fixture.zipped : fixture.flatBytes
    case .docx:
      return DOCXFixture(body: "<w:tbl>\(String(repeating: DOCXFixture.row(text), count: rows))</w:tbl>").bytes
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
