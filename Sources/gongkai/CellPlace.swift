import Spreadsheets

/// A cell as findings name it: `包.zip/自评表.xlsx!Sheet1!B3`.
struct CellPlace {
  /// The file, by its path.
  let file: String
  /// The sheet and the cell, as `--why` takes them.
  let cell: String

  /// Takes a text apart; `nil` if it does not end with a sheet and a cell.
  init?(_ text: String) {
    guard let last = text.lastIndex(of: "!"), CellAddress(String(text[text.index(after: last)...])) != nil,
      let first = text[..<last].lastIndex(of: "!"), first > text.startIndex
    else { return nil }
    file = String(text[..<first])
    cell = String(text[text.index(after: first)...])
  }
}
