import Spreadsheets

/// Where a unit of money is said: in a cell, or somewhere around all cells.
enum UnitSource: Sendable, Hashable {
  case cell
  case sheetName
  /// A page header or footer, a text box, a paragraph beside the tables.
  case outside(OutsideText.Kind)
  /// The name of the file, or of a folder that it lies in.
  case fileName
  case folderName

  /// What officers call the place; `cell` for a unit that stands in one.
  func name(at cell: CellAddress) -> Message {
    switch self {
    case .cell: Message(cell.description, cell.description)
    case .sheetName: Message("工作表名称", "the name of the sheet")
    case .outside(let kind): Message(kind.chinese, "the \(kind.english)")
    case .fileName: Message("文件名", "the name of the file")
    case .folderName: Message("文件夹名", "the name of the folder")
    }
  }
}
