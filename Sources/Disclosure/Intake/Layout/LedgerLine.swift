/// One line of a ledger: one case, with its subject and what stands in the ledger's columns.
///
/// A form's columns are the keys: `line[RectificationForm.deadline]` is the day with what was typed and where, `nil` where the paper has
/// no such column; `line.value(…)` and `line.text(…)` are the value and the words alone.
struct LedgerLine: Record {
  /// What stands in one column.
  struct Cell: Sendable {
    /// The column's index in the card.
    let column: Int
    var raw: String
    let value: LedgerValue?
    let at: Provenance
    /// Whether the cell is merged over several lines and begins in one above.
    let isShared: Bool
    /// Why its value is not known though it was written, or what stands beside it unread.
    var doubt: LedgerDoubt?
  }

  /// What stands in a column that the card does not know, and keeps.
  struct Other: Sendable {
    var label: String
    let labelAt: Provenance
    var amount: Entry<Money>
  }

  let form: FormKind
  var subject: SubjectKind
  var year: Int?
  var region = Named()
  var department = Named()
  var unit = Named()
  var code = ""
  var name: String
  var source: Provenance
  var places = HeadPlaces()
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  /// In the order of the card's columns, those that the paper has.
  var cells: [Cell]
  /// Of a card that keeps columns which it does not know.
  var others: [Other] = []
  /// The heading over its part of the table: 二、部门整体评价.
  var heading: Entry<String>?
  let sheet: LedgerSheetFacts
  /// Which of the sheet's titles stands above it.
  var titleNumber = 0

  var yearsAhead: ClosedRange<Int> { sheet.card.yearsAhead }

  /// What distinguishes the ledger's lines, by its card; a line without a name equals no other.
  var key: String {
    if name.isEmpty { return "\(source.row)" }
    let words = sheet.card.tellingTitle.filter(title.contains)
    // Marks of which nobody knows whose they are: those of another sheet are of something else.
    let isOfNobody = sheet.card.isOfOneObject && subject != .project && department.isEmpty
    let own = isOfNobody ? ["\(source.file).\(source.sheet)"] : []
    return (sheet.card.key.map { text($0) } + words + own).joined(separator: " / ")
  }

  /// The title above the line, in its normal form; the sheet's name where there is none.
  var title: String { sheet.titles.indices.contains(titleNumber) ? sheet.titles[titleNumber] : "" }

  subscript<Value>(column: LedgerColumn<Value>) -> Entry<Value>? {
    guard let cell = cell(column) else { return nil }
    return Entry(value: value(of: cell).flatMap(column.value), raw: cell.raw, at: cell.at)
  }

  /// What a cell says; words are those that may be printed, in which personal numbers are masked.
  func value(of cell: Cell) -> LedgerValue? {
    guard sheet.card.columns[cell.column].content.isText, cell.value != nil else { return cell.value }
    return .text(cell.raw)
  }

  /// What stands in a column; `nil` where it is blank, cannot be read, or is missing.
  func value<Value>(_ column: LedgerColumn<Value>) -> Value? { self[column]?.value }

  /// As the person saw it; empty where there is nothing.
  func text(_ column: any AnyLedgerColumn) -> String { cell(column)?.raw ?? "" }

  /// Where it stands: the cell, or where the paper has no such column the line's name.
  func place(_ column: any AnyLedgerColumn) -> Provenance { cell(column)?.at ?? source }

  /// Whether the paper has a column.
  func has(_ column: any AnyLedgerColumn) -> Bool { cell(column) != nil }

  /// The line as open books may have it: without names of persons and how to reach them.
  var withoutPersons: Self {
    var line = self
    line.cells.removeAll { if case .person = sheet.card.columns[$0.column].content { true } else { false } }
    return line
  }

  func cell(_ column: any AnyLedgerColumn) -> Cell? {
    guard let index = sheet.card.index(of: column) else { return nil }
    return cells.first { $0.column == index }
  }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    // A fact that the paper has a column for is visited with its cell.
    var columns: Set<String> = []
    for cell in cells where !cell.raw.isEmpty { columns.insert("\(sheet.card.columns[cell.column].id)") }
    visitHead { if $0.kind != .fact || !columns.contains("\($0.path)") { body(&$0) } }
    heading?.visit(.init(field: "heading"), body)
    for index in cells.indices {
      let column = sheet.card.columns[cells[index].column]
      let isFigure = cells[index].value != nil && !column.content.isText
      cells[index].raw.visit(.init(field: column.id), isFigure ? .figure : .text, at: cells[index].at, body)
    }
    for index in others.indices {
      others[index].label.visit(.init(list: "others", index: index, field: "label"), at: others[index].labelAt, body)
      others[index].amount.visit(.init(list: "others", index: index, field: "amount"), body)
    }
  }
}

/// What a ledger's sheet says beside its lines, which its lines share.
final class LedgerSheetFacts: Sendable {
  /// A row of sums.
  struct Totals: Sendable {
    /// As printed: 合计, 本页小计.
    let label: String
    let cells: [LedgerLine.Cell]
    let at: Provenance
    /// The numbers of the lines above it since the last row of its kind, and of all lines above.
    let part: Range<Int>
    let isSubtotal: Bool
  }

  let card: LedgerCard
  /// Sentences above and below the table.
  let notes: [Entry<String>]
  let totals: [Totals]
  /// Labels of columns that the card does not know: the sub-projects of a fund, each with a column of amounts.
  let otherLabels: [String]
  /// The titles above its lines, in their normal form, where a table begins anew under another; the sheet's name where there is none.
  let titles: [String]

  init(
    card: LedgerCard, notes: [Entry<String>], totals: [Totals], otherLabels: [String] = [], titles: [String] = []
  ) {
    self.card = card
    self.notes = notes
    self.totals = totals
    self.otherLabels = otherLabels
    self.titles = titles
  }

  /// The title above the table that names the ledger, with its cell.
  var title: Entry<String>? {
    notes.first { PaperTitle($0.raw).map { card.isTitle($0.name) } ?? false }
  }
}
