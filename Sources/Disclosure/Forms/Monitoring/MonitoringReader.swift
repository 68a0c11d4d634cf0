import Spreadsheets

/// Reads one paper of monitoring: labelled fields and money above the indicators, the indicators, and what stands below them.
struct MonitoringReader {
  private let grid: FormGrid
  private let table: MonitoringTable
  private(set) var paper: Monitoring
  private(set) var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  private var used: Set<CellAddress> = []
  private let caption: AmountUnit?
  private var hasUnit = false

  init(grid: FormGrid, table: MonitoringTable) {
    self.grid = grid
    self.table = table
    paper = Monitoring(source: grid.place(row: grid.rows.first?.index ?? 0, column: 0))
    caption =
      grid.rows[..<table.row].lazy.flatMap(\.cells).compactMap { AmountUnit.caption($0.label) }.first
      ?? grid.outerUnits.agreed
  }

  mutating func read() {
    var offset = 0
    while offset < table.row {
      if let header = MonitoringFundHeader(grid.rows[offset]) {
        use(grid.rows[offset].cells)
        if paper.period == nil { paper.period = header.period }
        offset = readFunds(header, below: offset + 1)
      } else {
        readHead(offset)
        offset += 1
      }
    }
    readIndicators()
    finish()
  }

  private mutating func use(_ cells: some Sequence<FormGrid.Cell>) { for cell in cells { used.insert(cell.address) } }

  /// The cell behind a label, unless it is a label itself.
  private func value(behind index: Int, in row: FormGrid.Row) -> FormGrid.Cell? {
    guard index + 1 < row.cells.count else { return nil }
    let next = row.cells[index + 1]
    return next.meaning.head == nil || next.meaning.head == .remark ? next : nil
  }

  private mutating func readHead(_ offset: Int) {
    let row = grid.rows[offset]
    for (index, cell) in row.cells.enumerated() {
      if row.cells.count <= 3, offset < 4 { takeTitle(cell, isAlone: row.cells.count == 1) }
      if MonitoringWords.asksPeriod(cell.label) {
        use([cell])
        let next = value(behind: index, in: row)
        if let period = MonitoringPeriod(in: cell.text)
          ?? next.flatMap({ MonitoringPeriod(in: $0.text, mayBeOneMonth: true) })
        {
          paper.period = period
          if MonitoringPeriod(in: cell.text) == nil, let next { use([next]) }
        }
        continue
      }
      if AmountUnit.caption(cell.label) != nil { use([cell]) }
      for field in HeadWords.inline(cell) {
        use([cell])
        if field.field != .contact { take(field.field, field.label, field.value, at: grid.place(cell)) }
      }
      if MonitoringWords.asksRectification(cell.label) {
        readRectification(cell, value(behind: index, in: row))
      } else if MonitoringWords.isProgress(cell.label) || cell.meaning.head == .goalActual {
        readText(cell, index, offset, into: \.progress)
      } else if cell.meaning.head == .goalExpected {
        readText(cell, index, offset, into: \.goals)
      } else if let field = cell.meaning.head {
        use([cell])
        guard let value = value(behind: index, in: row) else { continue }
        use([value])
        if field != .contact { take(field, cell.label.key, value.text, at: grid.place(value)) }
      }
    }
  }

  private mutating func takeTitle(_ cell: FormGrid.Cell, isAlone: Bool) {
    if let year = FormTitle.year(in: cell.text), paper.year == nil {
      paper.year = year
      paper.places.set(.year, at: grid.place(cell))
      use([cell])
    }
    if paper.period == nil, let period = MonitoringPeriod(in: cell.text) {
      paper.period = period
      use([cell])
    }
    if isAlone { use([cell]) }
  }

  private mutating func take(_ field: HeadField, _ label: String, _ text: String, at place: Provenance) {
    switch field {
    case .projectName:
      let named = splitCode(text, shortest: 8)
      if paper.code.isEmpty, !named.code.isEmpty {
        paper.code = named.code
        paper.places.set(.code, at: place)
      }
      paper.name = named.name.isEmpty ? named.code : named.name
      paper.source = place
    case .projectCode:
      paper.code = text
      paper.places.set(.code, at: place)
    case .department:
      guard paper.department.isEmpty else { break }
      paper.department = splitCode(text, shortest: 3)
      paper.places.set(.department, at: place)
    case .unit:
      guard paper.unit.isEmpty else { break }
      paper.unit = splitCode(text, shortest: 3)
      paper.places.set(.unit, at: place)
    case .year:
      guard let year = FormTitle.year(in: text) ?? Int(text) else { break }
      paper.year = year
      paper.places.set(.year, at: place)
    case .budgetType:
      paper.budgetTypeRaw = text
      paper.places.set(.budgetType, at: place)
      paper.budgetType = BudgetTypeWords.type(text)
    case .keyProject:
      paper.isKeyProject = isYes(text)
      paper.places.set(.keyProject, at: place)
    case .disclosure: paper.mark.add(readDisclosureMark(text, asked: label, at: .paper(place)))
    case .secrecy: if let mark = SecrecyMark.level(text, at: .paper(place)) { paper.mark.withhold(by: mark) }
    default: break
    }
  }

  /// A text stands right of its label, or below it.
  private mutating func readText(
    _ cell: FormGrid.Cell, _ index: Int, _ offset: Int, into field: WritableKeyPath<Monitoring, [Entry<String>]>
  ) {
    use([cell])
    var found = value(behind: index, in: grid.rows[offset])
    if found == nil, offset + 1 < table.row, MonitoringFundHeader(grid.rows[offset + 1]) == nil {
      found = grid.rows[offset + 1].cells.first { $0.column >= cell.column && $0.meaning.head == nil }
    }
    guard let found, !used.contains(found.address), !MonitoringWords.isProgress(found.label) else { return }
    use([found])
    paper[keyPath: field].append(Entry(value: found.text, raw: found.text, at: grid.place(found)))
  }

  private mutating func readRectification(_ label: FormGrid.Cell, _ value: FormGrid.Cell?) {
    use([label])
    if let value { use([value]) }
    paper.rectify = flag(value?.text ?? "", at: value.map(grid.place) ?? grid.place(label))
  }

  private func flag(_ text: String, at place: Provenance) -> Entry<Bool> {
    let plain = NormalText.normalised(text)
    let isNo = plain == "否" || plain.hasPrefix("不") || plain == "无需整改" || TickMark.isBeside("否", in: plain)
    let isYes = plain == "是" || plain == "√" || plain.hasPrefix("需") || TickMark.isBeside("是", in: plain)
    return Entry(value: isNo ? false : isYes ? true : nil, raw: text, at: place)
  }

  /// The lines of money; gives the row behind them.
  private mutating func readFunds(_ header: MonitoringFundHeader, below start: Int) -> Int {
    hasUnit = hasUnit || header.unit != nil
    let unit = header.unit ?? caption ?? .wan
    var rows: [FundRow] = []
    var offset = start
    while offset < table.row {
      let row = grid.rows[offset]
      let labels = row.cells.filter { $0.column < header.firstValue }
      guard labels.allSatisfy({ $0.meaning.head == nil && !MonitoringWords.isProgress($0.label) }),
        labels.contains(where: { FundWords.isRow($0.label) })
      else { break }
      let line = TableRow(grid: grid, row: row, columns: header.columns)
      func amount(_ column: MonitoringFundColumn) -> Entry<Money> {
        let text = line.text(column)
        return Entry(value: readAmount(text, unit: unit).money, raw: text, at: line.place(column))
      }
      use(row.cells)
      offset += 1
      let label = labels.last { !FundWords.isBlock($0.label) } ?? labels.last
      let (initial, adjusted, executed) = (amount(.initial), amount(.adjusted), amount(.executed))
      guard let label, !(initial.raw + adjusted.raw + executed.raw).isEmpty else { continue }
      let expected = executed.value.flatMap { done in (adjusted.value ?? initial.value).flatMap { Rate(done, of: $0) } }
      let rate = Entry(
        value: readRate(
          line.text(.rate), expected: expected, isPercent: header.columns.label(.rate)?.text.contains("%") ?? false),
        raw: line.text(.rate), at: line.place(.rate))
      paper.funds.append(
        .init(
          role: .part, label: label.text, labelAt: grid.place(label), initial: initial, adjusted: adjusted,
          arrived: amount(.arrived), executed: executed, rate: rate, forecast: amount(.forecast)))
      let none = Entry<Score>(value: nil, raw: "", at: executed.at)
      rows.append(
        FundRow(
          role: .part, label: label.text, labelAt: grid.place(label), initial: initial, budget: adjusted,
          executed: executed, weight: none, rate: rate, score: none))
    }
    for (index, role) in FundRoles.assign(rows, labels: rows.map { Label($0.label) }).enumerated() {
      paper.funds[paper.funds.count - rows.count + index].role = role
    }
    return offset
  }

  private mutating func readIndicators() {
    let start = table.row + table.height
    for row in grid.rows[table.row..<start] { use(row.cells) }
    if paper.period == nil {
      paper.period =
        [.actual, .reason].lazy.compactMap(table.columns.label).compactMap {
          MonitoringPeriod(in: $0.text, mayBeOneMonth: true)
        }.first
    }
    let rows = grid.rows[start...]
    let end = rows.firstIndex(where: MonitoringWords.endsTable) ?? rows.endIndex
    var lines = MonitoringLines(grid: grid, table: table, flag: flag)
    for row in rows[..<end] { lines.add(row) }
    paper.indicators = lines.all
    use(lines.used)
    for offset in end..<rows.endIndex { readBelow(rows[offset]) }
  }

  private mutating func readBelow(_ row: FormGrid.Row) {
    for (index, cell) in row.cells.enumerated() where !used.contains(cell.address) {
      let value = value(behind: index, in: row)
      if TargetWords.isNote(cell.label) || cell.meaning.head == .contact || cell.meaning.head == .boilerplate
        || HeadWords.inline(cell).contains(where: { $0.field == .contact || $0.field == .boilerplate })
      {
        use([cell])
        if let value, cell.meaning.head == .contact { use([value]) }
      } else if MonitoringWords.asksRectification(cell.label) {
        readRectification(cell, value)
      } else if MonitoringWords.isRemark(cell.label) || MonitoringWords.isProgress(cell.label)
        || cell.meaning.head == .remark
      {
        guard let value else { continue }
        use([cell, value])
        paper.remarks.append(
          Remark(
            label: cell.text, labelAt: grid.place(cell),
            text: Entry(value: value.text, raw: value.text, at: grid.place(value))))
      }
    }
  }

  private mutating func finish() {
    if let found = SecrecyMark.find(in: grid.rows[...], sheet: grid.name, isPrint: { !used.contains($0.address) }) {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    if paper.period == nil { paper.period = MonitoringPeriod(in: grid.name, mayBeOneMonth: true) }
    if paper.period == nil { notes.append(MonitoringNote.noPeriod) }
    let says = paper.funds.contains { ($0.adjusted.raw + $0.initial.raw).contains("元") }
    if !paper.funds.isEmpty, !hasUnit, caption == nil, !says { notes.append(RecogniseNote.unitAssumed) }
    unknownLabels += grid.unknownRows(of: grid.rows[...], isRead: used.contains)
    let unused = grid.rows.flatMap(\.cells).map(\.address).filter { !used.contains($0) }
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }
}
