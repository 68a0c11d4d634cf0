import Testing

@testable import Spreadsheets

struct HTMLDamageTests {
  private let data = "<tr><td>a<td>b</tr><tr><td>c<td>d</tr>"

  @Test(arguments: [
    ("<html><body>登录超时，请重新登录！</body></html>", "HTML"), ("<html><table></table></html>", "HTML"),
    ("<html><table><tr><td>&nbsp;</td></tr></table></html>", "HTML"), ("<!DOCTYPE html>", "HTML"),
    ("<html><script>location.href='/login'</script></html>", "HTML"),
    ("<form><table><tr><td>用户名<td><input name=a><tr><td>密码<td><input type=password></table></form>", "HTML login"),
    ("<html><frameset><frame src=\"a.files/sheet001.htm\"></frameset></html>", "HTML frameset"),
  ])
  func `a page without data is no spreadsheet`(page: String, kind: String) throws {
    let read = try Delivered.page(page)
    #expect(read.error == .notASpreadsheet(kind))
    #expect(read.pages.isEmpty)
  }

  @Test func `a small table alone is a sheet all the same`() throws {
    let read = try Delivered.page("<table><tr><td></tr><tr><td colspan=2>无数据</td></tr></table>")
    #expect(read.cells == ["A2 text 无数据"])
    #expect(read.pages.first?.merges == ["A2:B2"])
  }

  @Test func `what is whole before the page breaks off is delivered`() throws {
    let read = try Delivered.page("<table>\(data)<tr><td>e<td>12345")
    #expect(read.cells == ["A1 text a", "B1 text b", "A2 text c", "B2 text d", "A3 text e"])
    #expect(read.notices == ["partial B3 cutOff"])
    #expect(read.allEnded)
    let between = try Delivered.page("<table>\(data)<tr><td>e</td></tr>")
    #expect(between.cells.last == "A3 text e")
    #expect(between.notices == ["partial 自评表 cutOff"])
  }

  @Test func `limits are kept`() throws {
    var limits = ReadLimits()
    limits.rows = 30
    limits.columns = 5
    limits.cellBytes = 20
    func error(_ page: String) throws -> ReadError.Cause? { try Delivered.page(page, limits).error }
    #expect(try error("<table>\(String(repeating: "<tr><td>a", count: 31))</table>") == .limit("rows", 30))
    #expect(try error("<table>\(String(repeating: "<tr>", count: 31))</table>") == .limit("rows", 30))
    #expect(try error("<table><tr><td><td><td><td><td><td>a</table>") == .limit("columns", 5))
    #expect(try error("<table><tr><td colspan=6>a</table>") == .limit("columns", 5))
    #expect(try error("<table><tr><td>123456789012345678901</table>") == .limit("cellBytes", 20))
    #expect(try error("<table><tr><td>\(String(repeating: "<br>", count: 21))</table>") == .limit("cellBytes", 20))
    #expect(try error("<table>" + String(repeating: "<b>", count: 600)) == .limit("nesting", 512))
    #expect(try error("<table \((0..<300).map { "a\($0)=1" }.joined(separator: " "))>") == .limit("attributes", 256))
    limits.fileBytes = 10
    #expect(try error("<table></table>") == .limit("fileBytes", 10))
  }

  @Test func `tags, comments and texts without end are refused, long pictures in quotes are not`() throws {
    let long = String(repeating: "a ", count: 100_000)
    #expect(try Delivered.page("<table \(long)").error == .limit("tagBytes", 1 << 14))
    #expect(try Delivered.page("<html><!--" + String(repeating: "a ", count: 6_000_000)).error != nil)
    let picture = String(repeating: "QUJD", count: 100_000)
    let page = "<table><tr><td><img src=\"data:image/png;base64,\(picture)\">章<td>b</tr>\(data)</table>"
    #expect(try Delivered.page(page).cells.prefix(2) == ["A1 text 章", "B1 text b"])
  }

  @Test(
    arguments: [
      ("<meta", 13_000), ("<meta charset", 5000), ("<?xml ", 10_000), ("<meta charset =", 4000), ("<![if", 400_000),
      ("<![if", -400_000),
    ])
  func `tags that never end take no more time than others`(tag: String, count: Int) throws {
    let end = count < 0 ? "->" : ""
    let page = "<html>" + String(repeating: tag, count: abs(count)) + end + ">\n<table>\(data)</table>"
    let open = "<html><table>\(data)</table>" + String(repeating: tag, count: abs(count)) + end
    let seconds = try processorSeconds {
      let read = try Delivered.page(page)
      #expect(read.error != nil || read.cells.suffix(2) == ["A2 text c", "B2 text d"])
      #expect(try Delivered.page(open).allEnded)
    }
    // Linear: a second or two. The square of these lengths took minutes.
    #expect(seconds < 30)
  }

  @Test func `many cells over many rows at once are refused`() throws {
    let row = "<tr>" + String(repeating: "<td rowspan=0>a", count: 3000)
    #expect(try Delivered.page("<table>\(row)</table>").error == .limit("rowspans", 2048))
  }

  @Test func `what is whole before a limit is delivered`() throws {
    var limits = ReadLimits()
    limits.columns = 3
    let read = try Delivered.page("<table>\(data)<tr><td><td><td><td>x</table>", limits)
    #expect(read.cells.count == 4)
    #expect(read.error == .limit("columns", 3))
    #expect(read.allEnded)
  }

  @Test(arguments: [
    "</table></td></tr></html>", "<table><tr><td></table></table></td>a<td>b", "<table><caption><tr><td>a<table>",
    "<table><tr><table><tr><td>a<td>b</table><tr><td>c</table>", "<tr><td>a<td>b", "<table><table><table><td>",
    "<select><table><tr><td>a</select>", "<table><tr><td><select><option selected><table><tr><td>a",
    "<table><td rowspan=0 colspan=0><td><tbody></tbody><td></tfoot></thead>", "<table><pre><tr><td></pre> a",
    "<style><table>", "<xml><x:ExcelWorksheet><x:Name>a<table><tr><td>b",
    "<table><tr><td x:num x:str x:err style class>",
    "<table><tr><td style=\"mso-number-format:\\\">a", "<table><tr><td style=\"mso-number-format:'\\00'\">a",
    "<!DOCTYPE a [<!ENTITY b \"c\">]><table><tr><td>&b;</table>", "<table \u{FEFF}\u{0}<tr><td/>",
    "<table><tr><td>&#xD800;&#0;&#x110000;",
  ])
  func `tags in any order end in rows or an error`(page: String) throws {
    let read = try Delivered.file(Array(page.utf8), name: "x.html")
    #expect(read.allEnded)
  }

  private static let fixtures = [
    HTMLFixture.everything,
    HTMLFixture.excel(
      "<tr><td colspan=2 class=a>项目</td><td x:num=\"0.5\">50%</td></tr><tr><td rowspan=2>a<td>b</tr><tr><td>c</tr>",
      styles: ".a{mso-number-format:\"\\@\"}"),
  ]

  @Test(arguments: fixtures)
  func `a page cut off anywhere is read up to there`(page: String) throws {
    let bytes = Array(page.utf8)
    let whole = try Delivered.file(bytes)
    #expect(whole.error == nil)
    #expect(whole.cells.count > 3)
    for length in 0..<bytes.count {
      let read = try Delivered.file(Array(bytes[..<length]))
      #expect(read.allEnded)
    }
  }

  @Test(arguments: 0..<8)
  func `a page changed anywhere never crashes`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let tags = [
      "<table>", "</table>", "<td>", "</td>", "<tr>", "</tr>", "<td rowspan=0>", "<!--", "-->", "<", ">", "&", "\"",
    ]
    for page in Self.fixtures {
      for _ in 0..<100 {
        var bytes = Array(page.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          if Bool.random(using: &random) {
            bytes[place] = UInt8.random(in: 0...255, using: &random)
          } else {
            bytes.insert(contentsOf: Array((tags.randomElement(using: &random) ?? "").utf8), at: place)
          }
        }
        let read = try Delivered.file(bytes)
        #expect(read.allEnded)
      }
    }
  }
}
