/// Columns of the sheet that have no label of their own, and so fall to the label left of them.
extension HeaderColumns {
  /// Ends columns of words before those under no label that hold words of their own: their heads were left blank.
  ///
  /// - Parameter body: the rows of the table.
  /// - Returns: what stands first in each of those, with the column that it fell to.
  mutating func endBeforeNameless(
    _ keys: [Key], in grid: FormGrid, _ body: ArraySlice<FormGrid.Row>
  ) -> [(key: Key, cell: FormGrid.Cell)] {
    var found: [(key: Key, cell: FormGrid.Cell)] = []
    for column in all where keys.contains(column.key) {
      guard let beside = firstBeside(column, in: grid, body, where: Self.areApart) else { continue }
      end(column.key, before: beside.column)
      found.append((column.key, beside))
    }
    return found
  }

  /// The first cell in a column of the sheet under no label, where it and the cell under the label left of it fit a description.
  func firstBeside(
    _ column: (key: Key, span: Range<Int>, label: FormGrid.Cell), in grid: FormGrid, _ body: ArraySlice<FormGrid.Row>,
    where fits: (_ own: FormGrid.Cell, _ beside: FormGrid.Cell) -> Bool
  ) -> FormGrid.Cell? {
    let last = grid.lastColumn(of: column.label)
    guard column.span.upperBound - 1 > last else { return nil }
    for row in body {
      guard let own = row.first(in: column.span), own.column <= last,
        let beside = row.cells.first(where: { $0.column > last && column.span.contains($0.column) }), fits(own, beside)
      else { continue }
      return beside
    }
    return nil
  }

  /// Whether two cells are words of their own, and not a number or a weight beside what it belongs to.
  private static func areApart(_ own: FormGrid.Cell, _ beside: FormGrid.Cell) -> Bool {
    !beside.text.isSame(as: own.text) && beside.signs.contains(.wide) && own.signs.contains(.wide)
      && !IndicatorWords.isTemplate(own.text) && DeclaredWeight.alone(beside.label.full) == nil
      && DeclaredWeight.alone(own.label.full) == nil
  }
}
