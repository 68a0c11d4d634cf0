/// An article of the website: a region or a department with the forms of its projects, or a book of the congress.
struct WebArticle: Sendable {
  /// The book whose page it is.
  var book = Book.publicBook
  /// The page that it is made of, without extension: `county/990101/index`.
  var page: String
  /// The pages of projects that follow in it.
  var parts: [String] = []
  /// Whether the data files of its book go with it: those are of the whole region.
  var hasData = false

  /// The articles of the public book: regions first, each department behind; no article for every project.
  static func all(of context: BookContext) -> [WebArticle] {
    var articles = context.regions.map { region in
      WebArticle(
        page: region.page, parts: region.loose.map { context.projectPages[$0] }.filter { !$0.isEmpty },
        hasData: region.parent == nil)
    }
    guard context.hasDepartmentPages else { return articles }
    articles += context.departments.map { department in
      WebArticle(
        page: department.page, parts: department.projects.map { context.projectPages[$0] }.filter { !$0.isEmpty })
    }
    return articles
  }

  /// A book that goes to the congress and, once that has approved it, to the public: it is one page.
  static func whole(_ book: Book) -> WebArticle { WebArticle(book: book, page: "index", hasData: true) }
}
