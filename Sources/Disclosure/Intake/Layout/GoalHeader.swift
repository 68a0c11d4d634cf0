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

extension SelfEvaluationReader {
  /// Whether a row begins another field; where the goals' own column begins, only an exact label does.
  func endsGoals(_ row: FormGrid.Row, _ header: GoalHeader) -> Bool {
    guard let first = row.cells.first else { return false }
    if first.column > header.expected.lowerBound { return false }
    if first.column == header.expected.lowerBound { return first.meaning.head != nil }
    return HeadWords.field(first).map { $0 != .goalExpected } ?? !HeadWords.inline(first).isEmpty
  }

  /// One row of texts below the header is one goal; empty rows are none.
  mutating func readGoal(_ row: FormGrid.Row, _ header: GoalHeader) {
    let expected = columnText(row, header.expected, fallback: 0).entry()
    let actual = columnText(row, header.actual, fallback: 0).entry()
    guard expected.value != nil || actual.value != nil else { return }
    project.goals.append(Goal(expected: expected, actual: actual))
    use(row.cells.filter { $0.column < header.expected.lowerBound && $0.meaning.head == .goalExpected })
  }

  /// A goal in a row of its own: 年度目标 | text, with or without 实际完成 | text behind.
  mutating func addGoal(_ text: Entry<String>, isActual: Bool) {
    guard text.value != nil else { return }
    let empty = Entry<String>(value: nil, raw: "", at: text.at)
    if isActual, let last = project.goals.indices.last, project.goals[last].actual.raw.isEmpty {
      project.goals[last].actual = text
    } else if isActual {
      project.goals.append(Goal(expected: empty, actual: text))
    } else {
      project.goals.append(Goal(expected: text, actual: empty))
    }
  }
}
