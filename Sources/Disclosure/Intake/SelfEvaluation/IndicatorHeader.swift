/// The header of an indicator table: which columns hold what.
struct IndicatorHeader: Sendable {
  private(set) var columns: HeaderColumns<IndicatorColumn>
  /// The first column that belongs to the table; what stands left of it is the block's own label.
  let first: Int
  /// The leftmost of the columns that hold values.
  let firstValue: Int
  /// The next row is a second header row: 指标性质｜指标值｜度量单位 under 年度指标值.
  private(set) var hasSecondRow = false
  /// Labels that are no column of the form: 参考值, 备注.
  private(set) var unknown: [FormGrid.Cell] = []
  /// A heading that carries weights, left of the table.
  let block: FormGrid.Cell?

  /// Recognises a header row: the third level or two levels, and at least one column of values.
  init?(_ row: FormGrid.Row, next: FormGrid.Row?) {
    guard row.cells.count >= 3 else { return nil }
    var columns = HeaderColumns<IndicatorColumn>(row, key: IndicatorWords.column)
    let levels = IndicatorColumn.levels.filter(columns.has)
    let values = [IndicatorColumn.target, .actual, .weight, .score].filter(columns.has)
    guard levels.count >= 2 || columns.has(.level3), !values.isEmpty, levels.count + values.count >= 3,
      let first = columns.firstColumn(of: levels), let firstValue = columns.firstColumn(of: values)
    else { return nil }
    self.first = first
    self.firstValue = firstValue
    block = row.cells.first { $0.column < first }
    unknown = row.cells.filter { $0.column > first && IndicatorWords.column($0.label) == nil }
    if let span = columns[.target], let next, Self.isSecondRow(next, under: span) {
      let parts = HeaderColumns<IndicatorColumn>(next, key: IndicatorWords.column)
      for column in [IndicatorColumn.nature, .direction, .target, .unit] {
        if let part = parts[column] {
          columns[column] = part.lowerBound..<min(part.upperBound, span.upperBound)
        }
      }
      hasSecondRow = true
    }
    self.columns = columns
  }

  /// Whether all cells of a row are labels of parts of the target, and stand under it.
  private static func isSecondRow(_ row: FormGrid.Row, under span: Range<Int>) -> Bool {
    row.cells.count >= 2
      && row.cells.allSatisfy {
        guard span.contains($0.column), let column = IndicatorWords.column($0.label) else { return false }
        return [.nature, .direction, .target, .unit].contains(column)
      }
  }
}
