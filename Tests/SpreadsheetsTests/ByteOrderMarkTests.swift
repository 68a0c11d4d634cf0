import Testing

@testable import Spreadsheets

/// Files behind several byte-order marks, as programs make that put one before a text which has one already.
@Suite struct ByteOrderMarkTests {
  private static let table =
    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"表\">"
    + "<Table><Row><Cell><Data>甲</Data></Cell></Row></Table></Worksheet></Workbook>"

  /// Each kind of text with the format it is read as.
  private static let texts: [(String, FileFormat)] = [
    ("甲,1\n", .csv), ("<html><table><tr><td>甲</table></html>", .html), (" <!-- x --><table><tr><td>甲</table>", .html),
    (table, .xml2003), (table.replacing("?><", with: " encoding=\"UTF-8\"?>\n<"), .xml2003),
    (ODSFixture(rows: "<table:table-row>\(ODSFixture.text("<text:p>甲</text:p>"))</table:table-row>").flat, .fods),
    (MHTTests.archive([("text/html", "a.htm", "<table><tr><td>甲</table>")]), .html),
  ]

  @Test(arguments: texts, [1, 2, 3])
  func `a file is the same behind any number of marks`(text: (String, FileFormat), marks: Int) throws {
    let marked = String(repeating: "\u{FEFF}", count: marks) + text.0
    var files = [Array(marked.utf8)]
    if !text.0.contains("MIME") { files += [wide(marked, isLittle: true), wide(marked, isLittle: false)] }
    if text.1 != .csv, !text.0.contains("MIME"), !text.0.contains("UTF-8") { files.append(national(marked)) }
    for bytes in files {
      let read = try Delivered.file(bytes)
      #expect(read.error == nil)
      #expect(read.facts.format == text.1)
      #expect(read.cells.first == "A1 text 甲")
      #expect(read.notices.allSatisfy { $0.hasPrefix("encodingGuessed") })
    }
  }

  @Test func `a part of a workbook is read behind several marks`() throws {
    var fixture = XLSXFixture(rows: "<row><c><v>1</v></c></row>")
    fixture.parts = fixture.allParts.map { ($0.0, "\u{FEFF}\u{FEFF}\($0.1)") }
    #expect(try Delivered.file(fixture.bytes).cells == ["A1 number 1"])
  }

  @Test func `marks alone are an empty file`() throws {
    #expect(try Delivered.file(Array("\u{FEFF}\u{FEFF}\r\n".utf8)).error == .empty)
  }
}
