import Spreadsheets

/// Reads one target form: labelled fields and money above the indicator table, then the table.
struct TargetReader {
  let grid: FormGrid
  let table: TargetTable
  var target: ProjectTarget
  private var offices = OfficeLabels()
  var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  var cells: ReadCells
  private let unit: AmountUnit?
  /// Two units of money that the form names.
  let doubt: UnitDoubt?
  private let stated: StatedUnit?
  private(set) var ownUnits = OwnUnits()
  /// Where the money of the year begins, right of that of several years.
  private var yearColumn = 0
  /// Where the money of the target's own year stands, beside that of other years: 2024年, 2025年.
  private var ownYear: Range<Int>?
  /// The column of the money applied for; empty behind its rows.
  private var application: Range<Int>?
  /// The goals of before an adjustment, by their places.
  var earlierGoals: [Int] = []

  init(grid: FormGrid, table: TargetTable) {
    self.grid = grid
    var table = table
    if table.term.isEmpty, table.regions.isEmpty {
      table.header.lookBelow(in: grid, at: table.row, of: grid.rows[...])
    }
    self.table = table
    cells = ReadCells(grid, rows: grid.rows[...])
    target = ProjectTarget(source: grid.place(row: grid.rows.first?.index ?? 0, column: 0))
    let title = PaperTitle.first(in: grid)?.name ?? ""
    target.version = PaperVersion(title: title)
    if !table.regions.isEmpty || title.contains("转移支付") || title.contains("区域") { target.subject = .fund }
    // 单位 as a column of the table means units of measure; a caption says 万元 or 元.
    let head = grid.rows[..<table.row].lazy.flatMap(\.cells)
    let labels = head.filter {
      $0.signs.contains(.money) && AmountUnit.caption($0.label) == nil && TargetWords.isMoney($0.label)
    }
    let said = PaperUnit(grid, head: head, labels: labels, below: grid.rows[table.row...])
    doubt = said.doubt
    stated = said.stated
    unit = said.unit ?? (said.doubt == nil ? head.compactMap { AmountUnit.named(by: $0.label) }.first : nil)
  }

  mutating func read() {
    for offset in grid.rows[..<table.row].indices { readHead(offset) }
    keepAdjusted()
    readIndicators()
    target.isTermAlone =
      target.termTotal != nil && !target.funds.contains { $0.isTotal && TargetWords.isOfYear(Label($0.label)) }
      && target.remarks.contains { TargetWords.isOfSeveralYears($0.text.raw) }
    let head = grid.rows[min(table.row, grid.rows.count - 1)].index
    if let found = SecrecyMark.find(
      in: grid.rows[...], sheet: grid.name, isPrint: { cells.isPrint($0, above: head) })
    {
      target.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    if !target.funds.isEmpty, unit == nil, doubt == nil, !target.funds.contains(where: { $0.amount.raw.contains("元") })
    {
      notes.append(RecogniseNote.unitAssumed)
    }
    if !table.term.isEmpty { notes.append(TargetNote.termLeftOut) }
    if table.term.isEmpty {
      unknownLabels += table.header.nameless
      unknownLabels += table.header.unknown.filter {
        !IndicatorHeader.isExplanation($0.label) && !TargetWords.isLastYear($0.label)
      }.compactMap {
        grid.unknown(column: $0, below: table.row, of: grid.rows[...], example: "指标值")
      }
    }
    unknownLabels += grid.unknownRows(of: grid.rows[...], isRead: cells.contains)
    let unused = cells.unused(in: grid.rows[...])
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }

  private mutating func readHead(_ offset: Int) {
    let row = grid.rows[offset]
    if let first = row.cells.first, FormTitle.isTitle(row) || row.saysOneThing {
      if let year = FormTitle.year(in: first.text) {
        if target.year == nil {
          target.take(year, at: grid.place(first))
        } else if target.year != year, target.otherYear == nil, TargetWords.isOfYear(titled: first.text) {
          target.otherYear = .init(year: year, at: grid.place(first))
        }
      }
      if offset < 2 || FormTitle.isTitle(row) || FormTitle.year(in: first.text) != nil { cells.use(first.address) }
    }
    if row.cells.contains(where: { TargetWords.isExecution($0.label) }) {
      cells.use(row.cells)
      return
    }
    if readApplication(row) || readYears(row) { return }
    for index in row.cells.indices {
      let cell = row.cells[index]
      if TargetWords.isTerm(cell.label), offset + 1 < table.row {
        let below = grid.rows[offset + 1].cells.first { $0.column >= cell.column && $0.meaning.head == nil }
        if let below { cells.use(below.address) }
      }
      if TargetWords.isFundName(cell.label), target.name.isEmpty, let value = valueCell(behind: index, in: row) {
        cells.use([cell, value])
        target.subject = .fund
        take(.projectName, cell.label.key, value.text, at: grid.place(value))
        continue
      }
      if cell.label.bare == "区县主管部门", let value = valueCell(behind: index, in: row) {
        cells.use([cell, value])
        target.department = Named()
        take(.department, cell.label.key, value.text, at: grid.place(value))
        continue
      }
      if TargetWords.isHeadRemark(cell.label), let value = valueCell(behind: index, in: row),
        !TargetWords.isHeadRemark(value.label)
      {
        cells.use([cell, value])
        target.remarks.append(
          Remark(
            label: cell.text, labelAt: grid.place(cell),
            text: Entry(value: value.text, raw: value.text, at: grid.place(value))))
        continue
      }
      for field in HeadWords.inline(cell) where field.field != .contact {
        cells.use(cell.address)
        take(field.field, field.label, field.value, at: grid.place(cell))
      }
      if AmountUnit.caption(cell.label) != nil || TargetWords.isCaption(cell.label) { cells.use(cell.address) }
      if let (label, amount) = TargetWords.inlineFund(cell.text) {
        addFund(cell, label: label, amount, at: grid.place(cell))
      } else if let part = TargetWords.fund(cell.label) ?? looseFund(index, in: row) {
        let value = amountCell(behind: index, in: row)
        addFund(cell, label: cell.text, value?.text ?? "", at: value.map(grid.place) ?? grid.place(cell), isTotal: part)
        if let value { cells.use(value.address) }
      } else if TargetWords.isGoal(cell.label) || TargetWords.isWholeGoal(cell.label) && isBesideText(index, in: row) {
        readGoal(cell, index, offset)
      } else if let field = cell.meaning.head, field != .goalExpected {
        cells.use(cell.address)
        var found = valueCell(behind: index, in: row)
        if field == .disclosure, found == nil, index + 1 < row.cells.count, SecrecyMark.isOpenMark(row.cells[index + 1])
        {
          found = row.cells[index + 1]
        }
        guard let value = found else { continue }
        cells.use(value.address)
        if field != .contact { take(field, cell.label.key, value.text, at: grid.place(value)) }
      }
    }
  }

  /// Whether a label that speaks of money, with an amount behind it, names the whole of it; `nil` if it is no such label.
  private func looseFund(_ index: Int, in row: FormGrid.Row) -> Bool? {
    guard let isTotal = TargetWords.looseFund(row.cells[index].label), let value = valueCell(behind: index, in: row),
      readAmount(value.text, unit: .wan).money != nil
    else { return nil }
    return isTotal
  }

  /// The cell behind a label, unless it is a label itself.
  private func valueCell(behind index: Int, in row: FormGrid.Row) -> FormGrid.Cell? {
    guard index + 1 < row.cells.count else { return nil }
    let next = row.cells[index + 1]
    return next.meaning.head != nil || TargetWords.fund(next.label) != nil || TargetWords.isGoal(next.label)
      ? nil : next
  }

  /// A row of the money of an application, with last year's amounts left of what is applied for; `false` where it is none.
  private mutating func readApplication(_ row: FormGrid.Row) -> Bool {
    guard table.lastYear != nil else { return false }
    if application == nil, let index = row.cells.firstIndex(where: { TargetWords.isApplication($0.label) }), index > 0 {
      let end = index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max
      application = row.cells[index].column..<end
      cells.use(row.cells)
      return true
    }
    guard let columns = application, let label = row.cells.first, label.meaning.head == nil,
      FundWords.isRow(label.label), let cell = row.first(in: columns), label.column < columns.lowerBound
    else {
      if target.funds.isEmpty == false { application = 0..<0 }
      return false
    }
    addFund(label, label: label.text, cell.text, at: grid.place(cell), isTotal: TableWords.isTotal(label.label))
    cells.use(cell.address)
    return true
  }

  /// The cell with the amount of a row of money: behind its label, or in the column of the target's own year.
  private func amountCell(behind index: Int, in row: FormGrid.Row) -> FormGrid.Cell? {
    guard let columns = ownYear, row.cells[index].column < columns.lowerBound else {
      return valueCell(behind: index, in: row)
    }
    return row.first(in: columns)
  }

  /// A row with the years of the amounts below it; `false` where it is none. The target's own year counts, else the latest.
  private mutating func readYears(_ row: FormGrid.Row) -> Bool {
    let years = row.cells.indices.compactMap { index in
      TargetWords.yearAlone(row.cells[index].label).map { (index: index, year: $0) }
    }
    if years.count < 2 { return readAdjustment(row) }
    guard
      row.cells.contains(where: { FundWords.isBlock($0.label) || TargetWords.isMoney($0.label) })
    else { return false }
    let latest = years.max { ($0.year.number ?? 0) < ($1.year.number ?? 0) }
    let own = years.first { $0.year.number != nil && $0.year.number == target.year } ?? years.first { $0.year == .this }
    guard let index = (own ?? latest)?.index else { return false }
    let end = index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max
    ownYear = row.cells[index].column..<end
    cells.use(row.cells)
    return true
  }

  /// A row with 调整前 and 调整后 over the amounts below it: those after count.
  private mutating func readAdjustment(_ row: FormGrid.Row) -> Bool {
    guard row.cells.count > 2, let index = row.cells.firstIndex(where: { TargetWords.isAfterAdjustment($0.label) }),
      index > 0, TargetWords.isBeforeAdjustment(row.cells[index - 1].label),
      row.cells[..<(index - 1)].contains(where: { FundWords.isBlock($0.label) || TargetWords.isMoney($0.label) })
    else { return false }
    let end = index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max
    ownYear = row.cells[index].column..<end
    cells.use(row.cells)
    notes.append(TargetNote.adjusted)
    return true
  }

  /// Whether a text stands right of a label, and no further label.
  private func isBesideText(_ index: Int, in row: FormGrid.Row) -> Bool {
    guard let value = valueCell(behind: index, in: row) else { return false }
    return !TargetWords.isTerm(value.label) && !TargetWords.isCaption(value.label)
  }

  private mutating func take(_ field: HeadField, _ label: String, _ text: String, at place: Provenance) {
    if target.take(field, label, text, at: place) { return }
    switch field {
    case .department:
      guard offices.takes(field, label, text, over: target.department) else { break }
      target.department = splitCode(text, shortest: 3)
      target.places.set(.department, at: place)
    case .unit:
      guard offices.takes(field, label, text, over: target.unit) else { break }
      target.unit = splitCode(text, shortest: 3)
      target.places.set(.unit, at: place)
    default: break
    }
  }

  private mutating func addFund(
    _ cell: FormGrid.Cell, label: String, _ text: String, at place: Provenance, isTotal: Bool? = nil
  ) {
    guard cell.column >= yearColumn else {
      cells.use(cell.address)
      return
    }
    let isTotal = isTotal ?? TargetWords.fund(Label(label)) ?? false
    let reading = readAmount(text, unit: unit ?? .wan)
    // An amount whose unit is in doubt is blank, unless it names one itself.
    let isDoubtful = doubt != nil && !reading.hasOwnUnit
    let amount = Entry(value: isDoubtful ? nil : reading.money, raw: isDoubtful ? "" : text, at: place)
    if isTotal, TargetWords.isTermTotal(Label(label)),
      target.termTotal == nil || TargetWords.isAfterAdjustment(Label(label))
    {
      target.termTotal = amount
    }
    // 当年资金总额 stands right of the total of several years: what was read of the block before it belongs to those years.
    if isTotal, TargetWords.isOfYear(Label(label)) {
      if let term = target.funds.last, term.isTotal, term.amount.at.row == place.row {
        target.funds = []
        yearColumn = cell.column
      }
      target.funds.removeAll { $0.isTotal && !TargetWords.isOfYear(Label($0.label)) }
    } else if isTotal, target.funds.contains(where: \.isTotal), !TargetWords.isAfterAdjustment(Label(label)) {
      // A second total is not read; the note on unread cells names it.
      return
    }
    cells.use(cell.address)
    ownUnits.add(reading, text, at: place, stated: stated)
    target.funds.append(ProjectTarget.Fund(label: label, labelAt: grid.place(cell), amount: amount, isTotal: isTotal))
  }

  /// A goal stands right of its label, or below it.
  private mutating func readGoal(_ cell: FormGrid.Cell, _ index: Int, _ offset: Int) {
    cells.use(cell.address)
    var found = valueCell(behind: index, in: grid.rows[offset])
    if found == nil, offset + 1 < table.row {
      found = grid.rows[offset + 1].cells.first { $0.column >= cell.column && $0.meaning.head == nil }
    }
    guard let found, !TargetWords.isTerm(found.label) else { return }
    cells.use(found.address)
    if cell.label.full.contains("调整前") { earlierGoals.append(target.goals.count) }
    target.goals.append(Entry(value: found.text, raw: found.text, at: grid.place(found)))
  }
}
