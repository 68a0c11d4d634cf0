import Spreadsheets

/// Reads one self-evaluation form, row by row: each header that is met opens its block, until the next label ends it.
struct SelfEvaluationReader {
  /// Where the reader is.
  enum Block {
    case head
    case funds(FundHeader)
    case goals(GoalHeader)
    case indicators(IndicatorHeader)
  }

  let grid: FormGrid
  let rows: ArraySlice<FormGrid.Row>
  /// The rows up to what is attached below the form.
  private let body: ArraySlice<FormGrid.Row>
  var project: Project
  /// What is said about the form in the import report.
  var notes: [Message] = []
  /// Labels with content that no field has.
  var unknownLabels: [UnknownLabel] = []
  var cells: ReadCells
  var crowded: [CrowdedCells] { cells.crowded }
  /// Whether the year that was taken is said to be a fiscal year.
  var yearIsFiscal = false
  var funds: FundBlock
  var indicators = IndicatorBlock()
  /// A mark above this and other forms.
  private let markAbove: FormGrid.Cell?
  private var block = Block.head
  /// The row of totals that counts so far.
  private var total: FormGrid.Row?
  /// Whether the form was left behind its totals: a row below them is in none of its tables.
  private var isLeft = false
  /// Whether a free text stands below the indicators: they do not go on behind it.
  private var isTableOver = false

  var personalFields = 0
  /// Which labels its offices come from.
  var offices = OfficeLabels()

  init(grid: FormGrid, rows: ArraySlice<FormGrid.Row>, markAbove: FormGrid.Cell? = nil) {
    self.grid = grid
    self.markAbove = markAbove
    self.rows = rows
    let first = rows.first
    cells = ReadCells(grid, rows: rows)
    body = FormSegments.beforeAnnex(rows)
    funds = FundBlock(captions: UnitCaption.all(in: body, of: grid))
    project = Project(
      form: .projectSelfEvaluation, year: nil, region: Named(), department: Named(), unit: Named(), code: "", name: "",
      source: grid.place(row: first?.index ?? 0, column: first?.cells.first?.column ?? 0))
  }

  mutating func read() {
    var skipNext = false
    for offset in body.indices {
      if skipNext {
        skipNext = false
        continue
      }
      let row = body[offset]
      // Few rows have such labels; of the others the next row need not be looked at.
      if row.indicatorLabels > 0, let header = IndicatorHeader(row, next: body[offset...].dropFirst().first) {
        open(header, row, offset)
        if header.hasSecondRow {
          cells.use(rows[offset + 1].cells)
          skipNext = true
        }
      } else if var header = FundHeader(at: offset, of: body) {
        isLeft = false
        if header.hasSecondRow {
          cells.use(rows[offset + 1].cells)
          skipNext = true
        }
        funds.open()
        cells.use(row.cells)
        let unknown = header.unknownLabels(at: offset, of: rows, in: grid)
        block = .funds(header)
        unknownLabels += unknown
        if header.columns.has(.budget) || unknown.contains(where: FundWords.mayBeBudget) || hidesBudget(row) {
          project.hasBudgetColumn = true
        }
      } else if let header = GoalHeader(row) {
        block = .goals(header)
        cells.use(row.cells)
        if let unknown = header.unknown {
          unknownLabels += [grid.unknown(column: unknown, below: offset, of: rows, example: header.example)].compactMap(
            \.self)
        }
      } else {
        read(row)
      }
    }
    finish()
  }

  /// Whether the header has a label of the budget in a hidden column.
  private func hidesBudget(_ row: FormGrid.Row) -> Bool {
    grid.hiddenCells.contains { $0.row == row.index && ($0.meaning.fund ?? $0.meaning.weakFund) == .budget }
  }

  /// Reads a row that is no header, in the block that is open; a label of another field closes the block.
  private mutating func read(_ row: FormGrid.Row) {
    switch block {
    case .head:
      // What stands between two pages does not end the table: a signature, a title that is repeated.
      if total == nil, !isTableOver, let header = indicators.header,
        IndicatorBlock.holds(row, header) || row.cells.first.map(IndicatorBlock.isSum) ?? false
      {
        block = .indicators(header)
        indicators.read(row, header, &cells)
      } else if !readTotal(row) {
        isLeft = total != nil
        readHead(row)
      }
    case .funds(let header):
      if funds.ends(row, header) { leaveBlock(row) } else { funds.read(row, header, &cells) }
    case .goals(let header):
      if header.ends(row) {
        leaveBlock(row)
      } else if let goal = header.goal(row, &cells) {
        project.goals.append(goal)
      }
    case .indicators(let header):
      if readTotal(row) {
        block = .head
      } else if indicators.ends(row, header) {
        isTableOver = HeadWords.field(row.cells[0]) == .remark
        leaveBlock(row)
      } else {
        indicators.read(row, header, &cells)
      }
    }
  }

  private mutating func leaveBlock(_ row: FormGrid.Row) {
    block = .head
    if !readTotal(row) { readHead(row) }
  }

  /// Reads the row of totals; `false` if the row is none.
  private mutating func readTotal(_ row: FormGrid.Row) -> Bool {
    // Nearly every row is no row of totals: nothing is copied before that is known.
    guard TotalRow.begins(row), mayReplaceTotal(row),
      let found = TotalRow(row, indicators.header, &cells, hasGrade: project.printedGrade != nil)
    else {
      return false
    }
    if let weight = found.weight { project.printedWeight = weight }
    if let score = found.total { project.printedTotal = score }
    if let grade = found.grade { project.printedGrade = grade }
    total = row
    return true
  }

  /// Whether a row of totals may be that of the form, where one was read before: 合计 of another table below the form is none.
  private func mayReplaceTotal(_ row: FormGrid.Row) -> Bool {
    guard let total else { return true }
    if TotalRow.isOfPoints(row) != TotalRow.isOfPoints(total) { return TotalRow.isOfPoints(row) }
    return !isLeft
  }

  private mutating func open(_ found: IndicatorHeader, _ row: FormGrid.Row, _ offset: Int) {
    var header = found
    header.lookBelow(in: grid, at: offset, of: rows)
    unknownLabels += header.nameless
    block = .indicators(header)
    isLeft = false
    isTableOver = false
    indicators.open(header, rows: rows.endIndex - offset, of: grid)
    cells.use(row.cells)
    for cell in header.unknown {
      notes.append(RecogniseNote.columnLeftOut(cell.text))
      if let unknown = grid.unknown(column: cell, below: offset, of: rows, example: "实际完成值") {
        unknownLabels.append(unknown)
      }
    }
  }

  private mutating func finish() {
    takeBlocks()
    if !project.mark.isWithheld {
      let own = SecrecyMark.find(in: rows, sheet: grid.name) { !cells.contents.contains($0.address) }
      if let found = own ?? markAbove.map({ SecrecyMark.Found(words: $0.text, cell: $0) }) {
        project.mark = .withheld(found.words, at: grid.place(of: found))
      }
    }
    notes += funds.notes
    if personalFields > 0 { notes.append(RecogniseNote.personalFields(personalFields)) }
    let unused = cells.unused(in: rows)
    unknownLabels += grid.unknownRows(of: body, isRead: cells.contains)
    guard !unused.isEmpty else { return }
    notes.append(RecogniseNote.unusedCells(unused))
    project.lostIndicator = lostIndicator(unused)
  }

  /// A row that looks like an indicator and was read as none.
  private func lostIndicator(_ unused: [CellAddress]) -> Provenance? {
    guard let header = indicators.header, let names = header.columns[.level3] else { return nil }
    let isWhole = !indicators.indicators.isEmpty
    let lost = body.first { row in
      unused.contains { $0.row == row.index && names.contains($0.column) }
        && IndicatorBlock.holds(row, header, isWhole: isWhole)
    }
    return lost.map { grid.place(row: $0.index, column: names.lowerBound) }
  }

  private mutating func takeBlocks() {
    funds.assignRoles()
    project.funds = funds.rows
    project.remarks += funds.reasons
    project.statedUnits = funds.statedUnits
    project.contradictedAmounts = funds.contradicted
    project.namesUnitsApart = funds.namesUnitsApart
    project.indicators = indicators.indicators
    project.declaredWeights = indicators.declaredWeights
    project.mergedPoints = indicators.mergedPoints
    notes += indicators.notes
  }
}
