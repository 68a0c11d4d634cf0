/// Where the cells of a table go: HTML's algorithm for forming a table (§4.9.12), row by row.
///
/// Columns that cells of earlier rows reach into are passed over. A cell ends where its group of rows does, however many
/// rows it claims. Where a wide cell would lie upon one that reaches down, the merged range ends before that one.
struct HTMLGrid {
  private struct Span {
    var range: CellRange
    /// The last row of the table that it takes.
    var lastRow: Int
    /// How many columns it takes; those of the range may be fewer.
    var width: Int
    var isMerge: Bool
  }

  /// Where a cell went, and how far the part of it reaches that is its own.
  struct Place {
    var column: Int
    var last: Int
  }

  // Each row must look at all of them; honest tables have a dozen.
  private static let mostSpans = 2048

  private let limits: ReadLimits
  /// The first column of the table in the sheet.
  private let left: Int
  private var spans: [Span] = []
  private var position = 0
  private var column: Int
  // Rows of the table, whatever number they have in the sheet.
  private var row = 0
  private var newSpans: [Span] = []
  private var earliestEnd = Int.max

  /// Begins a table at a column of the sheet.
  init(left: Int, limits: ReadLimits) {
    self.left = left
    self.limits = limits
    column = left
  }

  /// Moves what has been placed so far down by so many rows of the sheet.
  mutating func shift(by rows: Int) {
    for index in spans.indices { spans[index].range = spans[index].range.moved(down: rows) }
    for index in newSpans.indices { newSpans[index].range = newSpans[index].range.moved(down: rows) }
  }

  /// Places the next cell of the row, which has the given number in the sheet.
  ///
  /// - Returns: its place; the merged range, if it ends with this row, goes to `merges`.
  mutating func place(
    _ cell: HTMLCell, at sheetRow: Int, _ merges: inout [CellRange]
  ) throws(HTMLRefusal) -> Place {
    while position < spans.count, spans[position].range.first.column <= column {
      column = max(column, spans[position].range.first.column + spans[position].width)
      position += 1
    }
    guard column + cell.width <= limits.columns else { throw HTMLRefusal(.limit("columns", limits.columns)) }
    var last = column + cell.width - 1
    if position < spans.count { last = min(last, spans[position].range.first.column - 1) }
    let range = CellRange(
      first: CellAddress(row: sheetRow, column: column), last: CellAddress(row: sheetRow, column: last))
    let place = Place(column: column, last: last)
    if cell.height == 1 {
      if cell.isMerge, last > column { merges.append(range) }
    } else {
      guard spans.count + newSpans.count < Self.mostSpans else {
        throw HTMLRefusal(.limit("rowspans", Self.mostSpans))
      }
      let lastRow = cell.height == 0 ? Int.max : row + cell.height - 1
      newSpans.append(Span(range: range, lastRow: lastRow, width: cell.width, isMerge: cell.isMerge))
      earliestEnd = min(earliestEnd, lastRow)
    }
    column += cell.width
    return place
  }

  /// A cell of this row holds a table, whose rows follow in the sheet: it is merged with nothing.
  mutating func forgetMerge(at cell: CellAddress, _ merges: inout [CellRange]) {
    if let last = newSpans.indices.last, newSpans[last].range.first.column == cell.column {
      newSpans[last].isMerge = false
    } else if let merge = merges.last, merge.first == cell {
      merges.removeLast()
    }
  }

  /// The row ended, with the given number in the sheet: merged ranges that end with it go to `merges`.
  mutating func endRow(at sheetRow: Int, _ merges: inout [CellRange]) {
    if !newSpans.isEmpty {
      spans = (spans + newSpans).sorted { $0.range.first.column < $1.range.first.column }
      newSpans = []
    }
    if earliestEnd <= row { end(at: sheetRow, &merges) { [row] in $0 <= row } }
    row += 1
    column = left
    position = 0
  }

  /// A group of rows ended: no cell reaches beyond it.
  mutating func endGroup(at sheetRow: Int, _ merges: inout [CellRange]) {
    if !spans.isEmpty { end(at: sheetRow, &merges) { _ in true } }
  }

  private mutating func end(at sheetRow: Int, _ merges: inout [CellRange], _ isOver: (Int) -> Bool) {
    earliestEnd = Int.max
    spans.removeAll { span in
      guard isOver(span.lastRow) else {
        earliestEnd = min(earliestEnd, span.lastRow)
        return false
      }
      var range = span.range
      range.last.row = max(sheetRow, range.first.row)
      if span.isMerge, range.first != range.last { merges.append(range) }
      return true
    }
  }
}

/// Why a page is not read any further.
struct HTMLRefusal: Error {
  var cause: ReadError.Cause

  init(_ cause: ReadError.Cause) { self.cause = cause }
}

extension CellRange {
  /// The same range so many rows further down.
  func moved(down rows: Int) -> CellRange {
    CellRange(
      first: CellAddress(row: first.row + rows, column: first.column),
      last: CellAddress(row: last.row + rows, column: last.column))
  }
}
