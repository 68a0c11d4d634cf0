import Spreadsheets

/// Reads what an earlier output told departments to mend: `internal/data/slips.csv` in its folder.
///
/// - Throws: `RunError` (configuration) where the folder has none, or it is none of ours.
func readEarlierSlips(_ folder: String) throws(RunError) -> [EarlierFinding] {
  let path = folder + "/" + Book.internalBook.rawValue + "/data/slips.csv"
  guard FolderListing.exists(path) else {
    throw RunError(
      .configuration,
      "“\(folder)”里没有 internal/data/slips.csv，不能与它比较。--since 后面应写以前生成的、有“财政内部”一册的输出文件夹。",
      "\(folder) has no internal/data/slips.csv to compare with. --since takes an earlier output folder with the internal book."
    )
  }
  let workbook: Workbook
  do throws(ReadError) {
    workbook = try loadWorkbook(at: path)
  } catch {
    throw RunError(.configuration, error.chinese, error.english)
  }
  let rows = workbook.sheets.first?.rows ?? []
  let columns = EarlierFinding.columns
  func texts(_ row: Row) -> [String] {
    var texts = [String](repeating: "", count: columns.count)
    for cell in row.cells where texts.indices.contains(cell.column) {
      texts[cell.column] = FormulaGuard.removed(from: cell.text)
    }
    return texts
  }
  guard let head = rows.first, texts(head) == columns else {
    throw RunError(
      .configuration, "“\(path)”的栏目不是本程序写的，不能与它比较。请换一个以前生成的输出文件夹。",
      "\(path) has other columns than this program writes. Choose another earlier output folder.")
  }
  return rows.dropFirst().map { row in
    let text = texts(row)
    return EarlierFinding(
      department: Named(code: text[0], name: text[1]), rule: text[2], severity: text[3], file: text[4], sheet: text[5],
      cell: text[6], field: text[7], project: text[8].isEmpty ? text[9] : text[8], projectName: text[9],
      actual: text[10], expected: text[11], message: text[12])
  }
}
