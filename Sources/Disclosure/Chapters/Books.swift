/// Every chapter there is, and the books that are made of chapters: the only list of either.
enum Books {
  static let chapters: [any Chapter.Type] = [
    CoverChapter.self, ContentsChapter.self, OverviewChapter.self, DepartmentsChapter.self, KeyProjectsChapter.self,
    IssuesChapter.self, ProjectListChapter.self, GlossaryChapter.self, YearReviewChapter.self, TargetsChapter.self,
    PriorReviewsChapter.self, ResultsUseChapter.self, KeyTargetsChapter.self, KeyEvaluationsChapter.self,
    KeyReportsChapter.self, RectificationChapter.self, DisclosureChapter.self, MonitoringChapter.self,
    BudgetsChapter.self,
    TownshipEvaluationsChapter.self, CountyEvaluationChapter.self, ContinuingChapter.self, GroupingsChapter.self,
    DepartmentTargetsChapter.self, DepartmentSelfEvaluationsChapter.self, EvaluationPlanChapter.self,
    ClausesChapter.self,
  ]

  static let cards: [BookCard] = [
    BookCard(
      book: .finalAccounts, name: "决算册", summary: "随同决算草案报送的一册：总体情况、部门情况、重点项目、问题和措施、附件",
      title: "项目支出绩效自评情况报告", draft: "决算草案"),
    BookCard(
      book: .budgetDraft, name: "预算册", summary: "随同预算草案报送的一册：绩效目标编报情况、重点项目绩效目标表；年度是预算的年度，即报告年度的下一年",
      title: "项目支出绩效目标", draft: "预算草案"),
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
