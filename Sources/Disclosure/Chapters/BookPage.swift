/// A book that is made of chapters, on one page.
struct BookPage: Sendable {
  let context: ChapterContext
  let card: BookCard

  init(_ context: BookContext, _ card: BookCard) {
    let chapters = Books.chapters(of: card.book, under: context.input.policy)
    self.context = ChapterContext(context, card, chapters: chapters)
    self.card = card
  }

  /// What the templates of each such book may name: its head, and each chapter under its id.
  static let views: [Book: View<BookPage>] = Dictionary(
    uniqueKeysWithValues: Books.cards.map { card in
      let chapters = View<ChapterContext>(
        card.name, card.summary, View<ChapterContext>.Group(fields: Books.chapters(of: card.book).map { $0.field }))
      return (
        card.book,
        View(card.name, card.summary, PageHead.view.fields { $0.head }, chapters.fields { $0.context })
      )
    })

  private var head: PageHead {
    let book = context.book
    return book.head(title: book.input.settings.region.label + book.yearText + card.title, page: "index", below: [])
  }
}
