import Foundation
import Templates
import Testing

@testable import Disclosure

/// Whether the HTML and the Markdown template of a page say the same: the lint of twins.
@Suite struct TemplateTwinsTests {
  /// What one twin names and the other need not, by the end of the way to the name. Nothing else may differ.
  static let deliberate: [(names: [String], why: String)] = [
    (["audience", "bookTitle"], "a web page repeats on its head what stands on the book's cover"),
    (["root"], "a web page leads to its style sheet"),
    (["isoDate"], "an element of HTML has the date for programs"),
    (["gradeChart", "rateChart", "hasRateChart"], "Markdown has no drawings; the table beside each says the same"),
    (["anchor", "anchorMark"], "an anchor is an attribute in HTML and an element of its own in Markdown"),
    (["contents.entries.hasParts"], "HTML has an element around a list"),
    (
      ["funds.isTotal", "indicators.isMissed", "indicators.repeatsLevel1", "indicators.repeatsLevel2"],
      "only HTML sets rows and cells off"
    ),
    (
      ["findings.isError", "findings.isWarning", "earlier.isOpen", "sheets.isRecognised"],
      "only HTML sets these words off"
    ),
    (["public/project stem", "public/department regionName"], "a browser tells its windows apart by their titles"),
    (
      ["cells.name", "shares.name", "demanded.name", "marks.name"],
      "on a narrow screen each cell of a matrix names its column"
    ),
    (["isLast"], "blank lines tell nothing in HTML"),
  ]

  @Test(arguments: ReportTemplate.all.map(\.template).filter { $0.hasPrefix("internal/") && !$0.contains("letters/") })
  func `a page of the bureau's own book says at its foot what it is, and not that it is published`(page: String) throws
  {
    let folder = try InstalledFolder.path(of: .templates)
    for file in ["html/\(page).html", "markdown/\(page).md"] {
      let text = try String(contentsOf: URL(filePath: "\(folder)/\(file)"), encoding: .utf8)
      #expect(text.contains("{{$note}}"), "\(file) keeps the foot of published pages")
    }
  }

  @Test(arguments: ReportTemplate.all.map(\.template))
  func `an HTML template and its Markdown twin name the same fields and have the same headings`(page: String) throws {
    let shape = try #require(ReportTemplate.all.first { $0.template == page }?.shape)
    let library = TemplateReference.library([try InstalledFolder.path(of: .templates)])
    let (html, markdown) = try Self.twins(page, shape, in: library)
    let known = Self.deliberate.flatMap(\.names)
    let different = html.names.symmetricDifference(markdown.names).filter { name in
      !known.contains { name == $0 || name.hasSuffix("." + $0) || page + " " + name == $0 }
    }
    for name in different.sorted() {
      Issue.record("\(page): only the \(html.names.contains(name) ? "HTML" : "Markdown") template names \(name)")
    }
    #expect(!html.htmlHeadings.isEmpty && html.htmlHeadings == markdown.markdownHeadings, "\(page): headings")
  }

  @Test func `another name and another heading in a branch that no sample takes are seen`() throws {
    let shape = TemplateShape(
      name: "",
      fields: [
        TemplateField("title", .text, ""), TemplateField("note", .text, ""), TemplateField("hasNote", .flag, ""),
      ])
    let library = TemplateLibrary(texts: [
      "html/a.html": Array("<h1>{{title}}</h1>{{#hasNote}}<h2 id=\"b\">说明 <b>{{note}}</b></h2>{{/hasNote}}".utf8),
      "markdown/a.md": Array("# {{title}}\n{{#hasNote}}\n### 说明\n{{/hasNote}}\n".utf8),
    ])
    let (html, markdown) = try Self.twins("a", shape, in: library)
    #expect(html.names.symmetricDifference(markdown.names) == ["note"])
    #expect(html.htmlHeadings == ["1 {title}", "2 说明 {note}"] && markdown.markdownHeadings == ["1 {title}", "3 说明"])
  }

  private static func twins(
    _ page: String, _ shape: TemplateShape, in library: TemplateLibrary
  ) throws -> (html: TemplateSkeleton, markdown: TemplateSkeleton) {
    (
      TemplateSkeleton(try library.template("html/" + page + ".html", shape: shape)),
      TemplateSkeleton(try library.template("markdown/" + page + ".md", shape: shape))
    )
  }
}
