import Testing

@testable import Spreadsheets

/// Parts that offer alternatives to programs that understand more, and sheets that are called something else.
struct XLSXAlternativesTests {
  private func read(_ fixture: XLSXFixture) throws -> Delivered { try .reading(fixture.bytes, as: .xlsx) }

  private func either(_ choice: String, _ fallback: String?) -> String {
    "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<mc:Choice Requires=\"x14\">\(choice)</mc:Choice>"
      + (fallback.map { "<mc:Fallback>\($0)</mc:Fallback>" } ?? "")
      + "</mc:AlternateContent>"
  }

  private func row(_ value: Int) -> String { "<row r=\"1\"><c r=\"A1\"><v>\(value)</v></c></row>" }

  @Test func `of a row in two branches one is read`() throws {
    let fixture = XLSXFixture(rows: either(row(1), row(2)) + "<row r=\"2\"><c r=\"A2\"><v>3</v></c></row>")
    let read = try read(fixture)
    #expect(read.cells == ["A1 number 2", "A2 number 3"])
    #expect(read.error == nil)
  }

  @Test func `of a text, a number format and a sheet in two branches one is read`() throws {
    var fixture = XLSXFixture(rows: "<row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>45657</v></c></row>")
    fixture.strings = "<si>" + either("<t>甲</t>", "<t>乙</t>") + "</si>"
    fixture.styles =
      "<numFmts>"
      + either("<numFmt numFmtId=\"200\" formatCode=\"0\"/>", "<numFmt numFmtId=\"200\" formatCode=\"yyyy\"/>")
      + "</numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>"
    fixture.sheets = either(fixture.sheets, fixture.sheets)
    let read = try read(fixture)
    #expect(read.cells == ["A1 text 乙", "B1 date 2024-12-31"])
    #expect(read.pages.map(\.name) == ["表一"])
  }

  @Test func `a row that only other programs are to see stops the reading`() throws {
    let read = try read(XLSXFixture(rows: row(7) + either(row(1), nil)))
    #expect(
      read.error == .malformedXML(part: "xl/worksheets/sheet1.xml", line: 2, reason: "a choice without a fallback"))
  }

  @Test func `an empty fallback is none`() throws {
    let read = try read(XLSXFixture(rows: row(7) + either(row(1), "")))
    #expect(
      read.error == .malformedXML(part: "xl/worksheets/sheet1.xml", line: 2, reason: "a choice without a fallback"))
  }

  @Test func `formats of conditional formatting are not those of the cells`() throws {
    var fixture = XLSXFixture(rows: "<row><c s=\"0\"><v>0.85</v></c><c s=\"1\"><v>4500</v></c></row>")
    fixture.styles = """
      <numFmts><numFmt numFmtId="164" formatCode="0.00%"/></numFmts>\
      <cellXfs><xf numFmtId="164"/><xf numFmtId="176"/></cellXfs>\
      <dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf><dxf><numFmt numFmtId="176" formatCode="yyyy"/></dxf></dxfs>
      """
    #expect(try read(fixture).cells == ["A1 number% 0.85", "B1 number 4500"])
  }

  @Test func `what Excel offers beside the cells needs no fallback`() throws {
    var fixture = XLSXFixture(rows: row(7))
    fixture.afterRows = either("<controls><control shapeId=\"1\"/></controls>", nil)
    let read = try read(fixture)
    #expect(read.cells == ["A1 number 7"])
    #expect(read.error == nil)
  }

  @Test(arguments: ["worksheet/", "worksheetX", "table"])
  func `a sheet whose relationship is of an unknown kind is read`(kind: String) throws {
    var fixture = XLSXFixture(rows: row(7))
    let part = try #require(fixture.allParts.first { $0.0 == "xl/_rels/workbook.xml.rels" })
    fixture.parts = [(part.0, part.1.replacing("/worksheet\"", with: "/\(kind)\""))]
    #expect(try read(fixture).cells == ["A1 number 7"])
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
  func `a part in another language is refused, not taken for empty`(name: String) throws {
    var fixture = XLSXFixture(rows: row(7))
    let part = try #require(fixture.allParts.first { $0.0 == name })
    fixture.parts = [
      (name, part.1.replacing("http://schemas.openxmlformats.org/spreadsheetml/2006/main", with: "urn:x"))
    ]
    let line = name.hasSuffix("sheet1.xml") ? 2 : 1
    #expect(try read(fixture).error == .malformedXML(part: name, line: line, reason: "not SpreadsheetML"))
  }

  @Test func `number formats may stand behind the cell styles that use them`() throws {
    var fixture = XLSXFixture(rows: "<row><c s=\"0\"><v>45657</v></c></row>")
    fixture.styles =
      "<cellXfs><xf numFmtId=\"200\"/></cellXfs><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy\"/></numFmts>"
    #expect(try read(fixture).cells == ["A1 date 2024-12-31"])
  }

  @Test(arguments: [
    ("worksheets/%E8%A1%A8%201.xml", "xl/worksheets/表 1.xml"), ("worksheets/表1.xml", "xl/worksheets/%E8%A1%A81.xml"),
    ("worksheets/a%2Exml", "xl/worksheets/a%2Exml"), ("worksheets/%41.xml", "xl/worksheets/a.xml"),
    ("worksheets/100%.xml", "xl/worksheets/100%.xml"),
  ])
  func `the name of a part may be escaped in the list and in the container`(target: String, name: String) throws {
    var fixture = XLSXFixture(rows: row(7))
    let part = try #require(fixture.allParts.first { $0.0 == "xl/_rels/workbook.xml.rels" })
    fixture.parts = [
      (part.0, part.1.replacing("worksheets/sheet1.xml", with: target)), (name, fixture.sheetXML),
    ]
    fixture.without = ["xl/worksheets/sheet1.xml"]
    #expect(try read(fixture).cells == ["A1 number 7"])
  }
}
