import Foundation
import Testing
import WordDocuments

@Suite("The elements that pages are made of")
struct KnownMarkupTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func pages(_ folder: String) -> [URL] {
    let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "html" }
  }

  @Test("no template has an element, attribute or class that documents do not know")
  func templates() throws {
    let pages = Self.pages("templates/html")
    #expect(pages.count > 30)
    for page in pages {
      let source = try String(contentsOf: page, encoding: .utf8)
      // What the names of a template stand for is text.
      let plain = source.replacing(/\{\{[^}]*\}\}\}?/, with: " ")
      #expect(KnownMarkup.unknown(in: Array(plain.utf8)) == [], "\(page.lastPathComponent)")
    }
  }

  @Test("no page of the samples has one either")
  func samples() throws {
    let pages = Self.pages("output")
    #expect(pages.count > 100)
    for page in pages {
      #expect(KnownMarkup.unknown(in: [UInt8](try Data(contentsOf: page))) == [], "\(page.path)")
    }
  }

  @Test(
    "what is beyond the set is named",
    arguments: [
      ("<p>字</p><p><video>影<i>像</i></video></p>", ["<i>", "<video>"]), ("<p align=\"right\">字</p>", ["<p align>"]),
      ("<p class=\"note fancy\">字</p>", ["<p class=\"fancy\">"]), ("<p id=\"a\" class=\"note\">字<br></p>", []),
      ("<svg viewBox=\"0 0 1 1\"><polygon points=\"0,0\"/></svg>", ["<polygon>"]),
    ])
  func unknown(page: String, names: [String]) {
    #expect(KnownMarkup.unknown(in: Array(page.utf8)) == names)
  }

  @Test("of an element beyond the set the words stay, and what is no text goes")
  func words() {
    let xml = text(
      "<article><blockquote>引<u>用</u></blockquote></article><script>var x = 1</script><p>正<img src=\"a.png\" alt=\"图\">文</p>"
    )
    #expect(all(xml, from: "<w:t xml:space=\"preserve\">", to: "</w:t>") == ["引", "用", "正图文"])
    #expect(!xml.contains("var x"))
  }
}
