import Testing

@testable import Templates

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The published cases of the Mustache specification, where a checkout of them lies beside the project
/// (`../shared/mustache-spec`, or `$GONGKAI_SHARED/mustache-spec`). docs/templates-spec.md says which ones are refused, and why.
struct SpecificationTests {
  static let folder: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let shared = ProcessInfo.processInfo.environment["GONGKAI_SHARED"] ?? root + "/shared"
    let folder = shared + "/mustache-spec"
    return FileManager.default.fileExists(atPath: folder + "/sections.json") ? folder : nil
  }()

  @Test(arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance"])
  func `the published cases pass, but for those that a strict engine refuses`(module: String) throws {
    guard let folder = Self.folder else {
      return print("mustache-spec: no cases found beside the project (GONGKAI_SHARED); skipped")
    }
    let data = try Data(contentsOf: URL(filePath: folder + "/" + module + ".json"))
    let cases = try JSONDecoder().decode(SpecificationFile.self, from: data).tests
    #expect(!cases.isEmpty)
    var refused = Self.refused[module] ?? [:]
    for example in cases {
      let expectedRefusal = refused.removeValue(forKey: example.name)
      do throws(TemplateError) {
        let page = try render(example, asText: module == "partials")
        #expect(page == example.expected, "\(module): \(example.name)")
        if expectedRefusal != nil { Issue.record("\(module): \(example.name) is listed as refused but passes") }
      } catch {
        let refusal = String(String(describing: error.cause).prefix { $0 != "(" })
        #expect(refusal == expectedRefusal, "\(module): \(example.name): \(error.english)")
      }
    }
    #expect(refused.isEmpty, "listed as refused, but not in the specification")
  }

  /// The cases a strict engine refuses, with the refusal.
  static let refused: [String: [String: String]] = [
    "interpolation": [
      "Basic Context Miss Interpolation": "unknownName", "Triple Mustache Context Miss Interpolation": "unknownName",
      "Ampersand Context Miss Interpolation": "unknownName", "Dotted Names - Broken Chains": "unknownName",
      "Dotted Names - Broken Chain Resolution": "unknownName", "Dotted Names - Context Precedence": "unknownName",
      "Dotted Names are never single keys": "unknownName",
    ],
    "inverted": [
      "Context": "unknownName", "List": "unknownName", "Context Misses": "unknownName",
      "Dotted Names - Broken Chains": "unknownName",
    ],
    "partials": ["Failed Lookup": "unknownPartial", "Recursion": "endlessPartial"],
    "sections": [
      "Variable test": "sectionOnText", "Deeply Nested Contexts": "sectionOnText", "Context Misses": "unknownName",
      "Dotted Names - Broken Chains": "unknownName",
    ],
    "inheritance": ["Negative Sections": "unknownName"],
  ]

  /// Renders a case as HTML, whose escaping the specification has; the partials as text, since theirs are no whole HTML.
  private func render(_ example: SpecificationCase, asText: Bool) throws(TemplateError) -> String {
    let suffix = asText ? ".txt" : ".html"
    var files = ["out/page" + suffix: example.template]
    for (name, text) in example.partials ?? [:] { files["out/" + name + suffix] = text }
    let templates = files.values.joined()
    let shape = example.data.shape(rawNames: { templates.containsTag(["{{{", "{{{ ", "{{&", "{{& "], $0) }) {
      templates.containsTag(["{{#", "{{^"], $0)
    }
    let template = try TemplateLibrary(files).template("out/page" + suffix, shape: shape)
    let record = example.data.record(of: shape)
    #expect(record.fault(against: shape) == nil)
    return String(decoding: template.render(record), as: UTF8.self)
  }
}

extension String {
  fileprivate func containsTag(_ openings: [String], _ name: String) -> Bool {
    openings.contains { opening in
      [name + "}", name + " ", "." + name + "}"].contains { contains(opening + $0) }
        || (!name.isEmpty && name != "."
          && split(separator: opening).dropFirst().contains { $0.prefix { $0 != "}" }.hasSuffix("." + name) })
    }
  }
}
