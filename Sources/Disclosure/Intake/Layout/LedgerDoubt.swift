import Spreadsheets

/// What makes the value of a ledger's cell doubtful, or stands beside it and was not read.
enum LedgerDoubt: Sendable {
  /// Columns of one meaning say different things: their labels, and what stands in them.
  case columns([String], [String])
  /// A number stands right of it in a column without a label.
  case unlabelled(String)
  /// The same, apart from it: the cell itself is not in doubt.
  case beside(String, at: CellAddress)
  /// An amount below zero where there can be none.
  case negative(String)
  /// What is said to be done was done on a day after that of the report.
  case isAhead(String, CalendarDate, CalendarDate)
  /// An amount that is ten thousand times of another beside it, or a ten-thousandth: what was typed, and for the larger what the other is.
  case otherUnit(String, than: String?)

  /// Whether the value is left blank.
  var blanks: Bool { if case .beside = self { false } else { true } }
}
