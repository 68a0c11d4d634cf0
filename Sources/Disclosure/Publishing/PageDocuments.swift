import WordDocuments

/// Which pages of a book are written as documents for Word as well.
struct PageDocuments: Sendable {
  /// Their places among the pages.
  let pages: Set<Int>
  /// How many pages have none because there are too many.
  let leftOut: Int
  let properties: WordDocument.Properties

  init(_ plans: [PagePlan], author: String, date: String) {
    let many = plans.indices.filter { plans[$0].document == .unlessTooMany }
    leftOut = many.count > PageDocument.most ? many.count : 0
    pages = Set(plans.indices.filter { plans[$0].document == .always } + (leftOut == 0 ? many : []))
    properties = .init(author: author, date: date)
  }
}
