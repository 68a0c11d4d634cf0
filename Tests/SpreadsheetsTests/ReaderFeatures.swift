@testable import Spreadsheets

/// Everything that docs/readers.md says of the formats, each with what shows it.
enum ReaderFeatures {
  /// The rows of the table.
  static let all: [ReaderFeature] = encodings + cells + kinds + formulas + sheets + documents + trust + [memory]

  /// The columns of the table.
  static let formats: [(FileFormat, String)] = [
    (.csv, "CSV"), (.xml2003, "XML 2003"), (.xlsx, "XLSX"), (.xls, "XLS"), (.ods, "ODS"), (.fods, "FODS"),
    (.html, "HTML, MHT"), (.docx, "DOCX"),
  ]

  private static let hanzi = "项目名称预算"
  /// The same in GB 18030.
  private static let national: [UInt8] = [
    0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6, 0xD4, 0xA4, 0xCB, 0xE3,
  ]
  /// `Café` in Windows-1252.
  private static let western: [UInt8] = [0x43, 0x61, 0x66, 0xE9]

  /// A file whose one text, `#`, is these bytes, and which declares this encoding.
  private static func xml2003(_ bytes: [UInt8], _ declared: String) -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"\(declared)\"?>"
    let text = XML2003Tests.book("<Row><Cell><Data ss:Type=\"String\">#</Data></Cell></Row>", head: head)
    return put(bytes, into: text.replacing("表", with: "a"))
  }

  private static func fods(_ bytes: [UInt8], _ declared: String) -> [UInt8] {
    let text = OneRow.ods(ODSFixture.text("<text:p>#</text:p>")).flat.replacing("表", with: "a")
    return put(bytes, into: text.replacing("UTF-8", with: declared))
  }

  private static func html(_ bytes: [UInt8], _ declared: String) -> [UInt8] {
    put(bytes, into: "<html><head><meta charset=\(declared)></head><table><tr><td>#</td></tr></table></html>")
  }

  /// A workbook of Excel 95 in a code page.
  private static func xls(_ bytes: [UInt8], _ page: Int) -> [UInt8] {
    var fixture = XLSFixture(
      version: 5, globals: XLSFixture.record(0x42, XLSFixture.two(page)),
      XLSFixture.cell(0x204, 0, 0, XLSFixture.two(bytes.count) + bytes))
    fixture.sheets[0].name = "Sheet1"
    return fixture.bytes
  }

  private static func put(_ bytes: [UInt8], into text: String) -> [UInt8] {
    text.utf8.flatMap { $0 == UInt8(ascii: "#") ? bytes : [$0] }
  }

  private static func wide(_ text: String) -> [UInt8] { [0xFF, 0xFE] + XLSFixture.wide(text) }

  /// A container whose part is in UTF-16.
  private static func wide(_ parts: [(String, String)], _ name: String) -> [UInt8] {
    var zip = ZipFixture()
    for (part, text) in parts {
      let text = text.replacing("encoding=\"UTF-8\"", with: "")
      zip.add(part, part == name ? wide(text) : Array(text.utf8))
    }
    return zip.bytes
  }

  private static let one = ["A1 text \(hanzi)"]

  static let encodings: [ReaderFeature] = [
    ReaderFeature(
      "UTF-8",
      [
        .csv: .reads(OneRow.csv(hanzi), one), .xml2003: .reads(xml2003(Array(hanzi.utf8), "UTF-8"), one),
        .xlsx: .reads(OneRow.xlsx("<c t=\"str\"><v>\(hanzi)</v></c>"), one),
        .xls: .reads(xls(Array(hanzi.utf8), 65_001), one).but("Excel 95, as code page"),
        .ods: .reads(OneRow.ods(ODSFixture.text("<text:p>\(hanzi)</text:p>")).zipped, one),
        .fods: .reads(fods(Array(hanzi.utf8), "UTF-8"), one), .html: .reads(html(Array(hanzi.utf8), "utf-8"), one),
        .docx: .reads(DOCXFixture(body: DOCXFixture.table(DOCXFixture.row(hanzi))).bytes, one),
      ]),
    ReaderFeature(
      "GB 18030, GBK, GB 2312",
      [
        .csv: .reads(national, one), .xml2003: .reads(xml2003(national, "GBK"), one),
        .xls: .reads(xls(national, 936), one).but("Excel 95, as code page"),
        .fods: .reads(fods(national, "GB2312"), one),
        .html: .reads(html(national, "gb2312"), one, isArchived: false),
      ]),
    ReaderFeature(
      "UTF-16",
      [
        .csv: .reads(wide(hanzi + "\t1\r\n"), one + ["B1 text 1"]),
        .xml2003: .reads(
          wide(XML2003Tests.book("<Row><Cell><Data ss:Type=\"String\">\(hanzi)</Data></Cell></Row>")), one),
        .xlsx: .reads(
          wide(XLSXFixture(rows: "<row><c t=\"str\"><v>\(hanzi)</v></c></row>").allParts, "xl/worksheets/sheet1.xml"),
          one),
        .xls: .reads(OneRow.xls(XLSFixture.label(0, 0, hanzi)), one),
        .ods: .reads(wide(OneRow.ods(ODSFixture.text("<text:p>\(hanzi)</text:p>")).parts, "content.xml"), one),
        .fods: .reads(
          wide(OneRow.ods(ODSFixture.text("<text:p>\(hanzi)</text:p>")).flat.replacing("encoding=\"UTF-8\"", with: "")),
          one),
        .html: .reads(wide("<html><table><tr><td>\(hanzi)</table></html>"), one, isArchived: false),
      ]),
    ReaderFeature(
      "Windows-1252, ISO 8859-1",
      [
        .csv: .reads(
          western + Array(",x\n".utf8), ["A1 text Café", "B1 text x"], notices: ["encodingGuessed - windows-1252"]
        )
        .but("with a notice"),
        .xml2003: .reads(xml2003(western, "ISO-8859-1"), ["A1 text Café"]),
        .xls: .reads(xls(western, 1252), ["A1 text Café"]).but("Excel 95, as code page"),
        .fods: .reads(fods(western, "ISO-8859-1"), ["A1 text Café"]),
        .html: .reads(html(western + [0x20, 0x61], "iso-8859-1"), ["A1 text Café a"], isArchived: false),
      ]),
    ReaderFeature(
      "a wrong declaration of the encoding is found out, with a notice",
      [
        .xml2003: .reads(xml2003(national, "UTF-8"), one, notices: ["encodingGuessed - gb18030"]),
        .xls: .reads(xls(national, 1252), one, notices: ["encodingGuessed - gb18030"]),
        .fods: .reads(fods(national, "UTF-8"), one, notices: ["encodingGuessed - gb18030"]),
        .html: .reads(html(national, "utf-8"), one, notices: ["encodingGuessed - gb18030"], isArchived: false),
      ]),
  ]
}
