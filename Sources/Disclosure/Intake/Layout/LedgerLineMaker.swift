/// A line of a ledger before the sheet is known as a whole.
struct LedgerDraft {
  var cells: [LedgerLine.Cell]
  var row: FormGrid.Row
  /// Those of the header above it: a header on a later page may have others.
  var columns: [LedgerHeader.Column]
  var heading: Entry<String>?
  var titleNumber: Int
  var mark: DisclosureMark
  /// The year of the title above it, where that is not the first.
  var titleYear: Entry<Int>?
  var others: [LedgerLine.Other] = []
}

/// Makes lines of drafts: who and what each is about, and of which year.
struct LedgerLineMaker {
  private let grid: FormGrid
  private let card: LedgerCard
  /// The first cell above the table that says a year.
  private let headYear: FormGrid.Cell?
  /// 被考核单位：示例县水利局 above the table.
  private let headOffice: Entry<String>?
  /// 项目名称：道路改造 above the table of a sheet about one object.
  private let headObject: Entry<String>?

  init(grid: FormGrid, card: LedgerCard, above rows: ArraySlice<FormGrid.Row>) {
    self.grid = grid
    self.card = card
    let above = rows.flatMap(\.cells)
    headYear = above.first { FormTitle.year(in: $0.text) != nil }
    headOffice = LedgerCells.office(in: above, of: grid)
    headObject = card.isOfOneObject ? LedgerCells.object(in: above, of: grid) : nil
  }

  /// Where the names of lines stand; `nil` where offices are their names.
  static func nameSpan(in columns: [LedgerHeader.Column], of card: LedgerCard) -> Range<Int>? {
    guard let name = card.columns.firstIndex(where: { if case .name = $0.content { true } else { false } }) else {
      return nil
    }
    return columns.first { $0.meaning == .known(name) }?.span
  }

  func line(of draft: LedgerDraft, _ facts: LedgerSheetFacts) -> LedgerLine {
    let blank = grid.place(row: draft.row.index, column: draft.row.cells[0].column)
    var line = LedgerLine(
      form: card.kind, subject: card.subject, name: "", source: blank, cells: draft.cells, heading: draft.heading,
      sheet: facts)
    line.others = draft.others
    line.titleNumber = draft.titleNumber
    func first(_ wanted: (LedgerContent) -> Bool) -> LedgerLine.Cell? {
      draft.cells.first { wanted(card.columns[$0.column].content) && !BlankText.isBlank($0.raw) }
    }
    let department = first { if case .department = $0 { true } else { false } }
    let departmentCode = first { if case .departmentCode = $0 { true } else { false } }
    let unit = first { if case .unit = $0 { true } else { false } }
    let code = first { if case .code = $0 { true } else { false } }
    if department != nil || departmentCode != nil {
      line.department = TableWords.named(departmentCode?.raw ?? "", department?.raw ?? "")
      line.places.set(.department, at: department?.at ?? departmentCode?.at)
      line.places.set(.departmentCode, at: departmentCode?.at)
    } else if let headOffice {
      line.department = splitCode(headOffice.raw, shortest: 3)
      line.places.set(.department, at: headOffice.at)
    } else if let heading = draft.heading, OfficeWords.isOffice(heading.value ?? "") {
      line.department = splitCode(heading.value ?? "", shortest: 3)
      line.places.set(.department, at: heading.at)
    }
    if let unit {
      line.unit = splitCode(unit.raw, shortest: 3)
      line.places.set(.unit, at: unit.at)
    }
    let nameSpan = Self.nameSpan(in: draft.columns, of: card)
    if let span = nameSpan { line.source = grid.place(row: draft.row.index, column: span.lowerBound) }
    if let headObject {
      let named = splitCode(headObject.raw, shortest: 8)
      (line.code, line.name) = (named.code, named.name.isEmpty ? headObject.raw : named.name)
      line.places.set(.code, at: headObject.at)
      (line.subject, line.source) = (.project, headObject.at)
    } else if let name = first({ if case .name = $0 { true } else { false } }) {
      let named = code == nil ? splitCode(name.raw, shortest: 8) : Named(name: name.raw)
      line.name = named.name.isEmpty ? name.raw : named.name
      line.code = named.name.isEmpty ? "" : named.code
      line.places.set(.code, at: name.at)
      line.source = name.isShared ? grid.place(row: draft.row.index, column: Int(name.at.column)) : name.at
    } else if let level = draft.cells.last(where: { isLevel($0) && !$0.raw.isEmpty }) {
      // A tree's lines are called by the lowest level that each has.
      line.name = level.raw
      line.source = level.isShared ? blank : level.at
    } else if let office = nameSpan == nil || card.subject != .project ? department ?? unit : nil {
      // A line about an office has no other name.
      line.name = splitCode(office.raw, shortest: 3).label
      line.source = office.isShared ? blank : office.at
    }
    if let code {
      line.code = plainCode(code.raw)
      line.places.set(.code, at: code.at)
    }
    if let region = line[Ledger.region], !region.raw.isEmpty {
      line.region.code = region.raw
      line.places.set(.regionCode, at: region.at)
    }
    line.budgetType = line.text(Ledger.budgetType).isEmpty ? nil : BudgetTypeWords.type(line.text(Ledger.budgetType))
    line.places.set(.budgetType, at: line[Ledger.budgetType]?.at)
    if let year = line[Ledger.year], let value = year.value, 1990...2099 ~= value {
      line.year = value
      line.places.set(.year, at: year.at)
    } else if let year = draft.titleYear {
      line.year = year.value
      line.places.set(.year, at: year.at)
    } else if let headYear {
      line.year = FormTitle.year(in: headYear.text)
      line.places.set(.year, at: grid.place(headYear))
    }
    return line
  }

  private func isLevel(_ cell: LedgerLine.Cell) -> Bool {
    if case .level = card.columns[cell.column].content { true } else { false }
  }
}
