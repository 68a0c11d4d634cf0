import Foundation
import Testing

/// Whether what the guides say is so: CONTRIBUTING.md quotes code that is compiled, and no guide names what is not there.
@Suite struct ContributingTests {
  static let guides = ["CONTRIBUTING.md", "README.md", "README.zh.md"]

  @Test func `every snippet stands line for line in the file named above it`() throws {
    let snippets = try Guide("CONTRIBUTING.md").snippets
    #expect(snippets.count > 15)
    for snippet in snippets {
      let file = try #require(Guide.text(of: snippet.path), "\(snippet.path) does not exist")
      let lines = Guide.lines(file)
      let isThere = lines.indices.contains { lines[$0...].starts(with: snippet.lines) }
      #expect(isThere && !snippet.lines.isEmpty, "\(snippet.path) has not: \(snippet.lines.joined(separator: "\n"))")
    }
  }

  @Test(arguments: guides)
  func `every path is there`(guide: String) throws {
    let guide = try Guide(guide)
    for path in guide.paths { #expect(Guide.exists(path), "\(path)") }
    #expect(guide.paths.count > 3)
  }

  @Test(arguments: guides)
  func `every make target is in the Makefile, and every command in the program`(guide: String) throws {
    let guide = try Guide(guide)
    let makefile = Guide.lines(try #require(Guide.text(of: "Makefile")))
    let targets = guide.code.flatMap { $0.matches(of: /make ([a-z]+)/).map { String($0.1) } }
    #expect(!targets.isEmpty)
    for target in targets { #expect(makefile.contains { $0.hasPrefix(target + ":") }, "make \(target)") }
    let program = try Guide.sources(below: "Sources/gongkai").joined()
    let commands = guide.code.flatMap { $0.matches(of: /gongkai ([a-z]+)/).map { String($0.1) } }
    for command in Set(commands) { #expect(program.contains("commandName: \"\(command)\""), "gongkai \(command)") }
  }

  @Test(arguments: guides)
  func `every suite of tests is there`(guide: String) throws {
    let tests = try Guide.sources(below: "Tests").joined()
    let named = try Guide(guide).code.flatMap { $0.matches(of: /\b([A-Z]\w+Tests)\b(?!\/)/).map { String($0.1) } }
    for suite in Set(named) { #expect(tests.contains("struct \(suite)"), "\(suite)") }
  }
}

/// A guide as people read it: its snippets, and the code in its sentences and indented blocks.
private struct Guide {
  struct Snippet {
    var path: String
    var lines: [String]
  }

  private(set) var snippets: [Snippet] = []
  /// What stands between backticks or in an indented block.
  private(set) var code: [String] = []

  init(_ name: String) throws {
    let text = try #require(Self.text(of: name))
    var open: Snippet?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let snippet = open { snippets.append(snippet) }
        let words = line.split(separator: " ")
        open = open == nil ? Snippet(path: words.count == 2 ? String(words[1]) : "", lines: []) : nil
      } else if open != nil {
        open?.lines += Self.lines(String(line))
      } else if line.hasPrefix("    ") {
        code.append(String(line))
      } else {
        code += line.matches(of: /`([^`]+)`/).map { String($0.1) }
        code += line.matches(of: /\]\(([^):]+)\)/).map { String($0.1) }
      }
    }
  }

  /// Paths in the project: those that begin with one of its folders. `output` and `input` are also folders of a workspace.
  var paths: [String] {
    code.filter { text in
      !text.contains(" ") && Self.folders.contains { text == $0 || text.hasPrefix($0 + "/") }
    } + snippets.map(\.path)
  }

  private static let folders = ["Sources", "Tests", "docs", "policies", "scripts", "templates", "benchmarks", ".ci"]
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lines without their indentation, and without the empty ones.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  static func text(of path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  static func sources(below folder: String) throws -> [String] {
    let folder = root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    return try paths.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }
}
