/// What tells a paper about a transfer from above from one about a project, whatever its title says.
enum TransferLabels {
  /// Whether a sheet names the transfer, 转移支付（项目）名称, or 中央主管部门 above a table without points.
  static func tell(_ grid: FormGrid) -> Bool {
    guard let named = grid.rows.firstIndex(where: FormSegments.namesProject) else { return false }
    let label = grid.rows[named].cells[0].label.full
    if transfers.contains(where: label.hasPrefix) { return true }
    // Nearly all forms have points.
    guard !grid.rows.contains(where: { $0.isIndicatorHeader && $0.indicators.contains(.score) }) else { return false }
    return grid.rows[named...].prefix(depth).contains { row in row.cells.contains { $0.label.bare == "中央主管部门" } }
  }

  private static let transfers = ["转移支付", "中央转移支付", "省级转移支付"]
  /// In how many rows from the name the head of a form ends.
  private static let depth = 8
}
