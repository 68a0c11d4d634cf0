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

  @Test func `a format that a cell has from its row or column is shown as its own`() throws {
    let table = """
      <Column/><Column ss:StyleID="p"/><Row><Cell/><Cell><Data ss:Type="Number">0.5</Data></Cell></Row>\
      <Row ss:StyleID="d"><Cell><Data ss:Type="Number">45292</Data></Cell></Row>
      """
    let styles = """
      <Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d"/></Style>
      """
    let bytes = Array(XML2003Tests.book(table, styles: styles).utf8)
    #expect(try trace(bytes, "B1")?.formatCode == "0%")
    #expect(try trace(bytes, "A2")?.formatCode == "yyyy/m/d")
  }

  private static let parts: [(parts: String, code: String)] = [
    ("<number:number number:decimal-places=\"2\" number:grouping=\"true\"/>", "#,##0.00"),
    ("<number:number number:min-integer-digits=\"1\"/>", "General"),
    ("<number:number number:decimal-places=\"0\" number:min-integer-digits=\"3\"/>", "000"),
    ("<number:currency-symbol>￥</number:currency-symbol><number:number number:decimal-places=\"1\"/>", "\"￥\"0.0"),
    ("<number:number number:decimal-places=\"2\"/><number:text>万元</number:text>", "0.00\"万元\""),
    ("<number:scientific-number number:decimal-places=\"2\" number:min-integer-digits=\"1\"/>", "0.00E+00"),
    ("<number:text-content/>", "@"),
  ]

  @Test(arguments: parts)
  func `a number format of OpenDocument is shown as the code that says the same`(parts: String, code: String) throws {
    let fixture = ODSFixture(
      rows: ODSFixture.row(ODSFixture.cell("float", "1234.5", shown: "?", " table:style-name=\"s\"")),
      styles: "<number:number-style style:name=\"N\">\(parts)</number:number-style>"
        + "<style:style style:name=\"s\" style:family=\"table-cell\" style:data-style-name=\"N\"/>")
    #expect(try trace(fixture.zipped, "A1")?.formatCode == code)
  }

  @Test func `a date format of OpenDocument is a code, and one under a condition comes first`() throws {
    let date = """
      <number:date-style style:name="P"><number:year number:style="long"/><number:text>年</number:text>\
      <number:month/><number:text>月</number:text></number:date-style>\
      <number:date-style style:name="N"><number:year/><number:text>-</number:text><number:month number:style="long"/>\
      <style:map style:condition="value()&gt;=0" style:apply-style-name="P"/></number:date-style>\
      <style:style style:name="s" style:family="table-cell" style:data-style-name="N"/>
      """
    let cell = ODSFixture.cell("date", "2024-12-31", shown: "2024年12月")
    let fixture = ODSFixture(
      rows: "<table:table-column table:default-cell-style-name=\"s\"/>" + ODSFixture.row(cell), styles: date)
    let found = try #require(try trace(fixture.flatBytes, "A1"))
    #expect(found.formatCode == "yyyy\"年\"m\"月\";yy-mm")
    #expect(found.shown == "2024年12月")
    #expect(found.content == "2024-12-31")
  }

  @Test(arguments: [
    "<number:number number:decimal-places=\"2\" number:display-factor=\"1000\"/>",
    "<number:number number:decimal-places=\"4\" number:min-decimal-places=\"0\"/>",
    "<number:number number:decimal-places=\"2\" number:decimal-replacement=\"--\"/>",
    "<number:number number:decimal-places=\"2\"/><number:text>x\"</number:text>",
    "<number:number number:decimal-places=\"2\"/><style:map style:condition=\"value()&gt;100\" style:apply-style-name=\"P\"/>",
  ])
  func `a number format of OpenDocument that a code would not say the same of is not shown`(parts: String) throws {
    let fixture = ODSFixture(
      rows: ODSFixture.row(ODSFixture.cell("float", "5000", " table:style-name=\"s\"")),
      styles: "<number:number-style style:name=\"N\">\(parts)</number:number-style>"
        + "<style:style style:name=\"s\" style:family=\"table-cell\" style:data-style-name=\"N\"/>")
    let found = try #require(try trace(fixture.zipped, "A1"))
    #expect(found.formatCode == nil)
    #expect(found.shown == nil)
  }

  @Test func `a cell that stands for several is explained at each of its places`() throws {
    let cell = ODSFixture.cell("float", "1.50", shown: "1.5", " table:number-columns-repeated=\"3\"")
    let fixture = ODSFixture(rows: ODSFixture.row(cell, " table:number-rows-repeated=\"2\""))
    for place in ["A1", "C1", "B2", "C2"] { #expect(try trace(fixture.zipped, place)?.content == "1.50") }
    for place in ["D1", "A3"] { #expect(try trace(fixture.zipped, place) == nil) }
  }

  @Test(arguments: [
    ("A1", CellTrace.Stored.text, "项目", nil, nil), ("B1", .number, "0.8618", "0.00%", "86.18%"),
    ("A2", .text, "0012", "@", nil), ("B2", .error, "#N/A", nil, "#N/A"), ("B3", .boolean, "TRUE", nil, "是"),
  ])
  func `a cell of a page shows what its tag says and what a person saw`(
    cell: String, stored: CellTrace.Stored, content: String, code: String?, shown: String?
  ) throws {
    let page = """
      <tr><td>项目</td><td style="mso-number-format:'0.00%'" x:num="0.8618">86.18%</td></tr>\
      <tr><td style="mso-number-format:'\\@'">0012</td><td x:err="#N/A">#N/A</td></tr>\
      <tr><td>末行</td><td x:bool="TRUE">是</td></tr>
      """
    let found = try #require(try trace(Array(HTMLFixture.excel(page).utf8), cell))
    #expect(found == CellTrace(try #require(CellAddress(cell)), stored, content, formatCode: code, shown: shown))
  }

  @Test func `a cell of a page below titles and inside another table is found by its place in the sheet`() throws {
    let page = """
      <p>标题</p><table><tr><td>外<table><tr><td>甲<td>乙</tr><tr><td>丙<td x:num="5.0">5</tr></table></td></tr></table>
      """
    #expect(try trace(Array("<html>\(page)</html>".utf8), "B4")?.content == "5.0")
    #expect(try trace(Array("<html>\(page)</html>".utf8), "A3")?.content == "甲")
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
    #expect(FormatSections(code: code).first.isTemporal == NumberFormat(builtIn: number).isTemporal)
    #expect((FormatSections(code: code) == FormatSections(.percent)) == (NumberFormat(builtIn: number) == .percent))
  }
}
