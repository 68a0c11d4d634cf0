import Testing

@testable import Spreadsheets

/// XML Spreadsheet 2003 as programs other than Excel write it, and the corners of what Excel writes.
struct XML2003WildTests {
  private static let row = "<Row><Cell><Data ss:Type=\"String\">预算执行</Data></Cell></Row>"
  /// 预算执行 in GBK.
  private static let national: [UInt8] = [0xD4, 0xA4, 0xCB, 0xE3, 0xD6, 0xB4, 0xD0, 0xD0]

  private func read(_ text: String) throws -> Delivered { try .file(Array(text.utf8), name: "表.xml") }

  private func cells(_ table: String, styles: String = "") throws -> [String] {
    try read(XML2003Tests.book(table, styles: styles)).cells
  }

  /// What one cell with this data is read as.
  private func value(_ type: String, _ text: String, format: String = "General") throws -> String {
    let styles = "<Style ss:ID=\"f\"><NumberFormat ss:Format=\"\(format)\"/></Style>"
    let cell = "<Cell ss:StyleID=\"f\"><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
    return try cells("<Row>\(cell)</Row>", styles: styles).first.map { String($0.dropFirst(3)) } ?? ""
  }

  @Test(arguments: [
    ("", "Number", "0.5", "number 0.5"), ("Percent", "Number", "0.5", "number% 0.5"),
    ("0.00%", "Number", "0.5", "number% 0.5"),
    ("Currency", "Number", "1234.5", "number 1234.5"), ("Euro Currency", "Number", "1234.5", "number 1234.5"),
    (
      "_ &quot;￥&quot;* #,##0.00_ ;_ &quot;￥&quot;* \\-#,##0.00_ ;_ &quot;￥&quot;* &quot;-&quot;??_ ;_ @_ ", "Number",
      "1234.5", "number 1234.5"
    ),
    ("#,##0.00\\ &quot;元&quot;", "Number", "1234.5", "number 1234.5"),
    ("&quot;第&quot;0&quot;期&quot;", "Number", "3", "number 3"),
    ("[$￥-804]#,##0.00", "Number", "5", "number 5"), ("Fixed", "Number", "5", "number 5"),
    ("Scientific", "Number", "1.2E-3", "number 0.0012"),
    ("[Red]0.0%;0", "Number", "0.5", "number% 0.5"), ("@", "Number", "5", "number 5"),
    ("Short Date", "Number", "45657", "date 2024-12-31"),
    ("General Date", "DateTime", "2024-12-31T00:00:00.000", "date 2024-12-31T00:00:00"),
    ("[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@", "DateTime", "2024-12-31T00:00:00.000", "date 2024-12-31"),
    ("Short Date", "DateTime", "2024-12-31T08:30:15.500", "date 2024-12-31T08:30:15.5"),
    ("Short Time", "DateTime", "1899-12-31T08:30:00.000", "date 1899-12-31T08:30:00"),
    ("0%", "DateTime", "2024-12-31", "date 2024-12-31"),
    ("[h]:mm:ss", "DateTime", "1900-01-01T12:30:00.000", "date PT36H30M"),
    ("[h]:mm", "DateTime", "1899-12-31T00:00:05.500", "date PT5.5S"),
    ("[h]:mm", "DateTime", "1899-12-31T00:00:00.000", "date PT0S"),
    ("[h]:mm", "DateTime", "1900-02-01T00:00:00.000", "date PT768H"),
    ("[h]:mm:ss", "DateTime", "1900-02-29T00:00:00.000", "date PT1440H"),
    ("[h]:mm:ss", "DateTime", "1900-03-05T10:00:00.000", "date PT1570H"),
    ("[h]:mm", "DateTime", "1901-01-01T00:00:00.000", "date PT8808H"),
    ("[h]:mm", "DateTime", "2024-12-31T01:00:00.000", "date PT1095769H"),
    ("", "DateTime", "2024/12/31", "text 2024/12/31"), ("", "Number", "-1.5e+3", "number -1500"),
    ("", "Number", " 12\n", "number 12"),
    ("", "Number", "NaN", "text NaN"), ("", "Number", "", ""),
    ("", "Boolean", "1", "boolean TRUE"), ("", "Boolean", "TRUE", "boolean TRUE"),
    ("", "Boolean", "true", "boolean TRUE"),
    ("", "Boolean", "0", "boolean FALSE"), ("", "Boolean", "False", "boolean FALSE"),
    ("", "Error", "#N/A", "error #N/A"),
    ("", "Integer", "5", "text 5"), ("", "String", "<![CDATA[a<b]]>&amp;c", "text a<b&c"),
    ("", "String", " 空 格 ", "text  空 格 "),
  ])
  func `types and formats`(format: String, type: String, text: String, expected: String) throws {
    #expect(try value(type, text, format: format) == expected)
  }

  @Test func `rich text with prefixes, and in a default namespace of its own`() throws {
    let html = "xmlns=\"http://www.w3.org/TR/REC-html40\""
    let table = """
      <Row><Cell><Data ss:Type="String"><html:B>一</html:B>二<html:Font html:Face="宋体">三</html:Font><html:Sub>四</html:Sub></Data></Cell>\
      <Cell><ss:Data ss:Type="String" \(html)><B>一</B><Font html:Size="9">二</Font><Sup>三</Sup><BR/><Data>四</Data><Cell>五</Cell></ss:Data>\
      </Cell><Cell><Data ss:Type="String">六</Data></Cell></Row>
      """
    #expect(try cells(table) == ["A1 text 一二三四", "B1 text 一二三\n四五", "C1 text 六"])
  }

  @Test func `days from 1904 concern numbers only`() throws {
    let styles = "<Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style>"
    let table = """
      <Row><Cell ss:StyleID="d"><Data ss:Type="Number">1</Data></Cell><Cell ss:StyleID="d"><Data \
      ss:Type="DateTime">2024-12-31T00:00:00.000</Data></Cell></Row>
      """
    let text = XML2003Tests.book(table, styles: styles).replacing(
      "<Styles>", with: "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook><Styles>")
    #expect(try read(text).cells == ["A1 date 1904-01-02", "B1 date 2024-12-31"])
  }

  @Test func `spans, indexes backwards, matrix formulas and merged ranges with cells behind them`() throws {
    let data = "<Data ss:Type=\"Number\">1</Data>"
    let table = """
      <Row ss:Span="1"/><Row><Cell ss:Index="3">\(data)</Cell><Cell ss:Index="1">\(data)</Cell><Cell>\(data)</Cell></Row>\
      <Row><Cell ss:MergeAcross="1" ss:MergeDown="1">\(data)</Cell><Cell>\(data)</Cell></Row><Row><Cell ss:Index="3">\(data)</Cell></Row>\
      <Row ss:Index="9" ss:Hidden="1"><Cell ss:ArrayRange="RC:R[1]C" ss:Formula="=A1:A2">\(data)</Cell></Row><Row><Cell>\(data)</Cell></Row>
      """
    let read = try read(XML2003Tests.book(table))
    #expect(
      read.cells.map { String($0.prefix { $0 != " " }) } == ["A3", "B3", "C3", "A4", "C4", "C5", "A9", "A10"])
    #expect(read.pages.first?.merges == ["A4:B5"])
    #expect(read.notices.isEmpty)
  }

  @Test func `a second table stands where it says`() throws {
    let table = "<Table ss:TopCell=\"5\" ss:LeftCell=\"3\"><Row><Cell><Data>b</Data></Cell></Row></Table>"
    let text = XML2003Tests.book("<Row><Cell><Data>a</Data></Cell></Row>", after: table)
    #expect(try read(text).cells == ["A1 text a", "C5 text b"])
  }

  @Test func `a cell has one value, and comments none`() throws {
    let table = """
      <Row><Cell><Data ss:Type="Number">5</Data><Data ss:Type="Number">6</Data></Cell><Cell><Comment><Data>x</Data></Comment>\
      <Data ss:Type="String">y</Data></Cell><Cell ss:Formula="=1"><Comment><Data>x</Data></Comment></Cell></Row>
      """
    #expect(try cells(table) == ["A1 number 5", "B1 text y", "C1 formula-error =1"])
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?><Workbook><Worksheet Name=\"a\"><Table><Row><Cell Index=\"2\"><Data Type=\"Number\">5</Data></Cell></Row></Table></Worksheet></Workbook>",
    "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">5</Data></Cell></Row></Table></Worksheet></Workbook>",
    "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><ss:Worksheet ss:Name=\"a\"><ss:Table><ss:Row><ss:Cell ss:Index=\"2\"><ss:Data ss:Type=\"Number\">5</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>",
  ])
  func `namespaces may be missing or not declared`(text: String) throws {
    let read = try read(text)
    #expect(read.cells == ["B1 number 5"])
    #expect(read.pages.map(\.name) == ["a"])
  }

  /// What is declared, whether a mark stands before it, whether the text is in GBK, the encoding it is read in, and whether
  /// that is a guess.
  private struct Declared: Sendable {
    var name: String
    var isMarked = false
    var isNational = false
    var encoding: TextEncoding
    var isGuess: Bool
  }

  private static let declared = [
    Declared(name: "gb2312", encoding: .utf8, isGuess: true),
    Declared(name: "GBK", isMarked: true, encoding: .utf8, isGuess: false),
    Declared(name: "utf-16", encoding: .utf8, isGuess: true),
    Declared(name: "iso-8859-1", encoding: .utf8, isGuess: true),
    Declared(name: "iso-8859-1", isNational: true, encoding: .gb18030, isGuess: true),
    Declared(name: "utf-8", isNational: true, encoding: .gb18030, isGuess: true),
    Declared(name: "gb2312", isNational: true, encoding: .gb18030, isGuess: false),
    Declared(name: "utf-8", encoding: .utf8, isGuess: false),
    Declared(name: "utf-8", isMarked: true, encoding: .utf8, isGuess: false),
  ]

  @Test(arguments: declared.indices)
  func `an encoding that is declared and not kept to does not matter`(index: Int) throws {
    let declared = Self.declared[index]
    let text = XML2003Tests.book(
      "<Row><Cell><Data>#</Data></Cell></Row>", head: "<?xml version=\"1.0\" encoding=\"\(declared.name)\"?>\n"
    )
    .replacing("表", with: "a")
    let content = declared.isNational ? Self.national : Array("预算执行".utf8)
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "#") ? content : [$0] }
    let read = try Delivered.file((declared.isMarked ? [0xEF, 0xBB, 0xBF] : []) + bytes)
    #expect(read.cells == ["A1 text 预算执行"])
    #expect(read.facts.encoding == declared.encoding)
    #expect(read.notices.count == (declared.isGuess ? 1 : 0))
  }

  @Test func `what could be either is what is declared`() throws {
    // 一 in GBK is a letter in UTF-8; é and ¡ in ISO 8859-1 are no hanzi.
    for (name, content, expected) in [
      ("gbk", [0xD2, 0xBB], "一"), ("iso-8859-1", [0x43, 0x61, 0x66, 0xE9, 0x21], "Café!"), ("utf-16", [0x61], "a"),
    ] as [(String, [UInt8], String)] {
      let text = XML2003Tests.book(
        "<Row><Cell><Data>#</Data></Cell></Row>", head: "<?xml version='1.0' encoding='\(name)'?>"
      )
      .replacing("表", with: "a")
      let read = try Delivered.file(text.utf8.flatMap { $0 == UInt8(ascii: "#") ? content : [$0] })
      #expect(read.cells == ["A1 text \(expected)"])
      #expect(read.notices.isEmpty)
    }
  }
}
