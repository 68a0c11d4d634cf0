/// What the chapters of one book are made of, worked out once.
struct ChapterContext: Sendable {
  let book: BookContext
  let outline: ChapterOutline
  let keyProjects: KeyProjects
  let shortfalls: Shortfalls

  init(_ book: BookContext) {
    self.book = book
    outline = ChapterOutline(Books.chapters(of: book.book, under: book.input.policy))
    keyProjects = book.keyProjects
    shortfalls = book.shortfalls
  }

  var input: ReportInput { book.input }
}
