import Testing

@testable import Spreadsheets

@Suite struct XMLSourceTests {
  private func workbook(_ declaration: String, cells: Int = 1) -> String {
    let row = "<Row><Cell><Data ss:Type=\"String\">x</Data></Cell></Row>"
    return declaration + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
      + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"x\"><Table>"
      + String(repeating: row, count: cells) + "</Table></Worksheet></Workbook>"
  }

  /// The same with `项目名称` in GB 18030 for every `x` between tags.
  private func national(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "x"), bytes.last == UInt8(ascii: ">") || bytes.last == UInt8(ascii: "\"") {
        bytes += bytes.last == UInt8(ascii: ">") ? [0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6] : [byte]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  @Test(arguments: ["\n  <?xml version=\"1.0\"?>", "\u{FEFF} \r\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>", " "])
  func `white space before the declaration does not matter`(declaration: String) throws {
    let file = try TextFile(workbook(declaration), name: "表.xml")
    let workbook = try loadWorkbook(at: file.path)
    #expect(texts(workbook.sheets[0]) == [0: ["x"]])
    #expect(workbook.facts.notices.isEmpty)
  }

  @Test(arguments: ["", "<?xml version=\"1.0\"?>", "\n<?xml version=\"1.0\" encoding=\"utf-8\"?>"])
  func `GB 18030 behind a wrong declaration is read, and said to be a guess`(declaration: String) throws {
    // Enough rows for characters to lie across the pieces.
    let file = try TextFile(national(workbook(declaration, cells: 2000)), name: "表.xml")
    let workbook = try loadWorkbook(at: file.path)
    #expect(workbook.sheets[0].rows.count == 2000)
    #expect(workbook.sheets[0].rows.allSatisfy { $0.cells.map(\.text) == ["项目名称"] })
    #expect(workbook.facts.encoding == .gb18030)
    #expect(workbook.facts.notices.map(\.kind) == [.encodingGuessed])
  }
}
