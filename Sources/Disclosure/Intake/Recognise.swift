import Spreadsheets

/// Finds out which form a sheet holds and reads it: all forms claim the sheet, and the one whose labels are whole has it.
///
/// Labels and their neighbourhood decide, never fixed positions. A sheet that two forms claim, or whose title names another
/// paper than its labels, is read as neither.
///
/// - Parameters:
///   - sheet: the sheet with its merged ranges.
///   - file: index into `SourceTable.files`.
///   - sheetIndex: index of the sheet inside the file.
/// - Returns: the records, and a `SheetStatus` that says what was left out, or which form is nearest and what it lacks.
func recognise(_ sheet: Sheet, file: Int, sheetIndex: Int, forms: FormSet) -> Recognition {
  recognise(FormGrid(sheet, file: file, sheetIndex: sheetIndex, labels: forms.labelAliases), forms: forms)
}

/// The same for a sheet that was looked at.
func recognise(_ whole: FormGrid, forms: FormSet) -> Recognition {
  guard !whole.rows.isEmpty else { return refused(whole, RecogniseNote.emptySheet) }
  if let halves = whole.sideBySide, let both = recognise(halves, forms: forms) { return both }
  if let blocks = whole.blocks, let all = recognise(blocks, forms: forms) { return all }
  let frame = FormFrame(whole)
  let grid = frame.grid
  let title = PaperTitle.first(in: grid)
  func claimant(_ form: any Form.Type) -> Claimant {
    let grid = forms.labelAliases.own(of: form.title).map(grid.calling) ?? grid
    return Claimant(form: form, grid: grid, claim: form.claim(on: grid, title: title))
  }
  let titled = title.map { forms.named(by: $0) } ?? []
  let asked = forms.mayClaim(grid, title: title)
  // What cannot be whole is asked only where nothing is, to say which form is nearest. A form with labels of its own sees another sheet.
  var claims = asked.filter { form in
    forms.labelAliases.own(of: form.title) != nil || form.mayStand(on: grid, under: title)
  }.map(claimant)
  if !claims.contains(where: \.claim.isWhole)
    || titled.contains(where: { form in !claims.contains { $0.form.kind == form.kind } })
  {
    claims = asked.map(claimant)
  }
  // The words of ledgers' titles stand in many titles: one names a ledger if some of its columns are there.
  let named = titled.filter { form in
    form.ledger == nil || claims.contains { $0.form.kind == form.kind && $0.claim.found.count >= 2 }
  }
  // Where the title is that of a ledger, with other heads than it knows, a paper is missing.
  let mayBeLedger =
    grid.isTable
    && titled.contains { form in
      form.ledger != nil && claims.contains { $0.form.kind == form.kind && !$0.claim.found.isEmpty }
    }
  var whole = claims.filter { $0.claim.isWhole }
  // Where the columns fit several tables, the title decides.
  if whole.count > 1, whole.allSatisfy({ $0.form.isTable }) {
    let titled = whole.filter { one in named.contains { $0.kind == one.form.kind } }
    if titled.count == 1 { whole = titled }
  }
  // A ledger that its title does not name gives way to what is a form without it: a register may have 开始时间 and 完成时间.
  if whole.count > 1 {
    let others = whole.filter { $0.form.ledger == nil }
    if !others.isEmpty { whole = others }
  }
  let labels = whole.map { $0.form.title }
  if named.isEmpty, let title, let other = title.other {
    let reason = RecogniseNote.titleOfOther(title.text, other, labels: labels)
    return mayBeLedger || other.isOfCycle(title.name) && grid.isTable ? unread(grid, reason) : refused(grid, reason)
  }
  let namedKinds = named.map { $0.kind }
  let promised =
    claims.first { $0.claim.isWhole && namedKinds.contains($0.form.kind) }
    ?? claims.first { $0.form.kind == namedKinds.first }
  if let title, let promised, !promised.claim.isWhole {
    if !labels.isEmpty {
      return unread(grid, RecogniseNote.titleAgainst(title.text, promised.form.title, labels: labels))
    }
  }
  guard let winner = whole.first else {
    let reason = nearestForm(promised.map { [$0] } ?? claims, title: title)
    // A table with all that an indicator list has may be one with columns of another paper, or without one for weights.
    return promised == nil && !mayBeLedger && !grid.mayHoldList && !grid.resemblesList
      ? refused(grid, reason) : unread(grid, reason)
  }
  guard whole.count == 1 else { return unread(grid, RecogniseNote.tie(labels)) }
  var recognition = winner.form.read(winner.grid)
  recognition.status.reasons += frame.notes
  if let rest = recognition.rest { recognition.take(rest, forms: forms) }
  if let found = SecrecyMark.find(in: frame.leftOut[...], sheet: "", isPrint: { _ in true }) {
    recognition.withhold(by: .withheld(found.words, at: grid.place(of: found)))
  }
  if !winner.form.isTable, recognition.projects.count + recognition.papers.count > 1,
    let found = SecrecyMark.onSeveral(in: grid)
  {
    recognition.withhold(by: .withheld(found.words, at: grid.place(of: found)))
  }
  if !grid.hidden.isEmpty { recognition.status.reasons.append(RecogniseNote.hiddenUnderMerge(grid.hidden)) }
  return recognition
}

/// A form with its claim on a sheet.
private struct Claimant {
  var form: any Form.Type
  /// The sheet as the form sees it.
  var grid: FormGrid
  var claim: Claim
}

/// The same for a sheet behind a table: one without a header may go on with that.
func recognise(_ grid: FormGrid, after table: ContinuedTable?, forms: FormSet) -> Recognition {
  var own = recognise(grid, forms: forms)
  guard own.status.form == nil, let table, table.isContinued(by: grid) else { return own }
  let head = recognise(table.head, forms: forms)
  var whole = recognise(table.above(grid), forms: forms)
  guard whole.status.form != nil, whole.status.form == head.status.form, whole.status.records > 0,
    table.isWhole(in: grid)
  else {
    own.status.isUnread = true
    own.status.mayHideMarks = head.status.form == .projectRegister
    own.status.reasons.append(RecogniseNote.withoutHeader)
    return own
  }
  // What the header itself gives to say was said of the sheet before.
  whole.status.reasons.removeAll(where: head.status.reasons.contains)
  whole.unknownLabels.removeAll { $0.at.sheet != Int32(grid.sheet) }
  whole.unitDoubts.removeAll { $0.other.at.sheet != Int32(grid.sheet) && $0.first.at.sheet != Int32(grid.sheet) }
  whole.registerDoubts.removeAll { $0.at.sheet != Int32(grid.sheet) }
  whole.status.reasons.append(RecogniseNote.goesOn)
  return whole
}

/// Forms side by side in one sheet, if each is one; otherwise the sheet is looked at as a whole.
private func recognise(_ halves: [FormGrid], forms: FormSet) -> Recognition? {
  var all: Recognition?
  for half in halves {
    let one = recognise(half, forms: forms)
    guard let form = one.status.form, all.map({ $0.status.form == form }) ?? true else { return nil }
    if all == nil { all = one } else { all?.add(one) }
  }
  return all
}

extension FormGrid {
  /// Whether a row heads projects or offices, indicators and what became of them: an indicator list, of which a column may be missing.
  fileprivate var resemblesList: Bool {
    rows.contains { row in
      row.indicators.contains(.level3) && IndicatorHeader.hasResults(row.indicators)
        && row.cells.contains { cell in
          switch cell.meaning.head {
          case .projectName, .projectCode, .department, .unit: true
          default: false
          }
        }
    }
  }

  /// Whether it has a head and lines: several rows of several cells.
  fileprivate var isTable: Bool { rows.count { $0.cells.count >= 3 } >= 2 }
}

/// What may be a form is refused: it is a paper that is not read.
private func unread(_ grid: FormGrid, _ reason: Message) -> Recognition {
  var recognition = refused(grid, reason)
  recognition.status.isUnread = true
  return recognition
}

private func refused(_ grid: FormGrid, _ reason: Message) -> Recognition {
  Recognition(status: SheetStatus(name: grid.name, form: nil, records: 0, rows: 0, reasons: [reason]))
}

/// The words for a sheet that no form claims as a whole.
private func nearestForm(_ claims: [Claimant], title: PaperTitle?) -> Message {
  // Ledgers have columns for projects and offices in common with many sheets: a ledger is named as near only if a column of its own
  // is there.
  let claims =
    claims.count == 1 ? claims : claims.filter { $0.form.ledger == nil || $0.claim.found.count > 2 }
  // Shares are compared crosswise: whole numbers only.
  let best = claims.max { first, second in
    first.claim.found.count * (second.claim.found.count + second.claim.missing.count)
      < second.claim.found.count * (first.claim.found.count + first.claim.missing.count)
  }
  guard let best, !best.claim.found.isEmpty else { return RecogniseNote.unknownSheet }
  return RecogniseNote.nearest(best.form.title, best.claim, title: title?.text)
}

extension Recognition {
  /// Reads the table below as what it is: 安排表 and 绩效目标表 on one sheet.
  fileprivate mutating func take(_ rest: Rest, forms: FormSet) {
    var below = recognise(rest.grid, forms: forms)
    self.rest = nil
    guard below.status.form != nil else {
      status.reasons.append(rest.reason)
      status.isUnread = true
      return
    }
    if rest.mark.isWithheld { below.withhold(by: rest.mark) }
    status.isUnread = status.isUnread || below.status.isUnread
    add(below)
  }

  /// Adds what stands beside it in the same sheet.
  fileprivate mutating func add(_ other: Recognition) {
    projects += other.projects
    papers += other.papers
    directory += other.directory
    register += other.register
    unknownLabels += other.unknownLabels
    unitDoubts += other.unitDoubts
    registerDoubts += other.registerDoubts
    ownUnits += other.ownUnits
    crowded += other.crowded
    status.records += other.status.records
    status.rows += other.status.rows
    status.reasons += other.status.reasons
  }
}
