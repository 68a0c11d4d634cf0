/// The header over the goals: 预期目标 | 实际完成情况, with the texts in the rows below.
struct GoalHeader: Sendable {
  let expected: Range<Int>
  let actual: Range<Int>

  /// Recognises two neighbouring labels with nothing between them and nothing behind.
  init?(_ row: borrowing FormGrid.Row) {
    let second = row.cells.count - 1
    guard second >= 1, second <= 4, row.cells[second].meaning.head == .goalActual,
      row.cells[second - 1].meaning.head == .goalExpected
    else { return nil }
    expected = row.cells[second - 1].column..<row.cells[second].column
    actual = row.cells[second].column..<Int.max
  }

  /// Whether a row begins another field; where the goals' own column begins, only an exact label does.
  func ends(_ row: FormGrid.Row) -> Bool {
    guard let first = row.cells.first else { return false }
    if first.column > expected.lowerBound { return false }
    if first.column == expected.lowerBound { return first.meaning.head != nil }
    return HeadWords.field(first).map { $0 != .goalExpected } ?? !HeadWords.inline(first).isEmpty
  }

  /// One row of texts below the header is one goal; empty rows are none.
  func goal(_ row: FormGrid.Row, _ cells: inout ReadCells) -> Goal? {
    let wanted = cells.text(row, expected, fallback: 0, isContent: true).entry()
    let done = cells.text(row, actual, fallback: 0, isContent: true).entry()
    guard wanted.value != nil || done.value != nil else { return nil }
    cells.use(row.cells.filter { $0.column < expected.lowerBound && $0.meaning.head == .goalExpected })
    return Goal(expected: wanted, actual: done)
  }
}
