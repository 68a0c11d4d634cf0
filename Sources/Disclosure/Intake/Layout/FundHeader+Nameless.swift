extension FundHeader {
  /// Columns that nobody knows, with what stands first in them: under labels among the amounts or left of them, or under none.
  func unknownLabels(
    at offset: Int, of rows: ArraySlice<FormGrid.Row>, in grid: FormGrid,
    isKnown: (FormGrid.Cell) -> Bool = { $0.meaning.fund != nil || $0.meaning.weakFund != nil }
  ) -> [UnknownLabel] {
    let row = rows[offset]
    var found = row.cells.filter { $0.column >= firstValue && !isKnown($0) }.compactMap {
      grid.unknown(column: $0, below: offset, of: rows, example: FundWords.likely($0.label))
    }
    let height = hasSecondRow ? 2 : 1
    let labels = rows[offset..<offset + height].flatMap(\.cells)
    var seen: Set<Int> = []
    for below in rows[(offset + height)...] {
      guard !below.isHeader, below.cells[0].column < firstValue, HeadWords.field(below.cells[0]) == nil else { break }
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
}
