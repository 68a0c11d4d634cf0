import Spreadsheets

/// The cells of a form that went into its record, or are known print of the form.
struct ReadCells {
  let grid: FormGrid
  private let file: Int
  private let sheet: Int
  private(set) var used: CellSet
  /// Cells with a sign of secrecy that are names, goals or other values: words in them speak of the matter, not of the form.
  private(set) var contents: CellSet
  /// Cells with a number each where there should be one number.
  private(set) var crowded: [CrowdedCells] = []

  /// Whether a cell speaks of the form and not of its matter: what was not read, and above the tables what is no content either, such as a
  /// title and a caption.
  ///
  /// - Parameter head: the row of the sheet in which the tables begin.
  func isPrint(_ cell: FormGrid.Cell, above head: Int) -> Bool {
    cell.row < head ? !contents.contains(cell.address) : !contains(cell.address)
  }

  /// - Parameter rows: the rows of the form.
  init(_ grid: FormGrid, rows: ArraySlice<FormGrid.Row>) {
    self.grid = grid
    file = grid.file
    sheet = grid.sheet
    let first = rows.first?.index ?? 0
    used = CellSet(rows: first...max(first, rows.last?.index ?? 0))
    contents = used
  }

  func place(row: Int, column: Int) -> Provenance {
    Provenance(file: file, sheet: sheet, row: row, column: column)
  }

  func place(_ cell: FormGrid.Cell) -> Provenance { place(row: cell.row, column: cell.column) }

  func contains(_ cell: CellAddress) -> Bool { used.contains(cell) }

  mutating func use(_ cell: CellAddress) { used.insert(cell) }

  mutating func use(_ cells: some Sequence<FormGrid.Cell>) { for cell in cells { used.insert(cell.address) } }

  /// Takes names and texts: words in them speak of the matter, not of the form.
  mutating func use(contents cells: some Sequence<FormGrid.Cell>) {
    for cell in cells {
      used.insert(cell.address)
      if cell.signs.contains(.secrecy) { contents.insert(cell.address) }
    }
  }

  /// Notes that stand alone in a row, as under a table, are no content, whatever column they stand in.
  mutating func keepAsContent(_ cell: FormGrid.Cell, in row: FormGrid.Row) {
    if cell.signs.contains(.secrecy), row.cells.count > 1 { contents.insert(cell.address) }
  }

  /// A cell whose words speak of the matter.
  mutating func keepAsContent(_ cell: CellAddress) { contents.insert(cell) }

  /// What stands in a column of a row; its cells are then used.
  ///
  /// - Parameters:
  ///   - fallback: the column where it would stand, if the table has no such column.
  ///   - isContent: whether a text that stands alone in the row is content, too.
  mutating func text(_ row: FormGrid.Row, _ columns: Range<Int>?, fallback: Int, isContent: Bool = false) -> ColumnText
  {
    guard let columns else { return ColumnText(raw: "", at: place(row: row.index, column: fallback)) }
    var first: Int?
    var text = ""
    var isJoined = false
    for index in row.cells.indices {
      let column = row.cells[index].column
      if column < columns.lowerBound { continue }
      if column >= columns.upperBound { break }
      used.insert(row.cells[index].address)
      if row.cells[index].signs.contains(.secrecy), isContent || row.cells.count > 1 {
        contents.insert(row.cells[index].address)
      }
      if first == nil {
        text = row.cells[index].text
      } else {
        text += row.cells[index].text
        isJoined = true
      }
      first = first ?? column
    }
    return ColumnText(raw: text, at: place(row: row.index, column: first ?? columns.lowerBound), isJoined: isJoined)
  }

  /// The one number, or value, that a row has in a column, perhaps with its sign and its unit in cells of their own.
  ///
  /// Where several cells hold one, none is read: R07 names them.
  ///
  /// - Parameter isAmount: whether columns that are called the same are parts of one amount, of which the first is not the whole.
  mutating func number<Key>(
    _ row: FormGrid.Row, _ columns: HeaderColumns<Key>, _ key: Key, fallback: Int, isAmount: Bool = false
  ) -> ColumnText {
    let own = text(row, columns[key], fallback: fallback)
    guard own.isJoined || isAmount && columns.hasRepeated else { return own }
    let all = columns.all(key, withRepeated: isAmount)
    guard own.isJoined || all.count > 1 else { return own }
    let numbers = row.cells.filter { cell in
      CrowdedCells.isNumber(cell.text) && all.contains { $0.span.contains(cell.column) }
    }
    for number in numbers { used.insert(number.address) }
    guard let first = numbers.first, numbers.count > 1 || own.raw.isEmpty || BlankText.isBlank(own.raw) else {
      return own
    }
    if numbers.allSatisfy({ $0.text.isSame(as: first.text) }) { return ColumnText(raw: first.text, at: place(first)) }
    crowded.append(CrowdedCells(labels: all.map(\.label.text), cells: numbers.map { ($0.text, place($0)) }))
    return ColumnText(raw: numbers.map(\.text).joined(separator: "｜"), at: place(first))
  }

  /// The cells of rows that nothing took.
  func unused(in rows: ArraySlice<FormGrid.Row>) -> [CellAddress] {
    var unused: [CellAddress] = []
    for row in rows.indices {
      for index in rows[row].cells.indices where !used.contains(rows[row].cells[index].address) {
        unused.append(rows[row].cells[index].address)
      }
    }
    return unused
  }
}
