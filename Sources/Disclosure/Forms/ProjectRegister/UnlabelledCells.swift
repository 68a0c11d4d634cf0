import Spreadsheets

/// Numbers of a table that stand under no label: they are not read, and said.
struct UnlabelledCells {
  /// The columns of the labels, with those that they are merged over.
  private var labelled: [ClosedRange<Int>]
  private var first: FormGrid.Cell?
  private var count = 0
  private let grid: FormGrid

  init(_ header: FormGrid.Row, of grid: FormGrid) {
    self.grid = grid
    labelled = Self.columns(header, grid)
  }

  mutating func begin(_ header: FormGrid.Row, of grid: FormGrid) { labelled = Self.columns(header, grid) }

  private static func columns(_ header: FormGrid.Row, _ grid: FormGrid) -> [ClosedRange<Int>] {
    header.cells.map { $0.column...grid.lastColumn(of: $0) }
  }

  /// Looks through a line; what stands left of the first label are numbers of lines.
  mutating func add(_ row: FormGrid.Row) {
    for cell in row.cells where cell.column > labelled.first?.lowerBound ?? 0 {
      if labelled.contains(where: { $0.contains(cell.column) }) || ExactDecimal(cell.text) == nil { continue }
      if first == nil { first = cell }
      count += 1
    }
  }

  var doubt: RegisterDoubt? {
    first.map { RegisterDoubt(kind: .unlabelled(count, example: $0.text), at: grid.place($0)) }
  }
}
