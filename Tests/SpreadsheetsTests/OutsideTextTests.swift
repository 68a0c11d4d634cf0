import Testing

@testable import Spreadsheets

@Suite struct OutsideTextTests {
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static func texts(of fixture: XLSXFixture) throws -> [OutsideText] {
    var collector = SheetCollector(cells: 1000)
    let file = try ByteFile(fixture.bytes, path: "fixture", limits: ReadLimits())
    return try readZip(file, limits: ReadLimits(), into: &collector).outside
  }

  @Test(arguments: [
    ("&C机密", "机密"), ("&L&\"黑体,加粗\"&14秘密★3年&R第&P页", "秘密★3年\n第页"), ("&C&KFF0000内部&&资料", "内部&资料"),
  ])
  func `codes of a page header are no text`(_ code: String, _ text: String) {
    #expect(HeaderCode.text(code).split(separator: "\n").joined(separator: "\n") == text)
  }

  @Test func `headers and footers of an XLSX sheet are handed on`() throws {
    let texts = try Self.texts(
      of: XLSXFixture(
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        afterRows: "<headerFooter><oddHeader>&amp;C机密</oddHeader><firstFooter>&amp;L内部</firstFooter></headerFooter>"))
    #expect(
      texts == [
        OutsideText(kind: .header, text: "机密", sheet: 0), OutsideText(kind: .footer, text: "内部", sheet: 0),
      ])
  }

  @Test func `the title of a web page and its keywords are handed on, and no text of a sheet`() throws {
    let page =
      "<html><head><meta name=Keywords content=机密><title>自评表（不公开）</title></head><body><table><tr><td>甲</td><td>1</td></tr>"
    let delivered = try Delivered.page(page + "<tr><td>乙</td><td>2</td></tr></table></body></html>")
    #expect(delivered.facts.outside.map(\.text) == ["机密", "自评表（不公开）"])
    #expect(delivered.facts.outside.map(\.kind) == [.property, .property])
  }

  @Test func `a part with comments that is damaged is missed, and the cells are read all the same`() throws {
    let links = """
      <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" Type="\(Self.relations)/comments" Target="../comments1.xml"/></Relationships>
      """
    let cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    func facts(_ comments: String) throws -> (FileFacts, Int) {
      let fixture = XLSXFixture(
        rows: cells, parts: [("xl/worksheets/_rels/sheet1.xml.rels", links), ("xl/comments1.xml", comments)])
      var collector = SheetCollector(cells: 1000)
      let file = try ByteFile(fixture.bytes, path: "fixture", limits: ReadLimits())
      return (try readZip(file, limits: ReadLimits(), into: &collector), collector.sheets.first?.rows.count ?? 0)
    }
    let whole = try facts(
      "<comments><commentList><comment ref=\"A1\"><text><t>核对过</t></text></comment></commentList></comments>")
    #expect(whole.0.missedOutside.isEmpty && whole.1 == 1)
    let damaged = try facts("<comments><commentList><comment ref=\"A1\"><text><t>本项目<涉密</t></comments>")
    #expect(damaged.0.missedOutside == ["xl/comments1.xml"] && damaged.1 == 1)
  }

  @Test(arguments: [("image", [0]), ("chart", [Int]())])
  func `a picture on a sheet is known, whatever else its drawing holds`(kind: String, sheets: [Int]) throws {
    let links = { (kind: String, target: String) in
      """
      <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" Type="\(Self.relations)/\(kind)" Target="\(target)"/></Relationships>
      """
    }
    let fixture = XLSXFixture(
      rows: "",
      parts: [
        ("xl/worksheets/_rels/sheet1.xml.rels", links("drawing", "../drawings/drawing1.xml")),
        ("xl/drawings/drawing1.xml", "<x:d xmlns:x=\"x\"/>"),
        ("xl/drawings/_rels/drawing1.xml.rels", links(kind, "../media/1.png")),
      ])
    var collector = SheetCollector(cells: 1000)
    let file = try ByteFile(fixture.bytes, path: "fixture", limits: ReadLimits())
    #expect(try readZip(file, limits: ReadLimits(), into: &collector).pictures == Set(sheets))
  }

  /// Type 8 is a picture, 5 a chart (FtCmo.ot, [MS-XLS] 2.5.143).
  @Test(arguments: [(8, [1]), (5, [Int]())])
  func `a picture on a sheet of an XLS file is known, another object is none`(type: Int, sheets: [Int]) throws {
    let object = XLSFixture.record(0x5D, XLSFixture.two(0x15) + XLSFixture.two(0x12) + XLSFixture.two(type) + [0, 0])
    var fixture = XLSFixture()
    fixture.sheets = [.init(name: "说明"), .init(name: "自评表", records: object)]
    var collector = SheetCollector(cells: 1000)
    let file = try ByteFile(fixture.bytes, path: "fixture", limits: ReadLimits())
    #expect(try readXLS(file, limits: ReadLimits(), into: &collector).pictures == Set(sheets))
  }

  @Test(arguments: [("draw:image", [1]), ("draw:text-box", [Int]())])
  func `a picture on a sheet of an OpenDocument file is known, over cells and in them`(
    element: String, sheets: [Int]
  ) throws {
    let frame = "<draw:frame><\(element)/></draw:frame>"
    for content in [
      "<table:shapes>\(frame)</table:shapes>",
      "<table:table-row><table:table-cell>\(frame)</table:table-cell></table:table-row>",
    ] {
      var fixture = ODSFixture()
      fixture.tables =
        "<table:table table:name=\"说明\"/><table:table table:name=\"自评表\">\(content)</table:table>"
      for bytes in [fixture.zipped, Array(fixture.flat.utf8)] {
        var collector = SheetCollector(cells: 1000)
        let file = try ByteFile(bytes, path: "fixture", limits: ReadLimits())
        let facts =
          bytes.starts(with: "PK".utf8)
          ? try readZip(file, limits: ReadLimits(), into: &collector)
          : try readFODS(file, limits: ReadLimits(), into: &collector)
        #expect(facts.pictures == Set(sheets))
      }
    }
  }

  @Test func `comments, text boxes and properties of an XLSX file are handed on`() throws {
    let links = """
      <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" Type="\(Self.relations)/comments" Target="../comments1.xml"/>\
      <Relationship Id="rId2" Type="\(Self.relations)/drawing" Target="../drawings/drawing1.xml"/>\
      <Relationship Id="rId3" Type="\(Self.relations)/vmlDrawing" Target="../drawings/vml1.vml"/></Relationships>
      """
    let root = """
      <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" Type="\(Self.relations)/officeDocument" Target="xl/workbook.xml"/>\
      <Relationship Id="rId2" Type="\(Self.package)/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
      """
    let texts = try Self.texts(
      of: XLSXFixture(
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        parts: [
          ("_rels/.rels", root), ("docProps/core.xml", "<p:core xmlns:p=\"p\"><p:title>涉密表</p:title></p:core>"),
          ("xl/worksheets/_rels/sheet1.xml.rels", links),
          (
            "xl/comments1.xml",
            "<comments><authors><author>张三</author></authors><commentList><comment ref=\"B3\"><text><r><t>本项目</t></r><r><t>涉密</t></r></text></comment></commentList></comments>"
          ),
          (
            "xl/drawings/drawing1.xml",
            "<x:d xmlns:x=\"x\"><x:row>3</x:row><x:txBody><x:p><x:t>秘密</x:t></x:p><x:p><x:t>一年</x:t></x:p></x:txBody></x:d>"
          ),
          ("xl/drawings/vml1.vml", "<xml><v:textbox><div><font>机</font>密<br></div></v:textbox></xml>"),
        ]))
    #expect(
      texts == [
        OutsideText(kind: .property, text: "涉密表"),
        OutsideText(kind: .comment, text: "本项目涉密", sheet: 0, cell: CellAddress("B3")),
        OutsideText(kind: .shape, text: "秘密\n一年", sheet: 0), OutsideText(kind: .shape, text: "机密", sheet: 0),
      ])
  }
}
