@testable import Spreadsheets

/// A file that is refused, or not read to its end: a row of the second table in docs/readers.md.
struct ReaderRefusal: Sendable {
  var title: String
  var bytes: [UInt8]
  var cause: ReadError.Cause
  var limits = ReadLimits()
  /// What is printed, where the test has another limit than everybody else.
  var printed: ReadError.Cause?

  init(_ title: String, _ bytes: [UInt8], _ cause: ReadError.Cause) {
    self.title = title
    self.bytes = bytes
    self.cause = cause
  }

  init(_ title: String, _ text: String, _ cause: ReadError.Cause) { self.init(title, Array(text.utf8), cause) }

  static let all: [ReaderRefusal] = [
    ReaderRefusal("Excel Binary, `.xlsb`", binary, .unsupportedFormat("xlsb")),
    ReaderRefusal(
      "a workbook of Excel 4, `.xlw`", XLSFixture.record(0x409, [0, 0, 0, 1, 0, 0]) + XLSFixture.record(0x0A),
      .unsupportedFormat("xls4")),
    ReaderRefusal("SYLK, `.slk`", "ID;PWXL;N;E\r\n", .unsupportedFormat("slk")),
    ReaderRefusal(
      "a workbook with a password",
      CompoundFixture(streams: [("EncryptionInfo", [1]), ("EncryptedPackage", [2])]).bytes, .encrypted),
    ReaderRefusal(
      "XML with a document type", declared.bytes, .forbiddenMarkup(part: "xl/worksheets/sheet1.xml")),
    bomb,
    ReaderRefusal(
      "a few bytes that stand for a billion cells (ODS)", repeated.zipped, .limit("cells", ReadLimits().cells)),
    ReaderRefusal(
      "a workbook that was cut off", Array(XLSXFixture(rows: "<row/>").bytes.dropLast(30)),
      .damagedArchive("Not a zip archive")),
    ReaderRefusal(
      "a workbook with two parts of one name", doubled,
      .damagedArchive("xl/worksheets/sheet1.xml: Two parts of one name")),
    ReaderRefusal(
      "XML that is broken",
      XLSXFixture(rows: "<row><c><v>1</v></row>").bytes,
      .malformedXML(
        part: "xl/worksheets/sheet1.xml", line: 2, reason: "an end tag without its start tag")),
    ReaderRefusal("a zip of files: they are in it", package, .package(MemberNames(["说明.txt"]))),
    ReaderRefusal("a PDF, a picture, a document, a program, another archive", "%PDF-1.7\n", .notASpreadsheet("PDF")),
    ReaderRefusal(
      "a login page, saved as `.xls` by an expired session",
      "<form><table><tr><td>用户名<td><input name=a><tr><td>密码<td><input type=password></table></form>",
      .notASpreadsheet("HTML login")),
    ReaderRefusal(
      "the frame of a web page whose data is in a folder beside it",
      "<html><frameset><frame src=\"a.files/sheet001.htm\"></frameset></html>", .notASpreadsheet("HTML frameset")),
    ReaderRefusal("a file without content", "\r\n", .empty),
    ReaderRefusal(
      "two exports joined, one in UTF-8 and one in GB 18030", Array("部门,项目名称\n".utf8) + national,
      .encodingChanges(EncodingChange(offset: 20, before: .utf8, after: .gb18030))),
  ]

  /// 教育局,校舍维修 in GB 18030.
  private static let national: [UInt8] = [
    0xBD, 0xCC, 0xD3, 0xFD, 0xBE, 0xD6, 0x2C, 0xD0, 0xA3, 0xC9, 0xE1, 0xCE, 0xAC, 0xD0, 0xDE,
  ]

  private static let binary: [UInt8] = {
    var fixture = XLSXFixture(without: ["xl/workbook.xml"])
    fixture.parts = [("xl/workbook.bin", "x")]
    return fixture.bytes
  }()

  private static let doubled: [UInt8] = {
    var zip = ZipFixture()
    let parts = XLSXFixture().allParts
    for (name, content) in parts + parts.suffix(1) { zip.add(name, Array(content.utf8)) }
    return zip.bytes
  }()

  private static let declared: XLSXFixture = {
    var fixture = XLSXFixture()
    fixture.parts = [("xl/worksheets/sheet1.xml", "<!DOCTYPE a><worksheet/>")]
    return fixture
  }()

  private static let bomb: ReaderRefusal = {
    var zip = ZipFixture()
    for (name, content) in XLSXFixture().allParts where name != "xl/worksheets/sheet1.xml" {
      zip.add(name, Array(content.utf8))
    }
    zip.addBomb("xl/worksheets/sheet1.xml", "<worksheet>", spaces: 20 << 20)
    var refusal = ReaderRefusal("a part that unpacks to a multiple (a zip bomb)", zip.bytes, .limit("expansion", 100))
    refusal.limits.expansion = 100
    refusal.printed = .limit("expansion", ReadLimits().expansion)
    return refusal
  }()

  private static let repeated = ODSFixture(
    rows: ODSFixture.row(
      ODSFixture.cell("float", "1", " table:number-columns-repeated=\"16384\""),
      " table:number-rows-repeated=\"1048576\""))

  private static let package: [UInt8] = {
    var zip = ZipFixture()
    zip.add("说明.txt", [0x41])
    return zip.bytes
  }()
}
