import Testing

@testable import Templates

struct EscapingTests {
  static let shape = TemplateShape(
    name: "值", fields: [TemplateField("a", .text, ""), TemplateField("b", .text, ""), TemplateField("on", .flag, "")])

  private func page(_ template: String, _ a: String, _ b: String = "", _ suffix: String = "html") throws -> String {
    try render(template, Self.shape, TemplateRecord(.text(a), .text(b), .flag(true)), extension: suffix)
  }

  @Test(arguments: [
    (
      "<p title=\"{{a}}\">{{a}}</p>",
      "<p title=\"&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\">&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>"
    ),
    ("<title>{{a}}</title><script>1 < 2; '</b>'</script>{{a}}", nil), ("<p\nclass='{{a}}' >{{a}}</p >{{a}}", nil),
    ("<br/>{{a}}<!-- > -- a --->{{a}}<!---->{{a}}<!-->{{a}}", nil), ("1 < 2 {{a}}", nil),
    ("<svg><title>{{a}}</title><text x='{{a}}'>{{a}}</text></svg>{{a}}", nil),
    ("<td{{#on}} class=\"n\"{{/on}}>{{a}}</td>", nil),
    ("<option{{#on}} selected{{/on}}>{{a}}", nil), ("<!DOCTYPE html><html lang=zh>{{a}}</html>", nil),
    ("<input disabled value = '{{a}}'>", nil),
  ])
  func `a text is escaped in HTML, outside code and comments`(template: String, expected: String?) throws {
    let escaped = "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"
    let expected =
      expected
      ?? template.replacing("{{a}}", with: escaped).replacing("{{#on}}", with: "").replacing("{{/on}}", with: "")
    #expect(try page(template, "<b> & \"c\" 'd'") == expected)
  }

  @Test(arguments: [
    ("101/index.html", "101/index.html"), ("../a b.html", "../a%20b.html"),
    ("https://e.gov.cn/?a=1&b=2", "https://e.gov.cn/?a=1&amp;b=2"),
    ("javascript:alert(1)", "javascript%3Aalert(1)"), (" java\tscript:x", "%20java%09script%3Ax"),
    ("DATA:text/html,x", "DATA%3Atext/html,x"),
    ("a/b:c", "a/b:c"), ("#附件:一", "#附件:一"), ("\"><script>", "%22%3E%3Cscript%3E"), ("附件一.pdf", "附件一.pdf"),
  ])
  func `an address cannot run code`(text: String, expected: String) throws {
    #expect(try page("<a href=\"{{a}}\">", text) == "<a href=\"\(expected)\">")
  }

  @Test func `an address in parts cannot become a scheme that runs code`() throws {
    #expect(try page("<a href=\"{{a}}{{b}}\">", "java", "script:x") == "<a href=\"javascript%3Ax\">")
    #expect(try page("<a href=\"java{{a}}\">", "script:x") == "<a href=\"javascript%3Ax\">")
    #expect(try page("<a href=\"./{{a}}\">", "script:x") == "<a href=\"./script:x\">")
    #expect(try page("<a href=\"{{#on}}../{{/on}}{{a}}\">", "script:x") == "<a href=\"../script%3Ax\">")
    #expect(try page("[x]({{a}})", "javascript:x", "", "md") == "[x](javascript%3Ax)")
    #expect(try page("[x](../{{a}}/index.md)", "a b(1)", "", "md") == "[x](../a%20b%281%29/index.md)")
  }

  @Test(arguments: [
    ("{{a}}", "1. 一", "1\\. 一"), ("{{a}}", "12.50", "12.50"), ("- {{a}}", "2) 二", "- 2\\) 二"),
    ("x {{a}}", "1. 一", "x 1. 一"),
    ("{{a}}", "# 标题", "\\# 标题"), ("{{a}}", "- 项", "\\- 项"), ("{{a}}", "-5.00", "-5.00"), ("{{a}}", "---", "\\---"),
    ("{{a}}", "> 引", "\\> 引"),
    ("{{a}}", "    代码", "代码"), ("| {{a}} |", "甲|乙\n丙\r\n丁", "| 甲\\|乙<br>丙<br>丁 |"), ("x {{a}}", "甲\n- 乙", "x 甲<br>- 乙"),
    (
      "x {{a}}", "*a* _b_ `c` [d](e) <f> &amp; a & b ~g~ $h$ \\",
      "x \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f> \\&amp; a & b \\~g\\~ \\$h\\$ \\\\"
    ),
    ("x {{a}}", "http://a.cn :smile: 10:30 www.a.cn a@b.cn", "x http\\://a.cn \\:smile: 10:30 www\\.a.cn a\\@b.cn"),
    ("<div>{{a}}</div>", "*a* <b>", "<div>&#42;a&#42; &#60;b&#62;</div>"), ("<div>\n\n*{{a}}*", "*", "<div>\n\n*\\**"),
  ])
  func `a text is escaped in Markdown`(template: String, text: String, expected: String) throws {
    #expect(try page(template, text, "", "md") == expected)
  }

  @Test func `other files take texts as they are`() throws {
    #expect(try page("a,{{a}}\n", "<&>", "", "csv") == "a,<&>\n")
  }

  @Test func `any text is read back from HTML`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let text = randomText(from: "<>&\"'; #a\n中39ampltquo", using: &generator)
      var bytes: [UInt8] = []
      Escaping.html.append(text, to: &bytes)
      let escaped = String(decoding: bytes, as: UTF8.self)
      #expect(!escaped.contains { "<>\"'".contains($0) })
      let back = escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      #expect(back == text)
    }
  }

  @Test func `control characters become U+FFFD`() throws {
    #expect(try page("{{a}}", "a\u{0}b\u{1B}\u{7F}\t") == "a\u{FFFD}b\u{FFFD}\u{FFFD}\t")
    #expect(try page("x {{a}}", "a\u{0}b\t", "", "md") == "x a\u{FFFD}b")
  }
}

/// A short text of the given characters.
func randomText(from alphabet: String, using generator: inout some RandomNumberGenerator) -> String {
  let characters = Array(alphabet)
  return String(
    (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in characters.randomElement(using: &generator) })
}
