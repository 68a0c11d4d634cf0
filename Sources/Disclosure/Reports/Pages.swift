/// The pages of a book; none for the budget draft, which nothing is read for yet.
func pages(of book: Book, from input: ReportInput) -> [PagePlan] {
  []
}
