/// The indicator table of a target form: its header, and the columns that speak of the year.
struct TargetTable {
  /// The place of the header among the rows.
  var row: Int
  var header: IndicatorHeader
  /// Columns of the term of several years, left of those of the year; empty where there is one table.
  var term: Range<Int>
  /// The columns of regions, right of the indicators; empty where one value is for all.
  var regions: [(name: FormGrid.Cell, columns: Range<Int>)] = []
  /// The rows of the header.
  var height: Int
  /// 上年度实际水平, where an application says last year's level beside the one planned.
  var lastYear: FormGrid.Cell?

  /// The first indicator table of a sheet.
  static func find(in grid: FormGrid) -> Self? {
    for offset in grid.rows.indices where grid.rows[offset].indicatorLabels > 0 {
      let term = term(in: grid.rows[offset])
      let row = term.isEmpty ? grid.rows[offset] : grid.rows[offset].without(term)
      let next = grid.rows[(offset + 1)...].first.map { term.isEmpty ? $0 : $0.without(term) }
      if let header = IndicatorHeader(row, next: next) {
        return Self(row: offset, header: header, term: term, height: header.hasSecondRow ? 2 : 1)
      }
      if let table = ofRegions(in: grid, at: offset) ?? ofPlan(grid.rows[offset], at: offset) { return table }
    }
    return nil
  }

  /// 区域目标值 over the regions' names, before the first of them, or the names alone behind 指标解释.
  private static func ofRegions(in grid: FormGrid, at offset: Int) -> Self? {
    let row = grid.rows[offset]
    guard row.indicators.contains(.level3), row.indicators.contains(.level1) || row.indicators.contains(.level2) else {
      return nil
    }
    let below = offset + 1 < grid.rows.count ? grid.rows[offset + 1] : nil
    var names: [FormGrid.Cell]
    var height = 1
    if let heading = row.cells.first(where: { TargetWords.isOfRegions($0.label) }) {
      names = row.cells.filter { $0.column > heading.column && $0.label.key != "备注" }
      if let name = TargetWords.regionBehindColon(heading.text) {
        names.insert(FormGrid.Cell(row: heading.row, column: heading.column, text: name, signs: heading.signs), at: 0)
      } else if let below, below.cells.allSatisfy({ $0.column >= heading.column }), names.isEmpty {
        names = below.cells
        height = 2
      } else if names.isEmpty {
        names = [heading]
      }
    } else if let explained = row.cells.last(where: { IndicatorHeader.isExplanation($0.label) }) {
      names = row.cells.filter { $0.column > explained.column && $0.meaning.indicator == nil && $0.label.key != "备注" }
    } else {
      return nil
    }
    guard let first = names.first else { return nil }
    // The header is read as if one column had the values; the regions' columns are read beside it.
    let value = FormGrid.Cell(row: first.row, column: first.column, text: "指标值", signs: first.signs)
    let cells = row.cells.filter { $0.column < first.column && !TargetWords.isOfRegions($0.label) } + [value]
    guard let header = IndicatorHeader(FormGrid.Row(index: row.index, cells: cells)) else { return nil }
    let regions = names.enumerated().map { place, name in
      (name: name, columns: name.column..<(place + 1 < names.count ? names[place + 1].column : Int.max))
    }
    return Self(row: offset, header: header, term: 0..<0, regions: regions, height: height)
  }

  /// 指标名称｜上年度实际水平｜本年度计划水平, as the application of 2015 has them.
  private static func ofPlan(_ row: FormGrid.Row, at offset: Int) -> Self? {
    guard row.indicators.contains(.level3), let plan = row.cells.first(where: { TargetWords.isPlan($0.label) }),
      let last = row.cells.first(where: { TargetWords.isLastYear($0.label) }),
      let name = row.cells.first(where: { $0.meaning.indicator == .level3 })
    else { return nil }
    func named(_ cell: FormGrid.Cell, _ text: String, column: Int) -> FormGrid.Cell {
      FormGrid.Cell(row: cell.row, column: column, text: text, signs: cell.signs)
    }
    var cells = row.cells.filter { $0.column != plan.column } + [named(plan, "指标值", column: plan.column)]
    // Where the levels have no labels, they stand left of the names.
    if !row.indicators.contains(.level2), name.column > 0 {
      cells = cells.filter { $0.column != name.column - 1 } + [named(name, "二级指标", column: name.column - 1)]
    }
    cells.sort { $0.column < $1.column }
    guard let header = IndicatorHeader(FormGrid.Row(index: row.index, cells: cells)) else { return nil }
    return Self(row: offset, header: header, term: 0..<0, height: 1, lastYear: last)
  }

  /// 中期 and 年度 beside each other repeat labels of columns: from the first of two equal labels to the second it is the term.
  private static func term(in row: FormGrid.Row) -> Range<Int> {
    // Each label once is the rule.
    if row.indicators.count == row.indicatorLabels { return 0..<0 }
    var first: [IndicatorColumn: Int] = [:]
    for cell in row.cells {
      guard let column = cell.meaning.indicator else { continue }
      if let start = first[column], [.level1, .level2, .level3].contains(column) { return start..<cell.column }
      first[column] = first[column] ?? cell.column
    }
    return 0..<0
  }
}

extension FormGrid.Row {
  /// The row without the cells of some columns.
  func without(_ columns: Range<Int>) -> Self {
    Self(index: index, cells: cells.filter { !columns.contains($0.column) })
  }
}
