/// 落实情况对照表 as an annex of a book that goes to the congress.
struct ClausesChapter: Chapter {
  let context: ChapterContext
  private let rows: [ClauseRow]

  static let card = ChapterCard(
    id: "clauses", heading: "文件要求落实情况对照表", numbering: .annex, books: [.budgetDraft, .finalAccounts],
    clause: "逐条对照文件要求")

  static let view = View<ClausesChapter>(
    "对照表章", "文件要求落实情况对照表",
    [
      .list("rows", "文件的各项要求，按条款先后", of: ClauseRow.view) { $0.rows }
    ])

  init(_ context: ChapterContext) {
    self.context = context
    rows =
      ClauseStatus(
        context.input, writing: context.input.writtenBooks, on: context.book.book.rawValue + "/index", onlyOpen: true
      ).rows
  }
}
