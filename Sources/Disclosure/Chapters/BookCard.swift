/// What is known of a book that is made of chapters.
struct BookCard: Sendable {
  var book: Book
  /// Its page for those who edit templates: 决算册.
  var name: String
  var summary: String
  /// The title on the cover, behind region and year.
  var title: String
  /// The draft that it goes with.
  var draft: String

  /// The template of its page, which includes the chapters.
  var template: String { book.rawValue + "/index" }

  /// The template that includes the book's chapters in the order of the policy; no file, but made for each run.
  var chapterList: String { "books/" + book.rawValue }
}
