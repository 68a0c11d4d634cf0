import Spreadsheets

/// Reads one form of a department's whole expenditure: its money, its goals, and the table of indicators.
struct DepartmentSelfEvaluationReader {
  private let grid: FormGrid
  private(set) var paper: DepartmentSelfEvaluation
  private(set) var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  private var used: Set<CellAddress> = []
  private let caption: AmountUnit?

  init(grid: FormGrid, department: (name: String, at: Provenance, cells: [FormGrid.Cell])) {
    self.grid = grid
    paper = DepartmentSelfEvaluation(source: department.at)
    paper.department = splitCode(department.name, shortest: 3)
    paper.name = paper.department.name
    paper.places.set(.department, at: department.at)
    used = Set(department.cells.map(\.address))
    for row in grid.rows where FormSegments.namesProject(row) { used.formUnion(row.cells.map(\.address)) }
    let head = grid.rows.prefix { !$0.isHeader }.lazy.flatMap(\.cells)
    caption = head.compactMap { AmountUnit.caption($0.label) }.first ?? grid.outerUnits.agreed
  }

  mutating func read() {
    var offset = 0
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      let next = offset + 1 < grid.rows.count ? grid.rows[offset + 1] : nil
      if row.indicatorLabels > 0, let header = IndicatorHeader(row, next: next) {
        use(row.cells + (header.hasSecondRow ? next?.cells ?? [] : []))
        readIndicators(header, below: offset + (header.hasSecondRow ? 2 : 1))
        unknownLabels += header.unknown.compactMap {
          grid.unknown(column: $0, below: offset, of: grid.rows[...], example: "实际完成值")
        }
        break
      }
      if row.isFundHeader, let header = FundHeader(row) {
        use(row.cells)
        offset = readFunds(header, below: offset + 1)
      } else {
        readHead(row, next)
        offset += 1
      }
    }
    finish()
  }

  private mutating func use(_ cells: [FormGrid.Cell]) { used.formUnion(cells.map(\.address)) }

  /// The lines of money; gives the row behind them.
  private mutating func readFunds(_ header: FundHeader, below start: Int) -> Int {
    var offset = start
    while offset < grid.rows.count, !grid.rows[offset].isHeader {
      let row = grid.rows[offset]
      let labels = row.cells.filter { $0.column < header.firstValue }
      guard labels.allSatisfy({ $0.meaning.head == nil }) else { break }
      let line = TableRow(grid: grid, row: row, columns: header.columns)
      func amount(_ column: FundColumn) -> Entry<Money> {
        let text = line.text(column)
        let unit = header.unit(column) ?? caption ?? .wan
        return Entry(value: readAmount(text, unit: unit).money, raw: text, at: line.place(column))
      }
      use(row.cells)
      offset += 1
      let label = labels.last { !FundWords.isBlock($0.label) }
      let (budget, executed) = (amount(.budget), amount(.executed))
      guard !budget.raw.isEmpty || !executed.raw.isEmpty else { continue }
      let rate = Entry(value: readRate(line.text(.rate)), raw: line.text(.rate), at: line.place(.rate))
      paper.funds.append(
        .init(
          label: label?.text ?? "", labelAt: label.map(grid.place) ?? budget.at, budget: budget, executed: executed,
          rate: rate))
    }
    return offset
  }

  /// Titles, the year, marks, and goals right of or below their label.
  private mutating func readHead(_ row: FormGrid.Row, _ next: FormGrid.Row?) {
    for (index, cell) in row.cells.enumerated() {
      if paper.year == nil, let year = FormTitle.year(in: cell.text) {
        paper.year = year
        paper.places.set(.year, at: grid.place(cell))
      }
      let value = index + 1 < row.cells.count ? row.cells[index + 1] : nil
      switch cell.meaning.head {
      case .goalExpected?, .goalActual?:
        let below = next?.cells.first { $0.column >= cell.column && $0.meaning.head == nil }
        guard let text = value?.meaning.head == nil ? value ?? below : below else { continue }
        use([cell, text])
        let entry = Entry(value: text.text, raw: text.text, at: grid.place(text))
        if cell.meaning.head == .goalActual { paper.outcomes.append(entry) } else { paper.goals.append(entry) }
      case .disclosure?:
        guard let value else { continue }
        use([cell, value])
        paper.mark.add(readDisclosureMark(value.text, asked: cell.label.key, at: .paper(grid.place(value))))
      case .secrecy?:
        guard let value else { continue }
        use([cell, value])
        if let mark = SecrecyMark.level(value.text, at: .paper(grid.place(value))) { paper.mark.withhold(by: mark) }
      case .contact?: use([cell] + (value.map { [$0] } ?? []))
      default: if row.cells.count == 1 { use([cell]) }
      }
    }
  }

  private mutating func readIndicators(_ header: IndicatorHeader, below start: Int) {
    var read: [FormGrid.Cell] = []
    let rows = grid.rows[min(start, grid.rows.count)...]
    let lines = IndicatorTableLine.all(
      in: rows, under: header, of: grid, ends: { Self.endsTable($0) }, use: { read.append($0) })
    use(read)
    paper.indicators = lines.map { line in
      func points(_ column: IndicatorColumn) -> Entry<Score> {
        Entry(
          value: readScore(line[column].raw, asWeight: column == .weight), raw: line[column].raw, at: line[column].at)
      }
      return Indicator(
        level1: line.level1, level2: line.level2, name: line[.level3], target: line.target, actual: line[.actual],
        weight: points(.weight), score: points(.score), reason: line[.reason], places: line.places)
    }
    guard let total = rows.first(where: { $0.cells.first.map { IndicatorWords.isTotal($0.label) } ?? false }) else {
      return
    }
    use(total.cells)
    if let cell = header.columns[.score].flatMap({ total.first(in: $0) }) ?? total.cells.last {
      paper.printedTotal = Entry(value: readScore(cell.text), raw: cell.text, at: grid.place(cell))
    }
  }

  /// Notes and totals below the table.
  private static func endsTable(_ row: FormGrid.Row) -> Bool {
    guard let first = row.cells.first else { return true }
    return IndicatorWords.isTotal(first.label) || HeadWords.field(first) != nil || row.cells.count == 1
  }

  private mutating func finish() {
    if let found = SecrecyMark.find(in: grid.rows[...], sheet: grid.name, isPrint: { !used.contains($0.address) }) {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    unknownLabels += grid.unknownRows(of: grid.rows[...], isRead: used.contains)
    let unused = grid.rows.flatMap(\.cells).map(\.address).filter { !used.contains($0) }
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }
}
