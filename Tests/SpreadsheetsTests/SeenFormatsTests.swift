import Testing

@testable import Spreadsheets

/// What a person sees of the same contents in the formats beside XLSX.
@Suite struct SeenFormatsTests {
  private func read(_ bytes: [UInt8]) throws -> (cells: [String], outside: [OutsideText]) {
    var collector = SheetCollector(cells: 1000)
    let file = try ByteFile(bytes, path: "自评表.xls", limits: ReadLimits())
    let facts = try readWorkbook(sniff(file), limits: ReadLimits(), into: &collector)
    return (CellLookTests.seen(collector.sheets.flatMap(\.rows)), facts.outside)
  }

  @Test func `XLS shows by formats and fonts, and knows what is hidden or not calculated`() throws {
    func font(_ flags: Int, _ raised: Int) -> [UInt8] {
      XLSFixture.record(
        0x31, XLSFixture.two(200) + XLSFixture.two(flags) + [0, 0, 0, 0] + XLSFixture.two(raised) + [0, 0, 0, 0])
    }
    func style(_ font: Int, _ format: Int) -> [UInt8] {
      XLSFixture.record(0xE0, XLSFixture.two(font) + XLSFixture.two(format) + [UInt8](repeating: 0, count: 16))
    }
    func format(_ number: Int, _ code: String) -> [UInt8] {
      XLSFixture.record(0x41E, XLSFixture.two(number) + XLSFixture.two(code.utf16.count) + [1] + XLSFixture.wide(code))
    }
    let rich =
      XLSFixture.two(4) + [9] + XLSFixture.two(1) + XLSFixture.wide("9590") + XLSFixture.two(0) + XLSFixture.two(1)
    let table = XLSFixture.record(0xFC, XLSFixture.four(1) + XLSFixture.four(1) + rich)
    let hiddenRow = XLSFixture.record(
      0x208,
      XLSFixture.two(1) + [UInt8](repeating: 0, count: 4) + XLSFixture.two(255) + [0, 0, 0, 0] + XLSFixture.two(0x20)
        + [0, 0])
    let hiddenColumn = XLSFixture.record(
      0x7D, XLSFixture.two(2) + XLSFixture.two(2) + XLSFixture.two(99) + [0, 0] + XLSFixture.two(1) + [0, 0])
    let header = XLSFixture.record(0x14, XLSFixture.two(4) + [1] + XLSFixture.wide("&C机密"))
    let sum = XLSFixture.cell(
      0x06, 0, 4, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF] + [0, 0, 0, 0, 0, 0] + XLSFixture.two(4) + [0x19, 0x10, 0, 0])
    let zero = XLSFixture.cell(
      0x06, 0, 5, [UInt8](repeating: 0, count: 8) + [2, 0, 0, 0, 0, 0] + XLSFixture.two(3) + [0x1E, 1, 0])
    let records =
      hiddenColumn + hiddenRow + header + XLSFixture.number(0, 0, 1_000_000, format: 1)
      + XLSFixture.shared(0, 1, 0) + XLSFixture.number(0, 2, 7) + XLSFixture.number(0, 3, 8, format: 2) + sum + zero
      + XLSFixture.number(1, 0, 9)
    let read = try read(
      XLSFixture(
        globals: font(0, 0) + font(8, 0) + format(164, "0!.0,") + style(0, 0) + style(0, 164) + style(1, 0) + table,
        records
      ).bytes)
    #expect(read.cells == ["A1 100.0/3", "B1 /8", "C1 hidden 7", "D1 /8", "E1 =", "F1 =", "A2 hidden 9"])
    #expect(read.outside == [OutsideText(kind: .header, text: "机密", sheet: 0)])
  }

  /// Values with a format, and what Excel and WPS show of them.
  private static let inHanzi: [(value: Double, code: String, seen: String)] = [
    (120, "[DBNum1][$-804]General", "一百二十"), (120, "[DBNum2][$-804]General\"元\"", "壹佰贰拾元"),
    (45657, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "二〇二四年十二月三十一日"), (120, "[DBNum3]0", "１２０"),
    (120, "[DBNum1]0", "一二〇"),
  ]

  @Test func `numbers in hanzi are seen as such in XLS and XLSX`() throws {
    var (globals, records) = (XLSFixture.record(0xE0, [UInt8](repeating: 0, count: 20)), [UInt8]())
    for (index, (value, code, _)) in Self.inHanzi.enumerated() {
      globals += XLSFixture.record(
        0x41E, XLSFixture.two(164 + index) + XLSFixture.two(code.utf16.count) + [1] + XLSFixture.wide(code))
      records += XLSFixture.number(0, index, value, format: index + 1)
    }
    for index in Self.inHanzi.indices {
      globals += XLSFixture.record(
        0xE0, XLSFixture.two(0) + XLSFixture.two(164 + index) + [UInt8](repeating: 0, count: 16))
    }
    let expected = Self.inHanzi.enumerated().map { "\(CellAddress(row: 0, column: $0)) \($1.seen)/1" }
    #expect(try read(XLSFixture(globals: globals, records).bytes).cells == expected)
    let cells = Self.inHanzi.enumerated().map { "<c s=\"\($0 + 1)\"><v>\(Int($1.value))</v></c>" }.joined()
    let book = XLSXFixture(
      rows: "<row r=\"1\">\(cells)</row>", styles: XLSXFixture.styles(Self.inHanzi.map(\.code)))
    #expect(try read(book.bytes).cells == expected)
  }

  /// Formats of the number -95, and what is seen of it where that is no minus.
  private static let ofNegatives: [(code: String, seen: String?)] = [
    ("0.00;0.00", "95.00"), ("#,##0.00;[Red]#,##0.00", "95.00"), ("0.00\"万元\";0.00\"万元\"", "95.00万元"),
    ("General;[红色]General", "95"), ("0.00_ ;0.00;0.00;@", "95.00"), ("0.00", nil), ("[Red]0.00", nil), ("0.00;@", nil),
    ("0.00;[Red]-0.00", nil), ("#,##0.00_);\\(#,##0.00\\)", nil), ("0.00;[Red]\\-0.00", nil), ("0.00;\"-\"0.00", nil),
  ]

  @Test func `a minus that a format leaves out is told in every format of files`() throws {
    func code(_ text: String) -> String { text.replacing("\"", with: "&quot;") }
    let all = Self.ofNegatives
    let expected = all.enumerated().map {
      "\(CellAddress(row: 0, column: $0)) \($1.seen.map { $0 + "/128" } ?? "-95")"
    }
    var (globals, records) = (XLSFixture.record(0xE0, [UInt8](repeating: 0, count: 20)), [UInt8]())
    for (index, one) in all.enumerated() {
      globals += XLSFixture.record(
        0x41E, XLSFixture.two(164 + index) + XLSFixture.two(one.code.utf16.count) + [1] + XLSFixture.wide(one.code))
      records += XLSFixture.number(0, index, -95, format: index + 1)
    }
    for index in all.indices {
      globals += XLSFixture.record(
        0xE0, XLSFixture.two(0) + XLSFixture.two(164 + index) + [UInt8](repeating: 0, count: 16))
    }
    #expect(try read(XLSFixture(globals: globals, records).bytes).cells == expected)
    let cells = all.indices.map { "<c s=\"\($0 + 1)\"><v>-95</v></c>" }.joined()
    let book = XLSXFixture(rows: "<row r=\"1\">\(cells)</row>", styles: XLSXFixture.styles(all.map(\.code)))
    #expect(try read(book.bytes).cells == expected)
    let styles = all.enumerated().map {
      "<Style ss:ID=\"s\($0)\"><NumberFormat ss:Format=\"\(code($1.code))\"/></Style>"
    }
    let row = all.indices.map { "<Cell ss:StyleID=\"s\($0)\"><Data ss:Type=\"Number\">-95</Data></Cell>" }.joined()
    let xml = XML2003Tests.book("<Row>\(row)</Row>", styles: styles.joined())
    #expect(try read(Array(xml.utf8)).cells == expected)
    // A zero has no sign, also one that was rounded.
    let small = XLSXFixture(
      rows: "<row r=\"1\"><c s=\"1\"><v>-0.001</v></c></row>", styles: XLSXFixture.styles(["0.00;0.00"]))
    #expect(try read(small.bytes).cells == ["A1 -0.001"])
  }

  @Test func `a minus that web pages and OpenDocument do not show is told`() throws {
    let page =
      "<table><tr><td x:num=\"-95\">95.00</td><td x:num=\"-95\">-95.00</td><td x:num=\"-95\">(95.00)</td></tr></table>"
    #expect(try read(Array(page.utf8)).cells == ["A1 95.00/128", "B1 -95", "C1 -95"])
    func style(_ name: String, _ negative: String) -> String {
      let digits = "<number:number number:decimal-places=\"2\" number:min-integer-digits=\"1\"/>"
      return """
        <number:number-style style:name="\(name)P0">\(digits)</number:number-style><number:number-style style:name="\(name)">\
        \(negative)\(digits)<style:map style:condition="value()&gt;=0" style:apply-style-name="\(name)P0"/></number:number-style>\
        <style:style style:name="c\(name)" style:family="table-cell" style:data-style-name="\(name)"/>
        """
    }
    let styles =
      style("N1", "<style:text-properties fo:color=\"#ff0000\"/>") + style("N2", "<number:text>-</number:text>")
    let rows = ODSFixture.row(
      ODSFixture.cell("float", "-95", shown: "95.00", " table:style-name=\"cN1\"")
        + ODSFixture.cell("float", "-95", shown: "-95.00", " table:style-name=\"cN2\""))
    #expect(try read(ODSFixture(rows: rows, styles: styles).zipped).cells == ["A1 95.00/128", "B1 -95"])
  }

  @Test func `XML Spreadsheet 2003 shows by formats, runs and hidden rows`() throws {
    let styles = """
      <Style ss:ID="a"><NumberFormat ss:Format="0!.0,"/></Style><Style ss:ID="b"><Font ss:StrikeThrough="1"/></Style>
      """
    let table = """
      <Column ss:Index="3" ss:Hidden="1"/><Row><Cell ss:StyleID="a"><Data ss:Type="Number">1000000</Data></Cell>\
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>95</S>90<Sup>1</Sup></ss:Data></Cell>\
      <Cell><Data ss:Type="Number">7</Data></Cell><Cell ss:StyleID="b"><Data ss:Type="Number">8</Data></Cell></Row>\
      <Row ss:Hidden="1"><Cell><Data ss:Type="String">旧</Data><Comment><ss:Data>本项目涉密</ss:Data></Comment></Cell></Row>
      """
    let after = "<x:WorksheetOptions><x:PageSetup><x:Header x:Data=\"&amp;C机密\"/></x:PageSetup></x:WorksheetOptions>"
    let read = try read(Array(XML2003Tests.book(table, styles: styles, after: after).utf8))
    #expect(read.cells == ["A1 100.0/3", "B1 90/24", "C1 hidden 7", "D1 /8", "A2 hidden 旧"])
    #expect(
      read.outside == [
        OutsideText(kind: .comment, text: "本项目涉密", sheet: 0, cell: CellAddress("A2")),
        OutsideText(kind: .header, text: "机密", sheet: 0),
      ])
  }

  @Test func `web pages show what they show`() throws {
    let rows = """
      <col><col><col style='display:none'><tr><td x:num="1000000">100.0</td><td>76<sup>3</sup></td><td>旧</td><td x:num="0.5">0.50</td></tr>\
      <tr style='display:none'><td>甲</td><td>乙</td></tr><tr><td><s>95</s>90</td><td class=old>8</td></tr>\
      <tr><td style='mso-number-format:"0\\.0\\,"'>2000000</td><td>1</td></tr>
      """
    let page =
      "<html><head><meta charset=\"utf-8\"><style>.old {text-decoration:line-through;} @page {mso-header-data:\"&C机密\";}</style>"
      + "</head><body><table>\(rows)</table></body></html>"
    let read = try read(Array(page.utf8))
    #expect(
      read.cells == [
        "A1 100.0/3", "B1 76/16", "C1 hidden 旧", "D1 0.5", "A2 hidden 甲", "B2 hidden 乙", "A3 90/8", "B3 /8",
        "A4 2000.0/3", "B4 1",
      ])
    #expect(read.outside == [OutsideText(kind: .header, text: "机密")])
  }

  @Test func `OpenDocument shows what its program showed`() throws {
    let styles = """
      <number:number-style style:name="N1"><number:number number:display-factor="1000"/><number:text>万</number:text></number:number-style>\
      <style:style style:name="a" style:family="table-cell" style:data-style-name="N1"/>\
      <style:style style:name="b" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
      """
    let rows =
      "<table:table-column/><table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/>"
      + ODSFixture.row(
        ODSFixture.cell("float", "1000000", shown: "100.0万", " table:style-name=\"a\"")
          + ODSFixture.text("<text:p>90<text:span text:style-name=\"T1\">1</text:span></text:p>")
          + ODSFixture.cell("float", "8", shown: "8", " table:style-name=\"b\"")
          + ODSFixture.cell("float", "7", shown: "7"))
      + ODSFixture.row(
        ODSFixture.text("<office:annotation><text:p>本项目涉密</text:p></office:annotation><text:p>旧</text:p>"),
        " table:visibility=\"filter\"")
    let read = try read(ODSFixture(rows: rows, styles: styles).zipped)
    #expect(read.cells == ["A1 100.0万/3", "B1 90/16", "C1 /8", "D1 hidden 7", "A2 hidden 旧"])
    #expect(read.outside == [OutsideText(kind: .comment, text: "本项目涉密", sheet: 0, cell: CellAddress("A2"))])
  }
}
