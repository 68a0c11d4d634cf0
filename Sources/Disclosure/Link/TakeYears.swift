extension ReadResult {
  /// Gives papers beside the self-evaluation that print no year the one of their sheet, file or folder. A target that has none there either
  /// is of the budget that the books go with: of the year after the one reported on where the budget draft is a book, else of that itself.
  mutating func takeYears(_ settings: Settings) {
    guard let reported = settings.year else { return }
    let years = PaperYears(reported: reported, sources: records.sources)
    // The lines of a ledger are many, and all of one name.
    var ledger: (sheet: LedgerSheetFacts, year: Int?)?
    for index in records.papers.indices where records.papers[index].year == nil {
      let paper = records.papers[index]
      if let line = paper as? LedgerLine {
        if ledger?.sheet !== line.sheet { ledger = (line.sheet, years.named(line)) }
        records.papers[index].year = ledger?.year
      } else if let year = years.named(paper) {
        records.papers[index].year = year
      } else if paper.form == .projectTarget || paper.form == .departmentTarget {
        let ahead = settings.books.contains(.budgetDraft) ? 1 : 0
        let year = reported + max(ahead, paper.yearsAhead.lowerBound)
        records.papers[index].year = year
        records.assumedYears.append(
          AssumedYear(name: paper.name, year: year, at: paper.source, office: paper.department))
      }
    }
  }
}
