import Spreadsheets

/// Reads the lines of a register below its header, and what titles, headings and notes say of them.
struct RegisterReader {
  private let grid: FormGrid
  private let head: RegisterHead
  private let unit: PaperUnit
  private let notesAbove: [RegisterNote]
  private var columns: HeaderColumns<RegisterColumn>
  private var amounts: RegisterAmounts
  private var others: RegisterColumns
  private var places: HeadPlaces
  private var labelled: UnlabelledCells
  private var groups: RegisterGroups
  /// The year that the last title names.
  private var year: Int?
  private var status: SheetStatus
  private var entries: [RegisterEntry] = []
  private var lines: [RegisterNote.Line] = []
  private var rounded: [CellAddress] = []
  private var ownUnits = OwnUnits()
  private var doubts: [RegisterDoubt] = []

  init(_ grid: FormGrid, _ head: RegisterHead) {
    self.grid = grid
    self.head = head
    let titlesAbove = grid.rows[..<head.rows.lowerBound]
    unit = PaperUnit(
      grid, head: titlesAbove.flatMap(\.cells) + head.row.cells.filter(RegisterColumn.isCaption),
      labels: head.unitLabels,
      below: grid.rows[(head.rows.upperBound + 1)...].lazy.filter { $0.cells.count == 1 })
    let above = titlesAbove.flatMap(\.cells)
    let notes = above.compactMap { RegisterNote($0, isHead: true) }
    notesAbove = notes
    let titles = above.filter { cell in !notes.contains { $0.cell.address == cell.address } }
    let title =
      titles.first { SecrecyMark.standsAbove($0.text) }
      ?? SecrecyMark.labelled(in: grid.rows[...head.rows.upperBound])?.cell
    groups = RegisterGroups(title: title.map { .withheld($0.text, at: .register(grid.place($0))) })
    year = RegisterYear.ofTitles(above.map(\.text) + [grid.name])
    columns = head.columns
    amounts = RegisterAmounts(head, unit: unit, of: grid)
    others = RegisterColumns(head.row, used: head.columns, amounts: amounts.columns)
    places = RegisterColumn.places(head.columns, of: grid)
    labelled = UnlabelledCells(head.row, of: grid)
    status = SheetStatus(name: grid.name, form: .projectRegister, records: 0, rows: 0)
  }

  mutating func read() -> Recognition {
    for cell in others.unknown where !RegisterColumn.isCaption(cell) {
      status.reasons.append(RecogniseNote.columnLeftOut(cell.text))
    }
    // Parts beside the whole that is read are known.
    let unknown = others.unknown.filter {
      !RegisterColumn.isCaption($0) && (RegisterColumn.of($0) != .budget || !BudgetPart.isPart($0.label))
    }.compactMap {
      grid.unknown(column: $0, below: head.rows.upperBound, of: grid.rows[...], example: "预算数")
    }
    var notes = notesAbove
    var last = head.rows.upperBound
    for (place, row) in zip(grid.rows.indices, grid.rows) where place > last {
      // A header again, on a new printed page or over another block, whose columns may stand elsewhere.
      if row.cells.contains(where: { RegisterColumn.of($0) == .name }), let again = RegisterHead(grid, at: place) {
        // Lines of the table on the left stand beside the header of another.
        if again.isDoubled || row.cells.first.map({ isLine($0, beside: again) }) ?? false {
          status.isUnread = true
          status.mayHideMarks = true
          status.reasons.append(RecogniseNote.sideBySide)
        }
        begin(again)
        status.reasons.append(RecogniseNote.repeatedHeader(row.index))
        last = again.rows.upperBound
        continue
      }
      if let first = row.cells.first, TableWords.isTotal(first.label) {
        status.reasons.append(RecogniseNote.totalsRow(row.index))
        continue
      }
      let title = RegisterYear.ofTitle(row)
      if let title { year = title.year }
      if let note = row.cells.count < 3 ? row.cells.lazy.compactMap({ RegisterNote($0) }).first : nil {
        notes.append(note)
        status.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      if let heading = RegisterHeading(row, columns, sequence: others.sequence) {
        groups.enter(heading, at: grid.place(heading.cell))
        status.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      if title != nil {
        status.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      read(row)
    }
    for note in notes {
      for line in note.lines(lines) {
        entries[line].mark.withhold(for: note.cell.text, at: .register(grid.place(note.cell)))
      }
    }
    return recognition(unknown)
  }

  /// Whether a cell left of a header's labels is the code or the name of a line of the table so far.
  private func isLine(_ cell: FormGrid.Cell, beside again: RegisterHead) -> Bool {
    guard let first = again.columns.firstColumn(of: again.columns.keys), cell.column < first,
      RegisterColumn.of(cell) == nil, !head.row.cells.contains(where: { $0.text == cell.text })
    else { return false }
    return ExactDecimal(cell.text) != nil || columns.holds([.name, .code], at: cell.column)
  }

  /// Goes on below another header.
  private mutating func begin(_ again: RegisterHead) {
    doubts += amounts.doubts
    columns = again.columns
    amounts = RegisterAmounts(again, unit: unit, of: grid)
    others = RegisterColumns(again.row, used: columns, amounts: amounts.columns)
    places = RegisterColumn.places(columns, of: grid)
    labelled.begin(again.row, of: grid)
  }

  private mutating func read(_ row: FormGrid.Row) {
    status.rows += 1
    let reader = TableRow(grid: grid, row: row, columns: columns)
    let name = reader.text(.name)
    let code = reader.text(.code)
    guard !name.isEmpty || !code.isEmpty else {
      status.reasons.append(RecogniseNote.noProject(row.index))
      return
    }
    let named = code.isEmpty ? splitCode(name, shortest: 8) : Named(code: code, name: name)
    let mark = mark(reader)
    let isTotal = RegisterTotals.isTotal(name, code: named.code)
    // A line that closes something stays, whatever it is.
    if isTotal, !mark.isWithheld {
      status.reasons.append(RecogniseNote.totalsRow(row.index))
      return
    }
    let number = others.sequence.flatMap { row.first(in: $0) }.flatMap { Int($0.text) } ?? lines.count + 1
    lines.append(
      RegisterNote.Line(
        row: row.index, number: number, texts: row.cells.map(\.text), isMarked: mark.statement != .none))
    let amount = amounts.read(reader)
    for cell in amount.cells {
      ownUnits.add(cell.amount, cell.text, at: cell.at, stated: unit.stated)
      if cell.amount.rounded { rounded.append(cell.at.address) }
    }
    labelled.add(row)
    var entry = RegisterEntry(
      region: reader.text(.region),
      department: TableWords.named(reader.merged(.departmentCode), reader.merged(.department)),
      unit: TableWords.named(reader.merged(.unitCode), reader.merged(.unit)), code: named.code, name: named.name,
      budget: amount.entry, budgetType: BudgetTypeWords.type(reader.text(.budgetType)), mark: mark,
      isKeyProject: isYes(reader.text(.key)), groups: RegisterColumn.groups(reader),
      source: reader.place(code.isEmpty ? .name : .code), places: places)
    entry.otherAmounts = amount.parts
    entry.year = columns.has(.year) ? RegisterYear.ofCell(reader.merged(.year)) ?? year : year
    if isTotal { entry.leftOut = .total }
    entries.append(entry)
  }

  private func recognition(_ unknown: [UnknownLabel]) -> Recognition {
    var status = status
    let hasUnits = columns.has(.amountUnit)
    if columns.has(.budget), unit.unit == nil, unit.doubt == nil, !hasUnits {
      status.reasons.append(RecogniseNote.unitAssumed)
    }
    if !rounded.isEmpty { status.reasons.append(RecogniseNote.roundedAmounts(rounded)) }
    status.records = entries.count
    var recognition = Recognition(status: status)
    recognition.register = entries
    recognition.ownUnits = ownUnits.all
    if columns.has(.budget) { recognition.unitDoubts += [unit.doubt].compactMap(\.self) }
    recognition.registerDoubts = doubts + amounts.doubts + [labelled.doubt].compactMap(\.self)
    recognition.unknownLabels = unknown
    return recognition
  }

  /// The strictest mark of a line: of its columns, of its name, and of the titles and headings above it.
  private func mark(_ reader: TableRow<RegisterColumn>) -> DisclosureMark {
    var mark = DisclosureMark.none
    if let label = reader.columns.label(.mark) {
      mark = readDisclosureMark(reader.merged(.mark), asked: label.label.key, at: .register(reader.place(.mark)))
    }
    if let level = SecrecyMark.level(reader.merged(.secrecy), at: .register(reader.place(.secrecy))) {
      mark.withhold(by: level)
    }
    if let other = others.withheld(reader) { mark.withhold(by: other) }
    mark.add(groups.mark)
    return mark
  }
}
