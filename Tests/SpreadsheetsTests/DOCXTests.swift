import Testing

@testable import Spreadsheets

private typealias Word = DOCXFixture

/// Documents of Word: their tables as sheets, and what stands beside them.
@Suite struct DOCXTests {
  private static let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"

  /// The cells of a document with one cell around some XML.
  private func cells(_ inner: String) throws -> [String] {
    try Word(body: "<w:tbl><w:tr>\(Word.cell(inner))</w:tr></w:tbl>").read().cells
  }

  @Test func `title and year over a table, and a note under it, are rows of its sheet`() throws {
    let body =
      Word.paragraph("项目支出绩效自评表") + "<w:p/>" + Word.paragraph("（2024年度）") + Word.table(Word.row("项目名称", "桥梁维修"))
      + Word.paragraph("注：单位为万元")
    let read = try Word(body: body).read()
    #expect(read.facts.format == .docx)
    #expect(read.pages.map(\.name) == ["自评表"])
    #expect(
      read.cells == ["A1 text 项目支出绩效自评表", "A2 text （2024年度）", "A3 text 项目名称", "B3 text 桥梁维修", "A4 text 注：单位为万元"])
    #expect(read.pages[0].merges == ["A1:B1", "A2:B2", "A4:B4"])
  }

  @Test func `each table has what stands over it, and before a new page what stands under it`() throws {
    let table = Word.table(Word.row("甲", "乙"))
    let body =
      Word.paragraph("表一") + table + Word.paragraph("注一") + Self.page + Word.paragraph("表二") + table
      + Word.paragraph("表三") + table
    let read = try Word(body: body).read()
    #expect(read.pages.map(\.name) == ["表1", "表2", "表3"])
    #expect(
      read.pages.map { $0.cells.first } == ["A1 text 表一", "A1 text 表二", "A1 text 表三"])
    #expect(read.pages[0].cells.last == "A3 text 注一")
  }

  @Test func `tables with nothing between them are one that was divided`() throws {
    let read = try Word(body: Word.table(Word.row("甲")) + "<w:p/>" + Word.table(Word.row("乙"))).read()
    #expect(read.cells == ["A1 text 甲", "A2 text 乙"])
  }

  @Test func `a table that goes on behind 续表 is one`() throws {
    let body = Word.table(Word.row("甲")) + Self.page + Word.paragraph("（续表）") + Word.table(Word.row("乙"))
    #expect(try Word(body: body).read().cells == ["A1 text 甲", "A2 text （续表）", "A3 text 乙"])
  }

  @Test func `a note behind a table stays with it, also without a new page`() throws {
    let table = Word.table(Word.row("甲"))
    let read = try Word(body: table + Word.paragraph("注：单位为元") + Word.paragraph("表二") + table).read()
    #expect(read.pages.map(\.cells) == [["A1 text 甲", "A2 text 注：单位为元"], ["A1 text 表二", "A2 text 甲"]])
  }

  @Test(arguments: [
    ("<w:tcPr><w:gridSpan w:val=\"99999999\"/></w:tcPr><w:p/>", ReadError.Cause.limit("columns", 100)),
    ("<w:p><w:r><w:t>\(String(repeating: "长", count: 400))</w:t></w:r></w:p>", .limit("cellBytes", 1000)),
    (
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 30),
      .malformedXML(part: "word/document.xml", line: 1, reason: "nesting")
    ),
  ]) func `what is too much is refused`(inner: String, cause: ReadError.Cause) throws {
    var limits = ReadLimits()
    limits.columns = 100
    limits.cellBytes = 1000
    let error = try Word(body: "<w:tbl><w:tr><w:tc>\(inner)</w:tc></w:tr></w:tbl>").read(limits).error
    if case .malformedXML = cause { #expect(error != nil) } else { #expect(error == cause) }
  }

  @Test(arguments: ["<w:tbl/>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"])
  func `pieces of a document are counted as cells are`(piece: String) throws {
    var limits = ReadLimits()
    limits.cells = 100
    #expect(try Word(body: String(repeating: piece, count: 101)).read(limits).error == .limit("cells", 100))
    #expect(try Word(body: String(repeating: piece, count: 40)).read(limits).error == nil)
  }

  @Test func `a header that declares entities is refused, however good the rest`() throws {
    var fixture = Word(body: Word.table(Word.row("甲")))
    fixture.parts = [("header1.xml", "header", "<!DOCTYPE a [<!ENTITY x \"y\">]><w:hdr #>&x;</w:hdr>")]
    #expect(try fixture.read().error == .forbiddenMarkup(part: "word/header1.xml"))
  }

  @Test func `the text of a report is no title, but is handed on`() throws {
    let long = String(repeating: "报告正文", count: 60)
    let read = try Word(body: Word.paragraph(long) + Word.paragraph("附表") + Word.table(Word.row("甲"))).read()
    #expect(read.cells == ["A1 text 附表", "A2 text 甲"])
    #expect(read.facts.outside == [OutsideText(kind: .paragraph, text: long)])
  }

  @Test func `cells go over columns and rows as the table shows them`() throws {
    let restart = "<w:vMerge w:val=\"restart\"/>"
    let body = Word.table(
      "<w:tr>\(Word.cell(Word.paragraph("资金"), restart))\(Word.cell(Word.paragraph("预算"), "<w:gridSpan w:val=\"2\"/>"))</w:tr>",
      "<w:tr>\(Word.cell("<w:p/>", "<w:vMerge/>"))\(Word.cell(Word.paragraph("年初")))\(Word.cell(Word.paragraph("全年")))</w:tr>",
      "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(Word.cell(Word.paragraph("1")))\(Word.cell(Word.paragraph("2")))</w:tr>",
      "<w:tr>\(Word.cell(Word.paragraph("a"), "<w:hMerge w:val=\"restart\"/>"))\(Word.cell("<w:p/>", "<w:hMerge/>"))</w:tr>"
    )
    let read = try Word(body: body).read()
    #expect(
      read.cells == [
        "A1 text 资金", "B1 text 预算", "B2 text 年初", "C2 text 全年", "B3 text 1", "C3 text 2", "A4 text a",
      ])
    #expect(read.pages[0].merges == ["A1:A2", "B1:C1", "A4:B4"])
  }

  @Test func `lines of a cell are paragraphs and breaks`() throws {
    let inner = Word.paragraph("一") + "<w:p>\(Word.run("二"))<w:r><w:br/></w:r>\(Word.run("三"))</w:p>"
    #expect(try cells(inner) == ["A1 text 一\n二\n三"])
  }

  @Test func `a table in a cell is a sheet of its own`() throws {
    let inner = Word.paragraph("外") + Word.table(Word.row("内", "表")) + "<w:p/>"
    let read = try Word(body: "<w:tbl><w:tr>\(Word.cell(inner))</w:tr></w:tbl>").read()
    #expect(read.pages.map(\.cells) == [["A1 text 外"], ["A1 text 内", "B1 text 表"]])
    #expect(read.notices == ["partial A1 innerTable"])
  }

  @Test func `a text box is read once, and its table is a sheet`() throws {
    let box = "<w:txbxContent>\(Word.paragraph("机密"))\(Word.table(Word.row("甲")))</w:txbxContent>"
    let twice =
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>"
      + "</mc:AlternateContent></w:r></w:p>"
    let read = try Word(body: Word.table(Word.row("乙")) + Word.paragraph("丙") + twice).read()
    #expect(read.pages.map(\.cells) == [["A1 text 乙"], ["A1 text 丙", "A2 text 甲", "A3 text 机密"]])
    let inCell = try Word(body: "<w:tbl><w:tr>\(Word.cell(twice))</w:tr></w:tbl>").read()
    #expect(inCell.facts.outside == [OutsideText(kind: .shape, text: "机密")])
    #expect(inCell.notices == ["partial A1 innerTable", "partial A1 textBox"])
  }

  @Test(arguments: [
    (
      "<w:del w:id=\"1\"><w:r><w:delText>80</w:delText></w:r></w:del><w:ins w:id=\"2\">\(Word.run("90"))</w:ins>", "90",
      "tracked"
    ),
    ("<w:moveFrom>\(Word.run("80"))</w:moveFrom><w:moveTo>\(Word.run("90"))</w:moveTo>", "90", "tracked"),
    (Word.run("80", "<w:vanish/>") + Word.run("90"), "90", "hiddenText"),
    ("\(Word.run("甲"))<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>", "甲", "equation"),
  ]) func `what nobody sees is not read, and is said at its cell`(inner: String, text: String, word: String) throws {
    let read = try Word(body: "<w:tbl><w:tr>\(Word.cell("<w:p>\(inner)</w:p>"))</w:tr></w:tbl>").read()
    #expect(read.cells == ["A1 text \(text)"])
    #expect(read.notices == ["partial A1 \(word)"])
    #expect(read.facts.notices.allSatisfy { !$0.chinese.contains("没有读完整") })
  }

  @Test(arguments: [
    ("\(Word.run("100"))<m:oMath><m:r><m:t>m</m:t></m:r></m:oMath>", ["A1 100/32"]),
    ("<m:oMathPara><m:oMath><m:r><m:t>100</m:t></m:r></m:oMath></m:oMathPara>", ["A1 /32"]),
    ("<w:r><w:object/></w:r>", ["A1 /32"]), ("<w:r><w:drawing><wp:inline/></w:drawing></w:r>", ["A1 /32"]),
    ("<w:r><w:drawing/></w:r>\(Word.run("80", "<w:strike/>"))\(Word.run("90"))", ["A1 90/40"]),
    // A seal floats over the page; a drawing may be a box of text; what is hidden shows nothing.
    ("\(Word.run("90"))<w:r><w:drawing><wp:anchor/></w:drawing></w:r>", ["A1 90"]),
    ("\(Word.run("90"))<w:r><w:drawing><wp:inline><w:txbxContent/></wp:inline></w:drawing></w:r>", ["A1 90"]),
    ("\(Word.run("90"))<w:r><w:rPr><w:vanish/></w:rPr><w:object/></w:r>", ["A1 90"]),
  ]) func `a cell shows more than its text where a formula or an object stands in it`(inner: String, seen: [String])
    throws
  {
    let body = "<w:tbl><w:tr>\(Word.cell("<w:p xmlns:wp=\"drawing\">\(inner)</w:p>"))</w:tr></w:tbl>"
    #expect(try Word(body: body).read().seen == seen)
  }

  @Test(arguments: [
    ("=60+40", "", ["A1 formula-error "]), ("=60+40", "100", ["A1 text 100"]), (" REF a ", "", ["A1 formula-error "]),
    ("FORMTEXT", "", []), ("PAGE", "", []),
  ]) func `a field that computes nothing that is stored is a formula without a result`(
    instruction: String, result: String, cells: [String]
  ) throws {
    func character(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let field =
      character("begin") + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>" + character("separate")
      + Word.run(result) + character("end")
    let body = "<w:tbl><w:tr>\(Word.cell("<w:p>\(field)</w:p>"))</w:tr></w:tbl>"
    #expect(try Word(body: body).read().cells == cells)
    let simple = "<w:fldSimple w:instr=\"\(instruction)\">\(result.isEmpty ? "" : Word.run(result))</w:fldSimple>"
    let short = "<w:tbl><w:tr>\(Word.cell("<w:p>\(simple)</w:p>"))</w:tr></w:tbl>"
    #expect(try Word(body: short).read().cells == cells)
  }

  @Test(arguments: [
    (Word.run("80", "<w:rStyle w:val=\"gone\"/>") + Word.run("90"), "A1 90/8", []),
    (Word.run("80", "<w:rStyle w:val=\"below\"/>") + Word.run("90"), "A1 90/8", []),
    (Word.run("90") + Word.run("退回", "<w:rStyle w:val=\"unseen\"/>"), "A1 90", ["partial A1 hiddenText"]),
  ]) func `what a style strikes out or hides is not seen either`(inner: String, cell: String, notices: [String]) throws
  {
    let styles = [
      ("gone", "<w:rPr><w:dstrike/></w:rPr>"), ("below", "<w:basedOn w:val=\"gone\"/>"),
      ("unseen", "<w:rPr><w:vanish/></w:rPr>"),
    ].map { "<w:style w:type=\"character\" w:styleId=\"\($0)\">\($1)</w:style>" }
    let body = "<w:tbl><w:tr>\(Word.cell("<w:p>\(inner)</w:p>"))</w:tr></w:tbl>"
    let part = (name: "styles.xml", kind: "styles", text: "<w:styles #>\(styles.joined())</w:styles>")
    let read = try Word(body: body, parts: [part]).read()
    #expect(read.seen == [cell] && read.notices == notices)
  }

  @Test func `what is struck out or raised is told from what is seen, in cells and in the lines around them`() throws {
    let struck = Word.run("80", "<w:strike/>")
    func seen(_ inner: String) throws -> [String] {
      try Word(body: "<w:tbl><w:tr>\(Word.cell("<w:p>\(inner)</w:p>"))</w:tr></w:tbl>").read().seen
    }
    #expect(try seen(struck + Word.run("90", "<w:strike w:val=\"0\"/>")) == ["A1 90/8"])
    #expect(try seen(struck + Word.run("5", "<w:dstrike/>")) == ["A1 /8"])
    #expect(try seen(Word.run("90") + Word.run("1", "<w:vertAlign w:val=\"superscript\"/>")) == ["A1 90/16"])
    #expect(try seen(Word.run("5km") + Word.run("2", "<w:vertAlign w:val=\"superscript\"/>")) == ["A1 5km²/0"])
    let lines = "<w:p>\(Word.run("（2023年度）", "<w:strike/>"))\(Word.run("（2024年度）"))</w:p>"
    let gone = "<w:p>\(Word.run("作废", "<w:strike/>"))</w:p>"
    let read = try Word(body: lines + Word.table(Word.row("甲")) + gone).read()
    #expect(read.seen == ["A1 （2024年度）/8", "A2 甲"] && read.notices == ["partial - struckOut"])
    #expect(read.facts.paragraphs == ["（2024年度）"])
  }

  @Test func `hidden text is handed on beside the cells, for what it says against publication`() throws {
    let hidden = Word.run("本项目涉密，", "<w:vanish/>") + Word.run("不予公开", "<w:vanish/>")
    let read = try Word(body: Word.table(Word.row("甲")) + "<w:p>\(hidden)</w:p>").read()
    #expect(read.cells == ["A1 text 甲"])
    #expect(read.facts.outside == [OutsideText(kind: .paragraph, text: "本项目涉密，不予公开")])
  }

  @Test func `a row that a tracked change deletes is no row`() throws {
    let deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(Word.cell(Word.paragraph("删")))</w:tr>"
    #expect(
      try Word(body: Word.table(Word.row("甲"), deleted, Word.row("乙"))).read().cells == ["A1 text 甲", "A2 text 乙"])
  }

  @Test func `paragraphs whose end is deleted are one`() throws {
    let first = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Word.run("甲"))</w:p>"
    #expect(try cells(first + Word.paragraph("乙")) == ["A1 text 甲乙"])
  }

  private static func field(_ instruction: String, _ result: String?) -> String {
    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
      + (result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Word.run($0))" } ?? "")
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
  }

  @Test func `of a field its result is read, also in a field`() throws {
    #expect(try cells(Self.field("=SUM(ABOVE)", "96.5")) == ["A1 text 96.5"])
    #expect(try cells("<w:p><w:fldSimple w:instr=\"=1\">\(Word.run("1"))</w:fldSimple></w:p>") == ["A1 text 1"])
    #expect(try cells(Self.field("eq \\o\\ac(□,√)", nil)) == ["A1 text ☑"])
  }

  @Test(arguments: [
    ("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "☑"),
    ("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "□"),
    (
      "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"公开\"/><w:listEntry w:val=\"不公开\"/></w:ddList>", "不公开"
    ),
  ]) func `boxes and lists of forms show what is chosen`(data: String, text: String) throws {
    let inner =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(data)</w:ffData></w:fldChar></w:r>"
      + "<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(Word.run("完"))</w:p>"
    #expect(try cells(inner) == ["A1 text \(text)完"])
  }

  @Test(arguments: [
    ("Symbol", "F0B3", "≥"), ("Wingdings", "F0FE", "☑"), ("Wingdings 2", "0052", "☑"), ("宋体", "2265", "≥"),
  ])
  func `symbols of symbol fonts are the characters that they show`(font: String, code: String, text: String) throws {
    #expect(try cells("<w:p><w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r></w:p>") == ["A1 text \(text)"])
  }

  @Test func `raised digits are no part of a number`() throws {
    let inner = "<w:p>\(Word.run("100"))\(Word.run("1", "<w:vertAlign w:val=\"superscript\"/>"))</w:p>"
    #expect(try Word(body: "<w:tbl><w:tr>\(Word.cell(inner))</w:tr></w:tbl>").read().seen == ["A1 100/16"])
  }

  @Test func `a prompt that nobody replaced is no text`() throws {
    let control =
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Word.run("单击此处输入"))</w:sdtContent></w:sdt>"
    #expect(try cells("<w:p>\(control)\(Word.run("甲"))</w:p>") == ["A1 text 甲"])
    let row = "<w:sdt><w:sdtPr/><w:sdtContent>\(Word.row("乙"))</w:sdtContent></w:sdt>"
    #expect(try Word(body: Word.table(row)).read().cells == ["A1 text 乙"])
  }

  @Test func `headers, footers, notes, comments, watermarks and properties are handed on`() throws {
    var fixture = Word(body: Word.table(Word.row("甲")), title: "内部资料")
    let watermark = "<w:p><w:r><w:pict><v:shape><v:textpath string=\"机密\"/></v:shape></w:pict></w:r></w:p>"
    fixture.parts = [
      ("header1.xml", "header", "<w:hdr #>\(Word.paragraph("秘密★1年"))\(watermark)</w:hdr>"),
      ("footer1.xml", "footer", "<w:ftr #>\(Word.paragraph("不予公开"))</w:ftr>"),
      ("footnotes.xml", "footnotes", "<w:footnotes #>\(Word.paragraph("脚注"))</w:footnotes>"),
      ("comments.xml", "comments", "<w:comments #><w:comment>\(Word.paragraph("批注"))</w:comment></w:comments>"),
    ]
    let read = try fixture.read()
    #expect(read.cells == ["A1 text 甲"])
    #expect(
      read.facts.outside.map { "\($0.kind.rawValue) \($0.text.replacing("\n", with: "/"))" } == [
        "header 秘密★1年/机密", "footer 不予公开", "paragraph 脚注", "comment 批注", "property 内部资料",
      ])
  }

  @Test func `strict documents, and those of another name, are read`() throws {
    var fixture = Word(body: Word.table(Word.row("甲")))
    fixture.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    fixture.main = "word/document2.xml"
    #expect(try fixture.read().cells == ["A1 text 甲"])
  }

  @Test func `a document without a table has no sheets, but texts`() throws {
    let read = try Word(body: Word.paragraph("关于报送自评表的函")).read()
    #expect(read.pages.isEmpty)
    #expect(read.error == nil)
    #expect(read.facts.outside.map(\.text) == ["关于报送自评表的函"])
  }
}
