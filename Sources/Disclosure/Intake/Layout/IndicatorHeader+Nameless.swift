/// Columns of an indicator table whose heads were left blank, or say something else than a level.
extension IndicatorHeader {
  /// Looks at the rows below the header: columns that hold something of their own under no label end the column beside them, and are said.
  mutating func lookBelow(in grid: FormGrid, at offset: Int, of rows: ArraySlice<FormGrid.Row>) {
    let header = rows[offset]
    let below = rows[(offset + (hasSecondRow ? 2 : 1))...]
    // In nearly every form each column has its label, and nothing but the name of the block stands left of them.
    guard columns.haveCellsBeside(in: grid, below) || mayHaveWordsLeft(of: header, below) else { return }
    let body = below.prefix {
      !$0.isHeader && !TotalRow.begins($0) && HeadWords.field($0.cells[0]) == nil
    }
    for (key, cell) in columns.endBeforeNameless(IndicatorColumn.levels, in: grid, body) {
      nameless.append(grid.unlabelled(cell, under: header, example: key.below))
    }
    for column in columns.all where IndicatorColumn.values.contains(column.key) {
      let beside = grid.firstBeside(column.label, column.span, body) { own, beside in
        CrowdedCells.isNumber(own.text) && CrowdedCells.isNumber(beside.text)
      }
      if let beside { nameless.append(grid.unlabelled(beside, under: header, example: column.key.below)) }
    }
    takeLeft(of: header, body, in: grid)
  }

  /// Whether something may stand left of the first level; the end of the table is not looked for.
  private func mayHaveWordsLeft(of header: FormGrid.Row, _ below: ArraySlice<FormGrid.Row>) -> Bool {
    guard first > 0, let names = columns[.level3] ?? columns[.level2] else { return false }
    for index in below.indices {
      if below[index].isHeader { return false }
      for place in below[index].cells.indices {
        guard below[index].cells[place].column < first else { break }
        let cell = below[index].cells[place]
        if !isOfBlock(cell, under: header.cells.last { $0.column <= cell.column }), below[index].first(in: names) != nil
        {
          return true
        }
      }
    }
    return false
  }

  /// What stands left of the first level: where there is no column of first levels, it is most likely theirs.
  private mutating func takeLeft(of header: FormGrid.Row, _ body: ArraySlice<FormGrid.Row>, in grid: FormGrid) {
    guard first > 0, let names = columns[.level3] ?? columns[.level2] else { return }
    var seen: Set<Int> = []
    for row in body where row.first(in: names) != nil {
      for cell in row.cells where cell.column < first && !BlankText.isBlank(cell.text) && !seen.contains(cell.column) {
        let label = header.cells.last { $0.column <= cell.column }
        guard !isOfBlock(cell, under: label) else { continue }
        seen.insert(cell.column)
        if let label, label.column == cell.column || grid.lastColumn(of: label) >= cell.column {
          guard !FormGrid.harmless.contains(label.label.key) else { continue }
          nameless.append(grid.unknown(label, cell, "一级指标"))
        } else {
          nameless.append(grid.unlabelled(cell, under: header, example: "一级指标"))
        }
      }
    }
  }

  /// Whether a cell left of the table only says what the table is, or numbers its rows.
  private func isOfBlock(_ cell: FormGrid.Cell, under label: FormGrid.Cell?) -> Bool {
    if !cell.signs.contains(.wide) || DeclaredWeight.alone(cell.label.full) != nil { return true }
    if let label, label.text.isSame(as: cell.text) { return true }
    return columns.has(.level1) && IndicatorWords.isBlock(cell.label)
  }
}

extension IndicatorColumn {
  /// The label that most likely belongs behind a column.
  fileprivate var below: String {
    switch self {
    case .level1: "二级指标"
    case .level2: "三级指标"
    case .target: "实际完成值"
    case .actual: "分值"
    case .weight: "得分"
    default: "年度指标值"
    }
  }
}
