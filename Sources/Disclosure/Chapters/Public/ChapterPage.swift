/// A chapter on a page of its own, without a number.
struct ChapterPage<Content: Chapter>: Sendable {
  let context: BookContext
  let page: String
  let title: String
  private let chapter: Content

  /// `nil` where there is nothing to write from.
  init?(_ context: BookContext, page: String) {
    guard let card = Books.card(of: .finalAccounts) else { return nil }
    chapter = Content(ChapterContext(context, card, chapters: [Content.self]))
    guard !chapter.isMissing else { return nil }
    self.context = context
    self.page = page
    title = context.yearText + Self.heading(context)
  }

  static var view: View<ChapterPage<Content>> {
    View(
      "单独成页的章", "“" + Content.card.heading + "”单独成页",
      PageHead.view.fields { page in
        page.context.head(title: page.title, page: page.page, below: [(label: "首页", page: "index")])
      },
      [
        .record(Content.card.id, "“" + Content.card.heading + "”", of: Content.whole) { page in
          let heading = heading(page.context)
          let place = ChapterPlace(chapter: Content.self, anchor: Content.card.id, heading: heading, numbered: heading)
          return PlacedChapter(
            head: ChapterHead(card: Content.card, place: place, isMissing: false), chapter: page.chapter)
        }
      ])
  }

  private static func heading(_ context: BookContext) -> String {
    context.input.policy.headings[Content.card.id] ?? Content.card.heading
  }
}
