import Testing

@testable import Spreadsheets

/// What `gongkai cells --why` says for the encoding of a file.
@Suite struct EncodingReasonsTests {
  private func reasons(_ bytes: [UInt8]) throws -> [String] {
    let sniffed = try sniff(try ByteFile(bytes, path: "表", limits: ReadLimits()))
    var collector = SheetCollector(cells: 100)
    return sniffed.encodingReasons(try readWorkbook(sniffed, into: &collector)).map(\.chinese)
  }

  private func xml(_ declaration: String) -> String {
    "<?xml version=\"1.0\"\(declaration)?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"表\">"
      + "<Table><Row><Cell><Data>项目名称</Data></Cell></Row></Table></Worksheet></Workbook>"
  }

  private func page(_ charset: String) -> String { "<html>\(charset)<table><tr><td>项目名称<td>绩效</table>" }

  private func fods(_ declaration: String) -> String {
    "<?xml version=\"1.0\"\(declaration)?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
      + "<office:body><office:spreadsheet><table:table table:name=\"表\"><table:table-row><table:table-cell><text:p>项目名称</text:p>"
      + "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>"
  }

  @Test func `a declaration is quoted, and whether it was believed`() throws {
    let wrong = "，但与实际内容不符，没有采用"
    for (bytes, first, isGuess) in [
      (national(xml("")), "文件没有写明编码", true),
      (national(xml(" encoding=\"GBK\"")), "文件写明编码是 GBK", false),
      (Array(xml(" encoding=\"GBK\"").utf8), "文件写明编码是 GBK" + wrong, true),
      (Array(xml(" encoding=\"UTF-8\"").utf8), "文件写明编码是 UTF-8", false),
      (national(fods(" encoding=\"UTF-8\"")), "文件写明编码是 UTF-8" + wrong, true),
      (Array(page("").utf8), "文件没有写明编码", false),
      (national(page("<meta charset=gb2312>")), "文件写明编码是 gb2312", false),
      (national(page("<meta charset=utf-8>")), "文件写明编码是 utf-8" + wrong, true),
    ] {
      let reasons = try reasons(bytes)
      #expect(reasons.first == first)
      #expect(reasons.contains { $0.contains("符合 UTF-8") })
      #expect((reasons.last == "证据不足，是推断") == isGuess, "\(first)")
    }
  }

  @Test(arguments: [
    (nil, ["文件没有写明代码页", "证据不足，是推断"]), (936, ["文件写明代码页是 936"]),
    (1252, ["文件写明代码页是 1252，但与实际内容不符，没有采用", "证据不足，是推断"]),
  ])
  func `workbooks of Excel 95 name a code page`(number: Int?, expected: [String]) throws {
    let page = number.map { XLSFixture.record(0x42, XLSFixture.two($0)) } ?? []
    let text = national("项目名称")
    let cell = XLSFixture.cell(0x204, 0, 0, XLSFixture.two(text.count) + text)
    let bytes = XLSFixture.record(0x409, [0, 0, 0x10, 0, 0, 0]) + page + cell + XLSFixture.record(0x0A)
    #expect(try reasons(bytes) == expected)
  }

  @Test func `text says what its bytes are`() throws {
    #expect(try reasons([0xEF, 0xBB, 0xBF] + Array("项目,1\n".utf8)) == ["文件开头有字节序标记（EF BB BF）"])
    #expect(try reasons(wide("项目,1\n乙,2\n", isLittle: true)) == ["没有标记，但按 UTF-16 读是一行行的文字", "证据不足，是推断"])
    #expect(try reasons(Array("a,1\n".utf8)) == ["全是英文字母、数字和符号，各种编码都一样"])
    #expect(try reasons(national("a,女\n")).contains("按 UTF-8 读是不成词的外文字母，按 GB18030 读是汉字"))
  }
}
