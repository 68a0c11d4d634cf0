extension FormGrid {
  /// Whether nothing stands on the sheet, or a title of a form and a line or two below it: then a picture on it may be the form.
  var isBare: Bool {
    rows.isEmpty
      || rows.count <= 3 && rows.allSatisfy { $0.cells.count <= 2 } && rows.contains(where: FormTitle.isTitle)
  }

  /// Whether a form stands in the sheet's running text, one field in a line: 项目名称：…, 全年预算数：100万元, 自评得分：99分.
  var holdsWrittenForm: Bool {
    guard rows.count >= 3, rows.allSatisfy({ $0.cells.count <= 2 }) else { return false }
    return WrittenForm.stands(in: rows.lazy.map { row in row.cells.map(\.text).joined(separator: "：") })
  }
}
