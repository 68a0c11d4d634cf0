/// Every chapter there is, and the books that are made of chapters: the only list of either.
enum Books {
  static let chapters: [any Chapter.Type] = [
    CoverChapter.self, ContentsChapter.self, OverviewChapter.self, DepartmentsChapter.self, KeyProjectsChapter.self,
    IssuesChapter.self, ProjectListChapter.self, GlossaryChapter.self,
  ]

  static let cards: [BookCard] = [
    BookCard(
      book: .finalAccounts, name: "决算册", summary: "随同决算草案报送的一册：总体情况、部门情况、重点项目、问题和措施、附件",
      title: "项目支出绩效自评情况报告", draft: "决算草案")
  ]

  static func card(of book: Book) -> BookCard? { cards.first { $0.book == book } }

  /// The chapters that may stand in a book.
  static func chapters(of book: Book) -> [any Chapter.Type] { chapters.filter { $0.card.books.contains(book) } }

  /// The chapters of a book in the order of the policy.
  static func chapters(of book: Book, under policy: Policy) -> [any Chapter.Type] {
    let known = chapters(of: book)
    return (policy.books[book] ?? []).compactMap { id in known.first { $0.card.id == id } }
  }

  /// What a policy may list for each book.
  static var names: [Book: [String]] {
    Dictionary(uniqueKeysWithValues: cards.map { ($0.book, chapters(of: $0.book).map { $0.card.id }) })
  }
}

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
