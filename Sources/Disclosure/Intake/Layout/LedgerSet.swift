/// The ledgers among the forms, with what tells at a glance that a sheet is none of them: nearly all sheets are forms on a page.
struct LedgerSet: Sendable {
  private let forms: [any LedgerForm.Type]
  private let titles: WordFinder
  /// Labels that only ledgers have.
  private let labels: WordTable<Bool>

  init(_ forms: [any LedgerForm.Type]) {
    self.forms = forms
    // One word of each title is enough to look closer.
    titles = WordFinder(forms.flatMap { $0.card.titles.compactMap { $0.max { $0.utf8.count < $1.utf8.count } } })
    let telling = forms.flatMap { form in form.card.tells.flatMap { [$0.label] + $0.others } }
    labels = WordTable(
      telling.filter {
        let meaning = LabelMeaning(Label($0), mayBeReason: true)
        return meaning.indicator == nil && meaning.fund == nil && meaning.weakFund == nil && meaning.head == nil
      })
  }

  func mayBeNamed(by title: PaperTitle) -> Bool {
    // 项目支出, a word of some titles, stands in the title of nearly every form on a page: what these end with is looked at first.
    !LedgerCard.endings.contains(where: title.name.hasSuffix) && titles.finds(in: title.name)
  }

  func mayBeOne(of grid: FormGrid, title: PaperTitle?) -> Bool {
    if forms.isEmpty { return false }
    if let title, mayBeNamed(by: title) { return true }
    for row in grid.rows.prefix(searchDepth) {
      if row.cells.count >= 3, row.cells.contains(where: isLabel) { return true }
      // Indicators and funds under their headers make a form on a page.
      if row.isHeader { return false }
    }
    return false
  }

  private func isLabel(_ cell: FormGrid.Cell) -> Bool {
    guard cell.text.utf8.count <= 60 else { return false }
    let label = cell.label
    if labels.contains(label.key) || label.hasBrackets && labels.contains(label.bare) { return true }
    return DecoratedLabel.plain(label.key).map(labels.contains) ?? false
  }

  private var searchDepth: Int { 40 }
}
