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
      guard let beside = grid.firstBeside(column.label, column.span, body, where: Self.areApart) else { continue }
      end(column.key, before: beside.column)
      found.append((column.key, beside))
    }
    return found
  }

  /// Whether the second of two cells is something of its own, and not the weight of a level or the words behind a number.
  private static func areApart(_ own: FormGrid.Cell, _ beside: FormGrid.Cell) -> Bool {
    !beside.text.isSame(as: own.text) && !BlankText.isBlank(beside.text) && own.signs.contains(.wide)
      && !IndicatorWords.isTemplate(own.text) && DeclaredWeight.alone(beside.label.full) == nil
      && DeclaredWeight.alone(own.label.full) == nil
  }
}
