/// The ledgers among the forms, with what tells at a glance which of them a sheet may be: nearly all sheets are forms on a page.
struct LedgerSet: Sendable {
  private let forms: [any LedgerForm.Type]
  private let titles: WordFinder
  /// Labels that tell a ledger from others, with the ledgers that have them.
  private let labels: WordTable<Telling>

  private struct Telling: Sendable {
    var ledgers: Set<Int>
    /// Whether no form on a page has the label.
    var isOfLedgersAlone: Bool
  }

  init(_ forms: [any LedgerForm.Type]) {
    self.forms = forms
    // One word of each title is enough to look closer.
    titles = WordFinder(forms.flatMap { $0.card.titles.compactMap { $0.max { $0.utf8.count < $1.utf8.count } } })
    var ledgers: [String: Set<Int>] = [:]
    for (number, form) in forms.enumerated() {
      for column in form.card.tells {
        for label in [column.label] + column.others { ledgers[label, default: []].insert(number) }
      }
    }
    labels = WordTable(
      ledgers.map { label, ledgers in
        let meaning = LabelMeaning(Label(label), mayBeReason: true)
        let isOfForms =
          meaning.indicator != nil || meaning.fund != nil || meaning.weakFund != nil || meaning.head != nil
        return (label, Telling(ledgers: ledgers, isOfLedgersAlone: !isOfForms))
      })
  }

  func mayBeNamed(by title: PaperTitle) -> Bool {
    // 项目支出, a word of some titles, stands in the title of nearly every form on a page: what these end with is looked at first.
    !LedgerCard.endings.contains(where: title.name.hasSuffix) && titles.finds(in: title.name)
  }

  /// The numbers of the ledgers that a sheet may be: those that its title names, and those of whose own labels it has one.
  func likely(_ grid: FormGrid, title: PaperTitle?) -> Set<Int> {
    var likely: Set<Int> = []
    var isLikely = false
    if let title, mayBeNamed(by: title) {
      isLikely = true
      for (number, form) in forms.enumerated() where form.isTitle(title.name) { likely.insert(number) }
    }
    for row in grid.rows.prefix(searchDepth) {
      if row.cells.count >= 3 {
        for cell in row.cells {
          guard let telling = telling(cell) else { continue }
          likely.formUnion(telling.ledgers)
          if telling.isOfLedgersAlone { isLikely = true }
        }
      }
      // Indicators and funds under their headers make a form on a page.
      if row.isHeader { break }
    }
    return isLikely ? likely : []
  }

  private func telling(_ cell: FormGrid.Cell) -> Telling? {
    guard cell.text.utf8.count <= 60 else { return nil }
    let label = cell.label
    return labels[label.key] ?? (label.hasBrackets ? labels[label.bare] : nil)
      ?? DecoratedLabel.plain(label.key).flatMap { labels[$0] }
  }

  private var searchDepth: Int { 40 }
}
