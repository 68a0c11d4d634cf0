/// The cover: title, what the book goes with, who hands it in and when.
struct CoverChapter: Chapter {
  let context: ChapterContext

  static let card = ChapterCard(id: "cover", heading: "封面", numbering: .none, books: [.finalAccounts, .budgetDraft])

  static let view = View<CoverChapter>(
    "封面章", "封面",
    [.text("draft", "本册随同报送的草案，如 决算草案") { $0.context.card.draft }])

  init(_ context: ChapterContext) { self.context = context }
}
