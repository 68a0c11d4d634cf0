import Spreadsheets

/// Reads one self-evaluation of a transfer: its heads, its money and how it was managed, its goals, and the indicators.
struct TransferSelfEvaluationReader {
  private let grid: FormGrid
  private(set) var paper: TransferSelfEvaluation
  private var offices = OfficeLabels()
  private(set) var notes: [Message] = []
  private(set) var unknownLabels: [UnknownLabel] = []
  private var cells: ReadCells
  var crowded: [CrowdedCells] { cells.crowded }
  private(set) var funds: FundBlock
  private var indicators = IndicatorBlock()

  init(grid: FormGrid) {
    self.grid = grid
    paper = TransferSelfEvaluation(source: grid.place(row: grid.rows.first?.index ?? 0, column: 0))
    cells = ReadCells(grid, rows: grid.rows[...])
    funds = FundBlock(captions: UnitCaption.all(in: grid.rows[...], of: grid))
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
        readIndicators(header, at: offset)
        break
      }
      if var header = FundHeader(at: offset, of: grid.rows[...]) {
        unknownLabels += header.unknownLabels(at: offset, of: grid.rows[...], in: grid)
        cells.use(row.cells + (header.hasSecondRow ? next?.cells ?? [] : []))
        offset += header.hasSecondRow ? 2 : 1
        while offset < grid.rows.count, !endsFunds(grid.rows[offset], header) {
          funds.read(grid.rows[offset], header, &cells)
          offset += 1
        }
      } else if readManagement(row) {
        offset += 1
      } else {
        readHead(row, next)
        offset += 1
      }
    }
    finish()
  }

  private func entry(_ cell: FormGrid.Cell) -> Entry<String> {
    Entry(value: cell.text, raw: cell.text, at: grid.place(cell))
  }

  /// Whether a row is no longer one of money: how the money was managed stands below it.
  private func endsFunds(_ row: FormGrid.Row, _ header: FundHeader) -> Bool {
    row.isHeader || funds.ends(row, header)
      || row.cells.contains { Self.isManagement($0.label) || Self.management[$0.label.bare] != nil }
  }

  private static let management = WordTable<Bool>([
    "分配科学性": true, "下达及时性": true, "拨付合规性": true, "使用规范性": true, "执行准确性": true, "预算绩效管理情况": true, "支出责任履行情况": true,
  ])

  /// Whether a label heads how the money was managed.
  private static func isManagement(_ label: Label) -> Bool { label.bare == "情况说明" || label.bare == "资金管理情况" }

  /// A line of 资金管理情况: what was asked, what is so, what is wrong.
  private mutating func readManagement(_ row: FormGrid.Row) -> Bool {
    if row.cells.contains(where: { $0.label.bare == "情况说明" }) {
      cells.use(row.cells)
      return true
    }
    guard let place = row.cells.prefix(2).firstIndex(where: { Self.management[$0.label.bare] != nil }) else {
      return false
    }
    cells.use(contents: row.cells)
    let label = row.cells[place]
    let texts = row.cells[(place + 1)...].map(entry)
    let none = Entry<String>(value: nil, raw: "", at: grid.place(label))
    paper.management.append(
      .init(
        label: label.text, labelAt: grid.place(label), state: texts.first ?? none,
        problem: texts.count > 1 ? texts[1] : none))
    return true
  }

  private mutating func readHead(_ row: FormGrid.Row, _ next: FormGrid.Row?) {
    let isGoals =
      row.cells.contains { $0.meaning.head == .goalExpected } && row.cells.contains { $0.meaning.head == .goalActual }
    if isGoals {
      readGoals(row, next)
      return
    }
    for (index, cell) in row.cells.enumerated() where !cells.contains(cell.address) {
      if paper.year == nil, let year = FormTitle.year(in: cell.text) {
        paper.year = year
        paper.places.set(.year, at: grid.place(cell))
        cells.use([cell])
      }
      if row.cells.count == 1 || AmountUnit.caption(cell.label) != nil { cells.use([cell]) }
      for field in HeadWords.inline(cell) {
        cells.use([cell])
        if field.field != .contact { take(field.field, field.label, field.value, at: grid.place(cell)) }
      }
      let value = index + 1 < row.cells.count && (row.cells[index + 1].meaning.head == nil) ? row.cells[index + 1] : nil
      if cell.label.bare == "中央主管部门" || cell.label.bare == "省级主管部门" && paper.ministry == nil {
        cells.use(contents: [cell] + (value.map { [$0] } ?? []))
        paper.ministry = value.map(entry)
      } else if let field = cell.meaning.head {
        cells.use([cell])
        guard let value else { continue }
        if field == .disclosure || field == .secrecy { cells.use([value]) } else { cells.use(contents: [value]) }
        if field != .contact { take(field, cell.label.key, value.text, at: grid.place(value)) }
      }
    }
  }

  private mutating func take(_ field: HeadField, _ label: String, _ text: String, at place: Provenance) {
    switch field {
    case .projectName:
      let named = splitCode(text, shortest: 8)
      paper.code = named.code
      paper.name = named.name.isEmpty ? named.code : named.name
      paper.source = place
      if !named.code.isEmpty { paper.places.set(.code, at: place) }
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
    case .disclosure: paper.mark.add(readDisclosureMark(text, asked: label, at: .paper(place)))
    case .secrecy: if let mark = SecrecyMark.level(text, at: .paper(place)) { paper.mark.withhold(by: mark) }
    default: break
    }
  }

  /// 总体目标 and 全年实际完成情况 stand over their texts.
  private mutating func readGoals(_ row: FormGrid.Row, _ next: FormGrid.Row?) {
    cells.use(row.cells)
    guard let next, let actual = row.cells.first(where: { $0.meaning.head == .goalActual }) else { return }
    let below = next.cells.filter { $0.meaning.head == nil && $0.meaning.indicator == nil }
    guard !below.isEmpty, !next.isHeader else { return }
    cells.use(contents: below)
    let none = Entry<String>(value: nil, raw: "", at: grid.place(row: next.index, column: actual.column))
    let done = below.first { $0.column >= actual.column }
    let wanted = below.first { $0.column < actual.column }
    paper.goals.append(Goal(expected: wanted.map(entry) ?? none, actual: done.map(entry) ?? none))
  }

  private mutating func readIndicators(_ header: IndicatorHeader, at offset: Int) {
    let rows = grid.rows[min(offset + (header.hasSecondRow ? 2 : 1), grid.rows.count)...]
    indicators.open(header, rows: rows.count, of: grid)
    for row in rows where row.cells.first.map({ HeadWords.field($0) == nil && !TargetWords.isNote($0.label) }) ?? false
    {
      indicators.read(row, header, &cells)
    }
    for row in rows {
      guard let first = row.cells.first, !cells.contains(first.address) else { continue }
      if first.label.key == "说明" || first.meaning.head == .remark, row.cells.count > 1 {
        cells.use([first, row.cells[1]])
        paper.remarks.append(Remark(label: first.text, labelAt: grid.place(first), text: entry(row.cells[1])))
      } else if TargetWords.isNote(first.label) || first.meaning.head == .boilerplate {
        cells.use(row.cells)
      }
    }
    // The form has no points: where offices add them, they are said not to be read.
    unknownLabels += (header.unknown + [header.columns.label(.score)].compactMap(\.self)).compactMap {
      grid.unknown(column: $0, below: offset, of: grid.rows[...], example: "全年实际完成值")
    }
  }

  private mutating func finish() {
    takeBlocks()
    if let found = SecrecyMark.find(
      in: grid.rows[...], sheet: grid.name, isPrint: { !cells.contents.contains($0.address) })
    {
      paper.mark.withhold(for: found.words, at: grid.place(of: found))
    }
    unknownLabels += grid.unknownRows(of: grid.rows[...], isRead: cells.contains)
    let unused = cells.unused(in: grid.rows[...])
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }

  private mutating func takeBlocks() {
    funds.assignRoles()
    paper.funds = ExecutedFund.filled(funds.rows)
    paper.indicators = indicators.indicators.map { line in
      .init(
        level1: line.level1, level2: line.level2, name: line.name, target: line.target, actual: line.actual,
        reason: line.reason, places: line.places)
    }
    notes += indicators.notes
    notes += funds.notes
  }
}
