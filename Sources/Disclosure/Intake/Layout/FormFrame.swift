import Spreadsheets

/// A sheet without what stands beside its form: notes and sums right of the tables, and the print of pages.
///
/// The tables' labels and what their merged cells span give the right edge. A sheet without tables has none.
struct FormFrame {
  /// What may be read.
  let grid: FormGrid
  /// Cells right of the form, or left of it.
  let beside: [FormGrid.Cell]
  /// Rows with page numbers and the like.
  let pagePrint: [FormGrid.Row]

  init(_ whole: FormGrid) {
    let edge = Self.edge(of: whole)
    let margin = edge == Int.max ? 0 : Self.margin(of: whole)
    let isPrint = whole.rows.map { PagePrint.isRow($0) }
    guard
      isPrint.contains(true)
        || whole.rows.contains(where: { ($0.cells.last?.column ?? 0) > edge || $0.cells[0].column < margin })
    else {
      (grid, beside, pagePrint) = (whole, [], [])
      return
    }
    var beside: [FormGrid.Cell] = []
    var rows: [FormGrid.Row] = []
    for (row, isPrint) in zip(whole.rows, isPrint) where !isPrint {
      let outside = row.cells.filter { $0.column > edge || $0.column < margin }
      beside += outside
      if outside.isEmpty {
        rows.append(row)
      } else if outside.count < row.cells.count {
        rows.append(FormGrid.Row(index: row.index, cells: row.cells.filter { margin...edge ~= $0.column }))
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

  /// The first column that belongs to the form: left of its labels there may be ticks, numbers of rows and notes.
  ///
  /// Where a cell there is merged, it may be the heading of a part of the form, and all belongs to it.
  private static func margin(of grid: FormGrid) -> Int {
    guard let row = grid.rows.first(where: { $0.cells.contains(where: isName) }),
      let index = row.cells.firstIndex(where: isName), row.cells[index].column > 0,
      index + 1 < row.cells.count, row.cells[index + 1].meaning.head == nil,
      // The head of a list begins with 序号 or the like.
      row.cells[..<index].allSatisfy({ !$0.signs.contains(.wide) || $0.text.utf8.count <= 3 })
    else { return 0 }
    let name = row.cells[index]
    var margin = name.column
    for row in grid.rows where row.cells[0].column < margin {
      guard let first = row.cells.first(where: isOfForm), first.column < margin else { continue }
      margin = first.column
    }
    let isClear = grid.rows.allSatisfy { row in
      row.cells.allSatisfy { $0.column >= margin || !grid.isMerged($0) }
    }
    return isClear ? margin : 0
  }

  /// Whether a cell is the label of whom a form is about.
  private static func isName(_ cell: FormGrid.Cell) -> Bool {
    cell.meaning.head == .projectName || cell.meaning.head == .department
  }

  private static func isOfForm(_ cell: FormGrid.Cell) -> Bool {
    let meaning = cell.meaning
    return meaning.head != nil || meaning.indicator != nil || meaning.fund != nil || meaning.weakFund != nil
      || FormTitle.isTitle(cell.label) || FundWords.isBlock(cell.label) || IndicatorWords.isBlock(cell.label)
      || IndicatorWords.isTotal(cell.label) || HeadWords.field(cell) != nil || !HeadWords.inline(cell).isEmpty
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
