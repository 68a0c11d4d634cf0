/// 名词解释 at the end of a book.
struct GlossaryChapter: Chapter {
  let context: ChapterContext

  static let card = ChapterCard(
    id: "glossary", heading: "名词解释", numbering: .annex, books: [.finalAccounts, .budgetDraft],
    clause: "对专业性较强的名词进行解释")

  static let view = View<GlossaryChapter>(
    "名词解释章", "名词解释",
    [.list("terms", "名词", of: Glossary.Term.view) { Glossary.terms($0.context.input.policy) }])

  init(_ context: ChapterContext) { self.context = context }
}
