import Testing

@testable import Disclosure

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct RulesDocumentTests {
  @Test func `docs/rules.md is what the code says`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let written = try String(contentsOf: root.appending(path: "docs/rules.md"), encoding: .utf8)
    let isCurrent = written == rulesDocument()
    #expect(isCurrent, "run make docs")
  }

  @Test func `ids are unique, and every rule has its words`() {
    let cards = RuleCatalogue.all
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      let words = [card.title, card.remedy].flatMap { [$0.chinese, $0.english] } + [card.basis]
      #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("|") })
    }
    let required = [
      "S01", "S02", "S04", "S05", "S08", "S09", "S10", "S12", "S15", "S22", "S23", "S24", "A01", "A02", "A03", "A10",
    ]
    #expect(Set(required + (1...9).map { "L0\($0)" } + ["L10", "A11"]).isSubset(of: cards.map(\.id)))
  }
}
