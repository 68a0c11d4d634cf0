import Spreadsheets

/// Takes the sheets of a workbook: rows of a list are scored as they come, other sheets are gathered and recognised at their end.
struct SheetIntake: SheetConsumer {
  /// How many rows are looked at before a sheet is taken for a form.
  static let headRows = 40

  /// What one sheet gave.
  struct Taken {
    var name: String
    var status: SheetStatus
    var part: FileOutcome.Part
  }

  var options: ListOptions
  private let forms: FormSet
  let file: Int
  var taken: [Taken] = []
  private var sheet: Sheet?
  private var list: (any LongFormReader)?
  private var seenList: SeenList?
  /// The table that the next sheet may go on with.
  private var table: ContinuedTable?
  /// Sheets without a form that list projects.
  var namingProjects: [Int] = []
  /// Where a person sees something else than what is stored, or nothing.
  private(set) var notes: [SeenNote] = []
  private var cells = 0
  private var bytes = 0
  /// Whether the sheet is longer than a form may be, and is none.
  private var isOverlong = false
  /// Whether it is longer than a form may be, and is a register.
  private var isRegister = false
  /// Whether a sheet was passed over because of its length.
  private(set) var isPartlyRead = false
  /// Sheets that say which projects are not public, and of which it is not known what they are.
  private(set) var unknownMarks: [String] = []
  /// The first mark on a sheet that is no form, such as a cover: it speaks of the whole workbook.
  private(set) var cover: (words: String, place: MarkPlace)?
  /// The limit that was reached, if one was; the rest was left unread.
  private(set) var reached: ReadError.Cause?
  private let limits: ReadLimits
  /// Units of money that stand in no cell.
  var outerUnits: [OuterUnit] = []

  init(file: Int, forms: FormSet, options: ListOptions, limits: ReadLimits) {
    self.forms = forms
    self.limits = limits
    self.file = file
    self.options = options
  }

  /// A page without a table may be a notice or a report.
  var takesText: Bool { true }

  /// Whether there was no sheet.
  var isEmpty: Bool { taken.isEmpty && sheet == nil }

  /// The names of the sheets so far.
  var names: [String] { taken.map(\.name) + (sheet.map { [$0.name] } ?? []) }

  mutating func begin(sheet name: String, isHidden: Bool) {
    finishSheet(merges: [])
    var begun = Sheet(name: name, isHidden: isHidden)
    begun.rows.reserveCapacity(Self.headRows)
    sheet = begun
    list = nil
    bytes = 0
    isOverlong = false
    isRegister = false
  }

  mutating func row(_ row: Row) -> Continuation {
    // The cells of a list are not held in memory and do not count, except texts that stand for many cells: they take time in a list, too.
    var needsLook = false
    let isList = if case nil = list { false } else { true }
    for index in row.cells.indices {
      let weight = row.cells[index].weight
      if !isList || weight > 1 { cells += weight }
      if isList, row.cells[index].needsLook { needsLook = true }
    }
    guard cells <= limits.cells else {
      reached = .limit("cells", limits.cells)
      return .stop
    }
    if isList {
      add(row, needsLook: needsLook)
      return .proceed
    }
    bytes += row.cells.count * 64
    for index in row.cells.indices { bytes += row.cells[index].text.utf8.count }
    guard bytes <= limits.formBytes || isRegister else { return overflow(row) }
    sheet?.rows.append(row)
    if sheet?.rows.count == Self.headRows {
      sheet?.sortRows()
      if let rows = sheet?.rows { startList(rows, of: sheet?.name ?? "") }
    }
    return .proceed
  }

  mutating func end(merges: [CellRange]) { finishSheet(merges: merges) }

  /// What every sheet gave, in order. A sheet that was cut off by a fault of the file ends here.
  mutating func finish() -> [Taken] {
    finishSheet(merges: [])
    if taken.contains(where: { $0.status.form == .projectRegister }) {
      for index in namingProjects { taken[index].status.doubt(RecogniseNote.besideRegister) }
    }
    table = nil
    return taken
  }

  /// Decides on a sheet that is larger than a form may be: a list whose header stands further down goes on row by row, and
  /// what has no form so far has none, such as a ledger. What has one would be half of it.
  private mutating func overflow(_ row: Row) -> Continuation {
    sheet?.sortRows()
    guard let held = sheet else { return .skipSheet }
    let grid = self.grid(of: held)
    if grid.mayHoldList { startList(held.rows, of: held.name) }
    if list != nil {
      add(row, needsLook: true)
      return .proceed
    }
    switch recognise(grid, forms: forms).status.form {
    case nil:
      isOverlong = true
      isPartlyRead = true
      return .skipSheet
    case .projectRegister:
      // A register of a province has one line for each project and may be this long; its marks must not be lost.
      isRegister = true
      sheet?.rows.append(row)
      return .proceed
    default: break
    }
    reached = .limit("formBytes", limits.formBytes)
    return .stop
  }

  private func grid(of sheet: Sheet, showsHidden: Bool = false) -> FormGrid {
    var grid = FormGrid(
      sheet, file: file, sheetIndex: taken.count, labels: forms.labelAliases, showsHidden: showsHidden)
    if !outerUnits.isEmpty { grid.outerUnits = outerUnits.of(sheet: taken.count) }
    return grid
  }

  private mutating func startList(_ rows: [Row], of name: String) {
    var options = options
    options.sheet = taken.count
    options.sheetName = name
    options.outerUnits = outerUnits.of(sheet: taken.count)
    var seen = SeenList(rows, sheet: taken.count)
    guard let list = forms.long.begin(seen.head, options: options) else { return }
    self.list = list
    seen.begin(forms, options)
    seenList = seen
    for row in rows { add(row, needsLook: row.cells.contains { $0.needsLook }) }
    sheet?.rows = []
  }

  /// Hands a row to the list, as a person sees it.
  private mutating func add(_ row: Row, needsLook: Bool) {
    if !needsLook {
      list?.add(row)
    } else if let row = seenList?.row(row) {
      list?.add(row)
    }
  }

  private mutating func finishSheet(merges: [CellRange]) {
    guard var sheet else { return }
    self.sheet = nil
    sheet.merges = merges
    sheet.sortRows()
    let grid = list == nil ? self.grid(of: sheet) : nil
    if let grid, grid.mayHoldList { startList(sheet.rows, of: sheet.name) }
    if var list {
      var outcome = list.finish()
      self.list = nil
      if let seen = seenList.take() {
        notes += seen.notes
        seen.close(&outcome)
        // What R03 and R05 say of a cell is not said again by what its blank lacks.
        let blanks = Set(seen.notes.filter { $0.kind == .unsigned || $0.kind == .formula }.flatMap(\.cells))
        if !blanks.isEmpty { outcome.findings.removeAll { $0.rule == "L01" && blanks.contains($0.at.address) } }
      }
      outcome.takeMergedOffices(merges)
      var status = SheetStatus(
        name: sheet.name, form: forms.long.kind, records: outcome.figures.count, rows: outcome.rows,
        reasons: outcome.notes)
      status.isHidden = sheet.isHidden
      status.takeUnread(of: outcome)
      take(Taken(name: sheet.name, status: status, part: .list(outcome)))
      return
    }
    guard let grid else { return }
    var recognition = recognise(grid, after: table, forms: forms)
    notes += grid.notes
    recognition.status.isHidden = sheet.isHidden
    if grid.hidesCells {
      let whole = recognise(self.grid(of: sheet, showsHidden: true), after: table, forms: forms)
      recognition.lookBehind(whole, in: grid)
    }
    if recognition.status.form == nil, grid.isHeadOfForm {
      recognition.status.isUnread = true
      recognition.status.reasons = [RecogniseNote.headAlone]
    }
    if recognition.status.form == nil, grid.hasWithheldMarks, !saysHowPublished(grid) {
      unknownMarks.append(sheet.name)
    }
    if recognition.status.form == nil { doubt(grid, &recognition.status) }
    if let form = recognition.status.form, forms[form]?.isTable == true {
      let goesOn = recognition.status.reasons.contains(RecogniseNote.goesOn)
      table = ContinuedTable(goesOn ? table?.above(grid) ?? grid : grid, recognition) ?? table
    }
    if cover == nil, recognition.status.form == nil { cover = grid.markOfCover }
    if isOverlong {
      let last = (sheet.rows.last?.index ?? 0) + 1
      recognition.status.reasons.append(
        Message("这个工作表很长，只看了前 \(last) 行", "this sheet is very long; only its first \(last) rows were looked at"))
    }
    recognition.status.isBare = grid.isBare
    if recognition.status.form == nil { doubtPartOfForm(grid, &recognition.status) }
    if sheet.isHidden { recognition.status.reasons.append(RecogniseNote.hiddenSheet(recognition.status.form)) }
    cells = 0
    take(Taken(name: sheet.name, status: recognition.status, part: .forms(recognition)))
  }

  /// Adds a sheet; a name that says 不公开 or 涉密项目 closes all that stands in it.
  private mutating func take(_ sheet: consuming Taken) {
    if SecrecyMark.closes(sheet: sheet.name) {
      sheet.part.withhold(
        for: sheet.name, at: .sheetName(Provenance(file: file, sheet: taken.count, row: 0, column: 0)))
    }
    taken.append(sheet)
  }
}
