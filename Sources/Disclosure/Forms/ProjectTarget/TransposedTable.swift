import Spreadsheets

/// A target table that stands on its side: townships are rows, indicators are columns under three rows of labels.
struct TransposedTable {
  /// One indicator, with the levels over it.
  struct Column {
    let level1: FormGrid.Cell
    let level2: FormGrid.Cell
    let name: FormGrid.Cell
    let span: Range<Int>
  }

  /// The place of the first row of labels.
  let row: Int
  /// Where the names of the regions stand.
  let regions: Range<Int>
  let columns: [Column]

  /// Levels, second levels and names below each other.
  static func find(in grid: FormGrid) -> Self? {
    for offset in grid.rows.indices.dropLast(3) {
      let top = grid.rows[offset].cells.filter { first.contains($0.label.bare) }
      guard top.count >= 2, let label = regionLabel(grid.rows[offset], before: top[0].column) else { continue }
      let middle = grid.rows[offset + 1].cells.filter { $0.column >= top[0].column }
      let names = grid.rows[offset + 2].cells.filter { $0.column >= top[0].column }
      guard middle.count >= 2, middle.allSatisfy({ $0.label.bare.hasSuffix("指标") }), names.count >= middle.count else {
        continue
      }
      let columns = names.indices.compactMap { index -> Column? in
        let end = index + 1 < names.count ? names[index + 1].column : Int.max
        guard let level1 = top.last(where: { $0.column <= names[index].column }),
          let level2 = middle.last(where: { $0.column <= names[index].column })
        else { return nil }
        return Column(level1: level1, level2: level2, name: names[index], span: names[index].column..<end)
      }
      let next = grid.rows[offset].cells.first { $0.column > label.column }?.column ?? label.column + 1
      return Self(row: offset, regions: label.column..<next, columns: columns)
    }
    return nil
  }

  private static let first: Set<String> = ["产出指标", "效益指标", "满意度指标", "成本指标", "效果指标"]

  /// 镇, 项目单位: the label that is neither a number nor an amount.
  private static func regionLabel(_ row: FormGrid.Row, before column: Int) -> FormGrid.Cell? {
    row.cells.first { cell in
      cell.column < column && cell.label.key != "序号" && !cell.text.contains("资金") && !cell.text.contains("金额")
    }
  }

  /// The target of the fund, each indicator with a value for each region.
  func read(_ grid: FormGrid, title: PaperTitle?) -> (target: ProjectTarget, unused: [CellAddress]) {
    let head = grid.rows[..<row].flatMap(\.cells)
    let titleCell = head.first { $0.text == title?.text }
    var target = ProjectTarget(source: titleCell.map(grid.place) ?? grid.place(row: grid.rows[row].index, column: 0))
    target.subject = .fund
    target.name = title.map { FundName.plain($0.text) } ?? ""
    var used = Set(grid.rows[row..<(row + 3)].flatMap(\.cells).map(\.address))
    for cell in head {
      if target.year == nil, let year = FormTitle.year(in: cell.text) { target.take(year, at: grid.place(cell)) }
      for field in HeadWords.inline(cell) where field.field == .department {
        target.department = splitCode(field.value, shortest: 3)
        target.places.set(.department, at: grid.place(cell))
      }
      used.insert(cell.address)
    }
    let rows = grid.rows[(row + 3)...].filter { line in
      line.cells.count > 1 && line.first(in: regions) != nil && !TargetWords.isNote(line.cells[0].label)
    }
    target.indicators = columns.map { column in
      let values = rows.compactMap { line -> TargetIndicator.Region? in
        guard let name = line.first(in: regions) else { return nil }
        let cell = line.first(in: column.span)
        used.insert(name.address)
        if let cell { used.insert(cell.address) }
        let place = cell.map(grid.place) ?? grid.place(row: line.index, column: column.span.lowerBound)
        return TargetIndicator.Region(
          name: name.text, nameAt: grid.place(name), value: Entry(value: cell?.text, raw: cell?.text ?? "", at: place))
      }
      let place = grid.place(column.name)
      return TargetIndicator(
        level1: column.level1.text, level2: column.level2.text,
        name: Entry(value: column.name.text, raw: column.name.text, at: place),
        target: Entry(value: nil, raw: "", at: place), regions: values,
        weight: Entry(value: nil, raw: "", at: place),
        places: IndicatorPlaces(level1: grid.place(column.level1), level2: grid.place(column.level2)))
    }
    if let found = SecrecyMark.find(in: grid.rows[...], sheet: grid.name, isPrint: { _ in false }) {
      target.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    return (target, grid.rows.flatMap(\.cells).map(\.address).filter { !used.contains($0) })
  }
}
