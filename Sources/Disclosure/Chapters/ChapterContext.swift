/// What the chapters of one book are made of, worked out once.
struct ChapterContext: Sendable {
  let book: BookContext
  let outline: ChapterOutline
  let keyProjects: KeyProjects
  let shortfalls: Shortfalls
  let targets: Targets

  init(_ book: BookContext) {
    self.book = book
    outline = ChapterOutline(Books.chapters(of: book.book, under: book.input.policy))
    keyProjects = book.keyProjects
    shortfalls = book.shortfalls
    targets = Targets(
      book.input.openPapers, year: book.input.settings.year, keyCount: book.input.policy.keyProjectCount)
  }

  var input: ReportInput { book.input }
}
