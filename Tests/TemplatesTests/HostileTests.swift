import Testing

@testable import Templates

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Templates that mean harm or are broken: an error or a page, never a crash, and nothing from outside the folder.
struct HostileTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{=", "=}}", "{{#goals}}", "{{/goals}}",
    "{{<head}}", "{{/head}}", "{{$title}}", "{{/title}}", "{{> head}}", "{{> page}}", "{{amount}}", "{{#isFirst}}",
    "{{/isFirst}}", "{{^goals}}", "{{text}}", "{{{chart}}}", "{{=<% %>=}}", "<%={{ }}=%>", "<%amount%>", "{{.}}", "\n",
    "\n", " ",
    "  ", "|", "`", "```", "[a](", ")", "<a href=\"", "\"", ">", "<script>", "</script>", "<!--", "-->", "\\", "中", "a",
    "1. ", "- ",
    "\r\n", "\t", ".", "\u{0}", "\u{FEFF}",
  ]

  @Test(arguments: ["html", "md", "txt"])
  func `any template ends in a page or an error with a place`(suffix: String) throws {
    var generator = SystemRandomNumberGenerator()
    let record = TemplateRecord(
      .text("<*>"), .text("1"), .flag(true), .markup("<svg/>"), .text("a:b"), .record(nil),
      .list([TemplateRecord(.text("甲")), TemplateRecord(.text("乙\n"))]))
    var pages = 0
    for _ in 0..<1_500 {
      func random() -> String {
        (0..<Int.random(in: 0...14, using: &generator)).compactMap { _ in Self.pieces.randomElement(using: &generator) }
          .joined()
      }
      let library = TemplateLibrary([
        "html/page." + suffix: random(), "html/head." + suffix: "{{$title}}" + random() + "{{/title}}",
      ])
      do throws(TemplateError) {
        let template = try library.template("html/page." + suffix, shape: ErrorTests.shape)
        _ = template.render(record)
        pages += 1
      } catch {
        #expect(error.line >= 1)
        #expect(error.column >= 1)
        #expect(error.chinese.contains("\n  "))
      }
    }
    #expect(pages > 20)
  }

  @Test func `any bytes end in a page or an error`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : UInt8(ascii: "{")
      }
      do throws(TemplateError) {
        let template = try TemplateLibrary(texts: ["html/page.html": bytes]).template(
          "html/page.html", shape: .text(""))
        #expect(template.render(TemplateRecord(.text("x"))).count < 200)
      } catch {
        #expect(error.line >= 1)
      }
    }
  }

  @Test func `a link out of the folder is refused, one within it is followed`() throws {
    let outside = try TemplateFiles(["secret.html": "秘密"])
    let files = try TemplateFiles(["html/page.html": "{{> inner}}{{> outer}}", "html/real.html": "内"])
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: files.folder + "/html/inner.html", withDestinationPath: files.folder + "/html/real.html")
    try manager.createSymbolicLink(
      atPath: files.folder + "/html/outer.html", withDestinationPath: outside.folder + "/secret.html")
    let error = #expect(throws: TemplateError.self) {
      try files.library.template("html/page.html", shape: .text(""))
    }
    #expect(error?.cause == .outsideFolder("html/outer.html"))
    #expect(error?.column == 16)
    #expect(throws: TemplateError(.outsideFolder("../secret.html"), file: "../secret.html")) {
      try files.library.template("../secret.html", shape: .text(""))
    }
  }

  @Test func `a folder, a pipe and a file too large are refused`() throws {
    let files = try TemplateFiles(["html/page.html/x": ""])
    try files.add("html/large.html", [UInt8](repeating: 0x61, count: TemplateFolders.byteLimit + 1))
    #expect(mkfifo(files.folder + "/html/pipe.html", 0o600) == 0)
    for (path, cause) in [
      ("html/page.html", TemplateError.Cause.notAFile), ("html/pipe.html", .notAFile),
      ("html/large.html", .limit(.bytes, TemplateFolders.byteLimit)),
    ] {
      let error = #expect(throws: TemplateError.self) { try files.library.template(path, shape: .text("")) }
      #expect(error?.cause == cause)
    }
  }

  @Test func `partials that multiply end at the limit`() throws {
    var files = ["html/page.html": "{{> p0}}"]
    for i in 0..<40 { files["html/p\(i).html"] = String(repeating: "{{> p\(i + 1)}}", count: 10) }
    files["html/p40.html"] = "x"
    let error = fault(files, .text(""))
    #expect(error?.cause == .limit(.expansion, Compiler.stepLimit))
  }

  @Test func `tags and partials nested too deep end at the limit`() throws {
    let deep = String(repeating: "{{#goals}}", count: 100) + String(repeating: "{{/goals}}", count: 100)
    #expect(fault(["html/page.html": deep], ErrorTests.shape)?.cause == .limit(.depth, TagLayout.depthLimit))
    var files = ["html/page.html": "{{> p0}}", "html/p60.html": "x"]
    for i in 0..<60 { files["html/p\(i).html"] = "{{> p\(i + 1)}}" }
    #expect(fault(files, .text(""))?.cause == .limit(.depth, Compiler.depthLimit))
  }
}
