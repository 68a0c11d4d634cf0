import Testing

@testable import Spreadsheets

struct XLSXSheetTests {
  private func read(_ fixture: XLSXFixture, _ limits: ReadLimits = ReadLimits()) throws -> Delivered {
    try .reading(fixture.bytes, as: .xlsx, limits)
  }

  @Test func `rows and cells may leave out their addresses`() throws {
    let fixture = XLSXFixture(
      rows: "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"9\"><c><v>4</v></c></row>"
        + "<row><c r=\"B12\"><v>5</v></c></row><row><c><v>6</v></c></row>")
    #expect(
      try read(fixture).cells == [
        "A1 number 1", "D1 number 2", "E1 number 3", "A9 number 4", "B12 number 5", "A13 number 6",
      ])
  }

  @Test func `cells out of order are sorted`() throws {
    let fixture = XLSXFixture(
      rows: "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>4</v></c></row>")
    let read = try read(fixture)
    #expect(read.cells == ["A1 number 1", "B1 number 4", "C1 number 3"])
    #expect(read.notices == [])
  }

  @Test func `merged ranges come sorted, and foolish ones are passed over`() throws {
    let fixture = XLSXFixture(
      rows: "<row><c><v>1</v></c></row>",
      afterRows: "<mergeCells><mergeCell ref=\"B3:D3\"/><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"C1\"/>"
        + "<mergeCell ref=\"D4:B2\"/><mergeCell ref=\"A1:A1\"/><mergeCell ref=\"A1:ZZZ99999999\"/></mergeCells>")
    let page = try #require(try read(fixture).pages.first)
    #expect(page.merges == ["A1:A2", "B3:D3"])
  }

  @Test func `hidden sheets are delivered and reported, charts are empty sheets`() throws {
    var fixture = XLSXFixture(rows: "<row><c><v>1</v></c></row>")
    fixture.sheets = """
      <sheet name="甲" sheetId="1" state="hidden" r:id="rId1"/><sheet name="乙" sheetId="2" state="veryHidden" r:id="rId2"/>\
      <sheet name="图" sheetId="3" r:id="rId3"/>
      """
    fixture.parts = [("xl/worksheets/sheet2.xml", fixture.sheetXML)]
    let read = try read(fixture)
    #expect(read.pages.map(\.name) == ["甲", "乙", "图"])
    #expect(read.pages.map(\.isHidden) == [true, true, false])
    #expect(read.pages.map(\.cells.count) == [1, 1, 0])
    #expect(read.allEnded)
    #expect(read.notices == ["hiddenSheet 甲 hidden", "hiddenSheet 乙 veryHidden"])
  }

  @Test func `strict workbooks read the same`() throws {
    let fixture = XLSXFixture(
      rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45657</v></c></row>", strings: "<si><t>严格</t></si>",
      styles: XLSXFixture.styles(["yyyy-mm-dd"]), isStrict: true)
    #expect(try read(fixture).cells == ["A1 text 严格", "B1 date 2024-12-31"])
  }

  @Test func `styles and shared strings may be missing`() throws {
    let fixture = XLSXFixture(rows: "<row><c s=\"5\"><v>45657</v></c><c t=\"s\"><v>3</v></c></row>")
    let read = try read(fixture)
    #expect(read.cells == ["A1 number 45657"])
    #expect(read.notices == ["partial B1 string 3 of 0"])
  }

  @Test func `part names may be in another case, with backslashes, or relative`() throws {
    var fixture = XLSXFixture(rows: "<row><c><v>1</v></c></row>", without: ["xl/worksheets/sheet1.xml"])
    fixture.parts = [("XL\\Worksheets\\Sheet1.XML", fixture.sheetXML)]
    #expect(try read(fixture).cells == ["A1 number 1"])
    let links = try #require(fixture.allParts.first { $0.0 == "xl/_rels/workbook.xml.rels" })
    fixture.parts = [
      ("data/one.xml", fixture.sheetXML),
      (links.0, links.1.replacing("\"worksheets/sheet1.xml\"", with: "\"./../data/./one.xml\"")),
    ]
    #expect(try read(fixture).cells == ["A1 number 1"])
  }

  @Test func `prefixes, foreign elements and a byte order mark do not matter`() throws {
    var fixture = XLSXFixture(strings: "<si><t>甲</t></si>")
    let sheet = """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:o="urn:other"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v><o:v>9</o:v></x:c></x:row></x:sheetData>\
      <o:row><o:c><o:v>7</o:v></o:c></o:row></x:worksheet>
      """
    fixture.parts = [("xl/worksheets/sheet1.xml", sheet)]
    #expect(try read(fixture).cells == ["A1 text 甲"])
  }

  @Test(arguments: [
    (Continuation.skipSheet, ["A1 number 1", "A2 number 2", "A1 number 1", "A2 number 2"]),
    (Continuation.stop, ["A1 number 1", "A2 number 2"]),
    (
      Continuation.proceed,
      ["A1 number 1", "A2 number 2", "A3 number 3", "A1 number 1", "A2 number 2", "A3 number 3"]
    ),
  ])
  func `a consumer may leave a sheet or the file`(_ answer: Continuation, _ cells: [String]) throws {
    var fixture = XLSXFixture(rows: (1...3).map { "<row><c><v>\($0)</v></c></row>" }.joined())
    fixture.sheets = "<sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙\" r:id=\"rId2\"/>"
    fixture.parts = [("xl/worksheets/sheet2.xml", fixture.sheetXML)]
    let read = try Delivered.reading(fixture.bytes, as: .xlsx, answers: [1: answer])
    #expect(read.cells == cells)
    #expect(read.allEnded)
  }

  @Test func `long sheets come in pieces and whole`() throws {
    let rows = (0..<20_000).map { "<row r=\"\($0 + 1)\"><c r=\"B\($0 + 1)\"><v>\($0)</v></c></row>" }
    let read = try read(XLSXFixture(rows: rows.joined()))
    #expect(read.cells.count == 20_000)
    #expect(read.cells.last == "B20000 number 19999")
    #expect(read.pages.first?.isEnded == true)
  }

  @Test func `a workbook in memory has its rows in order, whatever the file's order`() throws {
    let fixture = XLSXFixture(
      rows: "<row r=\"3\"><c><v>3</v></c></row><row r=\"1\"><c><v>1</v></c></row>"
        + "<row r=\"3\"><c r=\"B3\"><v>4</v></c></row>")
    let workbook = try withTemporaryFile(fixture.bytes) { try loadWorkbook(at: $0) }
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.rows.map(\.index) == [0, 2])
    #expect(sheet[CellAddress(row: 2, column: 0)]?.text == "3")
    #expect(sheet[CellAddress(row: 2, column: 1)]?.text == "4")
  }

  @Test func `a workbook in memory has only so many cells`() throws {
    let fixture = XLSXFixture(rows: String(repeating: "<row><c><v>1</v></c><c><v>2</v></c></row>", count: 3))
    var limits = ReadLimits()
    limits.cells = 6
    _ = try withTemporaryFile(fixture.bytes) { try loadWorkbook(at: $0, limits: limits) }
    limits.cells = 5
    let error = #expect(throws: ReadError.self) {
      try withTemporaryFile(fixture.bytes) { try loadWorkbook(at: $0, limits: limits) }
    }
    #expect(error?.cause == .limit("cells", 5))
  }
}
