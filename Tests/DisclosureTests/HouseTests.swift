import Foundation
import Testing

/// Whether the folders of `Sources/Disclosure` use each other in the order of the house (docs/decisions/0001-layers.md).
@Suite struct HouseTests {
  /// From the ground up: a folder may use those before it. The files beside the folders stand above them all.
  static let order = [
    "Text", "Records", "Policy", "Workspace", "Scoring", "Rules", "Views", "Intake", "Lists", "Forms", "Link", "Gate",
    "Checks",
    "Summaries", "Chapters", "Letters", "Publishing", ".",
  ]

  @Test func `no folder uses one above it`() throws {
    let files = try Self.files()
    #expect(files.count > 200)
    #expect(Set(files.map(\.folder)).isSubset(of: Self.order), "a folder without a place in the order")
    var homes: [String: Set<String>] = [:]
    for file in files { for name in file.defined { homes[name, default: []].insert(file.folder) } }
    var upward: [String] = []
    for file in files {
      for name in file.words.subtracting(file.defined) {
        // Names that two folders define tell nothing.
        guard let home = homes[name], home.count == 1, let above = home.first else { continue }
        if Self.rank(above) > Self.rank(file.folder) {
          upward.append("\(file.folder)/\(file.name) uses \(name) of \(above)")
        }
      }
    }
    #expect(upward.isEmpty, "\(upward.sorted().joined(separator: "\n"))")
  }

  private static func rank(_ folder: String) -> Int { order.firstIndex(of: folder) ?? order.count }

  /// A source file: what it defines at the top, and every word in its code.
  private struct File {
    var folder: String
    var name: String
    var defined: Set<String> = []
    var words: Set<String> = []
  }

  private static func files() throws -> [File] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Disclosure")
    let all = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    return try all.filter { $0.hasSuffix(".swift") }.map { path in
      let parts = path.split(separator: "/").map(String.init)
      var file = File(folder: parts.count > 1 ? parts[0] : ".", name: parts.last ?? path)
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      let code = text.replacing(/"""[\s\S]*?"""/, with: "").replacing(/"(\\.|[^"\\\n])*"/, with: "")
        .replacing(/\/\/.*/, with: "")
      file.words = Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
      // Definitions at the top begin their line.
      let definition = /^(?:@\w+ )?(?:indirect |final )?(?:struct|class|enum|protocol|func|typealias) (\w+)/
      for match in code.matches(of: definition.anchorsMatchLineEndings()) { file.defined.insert(String(match.1)) }
      return file
    }
  }
}
