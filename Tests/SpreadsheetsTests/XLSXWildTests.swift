import Testing

@testable import Spreadsheets

/// Workbooks as programs other than Excel write them, and what Excel puts beside the cells.
struct XLSXWildTests {
  private let one = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  private func read(_ fixture: XLSXFixture, _ limits: ReadLimits = ReadLimits()) throws -> Delivered {
    try .reading(fixture.bytes, as: .xlsx, limits)
  }

  private func part(_ fixture: XLSXFixture, _ name: String) throws -> String {
    try #require(fixture.allParts.first { $0.0 == name }).1
  }

  @Test(arguments: ["", "<dimension ref=\"A1:XFD1048576\"/>", "<dimension ref=\"x\"/>", "<dimension/>"])
  func `the dimension may be missing, or lie`(dimension: String) throws {
    var fixture = XLSXFixture(rows: "<row r=\"5\"><c r=\"C5\"><v>1</v></c></row>")
    fixture.parts = [
      (
        "xl/worksheets/sheet1.xml", fixture.sheetXML.replacing("<dimension ref=\"A1:A1\"/>", with: dimension)
      )
    ]
    #expect(try read(fixture).cells == ["C5 number 1"])
  }

  @Test func `views, panes, filters and links of a sheet are no cells`() throws {
    var fixture = XLSXFixture(rows: one)
    let around = """
      <sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1"/></sheetView>\
      <sheetView workbookViewId="1" rightToLeft="1"/></sheetViews><cols><col min="1" max="16384" hidden="1"/></cols><sheetData>
      """
    fixture.afterRows = """
      <autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="7"/></filters></filterColumn></autoFilter>\
      <dataValidations count="1"><dataValidation sqref="A1"><formula1>"是,否"</formula1></dataValidation></dataValidations>\
      <conditionalFormatting sqref="A1"><cfRule type="cellIs"><formula>5</formula></cfRule></conditionalFormatting>\
      <hyperlinks><hyperlink ref="A1" r:id="rId9" xmlns:r="r"/></hyperlinks><rowBreaks><brk id="3"/></rowBreaks>\
      <extLst><ext xmlns:x14="x" xmlns:xm="m"><x14:row><x14:c><xm:f>9</xm:f></x14:c></x14:row></ext></extLst>
      """
    fixture.parts = [("xl/worksheets/sheet1.xml", fixture.sheetXML.replacing("<sheetData>", with: around))]
    #expect(try read(fixture).cells == ["A1 number 1"])
    #expect(try read(fixture).error == nil)
  }

  @Test func `alternate content around and inside the parts does not matter`() throws {
    var fixture = XLSXFixture(rows: one)
    let compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    fixture.afterRows = """
      <mc:AlternateContent \(compatibility)><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14">\
      <control shapeId="1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice><mc:Fallback/></mc:AlternateContent>
      """
    let workbook = try part(fixture, "xl/workbook.xml")
    fixture.parts = [
      (
        "xl/workbook.xml",
        workbook.replacing(
          "<workbookPr />",
          with: """
            <workbookPr/><mc:AlternateContent \(compatibility)><mc:Choice Requires="x15"><x15ac:absPath url="C:\\甲\\" \
            xmlns:x15ac="x"/></mc:Choice></mc:AlternateContent><bookViews><workbookView activeTab="3"/><workbookView/></bookViews>
            """)
      )
    ]
    #expect(try read(fixture).cells == ["A1 number 1"])
    #expect(try read(fixture).error == nil)
  }

  @Test func `sheets come in the workbook's order, whatever the order of parts, and names may be the same`() throws {
    var fixture = XLSXFixture(rows: one)
    fixture.sheets = """
      <sheet name="同名" sheetId="7" r:id="rId2"/><sheet name="同名" sheetId="2" r:id="rId1"/><sheet name="三" sheetId="1" r:id="rId4"/>
      """
    let links = try part(fixture, "xl/_rels/workbook.xml.rels")
    let worksheet = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    fixture.parts = [
      ("xl/worksheets/sheet2.xml", fixture.sheetXML.replacing("<v>1<", with: "<v>2<")),
      ("xl/worksheets/sheet9.xml", fixture.sheetXML.replacing("<v>1<", with: "<v>3<")),
      (
        "xl/_rels/workbook.xml.rels",
        links.replacing(
          "</Relationships>",
          with: "<Relationship Id=\"rId4\" Type=\"\(worksheet)\" Target=\"worksheets/sheet9.xml\"/></Relationships>")
      ),
    ]
    let read = try read(fixture)
    #expect(read.pages.map(\.name) == ["同名", "同名", "三"])
    #expect(read.cells == ["A1 number 2", "A1 number 1", "A1 number 3"])
  }

  @Test(arguments: ["macro", "office"])
  func `macro sheets are named, dialogs and modules are passed over`(kind: String) throws {
    var fixture = XLSXFixture(rows: one)
    fixture.sheets =
      "<sheet name=\"宏\" sheetId=\"1\" r:id=\"rId5\"/><sheet name=\"对话框\" sheetId=\"2\" r:id=\"rId6\"/>"
      + fixture.sheets
    let links = try part(fixture, "xl/_rels/workbook.xml.rels")
    let old = "http://schemas.microsoft.com/office/2006/relationships/"
    let new = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let type = kind == "macro" ? "xlMacrosheet" : "xlIntlMacrosheet"
    fixture.parts = [
      ("xl/macrosheets/sheet1.xml", fixture.sheetXML), ("xl/vbaProject.bin", "\u{1}\u{2}"),
      ("xl/dialogsheets/sheet1.xml", "<dialogsheet/>"),
      ("xl/externalLinks/externalLink1.xml", "<externalLink><row><c><v>8</v></c></row></externalLink>"),
      (
        "[Content_Types].xml",
        "<Types><Override ContentType=\"application/vnd.ms-excel.template.macroEnabled.main+xml\"/></Types>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        links.replacing(
          "</Relationships>",
          with: """
            <Relationship Id="rId5" Type="\(old)\(type)" Target="macrosheets/sheet1.xml"/>\
            <Relationship Id="rId6" Type="\(new)dialogsheet" Target="dialogsheets/sheet1.xml"/>\
            <Relationship Id="rId7" Type="\(new)externalLink" Target="externalLinks/externalLink1.xml"/>\
            <Relationship Id="rId8" Type="\(old)vbaProject" Target="vbaProject.bin"/></Relationships>
            """)
      ),
    ]
    let read = try read(fixture)
    #expect(read.pages.map(\.name) == ["宏", "对话框", "表一"])
    #expect(read.cells == ["A1 number 1"])
    #expect(read.notices == ["partial 宏 macros"])
  }

  @Test func `parts may have other names, in other places`() throws {
    let sound = XLSXFixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>")
    var fixture = sound
    fixture.without = [
      "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
    ]
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for (target, folder) in [("book/wb.xml", "book"), ("/book/wb.xml", "book"), ("./wb.xml", "")] {
      let prefix = folder.isEmpty ? "" : folder + "/"
      fixture.parts = [
        ("_rels/.rels", try part(sound, "_rels/.rels").replacing("xl/workbook.xml", with: target)),
        (prefix + "wb.xml", try part(sound, "xl/workbook.xml")),
        (
          prefix + "_rels/wb.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
          Type="\(relations)/worksheet" Target="/s/table.xml"/><Relationship Id="x" Type="\(relations)/sharedStrings" \
          Target="../s/texts.xml"/></Relationships>
          """
        ),
        ("s/table.xml", sound.sheetXML), ("s/texts.xml", try part(sound, "xl/sharedStrings.xml")),
      ]
      #expect(try read(fixture).cells == ["A1 text 甲"], "\(target)")
    }
  }

  @Test(arguments: ["/", "./", "\\", ".\\"])
  func `names in the container may begin at its root`(prefix: String) throws {
    var zip = ZipFixture()
    for (name, content) in XLSXFixture(rows: one).allParts { zip.add(prefix + name, Array(content.utf8)) }
    #expect(try Delivered.file(zip.bytes).cells == ["A1 number 1"])
  }

  @Test func `the relationships may be missing where the names are the usual ones`() throws {
    let fixture = XLSXFixture(
      rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>甲</t></si>",
      without: ["_rels/.rels", "xl/_rels/workbook.xml.rels"])
    #expect(try read(fixture).cells == ["A1 text 甲"])
  }

  @Test(arguments: [true, false])
  func `parts in UTF-16 read the same`(isLittle: Bool) throws {
    let fixture = XLSXFixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>项目𠮷</t></si>")
    var zip = ZipFixture()
    for (name, content) in fixture.allParts {
      zip.add(name, wide("\u{FEFF}" + content.replacing("UTF-8", with: "UTF-16"), isLittle: isLittle))
    }
    #expect(try Delivered.reading(zip.bytes, as: .xlsx).cells == ["A1 text 项目𠮷"])
  }

  @Test(arguments: [
    "count=\"1\" uniqueCount=\"1\"", "count=\"99999999999\" uniqueCount=\"4294967296\"", "count=\"-1\"",
  ])
  func `counts of shared texts are not believed`(counts: String) throws {
    var fixture = XLSXFixture(
      rows:
        "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v> 1\n</v></c><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>1.0</v></c></row>",
      strings: "<si/><si><t>乙</t></si><si><t>丙</t></si>")
    fixture.parts = [
      ("xl/sharedStrings.xml", try part(fixture, "xl/sharedStrings.xml").replacing("<sst ", with: "<sst \(counts) "))
    ]
    let read = try read(fixture)
    #expect(read.cells == ["A1 text 丙", "B1 text 乙"])
    #expect(read.notices == ["partial C1 string -1 of 3", "partial D1 string 1.0 of 3"])
  }

  @Test func `merged ranges upon each other are delivered as they stand`() throws {
    let fixture = XLSXFixture(
      rows: one,
      afterRows:
        "<mergeCells count=\"9\"><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"$A$1:B2\"/></mergeCells>"
    )
    #expect(try read(fixture).pages.first?.merges == ["A1:B2", "A1:B2", "B2:C3"])
  }

  @Test func `rows beyond Excel's last are refused, with what stood before delivered`() throws {
    let last = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
    #expect(try read(XLSXFixture(rows: one + last)).cells == ["A1 number 1", "XFD1048576 number 2"])
    for row in ["1048577", "4294967297", "99999999999999999999"] {
      let read = try read(XLSXFixture(rows: one + "<row r=\"\(row)\"><c><v>2</v></c></row>"))
      #expect(read.cells.first == "A1 number 1")
      #expect(read.error == .limit("rows", 1_048_576) || read.cells.last == "A2 number 2")
      #expect(read.allEnded)
    }
    let wide = try read(XLSXFixture(rows: one + "<row r=\"2\"><c r=\"XFE2\"><v>2</v></c></row>"))
    #expect(wide.error == .limit("columns", 16_384))
  }

  @Test func `a workbook under a password is named as such`() throws {
    let envelope = CompoundFixture(streams: [
      ("EncryptionInfo", [4, 0, 4, 0]), ("EncryptedPackage", [UInt8](repeating: 7, count: 5000)),
    ])
    let read = try Delivered.file(envelope.bytes, name: "自评表.xlsx")
    #expect(read.error == .encrypted)
    #expect(read.pages.isEmpty)
  }
}
