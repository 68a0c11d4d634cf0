import Testing

@testable import Spreadsheets

struct XML2003Tests {
  /// A workbook of one sheet named 表 around the content of its table.
  static func book(
    _ table: String, styles: String = "", after: String = "", head: String = "<?xml version=\"1.0\"?>"
  ) -> String {
    """
    \(head)<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:html="http://www.w3.org/TR/REC-html40"><Styles>\(styles)</Styles>\
    <Worksheet ss:Name="表"><Table>\(table)</Table>\(after)</Worksheet></Workbook>
    """
  }

  private func read(_ text: String, _ limits: ReadLimits = ReadLimits()) throws -> Delivered {
    try .reading(Array(text.utf8), as: .xml2003, limits)
  }

  private func cells(_ table: String, styles: String = "") throws -> [String] {
    try read(Self.book(table, styles: styles)).cells
  }

  @Test func `every type of data`() throws {
    let table = """
      <Row><Cell><Data ss:Type="String">项目</Data></Cell><Cell><Data ss:Type="Number">0.86180000000000001</Data></Cell>\
      <Cell><Data ss:Type="DateTime">2024-12-31T00:00:00.000</Data></Cell>\
      <Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>\
      <Cell><Data ss:Type="Boolean">0</Data></Cell><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell>\
      <Cell><Data ss:Type="String"></Data></Cell><Cell/><Cell><Data ss:Type="Number">1.2E-3</Data></Cell></Row>
      """
    #expect(
      try cells(table) == [
        "A1 text 项目", "B1 number 0.8618", "C1 date 2024-12-31", "D1 date 1899-12-31T08:30:00", "E1 boolean TRUE",
        "F1 boolean FALSE", "G1 error #DIV/0!", "J1 number 0.0012",
      ])
  }

  @Test func `indexes and merged cells place what follows`() throws {
    let data = "<Data ss:Type=\"Number\">1</Data>"
    let table = """
      <Row ss:Index="3"><Cell ss:MergeAcross="2" ss:MergeDown="1">\(data)</Cell><Cell>\(data)</Cell>\
      <Cell ss:Index="9">\(data)</Cell><Cell>\(data)</Cell></Row><Row ss:Span="4"/><Row><Cell ss:Index="2">\(data)</Cell></Row>
      """
    let page = try #require(try read(Self.book(table)).pages.first)
    #expect(page.cells == ["A3 number 1", "D3 number 1", "I3 number 1", "J3 number 1", "B9 number 1"])
    #expect(page.merges == ["A3:C4"])
  }

  @Test func `rich text is joined, comments are not content`() throws {
    let table = """
      <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B><Font html:Size="9">资金</Font></B>\
      <I>(万元)</I></ss:Data><Comment ss:Author="甲"><ss:Data>批注</ss:Data></Comment></Cell>\
      <Cell><Comment><Data>空</Data></Comment></Cell><Cell><Data ss:Type="String">一&#10;二</Data></Cell></Row>
      """
    #expect(try cells(table) == ["A1 text 资金(万元)", "C1 text 一\n二"])
  }

  @Test func `any prefix and no processing instruction`() throws {
    let text = """
      <s:Workbook xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"><s:Worksheet s:Name="甲"><s:Table><s:Row>\
      <s:Cell s:Index="2"><s:Data s:Type="String">乙</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>
      """
    #expect(try read(text).cells == ["B1 text 乙"])
  }

  @Test func `a style may stand before its parent, and may take its parent's format away`() throws {
    let styles = """
      <Style ss:ID="c" ss:Parent="d"/><Style ss:ID="g" ss:Parent="d"><NumberFormat/></Style>\
      <Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d"/></Style><Style ss:ID="x" ss:Parent="y"/>\
      <Style ss:ID="y" ss:Parent="x"/>
      """
    func cell(_ style: String) -> String {
      "<Cell ss:StyleID=\"\(style)\"><Data ss:Type=\"Number\">45657</Data></Cell>"
    }
    let row = "<Row>\(cell("c"))\(cell("g"))\(cell("d"))\(cell("x"))</Row>"
    #expect(
      try cells(row, styles: styles) == [
        "A1 date 2024-12-31", "B1 number 45657", "C1 date 2024-12-31", "D1 number 45657",
      ])
  }

  @Test func `styles of cells, rows, columns and parents tell percentages and dates`() throws {
    let styles = """
      <Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>\
      <Style ss:ID="q" ss:Parent="p"><Font/></Style><Style ss:ID="d"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style>\
      <Style ss:ID="n"><NumberFormat ss:Format="0.00"/></Style><Style ss:ID="s"><NumberFormat ss:Format="Short Date"/></Style>
      """
    func cell(_ style: String) -> String { "<Cell\(style)><Data ss:Type=\"Number\">45657</Data></Cell>" }
    let table = """
      <Column/><Column ss:Index="3" ss:StyleID="p" ss:Span="1"/><Row>\(cell(""))\(cell(" ss:StyleID=\"q\""))\(cell(""))\
      \(cell(" ss:StyleID=\"n\""))\(cell(" ss:StyleID=\"d\""))\(cell(" ss:StyleID=\"s\""))</Row>\
      <Row ss:StyleID="s">\(cell(""))</Row>
      """
    #expect(
      try cells(table, styles: styles) == [
        "A1 number 45657", "B1 number% 45657", "C1 number% 45657", "D1 number 45657", "E1 date 2024-12-31",
        "F1 date 2024-12-31", "A2 date 2024-12-31",
      ])
  }

  @Test func `a formula without a result is reported`() throws {
    let table = """
      <Row><Cell ss:Formula="=SUM(R[-1]C)"/><Cell ss:Formula="=1"><Data ss:Type="Number">1</Data></Cell>\
      <Cell ss:Formula="=&quot;&quot;"><Data ss:Type="String"></Data></Cell></Row>
      """
    let read = try read(Self.book(table))
    #expect(read.cells == ["A1 formula-error =SUM(R[-1]C)", "B1 number 1"])
    #expect(read.notices == ["formulaWithoutResult A1 =SUM(R[-1]C)"])
  }

  @Test(arguments: [("SheetHidden", true), ("SheetVeryHidden", true), ("SheetVisible", false)])
  func `hidden sheets are known before their rows`(_ word: String, _ isHidden: Bool) throws {
    let options =
      "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>\(word)</Visible></WorksheetOptions>"
    let text = Self.book("<Row><Cell><Data>1</Data></Cell></Row>", after: options)
    #expect(try read(text).pages.map(\.isHidden) == [isHidden])
    #expect(try read(text).facts.notices.count == (isHidden ? 1 : 0))
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Delivered.reading(wide, as: .xml2003).pages.map(\.isHidden) == [isHidden])
  }

  @Test func `UTF-16 in both orders`() throws {
    let text = Self.book("<Row><Cell><Data ss:Type=\"String\">预算😀</Data></Cell></Row>")
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, encoding) in [(little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian)] {
      let read = try Delivered.reading(bytes, as: .xml2003)
      #expect(read.cells == ["A1 text 预算😀"])
      #expect(read.facts.encoding == encoding)
    }
  }

  @Test(arguments: ["GBK", "gb2312", "GB18030", "x-gbk"])
  func `Chinese encodings are read as GB 18030`(_ name: String) throws {
    // 预算 as two-byte codes, 㐀 as a four-byte code, 镕 outside GB 2312.
    let content: [UInt8] = [0xD4, 0xA4, 0xCB, 0xE3, 0x81, 0x39, 0xEE, 0x39, 0xE9, 0x46]
    let text = Self.book("<Row><Cell><Data>#</Data></Cell></Row>", head: "<?xml version=\"1.0\" encoding=\"\(name)\"?>")
      .replacing("表", with: "a")
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "#") ? content : [$0] }
    let read = try Delivered.reading(bytes, as: .xml2003)
    #expect(read.cells == ["A1 text 预算㐀镕"])
    #expect(read.facts.encoding == .gb18030)
  }

  @Test func `several sheets, an empty one, and a second table below the first`() throws {
    let row = "<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
    let more = "<Worksheet ss:Name=\"空\"/><Worksheet ss:Name=\"三\"><Table>\(row)</Table>"
    let text = Self.book(row, after: "<Table>\(row)</Table></Worksheet>\(more)")
    let read = try read(text)
    #expect(read.pages.map(\.name) == ["表", "空", "三"])
    #expect(read.pages.map(\.cells) == [["A1 number 1", "A2 number 1"], [], ["A1 number 1"]])
    #expect(read.allEnded)
  }
}
