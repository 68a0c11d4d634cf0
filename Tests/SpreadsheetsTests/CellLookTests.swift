import Testing

@testable import Spreadsheets

@Suite struct CellLookTests {
  private static func look(_ text: String, _ spans: [(String, struck: Bool, raised: Bool)]) -> CellLook? {
    var all: [TextSpan] = []
    for (part, struck, raised) in spans {
      guard let found = text.firstRange(of: part) else { continue }
      let first = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      all.append(TextSpan(range: first..<first + part.utf8.count, isStruck: struck, isRaised: raised))
    }
    return TextSpan.look(of: Array(text.utf8), all)
  }

  @Test func `struck-out text and note numbers are no part of what is seen`() {
    #expect(Self.look("9590", [("95", true, false)]) == .seen("90", .struck))
    #expect(Self.look("901", [("1", false, true)]) == .seen("90", .raised))
    #expect(Self.look("80公里[注2]", [("[注2]", false, true)]) == .seen("80公里", .raised))
    #expect(Self.look("作废", [("作废", true, false)]) == .seen("", .struck))
  }

  @Test func `a raised exponent belongs to its unit`() {
    #expect(Self.look("100km2", [("2", false, true)]) == .seen("100km²", []))
    #expect(Self.look("5×103吨", [("3", false, true)]) == .seen("5×10³吨", []))
    #expect(Self.look("全部上标", [("全部上标", false, true)]) == nil)
  }

  /// The cells of a row as they are seen, with what hides them.
  static func seen(_ rows: [Row]) -> [String] {
    rows.flatMap { row in
      row.cells.map { cell in
        let place = CellAddress(row: row.index, column: cell.column).description
        return
          "\(place)\(cell.isHidden ? " hidden" : "") \(cell.look.map { "\($0.text)/\($0.causes.rawValue)" } ?? cell.text)"
      }
    }
  }

  private static func cells(of fixture: XLSXFixture) throws -> [String] {
    var collector = SheetCollector(cells: 1000)
    let file = try ByteFile(fixture.bytes, path: "fixture", limits: ReadLimits())
    _ = try readZip(file, limits: ReadLimits(), into: &collector)
    return seen(collector.sheets.flatMap(\.rows))
  }

  @Test func `XLSX shows numbers by their formats, also from the shortest cells`() throws {
    let fixture = XLSXFixture(
      rows:
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1000000</v></c><c r=\"B1\" s=\"2\"><v>90</v></c><c r=\"C1\" s=\"3\"><v>45600</v></c>"
        + "<c r=\"D1\" s=\"4\"><v>5</v></c><c r=\"E1\" s=\"5\"><v>12</v></c></row>",
      styles: XLSXFixture.styles(["0!.0,", "\"≥\"0\"公里\"", "yyyy\"年\"m\"月\"", "#,##0.00", ";;;"]))
    #expect(try Self.cells(of: fixture) == ["A1 100.0/3", "B1 ≥90公里/1", "C1 2024年11月/1", "D1 5", "E1 /64"])
  }

  @Test func `XLSX knows hidden rows and columns, and those of no height or width`() throws {
    let fixture = XLSXFixture(
      rows:
        "</sheetData><cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"3\" width=\"0\"/></cols><sheetData>"
        + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
        + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>4</v></c></row><row r=\"3\" ht=\"0\"><c r=\"A3\"><v>5</v></c></row>"
    )
    #expect(try Self.cells(of: fixture) == ["A1 1", "B1 hidden 2", "C1 hidden 3", "A2 hidden 4", "A3 hidden 5"])
  }

  @Test func `XLSX leaves struck-out runs and cells out of what is seen`() throws {
    let runs =
      "<r><rPr><strike/></rPr><t>95</t></r><r><t>90</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>"
    let fixture = XLSXFixture(
      rows:
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>7</v></c><c r=\"C1\" t=\"s\"><v>1</v></c>"
        + "<c r=\"D1\" t=\"inlineStr\"><is>\(runs)</is></c></row>",
      strings: "<si>\(runs)</si><si><t>甲</t></si>",
      styles: "<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId=\"0\"/><xf fontId=\"1\"/></cellXfs>")
    #expect(try Self.cells(of: fixture) == ["A1 90/24", "B1 /8", "C1 甲", "D1 90/24"])
    // Without shared texts or styles that are struck out, too.
    let alone = XLSXFixture(rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\(runs)</is></c></row>")
    #expect(try Self.cells(of: alone) == ["A1 90/24"])
  }

  @Test func `a zero is no result where the program says that nothing was calculated`() throws {
    let workbook =
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"rId1\"/>"
      + "</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>"
    let fixture = XLSXFixture(
      rows:
        "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:C1)</f><v>0</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\"><v>0</v></c></row>",
      parts: [("xl/workbook.xml", workbook)])
    #expect(try Self.cells(of: fixture) == ["A1 =SUM(B1:C1)", "B1 2", "C1 0"])
  }
}
