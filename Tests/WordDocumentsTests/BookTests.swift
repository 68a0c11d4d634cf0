import Testing
import WordDocuments

@Suite("Books as documents")
struct BookTests {
  private static let book = """
    <div class="cover"><h1>报告</h1><p class="subtitle">（随同决算草案报送）</p><p class="signature">财政局</p></div>
    <nav class="contents" aria-labelledby="contents"><h2 id="contents">目录</h2><ol><li><a href="#part-1">一、总体</a><ol>
    <li><a href="#key-1">（一）甲项目</a></li><li><a href="#key-2">（二）乙项目</a></li></ol></li></ol></nav>
    <section class="part" id="part-1"><h2>一、总体</h2><p>见<a href="#key-2">乙项目</a>。</p>
    <h3>（零）概况</h3><section class="form" id="key-1"><h3>（一）甲项目</h3><p>甲</p></section>
    <section class="form" id="key-2"><h3>（二）乙项目</h3><p>乙</p></section></section>
    """

  @Test("cover and contents bear no page number, and the text begins with 1 on a right page")
  func sections() {
    let ends = all(text(Self.book), from: "<w:sectPr>", to: "</w:sectPr>")
    #expect(ends.count == 3)
    #expect(ends.map { $0.contains("footerReference") } == [false, false, true])
    #expect(ends.map { $0.contains("<w:pgNumType w:start=\"1\"/>") } == [false, false, true])
    #expect(ends.allSatisfy { $0.contains("w:w=\"11906\" w:h=\"16838\"") })
    #expect(ends.allSatisfy { $0.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"") })
    let settings = made(Self.book, body: "booklet").part("word/settings.xml")
    #expect(settings.contains("<w:evenAndOddHeaders/>") && settings.contains("<w:mirrorMargins/>"))
    // A document that asks to be brought up to date is opened with a question.
    #expect(!settings.contains("updateFields"))
  }

  @Test("the contents are a field with every entry, its link and its page")
  func contents() {
    let xml = text(Self.book)
    #expect(xml.contains("TOC \\o &quot;1-1&quot;"))
    let links = all(xml, from: "<w:hyperlink w:anchor=\"", to: "\" w:history")
    #expect(links == ["_Toc100000001", "_Toc100000002", "_Toc100000003", "_Toc100000003"])
    #expect(all(xml, from: "w:name=\"_Toc", to: "\"") == ["100000001", "100000002", "100000003"])
    let results = all(xml, from: "PAGEREF", to: "\"end\"").map {
      all($0, from: "<w:t xml:space=\"preserve\">", to: "</w:t>")
    }
    #expect(results == [["1"], ["1"], ["2"]])
    #expect(xml.contains("<w:fldChar w:fldCharType=\"end\"/>"))
  }

  @Test("headings are styles, and those that the contents name are told apart from others")
  func headings() {
    let xml = text(Self.book)
    let styles = all(xml, from: "<w:pStyle w:val=\"", to: "\"").filter { $0.contains("Heading") || $0 == "Title" }
    #expect(styles == ["Title", "Heading1", "Heading2", "ListedHeading2", "ListedHeading2"])
    #expect(all(xml, from: "<w:pageBreakBefore/>", to: "</w:t>").map { $0.hasSuffix("（二）乙项目") } == [true])
  }

  @Test("a heading of the contents that begins a page, or hangs on half a line, breaks it, so that its number is sure")
  func sureNumbers() {
    // 22 lines of text stand on a page, two of which the headings need.
    func book(lines: Int) -> String {
      let text = String(repeating: "<p>一行</p>", count: lines)
      return
        "<nav class=\"contents\"><h2>目录</h2><ol><li><a href=\"#a\">甲</a></li><li><a href=\"#b\">乙</a></li></ol></nav>"
        + "<section id=\"a\"><h2>甲</h2>\(text)</section><section id=\"b\"><h2>乙</h2><p>文</p></section>"
    }
    func numbers(_ xml: String) -> [String] {
      all(xml, from: "PAGEREF", to: "\"end\"").flatMap { all($0, from: "<w:t xml:space=\"preserve\">", to: "</w:t>") }
    }
    for (lines, pages, isForced) in [(18, ["1", "1"], false), (19, ["1", "2"], true), (20, ["1", "2"], true)] {
      let xml = text(book(lines: lines))
      #expect(numbers(xml) == pages, "\(lines)")
      #expect(xml.contains("<w:pageBreakBefore/>") == isForced, "\(lines)")
    }
  }

  @Test("a table whose place hangs on half a line breaks the page, but only where the contents name what follows")
  func sureTables() {
    func book(lines: Int, contents: Bool = true) -> [String] {
      let row = "<tr><td>行</td><td>数</td></tr>"
      let page =
        (contents ? "<nav class=\"contents\"><h2>目录</h2><ol><li><a href=\"#b\">乙</a></li></ol></nav>" : "")
        + "<section><h2>甲</h2>\(String(repeating: "<p>一行</p>", count: lines))<table><caption>表</caption><tbody>"
        + "\(String(repeating: row, count: 6))</tbody></table></section><section id=\"b\"><h2>乙</h2><p>文</p></section>"
      return all(text(page), from: "<w:pStyle", to: "</w:p>").filter { $0.contains("<w:pageBreakBefore/>") }
        .map { all($0, from: "<w:t xml:space=\"preserve\">", to: "</w:t>").joined() }
    }
    // 12,756 twips high: a heading, the lines of 579 each, and 160 + 340 + 40 + 10 + 6 × 390 for the table.
    #expect(book(lines: 15) == ["乙"])
    #expect(book(lines: 16) == ["表"])
    #expect(book(lines: 17) == [])
    #expect(book(lines: 16, contents: false) == [])
  }

  @Test("a sign of punctuation may hang beyond the margin, as programs have it, so that it takes no line")
  func hanging() {
    // 28 letters stand on a line, two of which the first is set in by, and 22 lines on a page.
    func pages(_ line: String) -> [String] {
      let lines = String(repeating: "<p>\(line)</p>", count: 24)
      let xml = text(
        "<nav class=\"contents\"><h2>目录</h2><ol><li><a href=\"#b\">乙</a></li></ol></nav>"
          + "<section><h2>甲</h2>\(lines)</section><section id=\"b\"><h2>乙</h2><p>文</p></section>")
      return all(xml, from: "PAGEREF", to: "\"end\"")
        .flatMap { all($0, from: "<w:t xml:space=\"preserve\">", to: "</w:t>") }
    }
    let line = String(repeating: "长", count: 26)
    #expect(pages(line + "。") == ["2"])
    #expect(pages(line + "长") == ["3"])
    #expect(!made("", body: "booklet").part("word/styles.xml").contains("overflowPunct"))
  }

  @Test("letters stand a little closer or wider where programs would differ on the lines, if pages hang on them")
  func sureLines() {
    func spacing(_ letters: String, contents: Bool = true) -> [Int] {
      let head = contents ? "<nav class=\"contents\"><h2>目录</h2><ol><li><a href=\"#b\">乙</a></li></ol></nav>" : ""
      let xml = text("\(head)<section id=\"b\"><h2>乙</h2><p>\(letters)</p></section>")
      return all(xml, from: "<w:spacing w:val=\"", to: "\"").compactMap { Int($0) }
    }
    func long(_ count: Int) -> String { String(repeating: "长", count: count) }
    // 26 letters fill the first line to less than programs differ by; the style has -5.
    #expect(spacing(long(26)).allSatisfy { (-15..<(-5)).contains($0) } && spacing(long(26)).count == 1)
    #expect(spacing(long(26), contents: false) == [])
    #expect(spacing(long(20)) == [])
  }

  @Test("what a form says beside its tables is set as they are")
  func remarks() {
    let xml = text("<p class=\"remark\">外</p><section class=\"form\"><h3>表</h3><p class=\"remark\">内</p></section>")
    #expect(all(xml, from: "<w:pStyle w:val=\"", to: "\"") == ["Body", "Heading2", "TableNote"])
  }

  @Test("a page that is no book keeps the words of its frame")
  func frame() {
    let page = made("<h1>单</h1><p>示例县教育局：</p>", body: "web internal")
    #expect(page.part("word/header.xml").contains("公开　财政内部"))
    #expect(page.part("word/document.xml").contains("脚注"))
    #expect(!page.part("word/document.xml").contains("跳"))
    #expect(page.part("word/document.xml").contains("<w:pStyle w:val=\"Plain\"/>"))
    #expect(made("<p>书</p>", body: "booklet").part("word/header.xml") == "")
  }

  @Test("the same page makes the same bytes, and they name no time but the day on the paper")
  func bytes() {
    let document = made(Self.book)
    #expect(document.packed() == made(Self.book).packed())
    #expect(
      all(document.part("docProps/core.xml"), from: "W3CDTF\">", to: "<") == [
        "2025-08-20T00:00:00Z", "2025-08-20T00:00:00Z",
      ])
  }

  @Test("signs that XML has no place for are written or replaced")
  func signs() {
    let xml = text("<p>a &lt;b&gt; &amp; &quot;c&quot;</p>")
    #expect(xml.contains("a &lt;b&gt; &amp; &quot;c&quot;"))
    #expect(made("<p>甲</p>").written.count == 2)
  }
}
