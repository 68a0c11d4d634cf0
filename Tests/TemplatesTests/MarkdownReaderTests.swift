import Testing

@testable import Templates

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What pandoc reads back from escaped Markdown, where pandoc is installed.
struct MarkdownReaderTests {
  static let shape = TemplateShape(
    name: "页", fields: [TemplateField("items", .texts("文字"), "")])

  @Test(
    arguments: [
      ("{{#items}}\n{{.}}\n\n{{/items}}", "<p>", "</p>"), ("{{#items}}\n甲{{.}}乙\n\n{{/items}}", "<p>甲", "乙</p>"),
      ("{{#items}}\n# {{.}}\n\n{{/items}}", "<h1", "</h1>"), ("{{#items}}\n- {{.}}\n{{/items}}", "<li>", "</li>"),
      ("{{#items}}\n1. {{.}}\n{{/items}}", "<li>", "</li>"),
      ("| 列 |\n|---|\n{{#items}}\n| {{.}} |\n{{/items}}", "<td>", "</td>"),
      ("{{#items}}\n<div>{{.}}</div>\n\n{{/items}}", "<div>", "</div>"),
      ("{{#items}}\n- [{{.}}](a.md)\n{{/items}}", "<a href=\"a.md\">", "</a>"),
      ("{{#items}}\n> {{.}}\n\n{{/items}}", "<p>", "</p>"),
    ] as [(String, String, String)])
  func `pandoc reads back exactly the text`(template: String, start: String, end: String) throws {
    guard try Self.pandoc("a") != nil else { return print("pandoc is not installed; skipped") }
    var generator = SystemRandomNumberGenerator()
    let alphabet = "\\`*_[]<>#+-=.!|~$@&:;(){}^\"'/ \n\t1a中，wht%"
    let words = [
      "www.a.cn", "http://a.cn/_b_", "&amp;", "&#35;", ":smile:", "1. ", "- ", "---", "===", "<b>", "<!-- x -->",
      "a@b.cn", "$a$", "~~a~~", "[a](b)", "![a](b)", "**a**", "| - |", ":--", "```", "~~~", "\\|", "<http://a>", "[^1]",
      "[ ] ", "+ ", "2) ", "# ",
    ]
    let texts = (0..<400).map { i -> String in
      let text = randomText(from: alphabet, using: &generator)
      return i % 2 == 0
        ? text : (words.randomElement(using: &generator) ?? "") + text + (words.randomElement(using: &generator) ?? "")
    }.filter { !normalised($0).isEmpty }
    let markdown = try render(template, Self.shape, TemplateRecord(.texts(texts)), extension: "md")
    let html = try #require(try Self.pandoc(markdown))
    let expected = texts.map { normalised(escapedHTML($0)) }
    var found: [String] = []
    var rest = html[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      if start == "<h1" { rest = rest.drop { $0 != ">" }.dropFirst() }
      let closing = rest.firstRange(of: end)
      found.append(normalised(String(rest[..<(closing?.lowerBound ?? rest.endIndex)])))
    }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) where found != expected {
      Issue.record("\(template): \(expected) was read as \(found)")
    }
  }

  /// What pandoc makes of a page; `nil` where it is not installed.
  private static func pandoc(_ markdown: String) throws -> String? {
    let path = "/tmp/gongkai-markdown-\(UInt64.random(in: 0 ... .max)).md"
    guard let file = fopen(path, "w") else { return nil }
    fputs(markdown, file)
    fclose(file)
    defer { unlink(path) }
    guard let pipe = popen("pandoc -f gfm -t html --wrap=none \(path) 2>/dev/null", "r") else { return nil }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { output += buffer[..<count] }
    return pclose(pipe) == 0 ? String(decoding: output, as: UTF8.self) : nil
  }

  private func escapedHTML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("\n", with: "<br>")
  }

  /// A text with all its blanks as one space: Markdown keeps no more. References to ASCII characters as pandoc writes them.
  private func normalised(_ text: String) -> String {
    var text = text.replacing("&quot;", with: "\"").replacing("<br />", with: "<br>")
    for code in UInt8(33)..<127 where text.contains("&#") {
      let character = Character(Unicode.Scalar(code))
      text = text.replacing(
        "&#\(code);", with: "<>&".contains(character) ? escapedHTML(String(character)) : String(character))
    }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
