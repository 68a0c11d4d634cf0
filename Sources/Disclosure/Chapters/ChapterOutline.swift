/// The chapters of a book in the order of the policy, numbered as headings count them.
struct ChapterOutline: Sendable {
  private(set) var places: [ChapterPlace] = []

  /// - Parameter headings: what the policy calls chapters, by id; the others have their own heading.
  init(_ chapters: [any Chapter.Type], headings: [String: String] = [:]) {
    var parts = 0
    var annexes = 0
    for chapter in chapters {
      let card = chapter.card
      let heading = headings[card.id] ?? card.heading
      var place = ChapterPlace(chapter: chapter, anchor: card.id, heading: heading, numbered: heading)
      switch card.numbering {
      case .none: break
      case .part:
        parts += 1
        place.anchor = "part-\(parts)"
        place.ordinal = Words.ordinal(parts)
        place.numbered = place.ordinal + "、" + heading
      case .annex:
        annexes += 1
        place.anchor = "annex-\(annexes)"
        place.ordinal = String(annexes)
        place.numbered = "附件" + place.ordinal + "：" + heading
      }
      places.append(place)
    }
    if !places.isEmpty { places[places.count - 1].isLast = true }
  }

  /// Where a chapter stands; `nil` where the book is without it.
  func place(of id: String) -> ChapterPlace? { places.first { $0.chapter.card.id == id } }
}

/// Where a chapter stands in its book.
struct ChapterPlace: Sendable {
  var chapter: any Chapter.Type
  /// Unique on the page: `part-3`.
  var anchor: String
  /// Without its number.
  var heading: String
  /// 三, or the number of an annex; empty without one.
  var ordinal = ""
  /// 三、重点项目绩效自评情况.
  var numbered: String
  var isLast = false
}
