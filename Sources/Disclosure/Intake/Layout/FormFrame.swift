import Spreadsheets

/// A sheet without what stands beside its form: notes and sums right of the tables, and the print of pages.
///
/// The tables' labels and what their merged cells span give the right edge. A sheet without tables has none.
struct FormFrame {
  /// What may be read.
  let grid: FormGrid
  /// Cells right of the form.
  let beside: [FormGrid.Cell]
  /// Rows with page numbers and the like.
  let pagePrint: [FormGrid.Row]

  init(_ whole: FormGrid) {
    let edge = Self.edge(of: whole)
    let isPrint = whole.rows.map { PagePrint.isRow($0) }
    guard isPrint.contains(true) || whole.rows.contains(where: { ($0.cells.last?.column ?? 0) > edge }) else {
      (grid, beside, pagePrint) = (whole, [], [])
      return
    }
    var beside: [FormGrid.Cell] = []
    var rows: [FormGrid.Row] = []
    for (row, isPrint) in zip(whole.rows, isPrint) where !isPrint {
      let outside = row.cells.filter { $0.column > edge }
      beside += outside
      if outside.isEmpty {
        rows.append(row)
      } else if outside.count < row.cells.count {
        rows.append(FormGrid.Row(index: row.index, cells: row.cells.filter { $0.column <= edge }))
      }
    }
    grid = whole.replacing(rows)
    self.beside = beside
    pagePrint = zip(whole.rows, isPrint).filter(\.1).map(\.0)
  }

  /// All that was left out, row by row: what marks it bears is looked for all the same.
  var leftOut: [FormGrid.Row] {
    let cells = Dictionary(grouping: beside, by: \.row)
    return pagePrint + cells.keys.sorted().map { FormGrid.Row(index: $0, cells: cells[$0] ?? []) }
  }

  /// What is said of it.
  var notes: [Message] {
    (beside.isEmpty ? [] : [RecogniseNote.beside(beside.map(\.address))])
      + pagePrint.map { RecogniseNote.pagePrint($0.index, $0.cells[0].text) }
  }

  /// The last column that belongs to the form.
  private static func edge(of grid: FormGrid) -> Int {
    var edge = -1
    for offset in grid.rows.indices
    where grid.rows[offset].isHeader || grid.rows[offset].indicatorLabels >= 2
      || SubHeading.isOfTasks(grid.rows[offset])
    {
      var last = -1
      var cells = grid.rows[offset].cells
      if offset + 1 < grid.rows.count, SubHeading.isRow(grid.rows[offset + 1], under: grid.rows[offset]) {
        cells = (cells + grid.rows[offset + 1].cells).sorted { $0.column < $1.column }
      }
      for cell in cells {
        let isLabel = cell.meaning.indicator != nil || cell.meaning.fund != nil || cell.meaning.weakFund != nil
        // An unknown label belongs to the header if no empty cell stands between.
        if isLabel || cell.column <= last + 1 { last = grid.lastColumn(of: cell) }
      }
      edge = max(edge, last)
    }
    guard edge >= 0 else { return Int.max }
    for row in grid.rows.indices {
      // A title is as wide as the form; labels and their values may reach further than the tables.
      let cells = grid.rows[row].cells
      if cells.count == 1, cells[0].column <= edge { edge = max(edge, grid.lastColumn(of: cells[0])) }
      for index in cells.indices where cells[index].meaning.head != nil && cells[index].column <= edge + 1 {
        var last = grid.lastColumn(of: cells[index])
        if index + 1 < cells.count, cells[index + 1].column <= last + 1 {
          last = grid.lastColumn(of: cells[index + 1])
        }
        edge = max(edge, last)
      }
    }
    return edge
  }
}
