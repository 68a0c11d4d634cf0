import Testing

@testable import Spreadsheets

/// A consumer that asks how one cell was read.
private struct Watcher: SheetConsumer {
  let watched: CellAddress?
  var trace: CellTrace?

  mutating func begin(sheet name: String, isHidden: Bool) {}
  mutating func row(_ row: Row) -> Continuation { .proceed }
  mutating func end(merges: [CellRange]) {}
  mutating func explain(_ trace: CellTrace) { self.trace = trace }
}

struct CellTraceTests {
  private func trace(_ bytes: [UInt8], _ cell: String) throws -> CellTrace? {
    var watcher = Watcher(watched: CellAddress(cell))
    let file = try ByteFile(bytes, path: "表", limits: ReadLimits())
    _ = try readWorkbook(sniff(file), into: &watcher)
    return watcher.trace
  }

  @Test func `a cell of a workbook shows what is stored, its format and its formula`() throws {
    let rows = """
      <row r="1"><c r="A1" s="1"><f>B2/C2</f><v>0.86180000000000001</v></c><c r="B1" t="s"><v>0</v></c>\
      <c r="C1" t="b"><v>1</v></c></row>
      """
    var fixture = XLSXFixture(rows: rows)
    fixture.strings = "<si><t>项目</t></si>"
    fixture.styles = "<cellXfs><xf/><xf numFmtId=\"10\"/></cellXfs>"
    let first = try #require(CellAddress("A1"))
    #expect(
      try trace(fixture.bytes, "A1")
        == CellTrace(first, .number, "0.86180000000000001", formatCode: "0.00%", formula: "=B2/C2"))
    #expect(try trace(fixture.bytes, "B1")?.stored == .sharedText(0))
    #expect(try trace(fixture.bytes, "B1")?.content == "项目")
    #expect(try trace(fixture.bytes, "C1")?.content == "1")
    #expect(try trace(fixture.bytes, "D1") == nil)
  }

  @Test func `a cell of XML 2003 shows its type and the format of its style`() throws {
    let table = """
      <Row><Cell ss:StyleID="p" ss:Formula="=1/2"><Data ss:Type="Number">0.50</Data></Cell></Row>
      """
    let text = XML2003Tests.book(
      table, styles: "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>")
    let found = try #require(try trace(Array(text.utf8), "A1"))
    #expect(found.content == "0.50")
    #expect(found.formatCode == "Percent")
    #expect(found.formula == "=1/2")
  }

  @Test func `a field in quotes is shown with them`() throws {
    let found = try #require(try trace(Array("a,\"x \"\"y\"\"\"\n".utf8), "B1"))
    #expect(found.stored == .quotedText)
    #expect(found.content == "\"x \"\"y\"\"\"")
  }

  @Test(arguments: 0...163)
  func `the code of a built-in format says what the format is`(number: Int) {
    let code = NumberFormat.builtInCode(number)
    // Formats of hours and minutes are named a time by their number, `m` and `d` alone a date.
    #expect(NumberFormat(code: code).isTemporal == NumberFormat(builtIn: number).isTemporal)
    #expect((NumberFormat(code: code) == .percent) == (NumberFormat(builtIn: number) == .percent))
  }
}
