import Spreadsheets

/// What stands in a column of a row: the text of its cells, empty if there are none, and where.
///
/// An entry holds the text and what it means; until that is known, the text is held once.
struct ColumnText {
  var raw: String
  var at: Provenance

  /// The text as it is.
  consuming func entry() -> Entry<String> { mapped { $0 } }

  /// The text read as a value; a blank one has none.
  consuming func mapped<Value>(_ read: (String) -> Value?) -> Entry<Value> {
    let value = raw.isEmpty ? nil : read(raw)
    return Entry(value: value, raw: raw, at: at)
  }
}

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
