import Foundation
import Testing

@testable import Disclosure

/// Whether every form, rule, chapter and record is where the program and its tests look for it.
@Suite struct ListsTests {
  /// Protocols whose types count only when a list names them.
  private static let listed = [
    "Form", "LongForm", "FormRule", "PaperRule", "WorkspaceRule", "SumRule", "ListRowRule", "ListProjectRule",
    "Chapter",
  ]

  @Test func `nothing is left off its list`() throws {
    let sources = try Self.sources()
    var count = 0
    for source in sources {
      for match in source.matches(of: /(?m)^(?:struct|enum) (\w+): (\w+) \{/) {
        guard Self.listed.contains(String(match.2)) else { continue }
        count += 1
        let isListed = sources.contains { $0.contains("\(match.1).self") }
        #expect(isListed, "\(match.1) is a \(match.2) and in no list")
      }
    }
    #expect(count > 50)
  }

  @Test(arguments: Books.chapters.map { $0.card.id })
  func `every chapter has its two templates`(id: String) throws {
    let templates = try InstalledFolder.path(of: .templates)
    for path in ["/html/chapters/\(id).html", "/markdown/chapters/\(id).md"] {
      #expect(FileManager.default.fileExists(atPath: templates + path), "templates\(path)")
    }
  }

  @Test func `every key of a policy has a name and a field of its own`() {
    let names = PolicyKey.all.map(\.name)
    #expect(Set(names).count == names.count)
    for key in PolicyKey.all {
      #expect(!key.meaning.chinese.isEmpty && !key.meaning.english.isEmpty && !key.example.isEmpty, "\(key.name)")
    }
  }

  private static func sources() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Disclosure")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    return try paths.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
  }
}
