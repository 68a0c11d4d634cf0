/// The header of an indicator table: which columns hold what.
struct IndicatorHeader: Sendable {
  var columns: HeaderColumns<IndicatorColumn>
  /// The first column that belongs to the table; what stands left of it is the block's own label.
  let first: Int
  /// The leftmost of the columns that hold values.
  let firstValue: Int
  /// The next row belongs to the header.
  private(set) var hasSecondRow = false
  /// Labels that are no column of the form: 参考值, 备注.
  private(set) var unknown: [FormGrid.Cell] = []
  /// Columns under labels that are not known left of the first level, or under none, with what stands first in them.
  var nameless: [UnknownLabel] = []
  /// What stands left of the table; a list, because a header is handed on for every row.
  private let blocks: [FormGrid.Cell]
  /// A heading that carries weights, left of the table.
  var block: FormGrid.Cell? { blocks.first }

  /// Recognises a header row: the third level or two levels, and at least one column of values.
  ///
  /// With `next`, labels may stand in two rows: 年度指标值 over 指标性质｜指标值｜度量单位, or 绩效指标 over the levels.
  init?(_ row: FormGrid.Row, next: FormGrid.Row? = nil) {
    let secondRow = next.flatMap { Self.isSecondRow($0) ? $0 : nil }
    let labels = secondRow.map { row.indicators.union($0.indicators) } ?? row.indicators
    guard row.indicatorLabels > 0, Self.isHeader(labels) else { return nil }
    var cells = row.cells
    if let secondRow {
      let below = Set(secondRow.cells.map(\.column))
      cells = cells.filter { !below.contains($0.column) } + secondRow.cells
      cells.sort { $0.column < $1.column }
      hasSecondRow = true
    }
    let columns = HeaderColumns<IndicatorColumn>(cells) { $0.meaning.indicator }
    guard let first = columns.firstColumn(of: IndicatorColumn.levels),
      let firstValue = columns.firstColumn(of: IndicatorColumn.values), Self.isHeader(ColumnSet(columns.keys))
    else { return nil }
    self.columns = columns
    self.first = first
    self.firstValue = firstValue
    let others = row.cells.filter { $0.meaning.indicator == nil }
    blocks = others.filter { $0.column <= first }
    unknown = others.filter { $0.column > first }
    if columns.hasRepeated {
      let values = columns.repeatedLabels(of: [.target, .actual])
      unknown += values.filter { $0.label.full != columns.label(for: $0)?.label.full }
    }
  }

  /// Whether columns are enough for a header: the third level or two levels, a column of values, and three in all.
  static func isHeader(_ columns: ColumnSet<IndicatorColumn>) -> Bool {
    let levels = IndicatorColumn.levels.count(where: columns.contains)
    let values = IndicatorColumn.values.count(where: columns.contains)
    return (levels >= 2 || columns.contains(.level3)) && values > 0 && levels + values >= 3
  }

  /// Whether all cells of a row are labels of columns, and it is no whole header.
  static func isSecondRow(_ row: FormGrid.Row) -> Bool {
    row.cells.count >= 2 && row.indicatorLabels == row.cells.count && !hasResults(row.indicators)
  }

  var hasResults: Bool { columns.has(.actual) || columns.has(.score) }

  /// Whether results stand in the table.
  static func hasResults(_ columns: ColumnSet<IndicatorColumn>) -> Bool {
    columns.contains(.actual) || columns.contains(.score)
  }

  /// Every such header, alone or with the row below.
  static func all(in rows: ArraySlice<FormGrid.Row>) -> [Self] {
    rows.indices.compactMap { row in
      // Nearly all rows have no such label, and are not copied.
      rows[row].indicatorLabels > 0 ? Self(rows[row], next: row + 1 < rows.endIndex ? rows[row + 1] : nil) : nil
    }
  }
}

extension IndicatorHeader {
  /// The heading of the explanations of indicators, where the table has them.
  var explanations: FormGrid.Cell? { unknown.first { Self.isExplanation($0.label) } }

  /// Whether a label heads the explanations of indicators.
  static func isExplanation(_ label: Label) -> Bool { explanationLabels.contains(label.bare) }

  private static let explanationLabels: Set<String> = ["指标解释", "指标说明", "指标内容解释"]
}
