import Foundation
import Testing

@testable import Spreadsheets

/// docs/readers.md says what the tests show. `WRITE_DOCS=1` writes what has changed into it instead of complaining.
@Suite(.serialized) struct ReadersDocumentTests {
  private static let file = DocumentationTests.root.appending(path: "docs/readers.md")

  /// A feature in a format, by name.
  private static let claims = ReaderFeatures.all.flatMap { feature in
    ReaderFeatures.formats.compactMap { format, _ in feature.claims[format] == nil ? nil : (feature.title, format) }
  }

  @Test(arguments: claims)
  func `what the table says of a format is so`(title: String, format: FileFormat) async throws {
    let feature = try #require(ReaderFeatures.all.first { $0.title == title })
    try await feature.claims[format]?.check(format)
  }

  @Test func `every feature has its own name, and every format a column`() {
    #expect(Set(ReaderFeatures.all.map(\.title)).count == ReaderFeatures.all.count)
    #expect(Set(ReaderFeatures.formats.map(\.0)) == Set(FileFormat.allCases))
  }

  @Test(arguments: ReaderRefusal.all.map(\.title))
  func `what is refused is refused like that`(title: String) throws {
    let refusal = try #require(ReaderRefusal.all.first { $0.title == title })
    let read = try Delivered.file(refusal.bytes, name: "自评表.xlsx", refusal.limits)
    #expect(read.error == refusal.cause)
    #expect(read.allEnded)
  }

  @Test(arguments: ["features", "refusals", "limits", "differences"])
  func `a section is what the code says`(name: String) throws {
    let generated = try [
      "features": Self.features, "refusals": Self.refusals, "limits": Self.limits, "differences": Self.differences,
    ][name]?()
    var document = try String(contentsOf: Self.file, encoding: .utf8)
    let begin = try #require(document.firstRange(of: "<!-- \(name): written by make docs -->\n\n"))
    let end = try #require(document.firstRange(of: "\n<!-- end of \(name) -->"))
    let section = begin.upperBound..<end.lowerBound
    if ProcessInfo.processInfo.environment["WRITE_DOCS"] != nil {
      document.replaceSubrange(section, with: generated ?? "")
      try Data(document.utf8).write(to: Self.file)
    } else {
      #expect(String(document[section]) == generated, "make docs writes it anew")
    }
  }

  private static func table(_ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
    let rule = "|" + String(repeating: "---|", count: rows.first?.count ?? 0) + "\n"
    return (lines.first ?? "") + rule + lines.dropFirst().joined()
  }

  private static func features() -> String {
    table(
      [[""] + ReaderFeatures.formats.map(\.1)]
        + ReaderFeatures.all.map { feature in
          [feature.title] + ReaderFeatures.formats.map { feature.claims[$0.0]?.words ?? "–" }
        })
  }

  private static func refusals() -> String {
    table(
      [["what", "what is said"]]
        + ReaderRefusal.all.map { refusal in
          [refusal.title, ReadError(refusal.printed ?? refusal.cause, path: "自评表.xlsx").english]
        })
  }

  private static func limits() -> String {
    table(
      [["limit", "default", "what it counts", "说明"]]
        + ReadLimits().all.map { ["`\($0.name)`", value($0), $0.english, $0.chinese] })
  }

  private static func value(_ limit: ReadLimits.Named) -> String {
    if limit.name.hasSuffix("Bytes") {
      return limit.value % (1 << 30) == 0 ? "\(limit.value >> 30) GiB" : "\(limit.value >> 20) MiB"
    }
    return grouped(limit.value)
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000 ? String(number) : grouped(number / 1000) + "," + String(number % 1000 + 1000).dropFirst()
  }

  /// The differences that scripts/conformance.py expects: corpus, files, cells and reason, each of a line's four strings.
  private static func differences() throws -> String {
    let script = DocumentationTests.root.appending(path: "scripts/conformance_known.py")
    let lines = try String(contentsOf: script, encoding: .utf8).split(separator: "\n").filter {
      $0.hasPrefix("    (\"")
    }
    var reasons: [String] = []
    var files: [String: [String]] = [:]
    for line in lines {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      try #require(parts.count == 9, "a known difference is four strings in one line")
      let reason = String(parts[7])
      if files[reason] == nil { reasons.append(reason) }
      let name = parts[3].replacing("\\.", with: ".").replacing("|", with: "\\|")
      files[reason, default: []].append("\(parts[1]): `\(name)`")
    }
    #expect(!reasons.isEmpty)
    return table(
      [["what differs, and why", "where"]] + reasons.map { [$0, (files[$0] ?? []).joined(separator: "<br>")] })
  }
}
