/// The labels of the second row of a header: 经费保障 below 偏差原因, 确定能 below 完成目标可能性.
///
/// Where merges are lost, as in CSV, only these tell that the columns between two labels belong to the table.
enum SubHeading {
  /// Whether a row has nothing but such labels, the names of regions below 区域目标值, or what divides the amounts of a fund block.
  static func isRow(_ row: FormGrid.Row, under header: FormGrid.Row) -> Bool {
    if header.isFundHeader, FundSubHeads.joined(header, row, column: { $0.meaning.fund ?? $0.meaning.weakFund }) != nil
    {
      return true
    }
    if let regions = header.cells.last, regions.label.full.hasPrefix("区域目标值") {
      return row.cells.allSatisfy { $0.column >= regions.column }
    }
    return row.cells.count >= 2
      && row.cells.allSatisfy { words.contains($0.label.bare) || $0.meaning.indicator == .reason }
  }

  /// Whether a row heads the tasks of a department, right of which nothing of the form stands.
  static func isOfTasks(_ row: borrowing FormGrid.Row) -> Bool {
    guard row.cells.count >= 3 else { return false }
    // Nearly all cells of a sheet are asked, and most are shorter than these labels.
    for index in row.cells.indices
    where 12...60 ~= row.cells[index].text.utf8.count && tasks.contains(row.cells[index].label.bare) {
      return true
    }
    return false
  }

  private static let tasks = WordTable(["任务名称", "工作任务名称", "支出项目名称"])

  private static let words = WordTable([
    "经费保障", "经费", "资金保障", "制度保障", "制度", "人员保障", "人员", "硬件条件保障", "硬件条件", "硬件保障", "硬件", "条件保障", "其他", "其它",
    "其他原因", "原因说明", "总额", "财政拨款", "其他资金", "确定能", "有可能", "完全不可能", "备注",
  ])
}
