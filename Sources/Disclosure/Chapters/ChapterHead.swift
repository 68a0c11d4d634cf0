/// What every chapter says of itself.
struct ChapterHead: Sendable {
  var card: ChapterCard
  var place: ChapterPlace
  var isMissing: Bool

  static let view = View<ChapterHead>(
    "章", "每一章都有的内容",
    [
      .text("anchor", "本章页内链接的锚点") { $0.place.anchor },
      .markup("anchorMark", "本章页内链接的锚点，写成 Markdown 里的标记") { "<a id=\"" + $0.place.anchor + "\"></a>" },
      .text("heading", "本章的标题，不带序号") { $0.place.heading },
      .text("numbered", "本章的标题，带序号，如 一、绩效自评总体情况；封面、目录没有序号") { $0.place.numbered },
      .flag("isMissing", "没有编写本章的材料") { $0.isMissing },
      .text("absence", "没有编写本章的材料时写的一句话") { $0.card.absence },
      .flag("isLast", "本册的最后一章") { $0.place.isLast },
    ])
}
