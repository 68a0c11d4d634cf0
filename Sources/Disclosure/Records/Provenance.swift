import Spreadsheets

/// Where a value was read: file and sheet as numbers of the import's source table, and the cell.
struct Provenance: Sendable, Hashable, Comparable {
  /// Index into `SourceTable.files`.
  var file: Int32
  /// Index of the sheet inside the file.
  var sheet: Int32
  /// The row, counted from zero.
  var row: Int32
  /// The column, counted from zero.
  var column: Int32

  init(file: Int, sheet: Int, row: Int, column: Int) {
    self.file = Int32(clamping: file)
    self.sheet = Int32(clamping: sheet)
    self.row = Int32(clamping: row)
    self.column = Int32(clamping: column)
  }

  /// The cell inside its sheet.
  var address: CellAddress { CellAddress(row: Int(row), column: Int(column)) }

  /// Whether two cells stand in one sheet.
  func isOfOneSheet(as other: Self) -> Bool { file == other.file && sheet == other.sheet }

  static func < (left: Self, right: Self) -> Bool {
    (left.file, left.sheet, left.row, left.column) < (right.file, right.sheet, right.row, right.column)
  }
}

/// The files and sheets that provenances point into.
struct SourceTable: Sendable {
  /// Paths as users know them: relative to the workspace.
  var files: [String] = []
  /// The sheet names of each file.
  var sheets: [[String]] = []
  /// The column of the mark in each list that has one, by the list's first cell: a list keeps no place for each of its rows.
  var markColumns: [Provenance: Int] = [:]

  func file(_ place: Provenance) -> String { files[Int(place.file)] }
  func sheet(_ place: Provenance) -> String { sheets[Int(place.file)][Int(place.sheet)] }

  /// `自评表.xlsx!Sheet1!H22`.
  func text(_ place: Provenance) -> String { file(place) + "!" + sheet(place) + "!" + place.address.description }
}
