extension TargetReader {
  /// Reads the indicator table and what stands in its rows.
  mutating func readIndicators() {
    let start = min(table.row + table.height, grid.rows.count)
    for row in grid.rows[table.row..<start] { cells.use(row.cells) }
    let below = grid.rows[start...]
    for cell in below.flatMap(\.cells) where table.term.contains(cell.column) { cells.use(cell.address) }
    for first in below.compactMap(\.cells.first) where TargetWords.isNote(first.label) { cells.use(first.address) }
    let rows = table.term.isEmpty ? Array(below) : below.map { $0.without(table.term) }
    var block = IndicatorBlock()
    block.open(table.header, rows: rows.count, of: grid)
    for row in rows where !(row.cells.first.map { TargetWords.endsTable($0.label) } ?? false) {
      if repeatsHead(row) {
        cells.use(row.cells)
        continue
      }
      guard block.read(row, table.header, &cells), let line = block.indicators.last else { continue }
      let none = Entry<String>(value: nil, raw: "", at: line.target.at)
      let regions = regionValues(row)
      target.indicators.append(
        TargetIndicator(
          level1: line.level1, level2: line.level2, name: line.name, target: regions.isEmpty ? line.target : none,
          regions: regions, lastYear: table.lastYear.flatMap { entry(below: $0, in: row) },
          explanation: table.header.explanations.flatMap { entry(below: $0, in: row) }, weight: line.weight,
          places: line.places))
    }
    target.declaredWeights = block.declaredWeights
    notes += block.notes
  }

  /// Whether a row is the head of the table once more on the next page, or the title above it.
  private func repeatsHead(_ row: FormGrid.Row) -> Bool {
    if row.cells.count == 1 { return FormTitle.isTitle(row) || row.cells[0].text.contains("续表") }
    guard row.indicatorLabels >= 2 else { return false }
    return row.isIndicatorHeader || row.cells.map(\.text) == grid.rows[table.row].cells.map(\.text)
  }

  /// What stands in a row below a heading.
  private func entry(below heading: FormGrid.Cell, in row: FormGrid.Row) -> Entry<String>? {
    row.cells.first { $0.column == heading.column }.map { Entry(value: $0.text, raw: $0.text, at: grid.place($0)) }
  }

  private func regionValues(_ row: FormGrid.Row) -> [TargetIndicator.Region] {
    table.regions.map { name, columns in
      let cell = row.first(in: columns)
      let place = cell.map(grid.place) ?? grid.place(row: row.index, column: columns.lowerBound)
      return TargetIndicator.Region(
        name: name.text, nameAt: grid.place(name), value: Entry(value: cell?.text, raw: cell?.text ?? "", at: place))
    }
  }
}
