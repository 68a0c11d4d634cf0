import Testing

@testable import Spreadsheets

/// Rows and cells that stand twice in a sheet: two answers to one question, of which none is taken in silence.
@Suite struct StoredTwiceTests {
  private func xlsx(_ rows: String) throws -> Delivered { try .reading(XLSXFixture(rows: rows).bytes, as: .xlsx) }

  private func xml(_ rows: String) throws -> Delivered {
    try .reading(Array(XML2003Tests.book(rows).utf8), as: .xml2003)
  }

  private func cell(_ address: String, _ value: Int) -> String { "<c r=\"\(address)\"><v>\(value)</v></c>" }

  private func cell2003(_ value: Int, index: Int) -> String {
    "<Cell ss:Index=\"\(index)\"><Data ss:Type=\"Number\">\(value)</Data></Cell>"
  }

  @Test func `of two cells in one place the later stands, with a notice`() throws {
    let read = try xlsx("<row r=\"2\">\(cell("C2", 3))\(cell("A2", 1))\(cell("C2", 4))</row>")
    #expect(read.cells == ["A2 number 1", "C2 number 4"])
    #expect(read.notices == ["storedTwice C2 "])
    let older = try Delivered.readingXLS(XLSFixture([3, 4].flatMap { XLSFixture.number(1, 2, $0) }).bytes)
    #expect(older.cells == ["C2 number 4"])
    #expect(older.notices == ["storedTwice C2 "])
    let old = try xml("<Row>\(cell2003(3, index: 2))\(cell2003(1, index: 1))\(cell2003(4, index: 2))</Row>")
    #expect(old.cells == ["A1 number 1", "B1 number 4"])
    #expect(old.notices == ["storedTwice B1 "])
  }

  @Test(arguments: [0, 63, 64, 200])
  func `a row that comes again is delivered again, with a notice`(between: Int) throws {
    let rows = (0..<between).map { "<row r=\"\($0 + 10)\">\(cell("A\($0 + 10)", 0))</row>" }.joined()
    let read = try xlsx("<row r=\"3\">\(cell("A3", 1))</row>\(rows)<row r=\"3\">\(cell("A3", 2))</row>")
    #expect(read.cells.first == "A3 number 1" && read.cells.last == "A3 number 2")
    #expect(read.notices == ["storedTwice 表一 3"])
    let old = try xml(
      "<Row ss:Index=\"3\">\(cell2003(1, index: 1))</Row><Row ss:Index=\"3\">\(cell2003(2, index: 1))</Row>")
    #expect(old.cells == ["A3 number 1", "A3 number 2"])
    #expect(old.notices == ["storedTwice 表 3"])
    let records = [2] + (0..<between).map { $0 + 9 } + [2]
    let older = try Delivered.readingXLS(XLSFixture(records.flatMap { XLSFixture.number($0, 0, 1) }).bytes)
    #expect(older.cells.count == between + 2 - (between == 0 ? 1 : 0))
    #expect(older.notices == [between == 0 ? "storedTwice A3 " : "storedTwice 表一 3"])
  }

  @Test func `rows in any order, and those of another sheet, stand once`() throws {
    let rows = [500, 3, 64, 1, 65, 63].map { "<row r=\"\($0)\">\(cell("A\($0)", 1))</row>" }.joined()
    var fixture = XLSXFixture(rows: rows)
    fixture.sheets += "<sheet name=\"乙\" sheetId=\"2\" r:id=\"rId2\"/>"
    fixture.parts = [("xl/worksheets/sheet2.xml", fixture.sheetXML)]
    let read = try Delivered.reading(fixture.bytes, as: .xlsx)
    #expect(read.cells.count == 12)
    #expect(read.notices == [])
    let row = "<Row>\(cell2003(1, index: 1))</Row>"
    #expect(try xml("\(row)</Table></Worksheet><Worksheet ss:Name=\"乙\"><Table>\(row)").notices == [])
    // Empty rows are none.
    #expect(try xlsx("<row r=\"1\"/><row r=\"1\">\(cell("A1", 1))</row><row r=\"1\"/>").notices == [])
  }

  @Test func `an older workbook may be written column by column`() throws {
    let columns = (0..<3).flatMap { column in (0..<100).flatMap { XLSFixture.number($0, column, 1) } }
    let read = try Delivered.readingXLS(XLSFixture(columns).bytes)
    #expect(read.cells.count == 300)
    #expect(read.notices == [])
    let again = try Delivered.readingXLS(XLSFixture(columns + XLSFixture.number(70, 1, 2)).bytes)
    #expect(again.notices == ["storedTwice 表一 71"])
  }

  @Test func `the notice says which`() {
    let cell = ReadNotice(kind: .storedTwice, sheet: "表一", cell: CellAddress("B3"))
    #expect(cell.chinese.hasPrefix("表一!B3：这一格在文件里存了两次") && cell.chinese.hasSuffix("。"))
    let row = ReadNotice.storedTwice(row: 2, sheet: "表一")
    #expect(row.chinese.hasPrefix("表一：第 3 行在文件里存了两次"))
    #expect(row.english.hasPrefix("表一: the file stores row 3 twice"))
    #expect(ReadNotice(kind: .storedTwice, detail: "+9").chinese.contains("还有 9 处"))
  }
}
