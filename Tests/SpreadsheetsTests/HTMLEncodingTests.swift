import Testing

@testable import Spreadsheets

struct HTMLEncodingTests {
  /// 项目名称预算, 㐀 as a code of four bytes, and 镕, which GB 2312 lacks.
  private static let national: [UInt8] = [
    0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6, 0xD4, 0xA4, 0xCB, 0xE3, 0x81, 0x39, 0xEE, 0x39, 0xE9, 0x46,
  ]
  private static let text = "项目名称预算㐀镕"

  /// A page whose one text is these bytes.
  private func page(_ head: String, _ content: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><table><tr><td>".utf8) + content
      + Array("</td></tr></table></body></html>".utf8)
  }

  private static let declarations: [(String, String)] = [
    ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=#\">", "http-equiv"),
    ("<meta charset=\"#\"/>", "charset"),
    ("<META HTTP-EQUIV=Content-Type CONTENT='text/html;CHARSET = #'>", "upper case"),
    ("<meta name=a><meta charset=#>", "second"),
  ]

  @Test(arguments: ["gb2312", "GBK", "GB18030", "x-gbk"], declarations.map(\.0))
  func `declared Chinese encodings are read as GB 18030`(name: String, declaration: String) throws {
    let read = try Delivered.file(page(declaration.replacing("#", with: name), Self.national))
    #expect(read.cells == ["A1 text \(Self.text)"])
    #expect(read.facts.encoding == .gb18030)
    #expect(read.notices.isEmpty)
  }

  @Test(arguments: declarations.map(\.0))
  func `declared UTF-8 is UTF-8`(declaration: String) throws {
    let read = try Delivered.file(page(declaration.replacing("#", with: "UTF-8"), Array(Self.text.utf8)))
    #expect(read.cells == ["A1 text \(Self.text)"])
    #expect(read.facts.encoding == .utf8)
    #expect(read.notices.isEmpty)
  }

  @Test(arguments: [
    ("<meta charset=utf-8>", true), ("<meta charset=iso-8859-1>", true), ("<meta charset=windows-1252>", true),
    ("<meta charset=gb2312>", false), ("<meta charset=iso-8859-1>", false),
  ])
  func `a declaration that the bytes contradict loses, with a notice`(declaration: String, isNational: Bool) throws {
    let read = try Delivered.file(page(declaration, isNational ? Self.national : Array(Self.text.utf8)))
    let encoding = isNational ? "gb18030" : "utf-8"
    #expect(read.cells == ["A1 text \(Self.text)"])
    #expect(read.facts.encoding?.rawValue == encoding)
    #expect(read.notices == ["encodingGuessed - \(encoding)"])
  }

  @Test func `without a declaration the bytes decide`() throws {
    for (content, encoding) in [(Self.national, TextEncoding.gb18030), (Array(Self.text.utf8), .utf8)] {
      let read = try Delivered.file(page("", content))
      #expect(read.cells == ["A1 text \(Self.text)"])
      #expect(read.facts.encoding == encoding)
      #expect(read.notices.isEmpty)
    }
  }

  @Test func `where the bytes allow two encodings, the declared one is believed`() throws {
    // 联通 in GB 2312 looks like UTF-8; é and the letter after it look like a hanzi.
    #expect(try Delivered.file(page("<meta charset=gbk>", [0xC1, 0xAA, 0xCD, 0xA8])).cells == ["A1 text 联通"])
    let western = try Delivered.file(page("<meta charset=iso-8859-1>", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x61]))
    #expect(western.cells == ["A1 text Café a"])
    #expect(western.notices.isEmpty)
    #expect(try Delivered.file(page("<meta charset=gb2312>", [0x61])).facts.encoding == .gb18030)
  }

  @Test(arguments: [
    ("<meta charset=windows-1252>", false), ("<meta charset=iso-8859-1>", false), ("", true),
    ("<meta charset=utf-8>", true),
  ])
  func `Western capitals stay what they are, whatever is declared`(declaration: String, isGuess: Bool) throws {
    let row = Array("</td></tr><tr><td>".utf8)
    let content = western("SITUAÇÃO") + Array(repeatElement(row + western("AÇÃO"), count: 9).joined())
    let read = try Delivered.file(page(declaration, content))
    #expect(read.cells.prefix(2) == ["A1 text SITUAÇÃO", "A2 text AÇÃO"])
    #expect(read.notices == (isGuess ? ["encodingGuessed - windows-1252"] : []))
  }

  @Test func `a declaration decides where hanzi may be letters as well, with a notice`() throws {
    let either: [UInt8] = [0x41, 0xD0, 0xCD, 0x42]
    let western = try Delivered.file(page("<meta charset=windows-1252>", either))
    #expect(western.cells == ["A1 text AÐÍB"])
    #expect(western.notices.isEmpty)
    let national = try Delivered.file(page("<meta charset=gb2312>", either))
    #expect(national.cells == ["A1 text A型B"])
    #expect(national.notices == ["encodingGuessed - gb18030"])
  }

  @Test func `marks decide whatever is declared`() throws {
    let text = "<html><head><meta charset=gb2312></head><table><tr><td>预算😀<td>&#39044;</table></html>"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for (bytes, encoding) in [
      (little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian), (marked, .utf8),
    ] {
      let read = try Delivered.file(bytes)
      #expect(read.cells == ["A1 text 预算😀", "B1 text 预"])
      #expect(read.facts.encoding == encoding)
      #expect(read.notices.isEmpty)
    }
  }

  @Test func `characters across the pieces stay whole`() throws {
    let filler = String(repeating: "预算执行情况", count: 5000)
    let rows = (0..<5).map { "<tr><td>\($0)<td>\(filler)</tr>" }.joined()
    let page = "<meta charset=utf-8><table>\(rows)</table>"
    #expect(try Delivered.page(page).cells.filter { $0.hasPrefix("B") } == (1...5).map { "B\($0) text \(filler)" })
    let wide = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Delivered.file([0xFF, 0xFE] + wide).cells.last == "B5 text \(filler)")
    let content = [UInt8](repeatElement(Self.national, count: 20_000).joined())
    let long = try Delivered.file(self.page("<meta charset=gbk>", content))
    #expect(long.cells == ["A1 text " + String(repeating: Self.text, count: 20_000)])
  }

  @Test func `bytes that are no text are replaced, with the place of the first`() throws {
    let bytes = page("<meta charset=utf-8>", Array(Self.text.utf8) + [0xFF, 0x61])
    let read = try Delivered.file(bytes)
    #expect(read.cells == ["A1 text \(Self.text)\u{FFFD}a"])
    #expect(read.notices == ["undecodable - \(bytes.firstIndex(of: 0xFF) ?? 0)"])
    let zeros = try Delivered.file(page("<meta charset=utf-8>", [0x61, 0, 0x62]))
    #expect(zeros.cells == ["A1 text ab"])
  }
}
