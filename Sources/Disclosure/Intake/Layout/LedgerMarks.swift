/// What a ledger says against the publication of its lines: above and below the table, in columns of marks, and in the line itself.
struct LedgerMarks {
  private let grid: FormGrid
  private let whole: DisclosureMark

  init(
    grid: FormGrid, above: ArraySlice<FormGrid.Row>, header: ArraySlice<FormGrid.Row>, notes: [Entry<String>],
    explains: Bool
  ) {
    self.grid = grid
    let head =
      SecrecyMark.find(in: above, sheet: grid.name, isPrint: { _ in true }) ?? SecrecyMark.labelled(in: above)
      ?? SecrecyMark.labelled(in: header)
    // The notes of a paper on publication explain what was not published; they do not close the paper.
    let note = notes.first { explains ? SecrecyMark.closes(table: $0.raw) : SecrecyMark.standsAbove($0.raw) }
    whole =
      head.map { .withheld($0.words, at: grid.place(of: $0)) } ?? note.map { .withheld($0.raw, at: .paper($0.at)) }
      ?? .none
  }

  /// The strictest mark of a line. 公开 in a column of marks opens the line alone, and never a project.
  func mark(of row: FormGrid.Row, _ columns: [LedgerHeader.Column], card: LedgerCard) -> DisclosureMark {
    var mark = DisclosureMark.none
    for column in columns {
      guard let cell = row.first(in: column.span) ?? grid.anchor(row: row.index, column: column.span.lowerBound) else {
        continue
      }
      let place = MarkPlace.paper(grid.place(cell))
      let label = column.label.label.key
      switch column.meaning {
      case .mark:
        let read = readDisclosureMark(cell.text, asked: label, at: place)
        // 是否公开 may ask what was done: 否 closes, 是 opens nothing.
        if read.statement != .published || !DisclosureWords.asksWhether(label) { mark.add(read) }
      case .level: if let level = SecrecyMark.level(cell.text, at: place) { mark.withhold(by: level) }
      case .unknown where card.marks == .close:
        let kind = MarkColumn(label: NormalText.normalised(column.label.text))
        if let other = kind.withheld(cell.text, asked: label, at: place) { mark.withhold(by: other) }
      case .known(let index):
        if card.columns[index].isSame(as: Ledger.remark), let remark = SecrecyMark.mark(ofRemark: cell.text, at: place)
        {
          mark.withhold(by: remark)
        }
      default: break
      }
    }
    if let own = SecrecyMark.find(in: [row][...], sheet: "", isPrint: { _ in false }) {
      mark.withhold(for: own.words, at: grid.place(of: own))
    }
    mark.withhold(by: whole)
    return mark
  }
}
