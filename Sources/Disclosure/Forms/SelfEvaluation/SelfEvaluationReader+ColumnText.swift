extension SelfEvaluationReader {
  /// What stands in a column of a row; its cells are then used.
  ///
  /// - Parameter fallback: the column where it would stand, if the table has no such column.
  mutating func columnText(_ row: FormGrid.Row, _ columns: Range<Int>?, fallback: Int) -> ColumnText {
    guard let columns else { return ColumnText(raw: "", at: grid.place(row: row.index, column: fallback)) }
    var first: Int?
    var text = ""
    for index in row.cells.indices {
      let column = row.cells[index].column
      if column < columns.lowerBound { continue }
      if column >= columns.upperBound { break }
      used.insert(row.cells[index].address)
      keepAsContent(row.cells[index], in: row)
      if first == nil { text = row.cells[index].text } else { text += row.cells[index].text }
      first = first ?? column
    }
    return ColumnText(raw: text, at: grid.place(row: row.index, column: first ?? columns.lowerBound))
  }
}
