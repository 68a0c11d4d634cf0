import Spreadsheets

/// Reads the lines of a ledger: every row under the header ends in a line or in a reason.
struct LedgerReader {
  private let grid: FormGrid
  private var header: LedgerHeader
  private let card: LedgerCard
  private let caption: AmountUnit?
  private var status: SheetStatus
  private var lines: [LedgerLine] = []
  private var drafts: [LedgerDraft] = []
  private var notes: [Entry<String>] = []
  private var totals: [LedgerSheetFacts.Totals] = []
  private var partStart = 0
  private var groups = LedgerGroups()
  /// Whether the row before is a line, and no heading or total stands between.
  private var followsLine = false
  /// Rows that do not name what they are about and go on with the line above.
  private var goingOn: [Int] = []
  /// The titles above the lines, in their normal form, the latest last; the sheet's name where there is none.
  private var titles: [String]
  private var rounded: [CellAddress] = []
  /// Two units that captions, notes and a head give the same amounts.
  private var doubt: UnitDoubt?
  private var captions: PaperUnit
  private var ownUnits = OwnUnits()
  /// The year of the latest title, where a table begins anew under one.
  private var titleYear: Entry<Int>?
  /// Where another table begins.
  private var rest: Int?

  init(grid: FormGrid, header: LedgerHeader, card: LedgerCard) {
    self.grid = grid
    self.header = header
    self.card = card
    let above = grid.rows[..<header.rows.lowerBound].flatMap(\.cells)
    let said = PaperUnit(grid, head: above, labels: [], below: grid.rows[header.rows.upperBound...])
    caption = said.unit
    captions = said
    doubt = said.doubt
    status = SheetStatus(name: grid.name, form: card.kind, records: 0, rows: 0)
    let heads = grid.rows[..<header.rows.lowerBound].filter { $0.cells.count <= 3 }
    titles = [heads.lazy.compactMap { PaperTitle($0.cells[0].text)?.name }.last ?? NormalText.normalised(grid.name)]
    notes = above.map { Entry(value: nil, raw: $0.text, at: grid.place($0)) }
  }

  mutating func read(subject: (LedgerLine) -> SubjectKind?) -> Recognition {
    let first = header
    var offset = header.rows.upperBound
    while offset < grid.rows.count { offset = readRow(at: offset) }
    leaveOutOfficeTotals()
    let others = first.columns.filter { $0.meaning == .unknown }.map(\.label.text)
    let facts = LedgerSheetFacts(card: card, notes: notes, totals: totals, otherLabels: others, titles: titles)
    let marks = LedgerMarks(
      grid: grid, above: grid.rows[..<first.rows.lowerBound], header: grid.rows[first.rows], notes: notes,
      explains: card.marks == .sayHowPublished)
    let maker = LedgerLineMaker(grid: grid, card: card, above: grid.rows[..<first.rows.lowerBound])
    for draft in drafts {
      var line = maker.line(of: draft, facts)
      line.subject = subject(line) ?? line.subject
      line.mark = marks.mark(of: draft.row, draft.columns, card: card)
      line.mark.add(draft.mark)
      lines.append(line)
    }
    return finish(first)
  }

  /// Reads a row; the place of the next one.
  private mutating func readRow(at offset: Int) -> Int {
    let row = grid.rows[offset]
    if let again = LedgerHeader(grid, at: offset, card: card), repeats(again, row) {
      header = again
      status.reasons.append(RecogniseNote.repeatedHeader(row.index))
      return again.rows.upperBound
    }
    if LedgerRows.isColumnNumbers(row) {
      status.reasons.append(LedgerNote.columnNumbers(row.index))
    } else if row.cells.count <= 3, let title = PaperTitle(row.cells[0].text), card.isTitle(title.name) {
      if titles.last != title.name { titles.append(title.name) }
      let isOfOther = takeYear(of: row.cells)
      status.reasons.append(
        isOfOther ? LedgerNote.otherYear(row.index, row.cells[0].text) : RecogniseNote.continuedPage(row.index))
    } else if beginsOtherTable(at: offset) {
      rest = offset
      return grid.rows.count
    } else if let label = LedgerRows.total(row, isExact: card.subject == .region) {
      addTotals(row, label)
      followsLine = false
    } else if LedgerRows.isStatistic(row, of: card) {
      for cell in row.cells { notes.append(Entry(value: nil, raw: cell.text, at: grid.place(cell))) }
      followsLine = false
      status.reasons.append(LedgerNote.statistic(row.index))
    } else if LedgerRows.isNote(row) {
      for cell in row.cells { notes.append(Entry(value: nil, raw: cell.text, at: grid.place(cell))) }
      status.reasons.append(LedgerNote.note(row.index))
    } else if let heading = LedgerRows.heading(row, header, in: grid, names: nameSpans) {
      groups.enter(heading, at: grid.place(heading.cell))
      followsLine = false
      status.reasons.append(LedgerNote.heading(row.index))
    } else {
      status.rows += 1
      let cells = cells(of: row)
      if cells.contains(where: { !$0.raw.isEmpty && !$0.isShared }) {
        drafts.append(
          LedgerDraft(
            cells: goesOn(cells, row), row: row, columns: header.columns, heading: groups.heading,
            titleNumber: titles.count - 1,
            mark: groups.mark, titleYear: titleYear, others: card.keepsOthers ? others(of: row) : []))
        followsLine = true
      } else {
        status.reasons.append(LedgerNote.noCase(row.index))
      }
    }
    return offset + 1
  }

  /// Leaves out lines that name the office of other lines where those name projects, and say nothing but amounts: its subtotals.
  private mutating func leaveOutOfficeTotals() {
    guard card.subject == .project else { return }
    let left = LedgerRows.officeTotals(drafts, of: card)
    guard !left.isEmpty else { return }
    for index in left { status.reasons.append(RecogniseNote.totalsRow(drafts[index].row.index)) }
    func moved(_ place: Int) -> Int { place - left.count { $0 < place } }
    totals = totals.map { total in
      LedgerSheetFacts.Totals(
        label: total.label, cells: total.cells, at: total.at,
        part: moved(total.part.lowerBound)..<moved(total.part.upperBound), isSubtotal: total.isSubtotal)
    }
    drafts = drafts.indices.filter { !left.contains($0) }.map { drafts[$0] }
  }

  /// The cells of a line with what the line above names where it names nothing itself, or writes 同上.
  private mutating func goesOn(_ cells: [LedgerLine.Cell], _ row: FormGrid.Row) -> [LedgerLine.Cell] {
    guard let above = drafts.last?.cells, let found = LedgerCells.named(cells, by: above, card, followsLine) else {
      return cells
    }
    goingOn.append(row.index)
    return found
  }

  /// Takes the year of a title inside the table; whether it is another than that of the title before.
  private mutating func takeYear(of cells: [FormGrid.Cell]) -> Bool {
    guard let cell = cells.first(where: { FormTitle.year(in: $0.text) != nil }),
      let year = FormTitle.year(in: cell.text)
    else { return false }
    let before = titleYear?.value ?? notes.lazy.compactMap { FormTitle.year(in: $0.raw) }.first
    titleYear = Entry(value: year, raw: cell.text, at: grid.place(cell))
    return before.map { $0 != year } ?? false
  }

  /// Whether a row is the header once more: most of its cells are labels.
  private func repeats(_ again: LedgerHeader, _ row: FormGrid.Row) -> Bool {
    let known = again.columns.count { if case .known = $0.meaning { $0.row == again.rows.lowerBound } else { false } }
    return known >= 3 && known * 2 >= row.cells.count
      || row.cells.map(\.text) == grid.rows[header.rows.lowerBound].cells.map(\.text)
  }

  /// Whether the title of another paper stands there, over a header that is not this ledger's.
  private func beginsOtherTable(at offset: Int) -> Bool {
    let row = grid.rows[offset]
    guard row.cells.count == 1, let title = PaperTitle(row.cells[0].text), !card.isTitle(title.name) else {
      return false
    }
    let below = grid.rows[(offset + 1)...].first { $0.cells.count > 2 }
    guard let below, below.cells.allSatisfy({ $0.text.utf8.count <= 60 }) else { return false }
    return below.cells.count { header.columns.map(\.label.text).contains($0.text) } < below.cells.count / 2
      && !below.cells.contains { Int($0.text) != nil }
  }

  /// Where a line's own name stands: a cell there alone is a line with blanks, and no heading.
  private var nameSpans: [Range<Int>] {
    let offices = card.columns.indices.filter {
      if case .department = card.columns[$0].content { card.subject != .project } else { false }
    }
    return [LedgerLineMaker.nameSpan(in: header.columns, of: card)].compactMap { $0 }
      + header.columns.filter { column in offices.contains { column.meaning == .known($0) } }.map(\.span)
  }

  private mutating func addTotals(_ row: FormGrid.Row, _ label: FormGrid.Cell) {
    let isSubtotal = label.label.key.contains("小计") || label.label.key.contains("本页")
    let start = isSubtotal ? partStart : 0
    totals.append(
      LedgerSheetFacts.Totals(
        label: label.text, cells: cells(of: row).filter { !$0.isShared }, at: grid.place(label),
        part: min(start, drafts.count)..<drafts.count, isSubtotal: isSubtotal))
    if isSubtotal { partStart = drafts.count }
    status.reasons.append(RecogniseNote.totalsRow(row.index))
  }

  /// What stands in the card's columns, also where a cell is merged over several lines.
  private mutating func cells(of row: FormGrid.Row) -> [LedgerLine.Cell] {
    var cells: [LedgerLine.Cell] = []
    let doubts = LedgerDoubts(row, header, card, grid)
    for column in header.columns {
      guard case .known(let index) = column.meaning else { continue }
      let content = card.columns[index].content
      let own = row.first(in: column.span)
      let cell = own ?? grid.anchor(row: row.index, column: column.span.lowerBound)
      // A cell merged over the row to its left is another column's.
      let found =
        own ?? cell.flatMap { $0.row < row.index && $0.row > grid.rows[header.rows.upperBound - 1].index ? $0 : nil }
      let text = found?.text ?? ""
      let named = AmountUnit.named(by: column.label.label) ?? column.above.flatMap { AmountUnit.named(by: $0) }
      let unit = named ?? caption
      if case .money = content, isDoubtful(named, column.label, text) {
        let at = found.map { grid.place($0) } ?? grid.place(row: row.index, column: column.span.lowerBound)
        cells.append(LedgerLine.Cell(column: index, raw: "", value: nil, at: at, isShared: false))
        continue
      }
      let isPercent = column.label.text.contains("%") || column.label.text.contains("％")
      if case .money = content, let own {
        let reading = readAmount(text, unit: unit ?? .wan)
        if reading.rounded { rounded.append(own.address) }
        let stated = named.map { StatedUnit(unit: $0, words: column.label.text, at: grid.place(column.label)) }
        ownUnits.add(reading, text, at: grid.place(own), stated: stated ?? captions.stated)
      }
      let value = LedgerReading.value(text, as: content, unit: unit ?? .wan, isPercent: isPercent)
      let doubt = doubts.of(index, column, text, value)
      let blanks = doubt?.blanks ?? false
      cells.append(
        LedgerLine.Cell(
          column: index, raw: blanks ? "" : text, value: blanks ? nil : value,
          at: found.map { grid.place($0) } ?? grid.place(row: row.index, column: column.span.lowerBound),
          isShared: own == nil && found != nil && !blanks, doubt: doubt))
    }
    return LedgerCells.completed(cells.sorted { $0.column < $1.column }, after: drafts.last?.cells, card)
  }

  /// Whether an amount may be in one of two units: captions name two, or one other than the column's.
  private mutating func isDoubtful(_ own: AmountUnit?, _ label: FormGrid.Cell, _ text: String) -> Bool {
    guard !BlankText.isBlank(text), !readAmount(text, unit: .wan).hasOwnUnit else { return false }
    if doubt == nil, let own { doubt = captions.doubt(of: own, label, grid) }
    guard let doubt else { return false }
    return own.map { $0 == doubt.other.unit || $0 == doubt.first.unit } ?? true
  }

  /// What stands in columns that the card does not know.
  private func others(of row: FormGrid.Row) -> [LedgerLine.Other] {
    header.columns.compactMap { column in
      guard column.meaning == .unknown, let cell = row.first(in: column.span), !BlankText.isBlank(cell.text) else {
        return nil
      }
      let unit = AmountUnit.named(by: column.label.label) ?? caption ?? .wan
      return LedgerLine.Other(
        label: column.label.text, labelAt: grid.place(column.label),
        amount: Entry(value: readAmount(cell.text, unit: unit).money, raw: cell.text, at: grid.place(cell)))
    }
  }

  private mutating func finish(_ header: LedgerHeader) -> Recognition {
    var unknown: [UnknownLabel] = []
    for column in header.columns where column.meaning == .unknown && !card.keepsOthers {
      status.reasons.append(RecogniseNote.columnLeftOut(column.label.text))
      let example = card.columns[0].label
      // 2023年资金量 beside 2024年资金量 is known, and of another year.
      if SaidYear(column.label.label.full) != nil, card.column(column.label.label) != nil { continue }
      if let label = grid.unknown(
        column: column.label, below: header.rows.upperBound - 1, of: grid.rows[...], example: example)
      {
        unknown.append(label)
      }
    }
    // A head that was left blank, by the lines: a signature below them may stand in any column.
    let read = Set(lines.map { Int($0.source.row) })
    for column in header.columns {
      let beside = grid.firstBeside(column.label, column.span, grid.rows[header.rows.upperBound...]) {
        read.contains($0.row) && !$0.text.isSame(as: $1.text) && !BlankText.isBlank($1.text)
      }
      if let beside {
        unknown.append(grid.unlabelled(beside, under: grid.rows[column.row], example: card.columns[0].label))
      }
    }
    let hasMoney = lines.contains { $0.cells.contains { if case .money? = $0.value { true } else { false } } }
    let namesUnit = header.columns.contains {
      AmountUnit.named(by: $0.label.label) != nil || $0.above.flatMap { AmountUnit.named(by: $0) } != nil
    }
    if hasMoney, caption == nil, !namesUnit { status.reasons.append(LedgerNote.unitAssumed) }
    if !rounded.isEmpty { status.reasons.append(RecogniseNote.roundedAmounts(rounded)) }
    if !goingOn.isEmpty { status.reasons.append(LedgerNote.goesOn(goingOn)) }
    if lines.isEmpty { status.reasons.append(LedgerNote.blank(card.title)) }
    status.records = lines.count
    var recognition = Recognition(status: status)
    recognition.unitDoubts += [doubt].compactMap(\.self)
    recognition.ownUnits = ownUnits.all
    recognition.papers = lines
    if let rest {
      let row = grid.rows[rest]
      var mark = DisclosureMark.none
      let above = grid.rows[..<header.rows.lowerBound]
      if let found = SecrecyMark.find(in: above, sheet: "", isPrint: { _ in true }) {
        mark.withhold(for: found.words, at: grid.place(of: found))
      }
      recognition.rest = .init(
        grid: grid.part(grid.rows[rest...]), reason: LedgerNote.otherTable(row.index, row.cells[0].text), mark: mark)
    }
    recognition.unknownLabels = unknown
    return recognition
  }
}
