@testable import Spreadsheets

/// The parts of an XLSX workbook as one text: each behind a line `==NUMBER`, those that are missing as they usually are.
struct WorkbookParts {
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels", "xl/worksheets/sheet2.xml",
  ]

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let usual = [
    "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
    "<sst xmlns=\"\(main)\"><si><t>项目</t></si><si><r><t>名</t></r><r><t>称</t></r></si></sst>",
    "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>",
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
      + "</workbook>",
    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(relations)/worksheet\" "
      + "Target=\"worksheets/sheet1.xml\"/></Relationships>",
    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
      + "Target=\"xl/workbook.xml\"/></Relationships>",
    "<worksheet/>",
  ].map { Array($0.utf8) }

  private var parts = usual

  /// Takes the text apart. What stands before the first line of that kind is the first sheet.
  init(_ text: [UInt8]) {
    var part = 0
    var start = 0
    var index = 0
    while index + 4 <= text.count {
      let number = Int(text[index + 2]) - 0x30
      if text[index] == 0x3D, text[index + 1] == 0x3D, parts.indices.contains(number), text[index + 3] == 0x0A {
        if index > start { parts[part] = Array(text[start..<index]) }
        part = number
        start = index + 4
        index += 3
      }
      index += 1
    }
    if start < text.count { parts[part] = Array(text[start...]) }
  }

  /// The container.
  var packed: [UInt8] {
    var zip = StoredZip()
    for index in parts.indices { zip.add(Self.names[index], parts[index]) }
    return zip.bytes
  }

}
