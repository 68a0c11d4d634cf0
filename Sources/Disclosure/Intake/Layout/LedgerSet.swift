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
    let isNamed = title.map(mayBeNamed) ?? false
    // Nearly every sheet is a form on a page, for which nothing is gathered.
    guard isNamed || tellings(in: grid, where: \.isOfLedgersAlone) else { return [] }
    var likely: Set<Int> = []
    if isNamed, let title {
      for (number, form) in forms.enumerated() where form.isTitle(title.name) { likely.insert(number) }
    }
    _ = tellings(in: grid) { telling in
      likely.formUnion(telling.ledgers)
      return false
    }
    return likely
  }

  /// Whether something holds of any label above the tables that tells a ledger from others.
  private func tellings(in grid: FormGrid, where holds: (Telling) -> Bool) -> Bool {
    for row in grid.rows.indices.prefix(searchDepth) {
      if grid.rows[row].cells.count >= 3 {
        for cell in grid.rows[row].cells.indices {
          if let telling = telling(grid.rows[row].cells[cell]), holds(telling) { return true }
        }
      }
      // Indicators and funds under their headers make a form on a page.
      if grid.rows[row].isHeader { break }
    }
    return false
  }

  private func telling(_ cell: borrowing FormGrid.Cell) -> Telling? {
    guard cell.text.utf8.count <= 60 else { return nil }
    let label = cell.label
    return labels[label.key] ?? (label.hasBrackets ? labels[label.bare] : nil)
      ?? DecoratedLabel.plain(label.key).flatMap { labels[$0] }
  }

  private var searchDepth: Int { 40 }
}
