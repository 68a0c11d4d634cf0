import Spreadsheets

/// What stands in a column of a row: the text of its cells, empty if there are none, and where.
///
/// An entry holds the text and what it means; until that is known, the text is held once.
struct ColumnText {
  var raw: String
  var at: Provenance
  /// Whether it is the texts of several cells.
  var isJoined = false

  /// The text as it is.
  consuming func entry() -> Entry<String> { mapped { $0 } }

  /// The text read as a value; a blank one has none.
  consuming func mapped<Value>(_ read: (String) -> Value?) -> Entry<Value> {
    let value = raw.isEmpty ? nil : read(raw)
    return Entry(value: value, raw: raw, at: at)
  }
}
