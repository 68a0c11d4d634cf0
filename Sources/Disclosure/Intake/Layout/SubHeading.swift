/// The labels of the second row of a header: 经费保障 below 偏差原因, 确定能 below 完成目标可能性.
///
/// Where merges are lost, as in CSV, only these tell that the columns between two labels belong to the table.
enum SubHeading {
  /// Whether a row has nothing but such labels.
  static func isRow(_ row: FormGrid.Row) -> Bool {
    row.cells.count >= 2 && row.cells.allSatisfy { words.contains($0.label.bare) || $0.meaning.indicator == .reason }
  }

  private static let words = WordTable([
    "经费保障", "经费", "资金保障", "制度保障", "制度", "人员保障", "人员", "硬件条件保障", "硬件条件", "硬件保障", "硬件", "条件保障", "其他", "其它",
    "其他原因", "原因说明", "确定能", "有可能", "完全不可能", "备注",
  ])
}
