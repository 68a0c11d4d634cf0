@testable import Spreadsheets

/// Formulas, and what sheets and files are made of.
extension ReaderFeatures {
  private static let row = "<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
  private static let one = ["A1 number 1"]

  private static let sum = OneRow.ods(
    "<table:table-cell table:formula=\"of:=SUM([.A2:.A3])\" office:value-type=\"float\" office:value=\"96.5\"/>")
  private static let unknown = OneRow.ods("<table:table-cell table:formula=\"of:=SUM([.A2:.A3])\"/>")

  static let formulas: [ReaderFeature] = [
    ReaderFeature(
      "formulas give their stored results",
      [
        .xml2003: .reads(
          OneRow.xml2003("<Cell ss:Formula=\"=SUM(R[1]C:R[2]C)\"><Data ss:Type=\"Number\">96.5</Data></Cell>"),
          ["A1 number 96.5"]),
        .xlsx: .reads(OneRow.xlsx("<c><f>SUM(A2:A3)</f><v>96.5</v></c>"), ["A1 number 96.5"]),
        .xls: .reads(OneRow.xls(XLSFixture.formula(0, 0, result: XLSFixture.eight(96.5))), ["A1 number 96.5"]),
        .ods: .reads(sum.zipped, ["A1 number 96.5"]), .fods: .reads(sum.flatBytes, ["A1 number 96.5"]),
        .html: .reads(OneRow.html("<td x:num=\"96.5\" x:fmla=\"=SUM(A2:A3)\">96.50</td>"), ["A1 number 96.5"]),
      ]),
    ReaderFeature(
      "a formula without a result, with a notice",
      [
        .xml2003: .reads(
          OneRow.xml2003("<Cell ss:Formula=\"=SUM(R[1]C)\"/>"), ["A1 formula-error =SUM(R[1]C)"],
          notices: ["formulaWithoutResult A1 =SUM(R[1]C)"]),
        .xlsx: .reads(
          OneRow.xlsx("<c><f>SUM(A2:A3)</f></c>"), ["A1 formula-error =SUM(A2:A3)"],
          notices: ["formulaWithoutResult A1 =SUM(A2:A3)"]),
        .xls: .reads(
          OneRow.xls(XLSFixture.formula(0, 0, kind: 0)), ["A1 formula-error ="], notices: ["formulaWithoutResult A1 ="]
        ).but("if its text is missing"),
        .ods: .reads(
          unknown.zipped, ["A1 formula-error =SUM([.A2:.A3])"], notices: ["formulaWithoutResult A1 =SUM([.A2:.A3])"]),
        .fods: .reads(
          unknown.flatBytes, ["A1 formula-error =SUM([.A2:.A3])"], notices: ["formulaWithoutResult A1 =SUM([.A2:.A3])"]),
      ]),
  ]

  private static func xlsx(_ sheets: String, rows: String = "<row><c><v>1</v></c></row>") -> [UInt8] {
    var fixture = XLSXFixture(rows: rows)
    fixture.sheets = sheets
    fixture.parts = [("xl/worksheets/sheet2.xml", fixture.sheetXML)]
    return fixture.bytes
  }

  private static func xls(_ states: [UInt8], _ records: [UInt8]) -> [UInt8] {
    var fixture = XLSFixture()
    fixture.sheets = states.enumerated().map { .init(name: ["甲", "乙"][$0], state: $1, records: records) }
    return fixture.bytes
  }

  private static func ods(_ rows: String, hidden: Bool = false) -> ODSFixture {
    ODSFixture(
      tables: """
        <table:table table:name="甲" table:style-name="t">\(rows)</table:table><table:table table:name="乙">\(rows)</table:table>
        """,
      styles: """
        <style:style style:name="t" style:family="table"><style:table-properties table:display="\(!hidden)"/></style:style>
        """)
  }

  private static func xml2003(_ rows: String, visible: String = "SheetVisible") -> [UInt8] {
    let options = "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>\(visible)</Visible>"
    let text = XML2003Tests.book(
      rows, after: "\(options)</WorksheetOptions></Worksheet><Worksheet ss:Name=\"乙\"><Table>\(rows)</Table>")
    return Array(text.replacing("ss:Name=\"表\"", with: "ss:Name=\"甲\"").utf8)
  }

  private static func html(_ rows: String, _ style: String = "") -> [UInt8] {
    let tables = "<table \(style)>\(rows)</table><table>\(rows)</table>"
    return Array("<html><head><meta charset=utf-8></head><body>\(tables)</body></html>".utf8)
  }

  private static let two = ["A1 number 1", "A1 number 1"]
  private static let names = ["甲", "乙"]
  private static let float = ODSFixture.row(ODSFixture.cell("float", "1"))
  private static let pair = "<tr><td x:num>1<td x:num>2</tr><tr><td x:num>3<td x:num>4</tr>"

  private static let pairs = [String](
    repeatElement(["A1 number 1", "B1 number 2", "A2 number 3", "B2 number 4"], count: 2).joined())
  private static let hidden = ["hiddenSheet 甲 hidden"]
  private static let merged = ODSFixture.row(
    ODSFixture.cell("float", "1", " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"")
  )
  private static func rows(_ make: (Int) -> String) -> String { (0..<3).map(make).joined() }
  private static let three = rows { ODSFixture.row(ODSFixture.cell("float", "\($0)")) }
  private static let left = ["A1 number 0", "A1 number 0"]

  private static let word = DOCXFixture.table(DOCXFixture.row("1"))
  private static func wordCell(_ text: String, _ merge: String) -> String {
    DOCXFixture.cell(DOCXFixture.paragraph(text), "<w:gridSpan w:val=\"2\"/>" + merge)
  }
  private static let under = "<w:tr>\(wordCell("", "<w:vMerge/>"))</w:tr>"

  static let sheets: [ReaderFeature] = [
    ReaderFeature(
      "several sheets, with their names",
      [
        .xml2003: .reads(xml2003(row), two, sheets: names),
        .xlsx: .reads(xlsx("<sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙\" r:id=\"rId2\"/>"), two, sheets: names),
        .xls: .reads(xls([0, 0], XLSFixture.number(0, 0, 1)), two, sheets: names),
        .ods: .reads(ods(float).zipped, two, sheets: names), .fods: .reads(ods(float).flatBytes, two, sheets: names),
        .html: .reads(html(pair), pairs, sheets: ["自评表", "自评表 2"]).but("a table is a sheet"),
        .docx: .reads(
          DOCXFixture(body: word + DOCXFixture.paragraph("乙") + word).bytes,
          ["A1 text 1", "A1 text 乙", "A2 text 1"], sheets: ["表1", "表2"]
        ).but("a table is a sheet"),
      ]),
    ReaderFeature(
      "hidden sheets are read, with a notice",
      [
        .xml2003: .reads(xml2003(row, visible: "SheetHidden"), two, notices: hidden),
        .xlsx: .reads(
          xlsx("<sheet name=\"甲\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"乙\" r:id=\"rId2\"/>"), two,
          notices: hidden),
        .xls: .reads(xls([1, 0], XLSFixture.number(0, 0, 1)), two, notices: hidden),
        .ods: .reads(ods(float, hidden: true).zipped, two, notices: hidden),
        .fods: .reads(ods(float, hidden: true).flatBytes, two, notices: hidden),
        .html: .reads(html(pair, "style=\"display:none\""), pairs, notices: ["hiddenSheet 自评表 hidden"]),
      ]),
    ReaderFeature(
      "merged ranges",
      [
        .xml2003: .reads(
          OneRow.xml2003("<Cell ss:MergeAcross=\"1\" ss:MergeDown=\"2\"><Data ss:Type=\"Number\">1</Data></Cell>"), one,
          merges: ["A1:B3"]),
        .xlsx: .reads(
          XLSXFixture(
            rows: "<row><c><v>1</v></c></row>", afterRows: "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>"
          )
          .bytes, one, merges: ["A1:B3"]),
        .xls: .reads(
          OneRow.xls(XLSFixture.number(0, 0, 1) + XLSFixture.merges([(0, 2, 0, 1)])), one, merges: ["A1:B3"]),
        .ods: .reads(ODSFixture(rows: merged).zipped, one, merges: ["A1:B3"]),
        .fods: .reads(ODSFixture(rows: merged).flatBytes, one, merges: ["A1:B3"]),
        .html: .reads(
          Array(HTMLFixture.excel("<tr><td rowspan=3 colspan=2 x:num>1</tr><tr></tr><tr></tr>").utf8), one,
          merges: ["A1:B3"]),
        .docx: .reads(
          DOCXFixture(
            body: DOCXFixture.table("<w:tr>\(wordCell("1", "<w:vMerge w:val=\"restart\"/>"))</w:tr>", under, under)
          ).bytes, ["A1 text 1"], merges: ["A1:B3"]),
      ]),
    ReaderFeature(
      "a sheet, or the rest of the file, can be left at any row",
      [
        .csv: .reads(OneRow.csv("a,b\nc,d\n"), ["A1 text a", "B1 text b"], [0: .stop]),
        .xml2003: .reads(
          xml2003(rows { "<Row><Cell><Data ss:Type=\"Number\">\($0)</Data></Cell></Row>" }), left, [0: .skipSheet]),
        .xlsx: .reads(
          xlsx(
            "<sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙\" r:id=\"rId2\"/>",
            rows: rows { "<row><c><v>\($0)</v></c></row>" }), left, [0: .skipSheet]),
        .xls: .reads(
          xls([0, 0], (0..<3).flatMap { XLSFixture.number($0, 0, Double($0)) }), left, [0: .skipSheet]),
        .ods: .reads(ods(three).zipped, left, [0: .skipSheet]),
        .fods: .reads(ods(three).flatBytes, left, [0: .skipSheet]),
        .html: .reads(html(pair), ["A1 number 1", "B1 number 2", "A1 number 1", "B1 number 2"], [0: .skipSheet]),
        .docx: .reads(
          DOCXFixture(body: DOCXFixture.table(DOCXFixture.row("1"), DOCXFixture.row("2"))).bytes, ["A1 text 1"],
          [0: .skipSheet]),
      ]),
    ReaderFeature(
      "a file in a package, by its address",
      [
        .csv: .isRead(inPackage: OneRow.csv("1,2\n"), ["1", "2"]),
        .xml2003: .isRead(inPackage: xml2003(row), ["1", "1"]),
        .xlsx: .isRead(inPackage: OneRow.xlsx("<c><v>1</v></c>"), ["1"]),
        .xls: .isRead(inPackage: OneRow.xls(XLSFixture.number(0, 0, 1)), ["1"]),
        .ods: .isRead(inPackage: ods(float).zipped, ["1", "1"]),
        .fods: .isRead(inPackage: ods(float).flatBytes, ["1", "1"]),
        .html: .isRead(inPackage: html(pair), ["1", "2", "3", "4", "1", "2", "3", "4"]),
        .docx: .isRead(inPackage: DOCXFixture(body: word).bytes, ["1"]),
      ]),
  ]
}
