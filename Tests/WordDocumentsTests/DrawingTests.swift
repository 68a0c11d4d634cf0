import Testing
import WordDocuments

@Suite("Drawings and lists in documents")
struct DrawingTests {
  private static func chart(rows: Int) -> String {
    let bars = (0..<rows).map { row in
      "<text x=\"0\" y=\"\(38 * row + 13)\">部门\(row)</text><path class=\"track\" d=\"M0 \(38 * row + 24)H310\" stroke=\"currentColor\"/>"
        + "<rect class=\"bar\" x=\"0\" y=\"\(38 * row + 19)\" width=\"300\" height=\"10\" fill=\"#3a75b0\"/>"
    }
    return
      "<figure><svg class=\"chart\" viewBox=\"0 0 420 \(38 * rows)\" font-size=\"14\"><title>执行率</title><desc>部门 98%</desc>"
      + bars.joined()
      + "<path class=\"mark\" d=\"M310 0V\(38 * rows)\" stroke=\"currentColor\" stroke-dasharray=\"3 3\"/></svg>"
      + "<figcaption>执行率图</figcaption></figure>"
  }

  @Test("a chart is drawn with native shapes and says in words what it shows")
  func shapes() {
    let xml = text(Self.chart(rows: 2))
    #expect(all(xml, from: "<wps:wsp>", to: "</wps:wsp>").count == 7)
    #expect(xml.contains("title=\"执行率\" descr=\"部门 98%\""))
    #expect(xml.contains("<a:srgbClr val=\"3A75B0\"/>") && xml.contains("<a:prstDash val=\"dash\"/>"))
    #expect(all(xml, from: "<w:t xml:space=\"preserve\">", to: "</w:t>") == ["部门0", "部门1", "执行率图"])
  }

  @Test("a chart higher than a page goes on on the next, and loses nothing")
  func tall() {
    let xml = text(Self.chart(rows: 60))
    let heights = all(xml, from: "<wp:extent cx=\"4000500\" cy=\"", to: "\"").compactMap { Int($0) }
    #expect(heights.count == 3)
    // A page has 225 mm.
    #expect(heights.allSatisfy { $0 < 225 * 36000 } && heights.reduce(0, +) == 60 * 38 * 9525)
    let words = all(xml, from: "<w:t xml:space=\"preserve\">", to: "</w:t>")
    #expect(words == (0..<60).map { "部门\($0)" } + ["执行率图"])
    #expect(all(xml, from: "3A75B0", to: "\"").count == 60)
  }

  @Test("a heading above a chart that the page has no room for goes to the next page with it")
  func headingAbove() {
    func breaks(lines: Int) -> Bool {
      let text = String(repeating: "<p>一行</p>", count: lines)
      return WordDocumentsTests.text(text + "<h2>题</h2>" + Self.chart(rows: 4)).contains("<w:pageBreakBefore/>")
    }
    #expect([5, 18].map(breaks) == [false, true])
  }

  @Test("lists are lists, the facts under a title one paragraph, lines of a remark lines")
  func lists() {
    let document = made(
      "<ul class=\"imprint\"><li>机构：甲</li><li>年度：乙</li></ul><ul><li>一<a href=\"../x.html\">二</a></li></ul><ol><li>三</li></ol>"
        + "<p class=\"remark\">四\n五</p>", body: "booklet")
    let xml = document.part("word/document.xml")
    let styles = all(xml, from: "<w:pStyle w:val=\"", to: "\"")
    #expect(styles == ["Imprint", "ListItem", "NumberedItem", "Body"])
    #expect(xml.contains("四</w:t><w:br/><w:t xml:space=\"preserve\">五"))
    #expect(document.part("word/numbering.xml").contains("<w:num w:numId=\"2\">"))
    // A way through the folders of a web site leads nowhere in a letter.
    #expect(!xml.contains("x.html") && xml.contains("一二"))
  }

  @Test("an address in the web stays a link")
  func address() {
    let document = made("<p><a href=\"https://www.example.gov.cn/?a=1&amp;b=2\">网站</a></p>")
    #expect(document.part("word/document.xml").contains("<w:hyperlink r:id=\"rId9\""))
    #expect(
      document.part("word/_rels/document.xml.rels").contains(
        "Target=\"https://www.example.gov.cn/?a=1&amp;b=2\" TargetMode=\"External\""))
  }
}
