import Templates

/// A part of a book: what it is called and needs, what its templates may name, and how it is made.
///
/// Its templates are `html/chapters/<id>.html` and `markdown/chapters/<id>.md`. Adding one is adding its file, its line in `Books.swift` and its
/// two templates; a policy's `books` then says where it stands.
protocol Chapter: Sendable {
  static var card: ChapterCard { get }

  /// What its templates may name beside what every chapter has (`ChapterHead`) and what the page has (`PageHead`).
  static var view: View<Self> { get }

  /// What the table of contents lists below the chapter.
  static func parts(in context: ChapterContext) -> [ContentsPart]

  init(_ context: ChapterContext)

  /// Whether there is nothing to write from: the card's sentence then says so.
  var isMissing: Bool { get }

  /// The forms of which a part of the chapter would be written and nothing came: it answers no demand for these alone.
  var absentForms: Set<FormKind> { get }
}

extension Chapter {
  static func parts(in context: ChapterContext) -> [ContentsPart] { [] }

  var isMissing: Bool { false }

  var absentForms: Set<FormKind> { [] }

  /// All that its templates may name of the chapter: its head and its own fields.
  static var whole: View<PlacedChapter<Self>> {
    View(view.shape.name, "章节：" + card.heading, ChapterHead.view.fields { $0.head }, view.fields { $0.chapter })
  }

  static var shape: TemplateShape { whole.shape }

  /// The chapter as a field of a book's page, under its id.
  static var field: View<ChapterContext>.Field {
    .record(card.id, "“" + card.heading + "”一章；办法没有把它列进本册时没有", of: whole) { context in
      context.outline.place(of: card.id).map { place in
        let chapter = Self(context)
        return PlacedChapter(
          head: ChapterHead(card: card, place: place, isMissing: chapter.isMissing), chapter: chapter)
      }
    }
  }
}

/// A chapter at its place in a book.
struct PlacedChapter<Content: Chapter>: Sendable {
  var head: ChapterHead
  var chapter: Content
}
