/// What shows that a sheet with targets is another paper.
enum TargetSigns {
  /// Labels that no target form of a project has, as printed.
  static func against(_ grid: FormGrid, _ table: TargetTable?) -> [String] {
    var against: [String] = []
    for row in grid.rows {
      // Results and executed amounts belong to a self-evaluation or to monitoring.
      against += row.cells.filter { cell in
        if table?.lastYear != nil, cell.label.key.hasPrefix("上年") { return false }
        if let column = cell.meaning.indicator { return column == .score || column == .actual }
        return cell.meaning.fund == .executed || cell.text.utf8.count <= 60 && others.finds(in: cell.text)
      }.map(\.text)
    }
    // A table of many lines above belongs to another paper.
    if let table {
      against += grid.rows[..<table.row].flatMap(\.cells).filter { $0.label.key == "序号" }.map(\.text)
    }
    // In a list each row names its project.
    if let table, grid.rows[table.row].cells.contains(where: isProject) { against.append("一行一指标的清单") }
    return against
  }

  private static func isProject(_ cell: FormGrid.Cell) -> Bool {
    cell.meaning.head == .projectName || cell.meaning.head == .projectCode
  }

  private static let others = WordFinder([
    "完成目标可能性", "监控期", "全年预计", "预计完成", "部门整体", "整体支出", "上年度实际水平", "实际执行数", "实际执行金额", "支出项目名称",
    "分配科学性",
  ])
}
