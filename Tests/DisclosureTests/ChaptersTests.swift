import Templates
import Testing

@testable import Disclosure

@Suite struct ChaptersTests {
  @Test func `every chapter has a name of its own, words, and a book that is made of chapters`() {
    let cards = Books.chapters.map { $0.card }
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.heading.isEmpty && card.needs.isEmpty == card.absence.isEmpty, "\(card.id)")
      #expect(card.books.contains { Books.card(of: $0) != nil }, "\(card.id)")
      #expect(card.numbering == .none || !card.clause.isEmpty, "\(card.id) answers nothing")
      let words = card.needs + [card.heading, card.absence, card.clause]
      #expect(words.allSatisfy { !$0.contains("|") })
    }
  }

  @Test func `no chapter declares a field twice`() {
    for chapter in Books.chapters {
      let names = chapter.shape.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(chapter.card.id): \(names.sorted())")
    }
  }

  @Test func `chapters are numbered as they stand, and each begins on a line of its own`() throws {
    var fixture = try ReportsFixture()
    fixture.policy.books[.finalAccounts] = [
      "glossary", "issues", "project-list", "key-projects", "overview", "contents",
    ]
    let rendered = try RenderedBook(.finalAccounts, fixture.input)
    let html = try #require(rendered.pages["final-accounts/index.html"])
    let markdown = try #require(rendered.pages["final-accounts/index.md"])
    let numbered = [
      "附件1：名词解释", "一、存在的问题和改进措施", "附件2：项目支出绩效自评结果清单", "二、重点项目绩效自评情况", "三、绩效自评总体情况", "目录",
    ]
    let headings = PageTables.elements("h2", in: html)
    #expect(headings == numbered)
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) } == numbered)
    #expect(html.contains("见第一部分") && markdown.contains("见第一部分"))
    #expect(!html.contains("部门绩效自评情况<"))
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.hasPrefix("## ") || line.hasPrefix("<a id=") {
      #expect(lines[index - 1].isEmpty, "\(line)")
    }
  }

  @Test func `a book without the chapter of issues points to no part`() throws {
    var fixture = try ReportsFixture()
    fixture.policy.books[.finalAccounts] = ["overview"]
    let rendered = try RenderedBook(.finalAccounts, fixture.input)
    #expect(rendered.pages.values.allSatisfy { $0.contains("一、绩效自评总体情况") && !$0.contains("见第") })
    #expect(rendered.pages.values.allSatisfy { !$0.contains("名词解释") })
  }

  @Test func `a chapter without papers prints its sentence`() throws {
    var fixture = try ReportsFixture()
    for index in fixture.figures.indices { fixture.figures[index].decision.isPublic = false }
    fixture.policy.books[.finalAccounts] = Books.chapters(of: .finalAccounts).map { $0.card.id }
    let rendered = try RenderedBook(.finalAccounts, fixture.input)
    for page in rendered.pages.values {
      for card in Books.chapters(of: .finalAccounts).map({ $0.card }) where !card.absence.isEmpty {
        #expect(page.contains("说明：" + card.absence), "\(card.id)")
      }
    }
  }
}
