import Spreadsheets

/// Reads one form of a department's whole expenditure: its money, its goals, and the table of indicators.
struct DepartmentSelfEvaluationReader {
  private let grid: FormGrid
  /// The rows up to what is attached below the form.
  private let body: ArraySlice<FormGrid.Row>
  private(set) var paper: DepartmentSelfEvaluation
  private(set) var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  private var cells: ReadCells
  var crowded: [CrowdedCells] { cells.crowded }
  private(set) var funds: FundBlock
  private var indicators = IndicatorBlock()

  init(grid: FormGrid, department: (name: String, at: Provenance, cells: [FormGrid.Cell])) {
    self.grid = grid
    paper = DepartmentSelfEvaluation(source: department.at)
    paper.department = splitCode(department.name, shortest: 3)
    paper.name = paper.department.name
    paper.places.set(.department, at: department.at)
    cells = ReadCells(grid, rows: grid.rows[...])
    body = FormSegments.beforeAnnex(grid.rows[...])
    funds = FundBlock(captions: UnitCaption.all(in: body, of: grid), separator: "：")
    cells.use(contents: department.cells)
    for row in grid.rows where FormSegments.namesProject(row) { cells.use(contents: row.cells) }
  }

  mutating func read() {
    var offset = 0
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      let next = offset + 1 < grid.rows.count ? grid.rows[offset + 1] : nil
      if row.indicatorLabels > 0, var header = IndicatorHeader(row, next: next) {
        header.lookBelow(in: grid, at: offset, of: grid.rows[...])
        unknownLabels += header.nameless
        cells.use(row.cells + (header.hasSecondRow ? next?.cells ?? [] : []))
        readIndicators(header, below: offset + (header.hasSecondRow ? 2 : 1))
        unknownLabels += header.unknown.compactMap {
          grid.unknown(column: $0, below: offset, of: grid.rows[...], example: "实际完成值")
        }
        break
      }
      if var header = FundHeader(at: offset, of: grid.rows[...]) {
        unknownLabels += header.unknownLabels(at: offset, of: grid.rows[...], in: grid)
        cells.use(row.cells + (header.hasSecondRow ? next?.cells ?? [] : []))
        offset += header.hasSecondRow ? 2 : 1
        while offset < grid.rows.count, !grid.rows[offset].isHeader, !funds.ends(grid.rows[offset], header) {
          funds.read(grid.rows[offset], header, &cells)
          offset += 1
        }
      } else {
        readHead(row, next)
        offset += 1
      }
    }
    finish()
  }

  /// Titles, the year, marks, and goals right of or below their label.
  private mutating func readHead(_ row: FormGrid.Row, _ next: FormGrid.Row?) {
    let unknown = GoalHeader(row).flatMap(\.unknown)
    for (index, cell) in row.cells.enumerated() {
      if paper.year == nil, let year = FormTitle.year(in: cell.text) {
        paper.year = year
        paper.places.set(.year, at: grid.place(cell))
      }
      let value = index + 1 < row.cells.count ? row.cells[index + 1] : nil
      if let unknown, unknown.column == cell.column {
        let below = next?.cells.first { $0.column >= cell.column }
        cells.use([cell])
        if let below, value.map({ below.column < $0.column }) ?? true {
          cells.use(contents: [below])
          unknownLabels.append(grid.unknown(cell, below, cell.meaning.head == nil && value == nil ? "实际完成情况" : "预期目标"))
        }
        continue
      }
      switch cell.meaning.head {
      case .goalExpected?, .goalActual?:
        let below = next?.cells.first { $0.column >= cell.column && $0.meaning.head == nil }
        let isHead = value.map { $0.column == unknown?.column } ?? false
        if isHead, cell.meaning.head == .goalExpected, index + 2 < row.cells.count {
          cells.use([cell])
          continue
        }
        guard let text = value?.meaning.head == nil && !isHead ? value ?? below : below else { continue }
        cells.use([cell])
        cells.use(contents: [text])
        let entry = Entry(value: text.text, raw: text.text, at: grid.place(text))
        if cell.meaning.head == .goalActual { paper.outcomes.append(entry) } else { paper.goals.append(entry) }
      case .disclosure?:
        guard let value else { continue }
        cells.use([cell, value])
        paper.mark.add(readDisclosureMark(value.text, asked: cell.label.key, at: .paper(grid.place(value))))
      case .secrecy?:
        guard let value else { continue }
        cells.use([cell, value])
        if let mark = SecrecyMark.level(value.text, at: .paper(grid.place(value))) { paper.mark.withhold(by: mark) }
      case .contact?: cells.use([cell] + (value.map { [$0] } ?? []))
      default: if row.cells.count == 1 { cells.use([cell]) }
      }
    }
  }

  private mutating func readIndicators(_ header: IndicatorHeader, below start: Int) {
    let rows = body[min(start, body.endIndex)...]
    indicators.open(header, rows: rows.count, of: grid)
    for row in rows {
      if let total = TotalRow(row, header, &cells) {
        if paper.printedTotal == nil { paper.printedTotal = total.total }
        // What stands below the points of the whole is another table.
        if TotalRow.isOfPoints(row), !indicators.indicators.isEmpty { break }
      } else if !row.cells.isEmpty, !indicators.ends(row, header) {
        indicators.read(row, header, &cells)
      }
    }
  }

  private mutating func finish() {
    funds.assignRoles()
    paper.funds = ExecutedFund.filled(funds.rows)
    paper.indicators = indicators.indicators
    notes += indicators.notes
    notes += funds.notes
    if let found = SecrecyMark.find(
      in: grid.rows[...], sheet: grid.name, isPrint: { !cells.contents.contains($0.address) })
    {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    unknownLabels += grid.unknownRows(of: body, isRead: cells.contains)
    let unused = cells.unused(in: grid.rows[...])
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }
}
