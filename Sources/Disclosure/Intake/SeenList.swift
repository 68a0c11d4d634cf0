import Spreadsheets

/// A list as a person sees it: contents as shown, without hidden rows and columns.
///
/// Hidden rows do not count, but what they withhold stays withheld: they are read apart. The column of the mark is read where it is
/// hidden, too.
struct SeenList: Sendable {
  /// The first rows, with what is seen of them.
  private(set) var head: [Row] = []
  private var gathered: SeenNotes
  private var hiddenRows: Set<Int> = []
  private var behind: (any LongFormReader)?
  private var isBegun = false
  /// Columns that are read though they are hidden.
  private var marks: Set<Int> = []
  /// Marks in other hidden cells, with their rows.
  private var closing: [(row: Int, words: String, column: Int)] = []
  private let sheet: Int
  private var start: (forms: FormSet, options: ListOptions)?

  /// Looks at the first rows of a sheet.
  init(_ rows: [Row], sheet: Int) {
    self.sheet = sheet
    gathered = SeenNotes(sheet: sheet)
    for row in rows {
      for cell in row.cells where cell.isHidden && Self.isMark(cell.text) { marks.insert(cell.column) }
    }
    var looking = self
    head = rows.compactMap { row in row.cells.contains { $0.needsLook } ? looking.seen(row) : row }
  }

  /// The list begins to be read.
  mutating func begin(_ forms: FormSet, _ options: ListOptions) { start = (forms, options) }

  /// What was noticed.
  var notes: [SeenNote] { gathered.all }

  /// A row as it is seen; `nil` if nothing of it is.
  mutating func row(_ row: Row) -> Row? {
    if row.cells.allSatisfy(\.isHidden) { keepBehind(row) }
    return seen(row)
  }

  private mutating func seen(_ row: Row) -> Row? {
    let isHidden = row.cells.allSatisfy(\.isHidden)
    var cells: [Cell] = []
    for cell in row.cells {
      var cell = cell
      if cell.isHidden, !isHidden, marks.contains(cell.column) { cell.isHidden = false }
      guard cell.needsLook else {
        cells.append(cell)
        continue
      }
      if cell.isHidden, let words = SecrecyMark.line(inOutside: cell.text) {
        closing.append((row.index, words, cell.column))
      }
      let text = gathered.text(of: cell, row: row.index)
      if text.isEmpty { continue }
      cells.append(Cell(column: cell.column, text: text))
    }
    return cells.isEmpty ? nil : Row(index: row.index, cells: cells)
  }

  private mutating func keepBehind(_ row: Row) {
    if behind == nil, let start {
      behind = start.forms.long.begin(head, options: start.options)
      for row in head { behind?.add(row) }
    }
    hiddenRows.insert(row.index)
    var shown = row
    for index in shown.cells.indices { shown.cells[index].isHidden = false }
    behind?.add(shown)
  }

  /// Withholds what hidden cells withhold.
  consuming func close(_ list: inout ListOutcome) {
    for mark in closing {
      guard let index = list.figures.lastIndex(where: { $0.source.row <= mark.row }), !hiddenRows.contains(mark.row)
      else { continue }
      let place = Provenance(
        file: Int(list.figures[index].source.file), sheet: sheet, row: mark.row, column: mark.column)
      list.figures[index].decision.mark.withhold(for: mark.words, at: .paper(place))
      if list.records.indices.contains(index) { list.records[index].mark.withhold(for: mark.words, at: .paper(place)) }
    }
    guard var behind else { return }
    let hidden = behind.finish()
    let keepsRecords = hidden.records.count == hidden.figures.count && list.records.count == list.figures.count
    for (index, figure) in hidden.figures.enumerated()
    where figure.mark.isWithheld && hiddenRows.contains(Int(figure.source.row)) {
      list.figures.append(figure)
      if keepsRecords { list.records.append(hidden.records[index]) }
    }
  }

  private static func isMark(_ text: String) -> Bool {
    let label = NormalText.normalised(text)
    return (DisclosureWords.labels + DisclosureWords.levelLabels).contains {
      label.isSame(as: NormalText.normalised($0))
    }
  }
}
