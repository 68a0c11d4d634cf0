import Testing
import WordDocuments

@Suite("Tables in documents")
struct TableTests {
  private static func table(
    _ rows: Int, head: String = "<th scope=\"col\" class=\"n\">序号</th><th scope=\"col\">名称</th>"
  ) -> String {
    let row = "<tr><td class=\"n\">1234.56</td><th scope=\"row\">示例项目</th></tr>"
    return "<table><caption>项目表<span class=\"unit\">单位：万元</span></caption><thead><tr>\(head)</tr></thead><tbody>"
      + String(repeating: row, count: rows)
      + "<tr class=\"sum\"><td class=\"n\">9</td><th scope=\"row\">合计</th></tr></tbody></table>"
  }

  @Test("the head is repeated, rows stay whole, numbers stand at the right, sums are bold")
  func rows() {
    let rows = all(text(Self.table(3)), from: "<w:tr>", to: "</w:tr>")
    #expect(rows.count == 5)
    #expect(rows.map { $0.contains("<w:tblHeader/>") } == [true, false, false, false, false])
    #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
    #expect(rows[1].contains("<w:jc w:val=\"right\"/>") && rows[0].contains("<w:jc w:val=\"center\"/>"))
    #expect(rows[4].contains("<w:b/>") && !rows[3].contains("<w:b/>"))
  }

  @Test("caption and unit stand above the table and stay with it")
  func caption() {
    let document = made(Self.table(1))
    let xml = document.part("word/document.xml")
    let caption = all(xml, from: "<w:pStyle w:val=\"Caption\"/>", to: "<w:tbl>")[0]
    #expect(all(caption, from: "<w:t xml:space=\"preserve\">", to: "</w:t>") == ["项目表", "单位：万元"])
    let style = all(document.part("word/styles.xml"), from: "w:styleId=\"Caption\"", to: "</w:style>")[0]
    #expect(style.contains("<w:keepNext/>"))
  }

  @Test("a small table stays on one page, of a long one the head and the sum do not stand alone")
  func keptTogether() {
    func kept(_ rows: Int) -> [Bool] {
      all(text(Self.table(rows)), from: "<w:tr>", to: "</w:tr>").map { $0.contains("<w:keepNext/>") }
    }
    #expect(kept(3) == [true, true, true, true, false])
    #expect(kept(60) == [true] + Array(repeating: false, count: 59) + [true, false])
  }

  @Test("merged cells are merged")
  func merged() {
    let xml = text(
      "<table><tr><td colspan=\"2\">甲</td><td rowspan=\"2\">乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td></tr></table>"
    )
    let rows = all(xml, from: "<w:tr>", to: "</w:tr>")
    #expect(rows[0].contains("<w:gridSpan w:val=\"2\"/>") && rows[0].contains("<w:vMerge w:val=\"restart\"/>"))
    #expect(all(rows[1], from: "<w:tc>", to: "</w:tc>").map { $0.contains("<w:vMerge/>") } == [false, false, true])
    // A row that ends early is filled up, since Word mends what does not fit the grid.
    #expect(rows[2].contains("<w:gridSpan w:val=\"2\"/>"))
    #expect(all(xml, from: "<w:t xml:space=\"preserve\">", to: "</w:t>") == ["甲", "乙", "丙", "丁", "戊"])
  }

  @Test("rows are as high as all their cells ask for, in whichever program needs more lines")
  func heights() {
    func heights(_ rows: String) -> [String] {
      all(text("<table>\(rows)</table>"), from: "<w:trHeight w:val=\"", to: "\"")
    }
    #expect(heights("<tr><td>甲</td><td>乙</td></tr>") == ["390"])
    // A cell of two rows that needs more than both: the last of them is higher.
    let long = String(repeating: "长", count: 200)
    let spread = heights(
      "<tr><td rowspan=\"2\">\(long)</td><td>\(long)</td></tr><tr><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>")
    #expect(spread.count == 3 && spread[1] == "390" && spread[2] == "390")
    let narrow = heights("<tr><td rowspan=\"2\">\(long)</td><td>甲</td></tr><tr><td>乙</td></tr>").compactMap { Int($0) }
    #expect(narrow.first == 390 && narrow.last.map { $0 > 2 * 390 } == true)
    // LibreOffice parts an address behind its strokes, Word where the line ends.
    let name = String(repeating: "名", count: 400)
    func address(_ text: String) -> String? {
      heights("<tr><td>\(text)</td></tr><tr><td>\(name)</td><td>\(name)</td><td>\(name)</td></tr>").first
    }
    #expect(address("http:--wwwwwwwwwwwwwwwwwwww-ab") == "690")
    #expect(address("http://wwwwwwwwwwwwwwwwwwww/ab") == "990")
  }

  @Test("columns fill the page, no number is broken, and long texts get the rest")
  func widths() throws {
    let long = String(repeating: "长", count: 200)
    let xml = text(
      "<table><tr><td class=\"n\">123456789.00</td><td>\(long)</td><td>短</td></tr></table>")
    let widths = all(xml, from: "<w:gridCol w:w=\"", to: "\"").compactMap { Int($0) }
    #expect(widths.reduce(0, +) == 8845)
    // Twelve signs of 10.5 points, half as wide as high, and the borders.
    #expect(widths[0] >= 11 * 105 + 250 / 100 + 140)
    #expect(widths[1] > 5500 && widths[2] < 1500)
  }

  @Test(
    "a table that an upright page has no room for lies crosswise with its heading, and what follows is upright again")
  func crosswise() {
    let cells = String(repeating: "<td class=\"n\">12345678.90</td>", count: 12)
    let xml = text("<h2>一</h2><p>文</p><table><tr>\(cells)</tr></table><h2>二</h2><p>文</p>")
    let ends = all(xml, from: "<w:sectPr>", to: "</w:sectPr>")
    #expect(ends.map { $0.contains("landscape") } == [true, false])
    #expect(ends.map { $0.contains("w:start=\"1\"") } == [true, false])
  }

  @Test("a row higher than most of a page may go on on the next")
  func tallRow() {
    let xml = text("<table><tr><td>\(String(repeating: "长", count: 3000))</td></tr></table>")
    #expect(!xml.contains("<w:cantSplit/>"))
  }

  @Test("Word opens no table of more than 63 columns: what is beyond stands in the last")
  func columns() {
    let xml = text("<table><tr>" + (1...70).map { "<td>\($0)</td>" }.joined() + "</tr></table>")
    #expect(all(xml, from: "<w:gridCol ", to: "/>").count == 63)
    #expect(all(xml, from: "<w:t xml:space=\"preserve\">", to: "</w:t>").joined().hasSuffix("63　64　65　66　67　68　69　70"))
  }

  @Test("facts are a table of labels and values")
  func facts() {
    let xml = text(
      "<dl class=\"facts\"><div><dt>编码</dt><dd>1</dd></div><div><dt>部门</dt><dd>2</dd></div><div><dt>单位</dt><dd>3</dd></div></dl>"
    )
    let rows = all(xml, from: "<w:tr>", to: "</w:tr>")
    #expect(rows.count == 2)
    #expect(rows[1].contains("<w:gridSpan w:val=\"3\"/>"))
  }
}
