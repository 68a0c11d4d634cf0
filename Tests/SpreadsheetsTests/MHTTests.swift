import Testing

@testable import Spreadsheets

struct MHTTests {
  private static let data = "<tr><td class=a x:num=0.5>50%<td>乙</tr><tr><td>一<td>二</tr>"

  /// An archive of parts with their types and locations, quoted-printable or in base64.
  static func archive(_ parts: [(type: String, location: String, content: String)], isBase64: Bool = false)
    -> String
  {
    var text = """
      MIME-Version: 1.0\r
      X-Document-Type: Workbook\r
      Content-Type: multipart/related;\r
      \tboundary="----=_NextPart_01"\r
      \r
      This document is a Web archive file.\r
      \r

      """
    for part in parts {
      text += "------=_NextPart_01\r\nContent-Location: file:///C:/x/\(part.location)\r\n"
      text += "Content-Transfer-Encoding: \(isBase64 ? "base64" : "quoted-printable")\r\n"
      text += "Content-Type: \(part.type); charset=\"utf-8\"\r\n\r\n"
      text += (isBase64 ? base64(part.content) : quoted(part.content)) + "\r\n\r\n"
    }
    return text + "------=_NextPart_01--\r\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = ""
    var column = 0
    for byte in text.utf8 {
      let isPlain = byte < 0x7F && byte >= 0x20 && byte != UInt8(ascii: "=")
      let digits = String(byte, radix: 16, uppercase: true)
      result += isPlain ? String(UnicodeScalar(byte)) : "=" + (digits.utf8.count < 2 ? "0" : "") + digits
      column += 1
      if column % 20 == 0 { result += "=\r\n" }
    }
    return result
  }

  private static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 < piece.count ? piece[start + $1] : 0) }
      for place in 0..<4 {
        result += place <= piece.count ? String(letters[Int(bits >> UInt32(18 - 6 * place) & 63)]) : "="
      }
      if start % 57 == 54 { result += "\r\n" }
    }
    return result
  }

  private static let single = [
    ("text/html", "book.htm", HTMLFixture.excel(data, styles: ".a{mso-number-format:Percent}")),
    ("image/png", "a.png", "x"),
  ]

  @Test(arguments: [false, true])
  func `the page of an archive is read`(isBase64: Bool) throws {
    let read = try Delivered.file(Array(Self.archive(Self.single, isBase64: isBase64).utf8))
    #expect(read.cells == ["A1 number% 0.5", "B1 text 乙", "A2 text 一", "B2 text 二"])
    #expect(read.pages.map(\.name) == ["自评表"])
    #expect(read.facts.format == .html)
    #expect(read.facts.encoding == .utf8)
    #expect(read.notices.isEmpty)
  }

  @Test func `the sheets of a framed workbook have their names, and the list of tabs is none`() throws {
    let island = """
      <html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>甲</x:Name>\
      <x:WorksheetSource HRef="sheet001.htm"/></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>乙</x:Name></x:ExcelWorksheet>\
      </x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><frameset><frame src="sheet001.htm"></frameset></html>
      """
    let sheet = "<html><body><table>\(Self.data)</table></body></html>"
    let read = try Delivered.file(
      Array(
        Self.archive([
          ("text/html", "book.htm", island), ("text/css", "stylesheet.css", ".a{mso-number-format:Percent}"),
          ("text/html", "tabstrip.htm", sheet), ("text/html", "sheet001.htm", sheet),
          ("text/html", "sheet002.htm", sheet),
        ]).utf8))
    #expect(read.pages.map(\.name) == ["甲", "乙"])
    #expect(read.pages.map(\.cells.count) == [4, 4])
    #expect(read.pages.map(\.cells.first) == ["A1 number% 0.5", "A1 number% 0.5"])
  }

  @Test(arguments: [
    "MIME-Version: 1.0\r\n\r\nx", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n--a--\n",
  ])
  func `an archive without a page is no spreadsheet`(text: String) throws {
    #expect(try Delivered.file(Array(text.utf8)).error == .notASpreadsheet("HTML"))
  }

  @Test func `an archive may be a page alone, and a limit is kept`() throws {
    let text =
      "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n<table>\(Self.data)</table>"
    #expect(try Delivered.file(Array(text.utf8)).cells.count == 4)
    var limits = ReadLimits()
    limits.memberBytes = 20
    #expect(try Delivered.file(Array(text.utf8), limits).error == .limit("memberBytes", 20))
  }

  @Test func `an archive cut off or changed anywhere never crashes`() throws {
    let bytes = Array(Self.archive(Self.single).utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      #expect(try Delivered.file(Array(bytes[..<length])).allEnded)
    }
    var random = SplitMix(state: 3)
    for _ in 0..<1000 {
      var bytes = bytes
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      #expect(try Delivered.file(bytes).allEnded)
    }
  }
}
