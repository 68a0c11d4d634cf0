extension FundHeader {
  /// Columns that nobody knows, with what stands first in them: under labels among the amounts or left of them, or under none.
  mutating func unknownLabels(
    at offset: Int, of rows: ArraySlice<FormGrid.Row>, in grid: FormGrid,
    isKnown: (FormGrid.Cell) -> Bool = { $0.meaning.fund != nil || $0.meaning.weakFund != nil }
  ) -> [UnknownLabel] {
    let row = rows[offset]
    var found = row.cells.filter { $0.column >= firstValue && !isKnown($0) }.compactMap {
      grid.unknown(column: $0, below: offset, of: rows, example: FundWords.likely($0.label))
    }
    let height = hasSecondRow ? 2 : 1
    found += endBeforeNameless(rows[(offset + height)...], under: row, in: grid)
    let labels = rows[offset..<offset + height].lazy.flatMap(\.cells)
    var seen: Set<Int> = []
    for place in (offset + height)..<rows.endIndex {
      guard !rows[place].isHeader, rows[place].cells[0].column < firstValue else { break }
      // Most rows have their label alone left of the amounts.
      guard rows[place].cells.count > 1, rows[place].cells[1].column < firstValue else { continue }
      let below = rows[place]
      guard rows[(offset + height)...place].allSatisfy({ HeadWords.field($0.cells[0]) == nil }) else { break }
      for index in below.cells.indices.dropFirst() where below.cells[index].column < firstValue {
        let cell = below.cells[index]
        guard below.cells[index - 1].signs.contains(.wide), ExactDecimal(cell.text) != nil,
          seen.insert(cell.column).inserted
        else { continue }
        guard let label = labels.last(where: { $0.column == cell.column }) else {
          found.append(grid.unlabelled(cell, under: row, example: "年初预算数"))
          continue
        }
        if FormGrid.harmless.contains(label.label.key) || FundWords.isNumbering(label.label)
          || SaidYear.isOfOther(label.label.full)
        {
          continue
        }
        found.append(grid.unknown(label, cell, FundWords.likely(label.label)))
      }
    }
    return found
  }

  /// Ends columns before amounts under a head that was left blank, where nothing stands under their own; of two numbers that differ R07 speaks, too.
  private mutating func endBeforeNameless(
    _ rows: ArraySlice<FormGrid.Row>, under header: FormGrid.Row, in grid: FormGrid
  ) -> [UnknownLabel] {
    guard columns.haveCellsBeside(in: grid, rows) else { return [] }
    var found: [UnknownLabel] = []
    let body = rows.prefix { !$0.isHeader && $0.cells[0].column < firstValue && HeadWords.field($0.cells[0]) == nil }
    for column in columns.all {
      let last = grid.lastColumn(of: column.label)
      guard column.span.upperBound - 1 > last else { continue }
      let hasOwn = body.contains { $0.first(in: column.span)?.column ?? Int.max <= last }
      let beside =
        hasOwn
        ? grid.firstBeside(column.label, column.span, body) {
          CrowdedCells.isNumber($0.text) && CrowdedCells.isNumber($1.text)
        } : body.lazy.compactMap { $0.first(in: column.span) }.first { CrowdedCells.isNumber($0.text) }
      guard let beside else { continue }
      if !hasOwn { columns.end(column.key, before: beside.column) }
      found.append(grid.unlabelled(beside, under: header, example: "全年预算数"))
    }
    return found
  }
}
