import Spreadsheets

/// A cell as findings name it: `包.zip/自评表.xlsx!Sheet1!B3`.
struct CellPlace {
  /// The file, by its path.
  let file: String
  /// The sheet and the cell, as `--why` takes them.
  let cell: String

  /// Takes a text apart; `nil` if it does not end with a sheet and a cell. Names of files and sheets may hold exclamation marks
  /// themselves: where the file ends, tells what file there is.
  init?(_ text: String) {
    guard let last = text.lastIndex(of: "!"), CellAddress(String(text[text.index(after: last)...])) != nil else {
      return nil
    }
    let marks = text[..<last].indices.filter { text[$0] == "!" && $0 > text.startIndex }
    guard let nearest = marks.last else { return nil }
    let end = marks.first { (try? sniffFile(at: String(text[..<$0]))) != nil } ?? nearest
    file = String(text[..<end])
    cell = String(text[text.index(after: end)...])
  }
}
