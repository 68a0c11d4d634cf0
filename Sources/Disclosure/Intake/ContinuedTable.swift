/// A table that may go on on the next sheet, which then has lines and no header of its own.
struct ContinuedTable: Sendable {
  private let grid: FormGrid
  /// The places of its lines: looked at where a sheet without a form follows, which is seldom.
  private let places: [Provenance]

  /// Takes a sheet that was read as a register, a directory or a ledger; `nil` for one that has no lines.
  init?(_ grid: FormGrid, _ recognition: Recognition) {
    let places =
      recognition.register.map(\.source) + recognition.directory.map(\.source) + recognition.papers.map(\.source)
    guard !places.isEmpty else { return nil }
    self.grid = grid
    self.places = places
  }

  /// The sheet with the header, the titles and the headings of this one above it. What stands in them keeps its place.
  func above(_ other: FormGrid) -> FormGrid { other.replacing(lead + other.rows) }

  /// This sheet without its lines and sums.
  var head: FormGrid { grid.replacing(lead) }

  private var lines: Set<Int> { Set(places.map { Int($0.row) }) }

  private var lead: [FormGrid.Row] {
    let lines = lines
    return grid.rows.filter { row in
      !lines.contains(row.index) && !(row.cells.first.map { TableWords.isTotal($0.label) } ?? false)
    }.map { $0.moved(from: grid.sheet) }
  }

  /// Whether a sheet's rows are like the lines above: cells in the same columns, numbers below numbers, and at least one number where all
  /// lines have one; where they have none, a text that stands above, too.
  func isContinued(by other: FormGrid) -> Bool {
    let lines = lines
    let above = grid.rows.filter { lines.contains($0.index) }
    guard let least = above.lazy.map(\.cells.count).min() else { return false }
    let rows = other.rows.filter { !PagePrint.isRow($0) && $0.cells.count >= max(2, least - 1) }
    let columns = Columns(above)
    guard let first = rows.first, columns.fits(first) else { return false }
    return rows.count(where: columns.fits) * 3 >= rows.count * 2 && rows.contains(where: columns.tells)
  }

  /// Whether the first line begins where lines do: what it leaves out would have to be taken from the sheet before.
  func isWhole(in other: FormGrid) -> Bool {
    let lines = lines
    let least = grid.rows.lazy.filter { lines.contains($0.index) }.compactMap { $0.cells.first?.column }.min() ?? 0
    let first = other.rows.first { !PagePrint.isRow($0) && $0.cells.count > 1 }
    return (first?.cells.first?.column ?? 0) <= least
  }
}

extension ContinuedTable {
  /// What the columns of a table hold.
  private struct Columns {
    private var numbers: Set<Int> = []
    /// The columns in which all lines have a number.
    private var whole: Set<Int> = []
    private var words: Set<Int> = []
    private var texts: Set<Text> = []

    private struct Text: Hashable {
      var column: Int
      var text: String
    }

    init(_ rows: [FormGrid.Row]) {
      for cell in rows.lazy.flatMap(\.cells) {
        if Self.isNumber(cell) {
          numbers.insert(cell.column)
        } else {
          words.insert(cell.column)
          texts.insert(Text(column: cell.column, text: cell.text))
        }
      }
      whole = numbers.filter { column in
        rows.allSatisfy { row in row.cells.contains { $0.column == column && Self.isNumber($0) } }
      }
    }

    /// Whether each cell of a row may stand there.
    func fits(_ row: FormGrid.Row) -> Bool {
      row.cells.allSatisfy { cell in
        // A column that was empty so far, such as one for remarks, may hold anything but a number.
        if Self.isNumber(cell) { return numbers.contains(cell.column) }
        return words.contains(cell.column) || !numbers.contains(cell.column) || BlankText.isBlank(cell.text)
      }
    }

    /// Whether a row has what neither a header nor a list of choices has.
    func tells(_ row: FormGrid.Row) -> Bool {
      guard fits(row) else { return false }
      if !whole.isEmpty { return row.cells.contains { whole.contains($0.column) && Self.isNumber($0) } }
      return row.cells.contains { Self.isNumber($0) || texts.contains(Text(column: $0.column, text: $0.text)) }
    }

    private static func isNumber(_ cell: FormGrid.Cell) -> Bool {
      cell.text.utf8.first.map { 0x30...0x39 ~= $0 || $0 == 0x2D } == true && ExactDecimal(cell.text) != nil
    }
  }
}
