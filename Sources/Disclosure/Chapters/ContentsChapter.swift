/// The table of contents: every chapter that has a number.
struct ContentsChapter: Chapter {
  let context: ChapterContext

  static let card = ChapterCard(
    id: "contents", heading: "目录", numbering: .none, books: [.finalAccounts, .budgetDraft])

  static let view = View<ContentsChapter>(
    "目录章", "目录", [.list("entries", "有序号的各章，按先后", of: ContentsEntry.view) { $0.entries }])

  init(_ context: ChapterContext) { self.context = context }

  private var entries: [ContentsEntry] {
    context.outline.places.filter { !$0.ordinal.isEmpty }
      .map { ContentsEntry(place: $0, parts: $0.chapter.parts(in: context)) }
  }
}

/// A chapter in the table of contents.
struct ContentsEntry: Sendable {
  var place: ChapterPlace
  var parts: [ContentsPart]

  static let view = View<ContentsEntry>(
    "目录条目", "目录里的一章",
    [
      .text("anchor", "这一章页内链接的锚点") { $0.place.anchor },
      .text("numbered", "这一章的标题，带序号") { $0.place.numbered },
      .list("parts", "这一章里单独列出的各表", of: ContentsPart.view) { $0.parts },
      .flag("hasParts", "有单独列出的表") { !$0.parts.isEmpty },
    ])
}
