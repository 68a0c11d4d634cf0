extension PolicyKey {
  /// Which chapters each book has, in order. A book that a file leaves out has the chapters of the policy behind it.
  static let books = PolicyKey(
    name: "books", kind: "{册: [章节]}",
    meaning: Message("各册有哪些章节、先后怎样", "the chapters of each book, in order"),
    example: "{final-accounts: [cover, contents, overview, key-projects]}"
  ) { yaml, policy, names throws(ConfigurationError) in
    guard var books = try yaml.mapping("books") else { return false }
    for book in Book.allCases {
      guard let known = names.chapters[book] else { continue }
      let kind = Message("“\(book.chinese)”一册的章节", "chapter of the book \(book.rawValue)")
      guard let chapters = try books.names(book.rawValue, of: kind, in: known) else { continue }
      guard !chapters.isEmpty else { throw books.refuse(book.rawValue, expected: "至少一个章节") }
      policy.books[book] = chapters
    }
    try books.finish()
    return true
  }

  /// What chapters and letters are called where a document has its own words.
  static let headings = PolicyKey(
    name: "headings", kind: "{章节或文书: 标题}",
    meaning: Message(
      "章节的标题，不带序号，或文书的名称；不写的用程序的标题和名称",
      "the headings of chapters, without numbers, and the names of letters"),
    example: "{year-review: 上一年度政府预算绩效管理情况}"
  ) { yaml, policy, names throws(ConfigurationError) in
    guard var headings = try yaml.mapping("headings") else { return false }
    policy.headings = [:]
    for id in Set(names.chapters.values.joined()).union(names.letters).sorted() {
      guard let heading = try headings.text(id) else { continue }
      guard !heading.isEmpty else { throw headings.refuse(id, expected: "标题") }
      policy.headings[id] = heading
    }
    try headings.finish()
    return true
  }
}
