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
}
