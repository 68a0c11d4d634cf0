import Testing

@testable import Spreadsheets

/// What readers do with files that nobody vouches for.
extension ReaderFeatures {
  private static let data = "<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
  private static let row = "<row><c><v>1</v></c></row>"
  private static let float = ODSFixture.cell("float", "1")
  private static let one = ["A1 number 1"]
  private static let type = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"

  private static func typed(_ xml: String) -> String {
    let xml = xml.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "").replacing(
      "<?xml version=\"1.0\"?>", with: "")
    return type + xml
  }

  private static func withPart(_ parts: [(String, String)], _ name: String, _ change: (String) -> String) -> [UInt8] {
    var zip = ZipFixture()
    for (part, text) in parts { zip.add(part, Array((part == name ? change(text) : text).utf8)) }
    return zip.bytes
  }

  private static func locked() -> [UInt8] {
    CompoundFixture(streams: [("EncryptionInfo", [1]), ("EncryptedPackage", [2])]).bytes
  }

  private static let lockedODS: ODSFixture = {
    var fixture = OneRow.ods(float)
    fixture.manifest = "<m:file-entry xmlns:m=\"m\"><m:encryption-data/></m:file-entry>"
    fixture.isEncrypted = true
    return fixture
  }()

  private static let macros: [UInt8] = {
    var fixture = XLSFixture()
    fixture.sheets = [.init(name: "表", records: XLSFixture.number(0, 0, 1)), .init(name: "宏", content: 1)]
    return fixture.bytes
  }()

  private static let tall = ODSFixture(rows: (0..<11).map { _ in ODSFixture.row(float) }.joined())
  private static let ten = (1...10).map { "A\($0) number 1" }
  private static func few(_ limits: inout ReadLimits) {
    limits.rows = 10
    limits.columns = 3
  }

  static let trust: [ReaderFeature] = [
    ReaderFeature(
      "a password: refused as such",
      [
        .xlsx: .refuses(locked(), .encrypted),
        .xls: .refuses(
          OneRow.xls(XLSFixture.number(0, 0, 1), XLSFixture.record(0x2F, [0, 0, 1, 2, 3, 4])), .encrypted),
        .ods: .refuses(lockedODS.zipped, .encrypted),
      ]),
    ReaderFeature(
      "macros and scripts are left alone",
      [
        .xlsx: .reads(withPart(XLSXFixture(rows: row).allParts + [("xl/vbaProject.bin", "x")], "") { $0 }, one),
        .xls: .reads(macros, one, notices: ["partial 宏 macros"]),
        .ods: .reads(withPart(OneRow.ods(float).parts + [("Basic/Standard/a.xml", type)], "") { $0 }, one),
        .fods: .reads(
          Array(
            OneRow.ods(float).flat.replacing(
              "<office:styles>",
              with: "<office:scripts><office:script>x</office:script></office:scripts><office:styles>"
            ).utf8), one),
        .html: .reads(OneRow.html("<td x:num>1<script>document.write('<td>2')</script></td>"), one),
      ]),
    ReaderFeature(
      "document types and entities: refused",
      [
        .xml2003: .refuses(Array(typed(XML2003Tests.book(data)).utf8), .forbiddenMarkup(part: "自评表.pdf")),
        .xlsx: .refuses(
          withPart(XLSXFixture(rows: row).allParts, "xl/worksheets/sheet1.xml", typed),
          .forbiddenMarkup(part: "xl/worksheets/sheet1.xml")),
        .ods: .refuses(withPart(OneRow.ods(float).parts, "content.xml", typed), .forbiddenMarkup(part: "content.xml")),
        .fods: .refuses(Array(typed(OneRow.ods(float).flat).utf8), .forbiddenMarkup(part: "自评表.pdf")),
        .docx: .refuses(
          withPart(DOCXFixture().allParts, "word/document.xml", typed), .forbiddenMarkup(part: "word/document.xml")),
      ]),
    ReaderFeature(
      "limits on rows and columns",
      [
        .csv: .reads(
          OneRow.csv("1,2,3,4\n"), ["A1 text 1", "B1 text 2", "C1 text 3"], notices: ["partial D1 columns"], limits: few
        ).but("columns cut, with a notice"),
        .xml2003: .refuses(
          Array(XML2003Tests.book(String(repeating: data, count: 11)).utf8), .limit("rows", 10), after: ten, limits: few
        ),
        .xlsx: .refuses(
          XLSXFixture(rows: String(repeating: row, count: 11)).bytes, .limit("rows", 10), after: ten, limits: few),
        .xls: .refuses(
          OneRow.xls((0..<11).flatMap { XLSFixture.number($0, 0, 1) }), .limit("rows", 10), after: ten, limits: few),
        .ods: .refuses(tall.zipped, .limit("rows", 10), after: ten, limits: few),
        .fods: .refuses(tall.flatBytes, .limit("rows", 10), after: ten, limits: few),
        .docx: .refuses(
          DOCXFixture(body: "<w:tbl>\(String(repeating: DOCXFixture.row("1"), count: 11))</w:tbl>").bytes,
          .limit("rows", 10), after: (1...11).map { "A\($0) text 1" }, limits: few),
        .html: .refuses(
          Array("<table>\(String(repeating: "<tr><td>1</tr>", count: 11))</table>".utf8), .limit("rows", 10),
          after: ten,
          limits: few),
      ]),
    ReaderFeature(
      "a file that is damaged in the middle gives what is whole",
      [
        .csv: .delivers(
          Array("部门,项目名称\n".utf8) + [0xBD, 0xCC, 0xD3, 0xFD, 0xBE, 0xD6, 0x2C, 0xD0, 0xA3, 0xC9, 0xE1, 0xCE, 0xAC],
          ["A1 text 部门", "B1 text 项目名称"]
        ).but("up to a change of encoding"),
        .xml2003: .delivers(Array(XML2003Tests.book(data + "<Row><Cell></Row>").utf8), one),
        .xlsx: .delivers(XLSXFixture(rows: row + "<row><c></row>").bytes, one),
        .xls: .delivers(cutOff, one),
        .ods: .delivers(ODSFixture(rows: ODSFixture.row(float) + "<table:table-row></x>").zipped, one),
        .fods: .delivers(ODSFixture(rows: ODSFixture.row(float) + "<table:table-row></x>").flatBytes, one),
        .docx: .delivers(
          DOCXFixture(body: "<w:tbl>\(DOCXFixture.row("1"))<w:tr><w:tc></w:tr>").bytes, ["A1 text 1"]),
        .html: .reads(
          Array("<table><tr><td>1<td>2<tr><td>3<td>4<tr><td>5<td>6".utf8),
          ["A1 number 1", "B1 number 2", "A2 number 3", "B2 number 4", "A3 number 5"],
          notices: ["partial B3 cutOff"], isArchived: false
        ).but("with a notice"),
      ]),
  ]

  private static let cutOff: [UInt8] = {
    var fixture = XLSFixture((0..<2).flatMap { XLSFixture.number($0, 0, 1) } + XLSFixture.number(2, 0, 1))
    fixture.isEnded = false
    return Array(fixture.stream.dropLast(3))
  }()
}

extension ReaderClaim {
  /// A file in a package is read by its address, and gives these texts.
  static func isRead(inPackage bytes: [UInt8], _ expected: [String]) -> ReaderClaim {
    ReaderClaim { format in
      var zip = ZipFixture()
      zip.add("教育局/自评表.pdf", bytes)
      let file = try TextFile(zip.bytes, name: "包.zip")
      let workbook = try loadWorkbook(at: file.path + "/教育局/自评表.pdf")
      #expect(workbook.facts.format == format)
      #expect(workbook.sheets.flatMap(\.rows).flatMap(\.cells).map(\.text) == expected)
    }
  }
}
