import Spreadsheets

/// Reads one target form of a department: its money and tasks, its goals, and the table of indicators.
struct DepartmentTargetReader {
  private let grid: FormGrid
  private(set) var paper: DepartmentTarget
  private(set) var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  private var cells: ReadCells
  /// Cells with a number each where there should be one number.
  private(set) var crowded: [CrowdedCells] = []
  private let unit: AmountUnit?
  /// Two units of money that the form names.
  let doubt: UnitDoubt?
  private var unitWasAssumed = false
  private var block = IndicatorBlock()
  /// Whether the form has a table of the year, beside which one of several years is not read.
  private var hasYear = false

  init(grid: FormGrid, department: DepartmentCell) {
    self.grid = grid
    paper = DepartmentTarget(source: department.at)
    paper.department = splitCode(department.name, shortest: 3)
    paper.name = paper.department.name
    paper.version = PaperVersion(title: PaperTitle.first(in: grid)?.name ?? "")
    paper.places.set(.department, at: department.at)
    cells = ReadCells(grid, rows: grid.rows[...])
    cells.use(contents: department.cells)
    let head = grid.rows.prefix { !$0.isIndicatorHeader }
    let said = PaperUnit(grid, head: head.lazy.flatMap(\.cells), labels: [], below: grid.rows[head.endIndex...])
    let labels = head.lazy.flatMap(\.cells).filter { AmountUnit.caption($0.label) == nil }
    let named = labels.compactMap { label in AmountUnit.named(by: label.label).map { (label: label, unit: $0) } }
    doubt = said.doubt ?? named.compactMap { said.doubt(of: $0.unit, $0.label, grid) }.first
    unit = said.unit ?? named.first?.unit
  }

  mutating func read() {
    var offset = 0
    hasYear = grid.rows.contains { $0.isIndicatorHeader && !Self.isOfTerm($0) }
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      let next = offset + 1 < grid.rows.count ? grid.rows[offset + 1] : nil
      if row.indicatorLabels > 0, var header = IndicatorHeader(row, next: next) {
        header.lookBelow(in: grid, at: offset, of: grid.rows[...])
        cells.use(row.cells + (header.hasSecondRow ? next?.cells ?? [] : []))
        offset = readIndicators(header, at: offset)
        continue
      }
      // 长期目标 with its text, beside the goals of the year.
      if hasYear, Self.isOfTerm(row), row.cells.count <= 3 {
        cells.use(row.cells)
        offset += 1
        continue
      }
      if let header = TaskHeader(row, next: next) {
        cells.use(row.cells + (header.height == 2 ? next?.cells ?? [] : []))
        unknownLabels += header.unknown.compactMap {
          grid.unknown(column: $0, below: offset + header.height - 1, of: grid.rows[...], example: "总额")
        }
        offset = readTasks(header, below: offset + header.height)
      } else if let header = SharesHeader(row) {
        cells.use(row.cells)
        offset = readShares(header, below: offset + 1)
      } else {
        readHead(row, next)
        offset += 1
      }
    }
    finish()
  }

  private mutating func amount<Key>(_ line: TableRow<Key>, _ column: Key, _ own: AmountUnit?) -> Entry<Money> {
    if let crowd = line.crowded(column) {
      crowded.append(crowd)
      return crowd.entry(at: line.place(column))
    }
    return amount(line.text(column), own, at: line.place(column))
  }

  /// An amount; blank where its unit is in doubt, unless it names one itself.
  private mutating func amount(_ text: String, _ own: AmountUnit?, at place: Provenance) -> Entry<Money> {
    let reading = readAmount(text, unit: own ?? unit ?? .wan)
    if doubt != nil, !reading.hasOwnUnit { return Entry(value: nil, raw: "", at: place) }
    if reading.money != nil, own ?? unit == nil, !reading.hasOwnUnit { unitWasAssumed = true }
    return Entry(value: reading.money, raw: text, at: place)
  }

  /// The tasks; gives the row behind them.
  private mutating func readTasks(_ header: TaskHeader, below start: Int) -> Int {
    var offset = start
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      guard let first = row.cells.first, row.indicatorLabels < 2, !Self.beginsBlock(first) else { break }
      let line = TableRow(grid: grid, row: row, columns: header.columns)
      func text(_ column: TaskHeader.Column) -> Entry<String> {
        let text = line.text(column)
        return Entry(value: text.isEmpty ? nil : text, raw: text, at: line.place(column))
      }
      cells.use(row.cells)
      offset += 1
      let total = amount(line, .total, header.unit)
      if row.cells.contains(where: { TableWords.isTotal($0.label) }) {
        paper.taskTotal = total
        continue
      }
      guard !text(.name).raw.isEmpty || !text(.content).raw.isEmpty || !total.raw.isEmpty else { continue }
      paper.tasks.append(
        .init(
          duty: text(.duty), name: text(.name), content: text(.content), total: total,
          appropriation: amount(line, .appropriation, header.unit), other: amount(line, .other, header.unit)))
    }
    return offset
  }

  /// Income and expenditure; gives the row behind them.
  private mutating func readShares(_ header: SharesHeader, below start: Int) -> Int {
    var offset = start
    var side = DepartmentTarget.Side.income
    while offset < grid.rows.count {
      let row = grid.rows[offset]
      let labels = row.cells.filter { $0.column < header.firstValue }
      // A second row of the header gives the two years.
      if labels.isEmpty, row.cells.allSatisfy({ $0.text.contains("年") }) {
        cells.use(row.cells)
        offset += 1
        continue
      }
      guard let label = labels.last, FundWords.isRow(label.label), !Self.beginsBlock(labels[0]) else { break }
      if let group = DepartmentTarget.Side.allCases.first(where: { labels[0].label.bare == $0.rawValue }) {
        side = group
      }
      let line = TableRow(grid: grid, row: row, columns: header.columns)
      cells.use(row.cells)
      offset += 1
      guard labels.count > 1 || label.label.bare != side.rawValue else { continue }
      paper.funds.append(
        .init(
          side: side, isTotal: TableWords.isTotal(label.label), label: label.text, labelAt: grid.place(label),
          amount: amount(line, .amount, header.unit),
          share: Entry(
            value: readRate(line.text(.share)), raw: line.text(.share), at: line.place(.share)),
          before: [amount(line, .twoYearsBefore, header.unit), amount(line, .yearBefore, header.unit)]))
    }
    return offset
  }

  /// Titles, the year, marks, single amounts, and texts right of or below their label.
  private mutating func readHead(_ row: FormGrid.Row, _ next: FormGrid.Row?) {
    for (index, cell) in row.cells.enumerated() where !cells.contains(cell.address) {
      if paper.year == nil, let year = FormTitle.year(in: cell.text), !cell.text.contains("填报") {
        paper.year = year
        paper.places.set(.year, at: grid.place(cell))
      }
      let value = index + 1 < row.cells.count ? row.cells[index + 1] : nil
      if Self.isDuty(cell.label) {
        if let text = text(of: cell, value, next) { paper.duties.append(text) }
      } else if ["部门预算编码", "预算编码", "单位编码", "部门编码"].contains(cell.label.bare), let value {
        cells.use([cell, value])
        paper.department.code = value.text
        paper.places.set(.departmentCode, at: grid.place(value))
      } else if cell.meaning.head == .goalExpected || TargetWords.isGoal(cell.label) {
        if let text = text(of: cell, value, next) { paper.goals.append(text) }
      } else if let value, Self.fund(cell.label) != nil, value.meaning.head == nil {
        addFund(cell, value)
      } else {
        readField(cell, value, isAlone: row.cells.count == 1)
      }
    }
  }

  private mutating func readField(_ cell: FormGrid.Cell, _ value: FormGrid.Cell?, isAlone: Bool) {
    switch cell.meaning.head {
    case .disclosure?:
      guard let value else { return }
      cells.use([cell, value])
      paper.mark.add(readDisclosureMark(value.text, asked: cell.label.key, at: .paper(grid.place(value))))
    case .secrecy?:
      guard let value else { return }
      cells.use([cell, value])
      if let mark = SecrecyMark.level(value.text, at: .paper(grid.place(value))) { paper.mark.withhold(by: mark) }
    case .contact?, .boilerplate?: cells.use([cell] + (value.map { [$0] } ?? []))
    default:
      if isAlone || AmountUnit.caption(cell.label) != nil || Self.isCaption(cell.label) { cells.use([cell]) }
    }
  }

  private mutating func text(of label: FormGrid.Cell, _ value: FormGrid.Cell?, _ next: FormGrid.Row?) -> Entry<String>?
  {
    let below = next?.cells.first { $0.column >= label.column && $0.meaning.head == nil }
    guard let text = value?.meaning.head == nil ? value ?? below : below, !Self.beginsBlock(text) else {
      cells.use([label])
      return nil
    }
    cells.use([label, text])
    return Entry(value: text.text, raw: text.text, at: grid.place(text))
  }

  private mutating func addFund(_ cell: FormGrid.Cell, _ value: FormGrid.Cell) {
    cells.use([cell, value])
    let none = Entry<Rate>(value: nil, raw: "", at: grid.place(value))
    let amount = amount(value.text, AmountUnit.named(by: cell.label), at: grid.place(value))
    paper.funds.append(
      .init(
        side: .budget, isTotal: Self.fund(cell.label) ?? false, label: cell.text, labelAt: grid.place(cell),
        amount: amount,
        share: none, before: []))
  }

  /// The indicators; gives the row behind them. Those of several years are left out beside those of the year.
  private mutating func readIndicators(_ header: IndicatorHeader, at offset: Int) -> Int {
    let start = min(offset + (header.hasSecondRow ? 2 : 1), grid.rows.count)
    let isLeftOut = hasYear && Self.isOfTerm(grid.rows[offset])
    if isLeftOut {
      notes.append(TargetNote.termLeftOut)
    } else {
      block.open(header, rows: grid.rows.count - start, of: grid)
    }
    var end = start
    while end < grid.rows.count, !beginsOther(grid.rows[end]) { end += 1 }
    for row in grid.rows[start..<end] {
      if isLeftOut { cells.use(row.cells) }
      guard let first = row.cells.first, !isLeftOut else { continue }
      if row.cells.count == 1, FormTitle.isTitle(row) || first.text.contains("续表") {
        cells.use([first])
        continue
      }
      if TargetWords.endsTable(first.label) {
        if TargetWords.isNote(first.label) { cells.use([first]) }
        continue
      }
      guard block.read(row, header, &cells), let line = block.indicators.last else { continue }
      let explanation = header.explanations.flatMap { heading in row.cells.first { $0.column == heading.column } }
      paper.indicators.append(
        TargetIndicator(
          level1: line.level1, level2: line.level2, name: line.name, target: line.target,
          explanation: explanation.map { Entry(value: $0.text, raw: $0.text, at: grid.place($0)) },
          weight: line.weight, places: line.places))
    }
    if isLeftOut { return end }
    unknownLabels += header.nameless
    unknownLabels += header.unknown.filter {
      !$0.text.contains("解释") && !$0.text.contains("标准") && !$0.text.contains("类型")
    }
    .compactMap { grid.unknown(column: $0, below: offset, of: grid.rows[...], example: "指标值") }
    return end
  }

  /// Whether a row ends a table of indicators: the head of the next, or a goal.
  private func beginsOther(_ row: FormGrid.Row) -> Bool {
    guard let first = row.cells.first else { return false }
    if row.indicatorLabels >= 2, row.isIndicatorHeader { return true }
    return row.cells.count <= 3
      && (first.meaning.head == .goalExpected || TargetWords.isGoal(first.label) || first.label.bare == "长期目标")
  }

  /// Whether a row speaks of several years: 长期目标, 长期绩效指标.
  private static func isOfTerm(_ row: FormGrid.Row) -> Bool {
    row.cells.first.map { $0.label.full.utf8.count <= 60 && TargetWords.isTerm($0.label) } ?? false
  }

  private mutating func finish() {
    notes += block.notes
    if unitWasAssumed { notes.append(RecogniseNote.unitAssumed) }
    let head = (grid.rows.first(where: \.isHeader) ?? grid.rows.last)?.index ?? 0
    if let found = SecrecyMark.find(
      in: grid.rows[...], sheet: grid.name, isPrint: { cells.isPrint($0, above: head) })
    {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    unknownLabels += grid.unknownRows(of: grid.rows[...], isRead: cells.contains)
    let unused = cells.unused(in: grid.rows[...])
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }
}

extension DepartmentTargetReader {
  /// Whether a label names the whole of the budget (`true`) or a part (`false`); `nil` for any other.
  private static func fund(_ label: Label) -> Bool? {
    switch label.bare {
    case "资金总额", "预算资金总额", "年度资金总额", "部门预算总额", "预算总额": true
    case "项目支出", "基本支出", "其中:项目支出", "其中:基本支出", "其中:财政拨款", "其他资金", "财政拨款": false
    default: nil
    }
  }

  private static func isDuty(_ label: Label) -> Bool {
    ["部门职能概述", "部门职责", "部门(单位)职责", "职责概述", "单位职能概述", "部门职能", "主要职能"].contains { label.key == $0 || label.bare == $0 }
  }

  private static func isCaption(_ label: Label) -> Bool {
    ["年度主要任务", "年度预算安排", "年度履职目标", "部门总体资金情况", "年度绩效指标", "绩效指标", "总体资金情况"].contains { label.bare.hasPrefix($0) }
  }

  /// Whether a cell begins the next block of the form.
  fileprivate static func beginsBlock(_ cell: FormGrid.Cell) -> Bool {
    isDuty(cell.label) || cell.meaning.head == .goalExpected || TargetWords.isGoal(cell.label) || isCaption(cell.label)
      || cell.label.bare == "长期目标"
  }
}
