import Spreadsheets

/// Reads one paper of monitoring: labelled fields and money above the indicators, the indicators, and what stands below them.
struct MonitoringReader {
  private let grid: FormGrid
  private var table: MonitoringTable
  private(set) var paper: Monitoring
  private var offices = OfficeLabels()
  private(set) var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  private var cells: ReadCells
  private var crowdedLines: [CrowdedCells] = []
  var crowded: [CrowdedCells] { cells.crowded + crowdedLines }
  private(set) var funds: FundBlock
  /// What has arrived and what is expected to be spent, for each row of money.
  private var prospects: [(arrived: Entry<Money>, forecast: Entry<Money>)] = []

  init(grid: FormGrid, table: MonitoringTable) {
    self.grid = grid
    self.table = table
    paper = Monitoring(source: grid.place(row: grid.rows.first?.index ?? 0, column: 0))
    cells = ReadCells(grid, rows: grid.rows[...])
    funds = FundBlock(captions: UnitCaption.all(in: grid.rows[...], of: grid))
  }

  mutating func read() {
    var offset = 0
    while offset < table.row {
      let next = offset + 1 < table.row ? grid.rows[offset + 1] : nil
      if var header = MonitoringFundHeader(grid.rows[offset], next: next) {
        cells.use(grid.rows[offset].cells + (header.funds.hasSecondRow ? next?.cells ?? [] : []))
        unknownLabels += header.funds.unknownLabels(at: offset, of: grid.rows[..<table.row], in: grid) {
          MonitoringWords.fund($0.label) != nil || $0.meaning.fund != nil || $0.meaning.weakFund != nil
        }
        if let period = header.period {
          if paper.period == nil { paper.period = period }
          if paper.spentPeriod == nil, let label = header.funds.columns.label(.executed) {
            paper.spentPeriod = .init(period: period, at: grid.place(label))
          }
        }
        offset = readFunds(header.funds, below: offset + (header.funds.hasSecondRow ? 2 : 1))
      } else {
        readHead(offset)
        offset += 1
      }
    }
    readIndicators()
    finish()
  }

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
        cells.use([cell])
        let next = value(behind: index, in: row)
        if let period = MonitoringPeriod(in: cell.text)
          ?? next.flatMap({ MonitoringPeriod(in: $0.text, mayBeOneMonth: true) })
        {
          paper.period = period
          if MonitoringPeriod(in: cell.text) == nil, let next { cells.use([next]) }
        }
        continue
      }
      if AmountUnit.caption(cell.label) != nil { cells.use([cell]) }
      for field in HeadWords.inline(cell) {
        cells.use([cell])
        if field.field != .contact { take(field.field, field.label, field.value, at: grid.place(cell)) }
      }
      if MonitoringWords.asksRectification(cell.label) {
        readRectification(cell, value(behind: index, in: row))
      } else if MonitoringWords.isProgress(cell.label) || cell.meaning.head == .goalActual {
        readText(cell, index, offset, into: \.progress)
      } else if cell.meaning.head == .goalExpected {
        readText(cell, index, offset, into: \.goals)
      } else if let field = cell.meaning.head {
        cells.use([cell])
        guard let value = value(behind: index, in: row) else { continue }
        if field == .disclosure || field == .secrecy { cells.use([value]) } else { cells.use(contents: [value]) }
        if field != .contact { take(field, cell.label.key, value.text, at: grid.place(value)) }
      }
    }
  }

  private mutating func takeTitle(_ cell: FormGrid.Cell, isAlone: Bool) {
    if let year = FormTitle.year(in: cell.text), paper.year == nil {
      paper.year = year
      paper.places.set(.year, at: grid.place(cell))
      cells.use([cell])
    }
    if paper.period == nil, let period = MonitoringPeriod(in: cell.text) {
      paper.period = period
      cells.use([cell])
    }
    if isAlone { cells.use([cell]) }
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
      guard offices.takes(field, label, text, over: paper.department) else { break }
      paper.department = splitCode(text, shortest: 3)
      paper.places.set(.department, at: place)
    case .unit:
      guard offices.takes(field, label, text, over: paper.unit) else { break }
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
    cells.use([cell])
    var found = value(behind: index, in: grid.rows[offset])
    if found == nil, offset + 1 < table.row, MonitoringFundHeader(grid.rows[offset + 1]) == nil {
      found = grid.rows[offset + 1].cells.first { $0.column >= cell.column && $0.meaning.head == nil }
    }
    guard let found, !cells.contains(found.address), !MonitoringWords.isProgress(found.label) else { return }
    cells.use(contents: [found])
    paper[keyPath: field].append(Entry(value: found.text, raw: found.text, at: grid.place(found)))
  }

  private mutating func readRectification(_ label: FormGrid.Cell, _ value: FormGrid.Cell?) {
    cells.use([label])
    if let value { cells.use([value]) }
    paper.rectify = flag(value?.text ?? "", at: value.map(grid.place) ?? grid.place(label))
  }

  private func flag(_ text: String, at place: Provenance) -> Entry<Bool> {
    let plain = NormalText.normalised(text)
    let isNo = plain == "否" || plain.hasPrefix("不") || plain == "无需整改" || TickMark.isBeside("否", in: plain)
    let isYes = plain == "是" || plain == "√" || plain.hasPrefix("需") || TickMark.isBeside("是", in: plain)
    return Entry(value: isNo ? false : isYes ? true : nil, raw: text, at: place)
  }

  /// The lines of money; gives the row behind them.
  private mutating func readFunds(_ header: FundHeader, below start: Int) -> Int {
    var offset = start
    while offset < table.row, !endsFunds(grid.rows[offset], header) {
      let row = grid.rows[offset]
      offset += 1
      guard funds.read(row, header, &cells) else { continue }
      prospects.append(
        (funds.amount(.arrived, of: row, header, &cells), funds.amount(.forecast, of: row, header, &cells)))
    }
    return offset
  }

  /// Whether a row is no longer one of money: what has become of the goals stands below it.
  private func endsFunds(_ row: FormGrid.Row, _ header: FundHeader) -> Bool {
    funds.ends(row, header)
      || row.cells.contains { $0.column < header.firstValue && MonitoringWords.isProgress($0.label) }
  }

  private mutating func readIndicators() {
    let start = table.row + table.height
    for row in grid.rows[table.row..<start] { cells.use(row.cells) }
    if paper.period == nil {
      paper.period =
        [.actual, .reason].lazy.compactMap(table.columns.label).compactMap {
          MonitoringPeriod(in: $0.text, mayBeOneMonth: true)
        }.first
    }
    let rows = grid.rows[start...]
    let end = rows.firstIndex(where: MonitoringWords.endsTable) ?? rows.endIndex
    unknownLabels += table.endBeforeNameless(in: grid, rows: grid.rows[..<end])
    var lines = MonitoringLines(grid: grid, table: table, flag: flag)
    for row in rows[..<end] { lines.add(row) }
    paper.indicators = lines.all
    crowdedLines = lines.crowded
    cells.use(contents: lines.used)
    unknownLabels += table.unknownLabels(in: grid, rows: grid.rows[..<end])
    for offset in end..<rows.endIndex { readBelow(rows[offset]) }
  }

  private mutating func readBelow(_ row: FormGrid.Row) {
    for (index, cell) in row.cells.enumerated() where !cells.contains(cell.address) {
      let value = value(behind: index, in: row)
      if TargetWords.isNote(cell.label) || cell.meaning.head == .contact || cell.meaning.head == .boilerplate
        || HeadWords.inline(cell).contains(where: { $0.field == .contact || $0.field == .boilerplate })
      {
        cells.use([cell])
        if let value, cell.meaning.head == .contact { cells.use([value]) }
      } else if MonitoringWords.asksRectification(cell.label) {
        readRectification(cell, value)
      } else if MonitoringWords.isRemark(cell.label) || MonitoringWords.isProgress(cell.label)
        || cell.meaning.head == .remark
      {
        guard let value else { continue }
        if cell.meaning.head == .remark { cells.use([cell, value]) } else { cells.use(contents: [cell, value]) }
        paper.remarks.append(
          Remark(
            label: cell.text, labelAt: grid.place(cell),
            text: Entry(value: value.text, raw: value.text, at: grid.place(value))))
      }
    }
  }

  private mutating func finish() {
    takeFunds()
    let head = grid.rows[min(table.row, grid.rows.count - 1)].index
    if let found = SecrecyMark.find(
      in: grid.rows[...], sheet: grid.name, isPrint: { cells.isPrint($0, above: head) })
    {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    if paper.period == nil { paper.period = MonitoringPeriod(in: grid.name, mayBeOneMonth: true) }
    if paper.period == nil { notes.append(MonitoringNote.noPeriod) }
    unknownLabels += grid.unknownRows(of: grid.rows[...], isRead: cells.contains)
    let unused = cells.unused(in: grid.rows[...])
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }

  private mutating func takeFunds() {
    funds.assignRoles()
    // 1-6月执行数 on a paper of nine months is not what was spent in them.
    if paper.spentPeriod?.period.months.upperBound == paper.period?.months.upperBound { paper.spentPeriod = nil }
    let isOfOther = paper.spentPeriod != nil
    paper.funds = zip(funds.rows, prospects).map { row, prospect in
      .init(
        role: row.role, label: row.label, labelAt: row.labelAt ?? row.executed.at, initial: row.initial,
        adjusted: row.budget, arrived: prospect.arrived, executed: isOfOther ? row.executed.left : row.executed,
        rate: isOfOther ? row.rate.left : row.rate, forecast: prospect.forecast)
    }.filter { !($0.initial.raw + $0.adjusted.raw + $0.executed.raw).isEmpty }
    notes += funds.notes
  }
}

extension Entry {
  /// The same cell, left blank.
  fileprivate var left: Self { Self(value: nil, raw: "", at: at) }
}
