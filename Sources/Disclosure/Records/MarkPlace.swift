import Spreadsheets

/// Where a mark stands that opens or closes a project.
enum MarkPlace: Sendable, Hashable {
  /// A cell of a form or a list.
  case paper(Provenance)
  /// A cell of the register 项目清单: of its line, or of a title above it.
  case register(Provenance)
  /// The name of the sheet, of which any cell is given.
  case sheetName(Provenance)
  /// A text that stands in no cell; the sheet is -1 where it speaks of the file, the row where it is attached to no cell.
  case outside(Provenance, OutsideText.Kind)
  /// The name of the file or of a folder it lies in.
  case path(file: Int32)
  /// The file as a whole, which was not read to its end.
  case unfinished(file: Int32)
  /// A place in last year's workspace, with that workspace's folder.
  case lastYear(String)

  /// The cell, or the file and sheet with a row above all cells.
  private var order: Provenance {
    switch self {
    case .paper(let place), .register(let place), .outside(let place, _): place
    case .sheetName(let place): Provenance(file: Int(place.file), sheet: Int(place.sheet), row: -1, column: -1)
    case .path(let file), .unfinished(let file): Provenance(file: Int(file), sheet: -1, row: -1, column: -1)
    case .lastYear: Provenance(file: .max, sheet: -1, row: -1, column: -1)
    }
  }
}

extension MarkPlace: Comparable {
  static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}

extension SourceTable {
  /// `自评表.xlsx!Sheet1!B3`; of a name of a sheet the file and the sheet, of a name of a file the file.
  func text(_ place: MarkPlace) -> String {
    switch place {
    case .paper(let cell), .register(let cell): text(cell)
    case .sheetName(let cell): file(cell) + "!" + sheet(cell)
    case .outside(let place, let kind):
      (place.sheet < 0 ? file(place) : place.row < 0 ? file(place) + "!" + sheet(place) : text(place))
        + "（\(kind.chinese)）"
    case .path(let file), .unfinished(let file): files[Int(file)]
    case .lastYear(let place): place
    }
  }

  /// The cell of the mark in a list, in the row that a project begins with; `nil` where the list has no such column.
  func markCell(ofListRow source: Provenance) -> Provenance? {
    guard let column = markColumns[Provenance(file: Int(source.file), sheet: Int(source.sheet), row: 0, column: 0)]
    else {
      return nil
    }
    return Provenance(file: Int(source.file), sheet: Int(source.sheet), row: Int(source.row), column: column)
  }

  /// Remembers the column of a list's mark.
  mutating func setMarkColumn(_ cell: Provenance) {
    markColumns[Provenance(file: Int(cell.file), sheet: Int(cell.sheet), row: 0, column: 0)] = Int(cell.column)
  }
}
