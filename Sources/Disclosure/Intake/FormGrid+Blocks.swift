extension FormGrid {
  /// The blocks of a table that is printed side by side to save paper: the labels of its header come again from left to right, in the
  /// same order.
  ///
  /// - Returns: `nil` for nearly all sheets.
  var blocks: [FormGrid]? {
    for (offset, row) in rows.prefix(Self.blockDepth).enumerated() where row.cells.count >= 4 {
      // Most rows name no project and have no code, which is seen without taking labels apart.
      guard row.labelSigns.contains(.code) || row.labelSigns.contains(.project),
        let starts = Self.starts(row.cells), offset == 0 || !Self.areGroups(rows[offset - 1].cells)
      else { continue }
      return starts.indices.map { number in
        let end = number + 1 < starts.count ? starts[number + 1] : Int.max
        return block(number == 0 ? 0..<end : starts[number]..<end, below: row.index)
      }
    }
    return nil
  }

  private static let blockDepth = 30

  /// The columns in which the labels begin anew.
  private static func starts(_ cells: [Cell]) -> [Int]? {
    let first = cells[0].label.full
    guard !first.isEmpty,
      let count = cells.indices.dropFirst().first(where: { cells[$0].label.full.isSame(as: first) }),
      count > 1, cells.count % count == 0,
      cells.indices.allSatisfy({ $0 < count || cells[$0].label.full.isSame(as: cells[$0 - count].label.full) }),
      cells[..<count].contains(where: { cell in names.contains { cell.label.key.hasSuffix($0) } })
    else { return nil }
    return stride(from: 0, to: cells.count, by: count).map { cells[$0].column }
  }

  /// Whether labels above say of what the labels below are codes and names: 主管部门 and 预算单位 are two groups of one table.
  private static func areGroups(_ cells: [Cell]) -> Bool {
    cells.count > 1 && cells.contains { ["部门", "单位"].contains(where: $0.label.full.hasSuffix) }
  }

  private static let names = ["名称", "编码", "代码", "单位"]

  /// The cells of one block, with the titles and notes that speak of all.
  private func block(_ columns: Range<Int>, below header: Int) -> FormGrid {
    replacing(
      rows.compactMap { row in
        let cells = row.cells.filter { cell in
          if columns.contains(cell.column) || row.index == header { return columns.contains(cell.column) }
          let isAlone = row.cells.count == 1 && (row.index < header || cell.signs.contains(.secrecy))
          return isAlone || cell.column < columns.lowerBound && lastColumn(of: cell) >= columns.lowerBound
        }
        return cells.isEmpty ? nil : Row(index: row.index, cells: cells)
      })
  }
}
