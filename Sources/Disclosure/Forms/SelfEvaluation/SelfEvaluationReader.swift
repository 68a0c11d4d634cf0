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
  var project: Project
  /// What is said about the form in the import report.
  var notes: [Message] = []
  /// Labels with content that no field has.
  var unknownLabels: [UnknownLabel] = []
  /// Cells that went into the record, or are known print of the form.
  var used: CellSet
  /// Cells with a sign of secrecy that are names, goals or other values: words in them speak of the matter, not of the form.
  var contents: Set<CellAddress> = []
  /// A mark above this and other forms.
  private let markAbove: FormGrid.Cell?
  var block = Block.head

  /// The captions that give a unit for the whole form.
  var captions: [UnitCaption] = []
  /// The unit that the row of the whole names, where the block names none: its parts are in the same.
  var rowUnit: AmountUnit?
  var captionUnit: AmountUnit? { captions.first { !$0.isOuter }?.unit }
  var unitWasAssumed = false
  var roundedAmounts: [CellAddress] = []
  var personalFields = 0
  /// Offices whose name comes from a caption so far.
  var weakNames: Set<HeadField> = []
  /// The level labels in force, which empty cells below inherit.
  var level1 = ""
  var level2 = ""
  /// Where they are printed.
  var level1At: Provenance?
  var level2At: Provenance?
  var fundLabels: [Label] = []
  /// The columns of the last indicator table, for a row of totals that other rows separate from it.
  private var lastTable: IndicatorHeader?

  init(grid: FormGrid, rows: ArraySlice<FormGrid.Row>, markAbove: FormGrid.Cell? = nil) {
    self.grid = grid
    self.markAbove = markAbove
    self.rows = rows
    let first = rows.first
    let firstRow = first?.index ?? 0
    used = CellSet(rows: firstRow...max(firstRow, rows.last?.index ?? 0))
    project = Project(
      form: .projectSelfEvaluation, year: nil, region: Named(), department: Named(), unit: Named(), code: "", name: "",
      source: grid.place(row: first?.index ?? 0, column: first?.cells.first?.column ?? 0))
  }

  mutating func read() {
    captions = captionsOfForm()
    var skipNext = false
    for offset in rows.indices {
      if skipNext {
        skipNext = false
        continue
      }
      let row = rows[offset]
      // Few rows have such labels; of the others the next row need not be looked at.
      if row.indicatorLabels > 0, let header = IndicatorHeader(row, next: rows[offset...].dropFirst().first) {
        open(header, row, offset)
        if header.hasSecondRow {
          use(rows[offset + 1].cells)
          skipNext = true
        }
      } else if row.isFundHeader, let header = FundHeader(row) {
        block = .funds(header)
        project.funds.reserveCapacity(project.funds.count + 4)
        fundLabels.reserveCapacity(fundLabels.count + 4)
        use(row.cells)
        unknownLabels += header.unknown(in: row).compactMap {
          grid.unknown(column: $0, below: offset, of: rows, example: FundWords.likely($0.label))
        }
      } else if let header = GoalHeader(row) {
        block = .goals(header)
        use(row.cells)
      } else {
        read(row)
      }
    }
    finish()
  }

  /// The captions with a unit. Below the first table a caption says 单位 and stands alone: in the tables a bare 元 is the unit of an
  /// indicator.
  private func captionsOfForm() -> [UnitCaption] {
    var inHead = true
    var captions: [UnitCaption] = []
    if let caption = grid.unitOfName { captions.append(caption) }
    for row in rows.indices {
      if inHead, rows[row].isHeader { inHead = false }
      for index in rows[row].cells.indices where rows[row].cells[index].signs.contains(.money) {
        guard inHead || rows[row].cells.count == 1 else { break }
        let cell = rows[row].cells[index]
        guard let unit = AmountUnit.caption(cell.label, withWord: !inHead) else { continue }
        captions.append(UnitCaption(unit: unit, words: cell.text, cell: cell))
        guard let other = AmountUnit.alternative(cell.label) else { continue }
        captions.append(UnitCaption(unit: other, words: cell.text, cell: cell))
      }
    }
    return captions + grid.outerCaptions
  }

  /// Reads a row that is no header, in the block that is open; a label of another field closes the block.
  private mutating func read(_ row: FormGrid.Row) {
    switch block {
    case .head:
      if !readTotal(row, lastTable) { readHead(row) }
    case .funds(let header):
      if endsFunds(row, header) { leaveBlock(row) } else { readFund(row, header) }
    case .goals(let header):
      if endsGoals(row, header) { leaveBlock(row) } else { readGoal(row, header) }
    case .indicators(let header):
      if readTotal(row, header) {
        block = .head
      } else if endsIndicators(row, header) {
        leaveBlock(row)
      } else {
        readIndicator(row, header)
      }
    }
  }

  private mutating func leaveBlock(_ row: FormGrid.Row) {
    block = .head
    if !readTotal(row, lastTable) { readHead(row) }
  }

  private mutating func open(_ header: IndicatorHeader, _ row: FormGrid.Row, _ offset: Int) {
    // The head repeated on the next page goes on with the levels of the page before.
    if lastTable?.columns.keys != header.columns.keys {
      (level1, level2) = ("", "")
      (level1At, level2At) = (nil, nil)
    }
    block = .indicators(header)
    lastTable = header
    project.indicators.reserveCapacity(project.indicators.count + min(16, rows.endIndex - offset))
    use(row.cells)
    for cell in header.unknown {
      notes.append(RecogniseNote.columnLeftOut(cell.text))
      if let unknown = grid.unknown(column: cell, below: offset, of: rows, example: "实际完成值") {
        unknownLabels.append(unknown)
      }
    }
    if let block = header.block { declareWeights(inHeading: block) }
  }

  mutating func use(_ cells: some Sequence<FormGrid.Cell>) {
    for cell in cells { used.insert(cell.address) }
  }

  /// Notes that stand alone in a row, as under a table, are no content, whatever column they stand in.
  mutating func keepAsContent(_ cell: FormGrid.Cell, in row: FormGrid.Row) {
    if cell.signs.contains(.secrecy), row.cells.count > 1 || isInGoals { contents.insert(cell.address) }
  }

  private var isInGoals: Bool { if case .goals = block { true } else { false } }

  private mutating func finish() {
    assignFundRoles()
    if !project.mark.isWithheld {
      let own = SecrecyMark.find(in: rows, sheet: grid.name) { !contents.contains($0.address) }
      if let found = own ?? markAbove.map({ SecrecyMark.Found(words: $0.text, cell: $0) }) {
        project.mark = .withheld(found.words, at: grid.place(of: found))
      }
    }
    if unitWasAssumed { notes.append(RecogniseNote.unitAssumed) }
    if !roundedAmounts.isEmpty { notes.append(RecogniseNote.roundedAmounts(roundedAmounts)) }
    if personalFields > 0 { notes.append(RecogniseNote.personalFields(personalFields)) }
    var unused: [CellAddress] = []
    for row in rows.indices {
      for index in rows[row].cells.indices where !used.contains(rows[row].cells[index].address) {
        unused.append(rows[row].cells[index].address)
      }
    }
    unknownLabels += grid.unknownRows(of: rows, isRead: used.contains)
    if !unused.isEmpty { notes.append(RecogniseNote.unusedCells(unused)) }
  }
}
