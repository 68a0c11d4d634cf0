/// The header over the goals: 预期目标 | 实际完成情况, with the texts in the rows below.
struct GoalHeader: Sendable {
  let expected: Range<Int>
  let actual: Range<Int>
  /// The one of the two labels that is not known: what stands below it is not read.
  let unknown: FormGrid.Cell?

  /// Recognises two neighbouring labels with nothing between them and nothing behind.
  init?(_ row: borrowing FormGrid.Row) {
    let second = row.cells.count - 1
    guard second >= 1, second <= 4 else { return nil }
    let isKnown = row.cells[second].meaning.head == .goalActual && row.cells[second - 1].meaning.head == .goalExpected
    unknown = isKnown ? nil : Self.unknown(in: row)
    guard isKnown || unknown != nil else { return nil }
    expected = row.cells[second - 1].column..<row.cells[second].column
    actual = row.cells[second].column..<Int.max
  }

  /// The label beside the one that is known, if it can be no goal itself: 年度总体目标 | 目标设定情况 | 实际完成情况.
  static func unknown(in row: borrowing FormGrid.Row) -> FormGrid.Cell? {
    let second = row.cells.count - 1
    guard second >= 1, second <= 4 else { return nil }
    if row.cells[second].meaning.head == .goalActual {
      return second > 1 && isLabel(row.cells[second - 1], wants) ? row.cells[second - 1] : nil
    }
    return row.cells[second - 1].meaning.head == .goalExpected && isLabel(row.cells[second], results)
      ? row.cells[second] : nil
  }

  private static func isLabel(_ cell: borrowing FormGrid.Cell, _ endings: [String]) -> Bool {
    cell.meaning.head == nil && cell.text.utf8.count <= 36 && cell.signs.contains(.wide) && !cell.signs.contains(.digit)
      && endings.contains(where: cell.label.key.hasSuffix)
  }

  private static let wants = ["目标", "目标情况", "设定情况", "目标内容"]
  private static let results = ["完成情况", "实现情况", "完成结果", "完成成效", "达成情况", "完成进度", "完成程度"]

  /// The label that the unknown one is most likely another name of.
  var example: String { unknown.map { expected.contains($0.column) } ?? false ? "预期目标" : "实际完成情况" }

  /// Whether a row begins another field; where the goals' own column begins, only an exact label does.
  func ends(_ row: FormGrid.Row) -> Bool {
    guard let first = row.cells.first else { return false }
    if first.column > expected.lowerBound { return false }
    if first.column == expected.lowerBound { return first.meaning.head != nil }
    return HeadWords.field(first).map { $0 != .goalExpected } ?? !HeadWords.inline(first).isEmpty
  }

  /// One row of texts below the header is one goal; empty rows are none.
  func goal(_ row: FormGrid.Row, _ cells: inout ReadCells) -> Goal? {
    var wanted = cells.text(row, expected, fallback: 0, isContent: true).entry()
    var done = cells.text(row, actual, fallback: 0, isContent: true).entry()
    if let unknown {
      if expected.contains(unknown.column) { wanted = .blank(at: wanted.at) } else { done = .blank(at: done.at) }
    }
    guard wanted.value != nil || done.value != nil else { return nil }
    cells.use(row.cells.filter { $0.column < expected.lowerBound && $0.meaning.head == .goalExpected })
    return Goal(expected: wanted, actual: done)
  }
}
