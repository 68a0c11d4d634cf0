/// What the chapters of one book are made of, worked out once.
struct ChapterContext: Sendable {
  let book: BookContext
  let card: BookCard
  let outline: ChapterOutline
  let keyProjects: KeyProjects
  let shortfalls: Shortfalls
  let targets: Targets

  init(_ book: BookContext, _ card: BookCard, chapters: [any Chapter.Type]) {
    self.book = book
    self.card = card
    outline = ChapterOutline(chapters, headings: book.input.policy.headings)
    keyProjects = book.keyProjects
    shortfalls = book.shortfalls
    targets = Targets(book.input)
  }

  var input: ReportInput { book.input }
}
