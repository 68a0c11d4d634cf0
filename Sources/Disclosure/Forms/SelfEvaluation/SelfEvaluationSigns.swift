/// What shows that a sheet with the labels of a self-evaluation is another paper.
enum SelfEvaluationSigns {
  /// Labels and rows that no self-evaluation has, as printed.
  ///
  /// - Parameter isTitled: whether the title names a self-evaluation.
  static func against(_ grid: FormGrid, isTitled: Bool) -> [String] {
    var against: [String] = []
    var hasFunds = false
    var hasActual = false
    var hasScore = false
    var inHead = true
    let isNamed = grid.rows.contains(where: FormSegments.namesProject)
    for row in grid.rows.indices {
      let isHeader = grid.rows[row].isHeader || grid.rows[row].indicatorLabels > 1
      if isHeader { inHead = false }
      if inHead || isHeader {
        against += grid.rows[row].texts { $0.utf8.count <= 60 && labels.finds(in: $0) }
      }
      if grid.rows[row].isFundHeader {
        if grid.rows[row].funds.contains(.executed) { hasFunds = true }
        against += years(below: row, in: grid)
      }
      if grid.rows[row].indicators.contains(.actual) { hasActual = true }
      if grid.rows[row].indicators.contains(.score) { hasScore = true }
      if !isNamed, !isTitled {
        against += grid.rows[row].texts { $0.utf8.count <= 30 && Label($0).key.contains("基本支出") }
      }
      if isOfWholeDepartment(grid.rows[row]) { against.append(grid.rows[row].cells[1].text) }
    }
    // Points without results belong to an expert's scoring sheet or to an assessment.
    if hasScore, !hasActual, !hasFunds, !isTitled { against.append("只有得分，没有实际完成值和执行数") }
    return against
  }

  /// Of monitoring: the state within the year.
  private static let labels = WordFinder(["完成目标可能性", "目标完成可能性", "监控期", "预计完成", "全年预计"])

  /// Rows of a fund block that are years: their sum is no year's budget.
  private static func years(below header: Int, in grid: FormGrid) -> [String] {
    var years: [String] = []
    for row in grid.rows[(header + 1)...].prefix(12) {
      guard !row.isHeader, let first = row.cells.first else { break }
      if first.text.utf8.count <= 10, first.text.contains("年"), FormTitle.year(in: first.text) != nil {
        years.append(first.text)
      }
    }
    return years.count >= 2 ? years : []
  }

  /// Whether a row names a project that is a department's whole expenditure.
  private static func isOfWholeDepartment(_ row: borrowing FormGrid.Row) -> Bool {
    row.cells.count > 1 && row.cells[1].text.contains("整体支出") && FormSegments.namesProject(row)
  }
}

extension FormGrid.Row {
  /// The texts of its cells that something holds of.
  fileprivate func texts(where holds: (String) -> Bool) -> [String] {
    cells.indices.filter { holds(cells[$0].text) }.map { cells[$0].text }
  }
}
