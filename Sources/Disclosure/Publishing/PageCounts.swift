/// How many pages and files were written.
struct PageCounts: Sendable {
  /// Pages, each one HTML and one Markdown file.
  var pages = 0
  /// Data files and assets.
  var files = 0
  /// Pages that are documents for Word as well.
  var documents = 0
  /// Pages that would be, if there were not so many of them.
  var withoutDocuments = 0
  /// Workbooks of which no marked copy could be made.
  var withoutCopies: [String] = []

  static func += (left: inout Self, right: Self) {
    left.pages += right.pages
    left.files += right.files
    left.documents += right.documents
    left.withoutDocuments += right.withoutDocuments
    left.withoutCopies += right.withoutCopies
  }
}
