/// The department that a paper is about: the cell right of 部门（单位）名称, or the text behind it in one cell.
struct DepartmentCell {
  var name: String
  var at: Provenance
  /// The label and the value.
  var cells: [FormGrid.Cell]

  static func find(in grid: FormGrid) -> Self? {
    for row in grid.rows {
      for (index, cell) in row.cells.enumerated() {
        if isOffice(cell.meaning.head) {
          // The label may stand in each of the cells that were merged.
          if let value = row.cells[(index + 1)...].first(where: { !$0.text.isSame(as: cell.text) }),
            value.meaning.head == nil
          {
            return Self(name: value.text, at: grid.place(value), cells: [cell, value])
          }
          // A form that was handed out and not filled in.
          return Self(name: "", at: grid.place(cell), cells: [cell])
        }
        if let inline = HeadWords.inline(cell).first(where: { isOffice($0.field) }), !inline.value.isEmpty {
          return Self(name: inline.value, at: grid.place(cell), cells: [cell])
        }
      }
    }
    return nil
  }

  private static func isOffice(_ field: HeadField?) -> Bool { field == .department || field == .unit }
}
