import Testing

@testable import Disclosure

@Suite struct PageTextTests {
  private func seen(_ text: String, _ path: String) -> String {
    PageText(Array(text.utf8), path: path).seen.map(NormalText.normalised).joined(separator: "¦")
  }

  @Test(arguments: [
    ("<td>视频<b>专网</b>\n扩容</td>", "index.html"), ("<a title=\"视频专网&#x6269;容\">x</a>", "index.html"),
    ("视频\\\n专网<br>扩容", "index.md"), ("视频&#19987;网扩容", "index.md"), ("1,视频专网 扩容,2", "data/projects.csv"),
    ("<p>视频专网&nbsp;扩容</p>", "index.html"), ("{\"title\": \"视频专网扩容\"}", "data/datapackage.json"),
  ]) func `a name is seen however a page is set`(text: String, path: String) {
    #expect(seen(text, path).replacing("\\", with: "").contains("视频专网扩容"))
  }

  @Test(arguments: [
    ("A\\_B\\*", "x.md", "A_B*"), ("\"甲\"\"乙\"\"\"", "x.csv", "甲\"乙\""), ("{\"a\": \"\\\"乙\\\"\"}", "x.json", "\"乙\""),
    ("3 &lt; 5 &amp;amp; &unknown; &", "x.html", "3<5&amp;&unknown;&"), ("a < b > c", "x.html", "a<b>c"),
  ]) func `signs are as they were before the page was written`(text: String, path: String, expected: String) {
    #expect(seen(text, path).contains(expected))
  }

  @Test func `numbers of two cells stay apart`() {
    #expect(
      PageText(Array("<td>P1</td><td>2</td>\n3".utf8), path: "x.html").seen == ["<td>P1</td><td>2</td>", "3", "P12\n3"])
  }

  @Test func `the rows of a table are read as they were written`() {
    var text = DataText()
    text.mark()
    let rows = [["项目编码", "项目名称"], ["P1", "甲,“乙”\"丙\""], ["", "一行\n两行"], ["=1", "\"\""]]
    for row in rows { text.row(row) }
    let read = PageText.rows(ofTable: PageText(text.bytes, path: "x.csv").source)
    #expect(read.dropLast().map { $0 } == rows.map { $0.map { $0 == "=1" ? " =1" : $0 } })
  }
}
