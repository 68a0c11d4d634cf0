@testable import Disclosure

/// 项目现场核查台账: one line for each visit to a project.
///
/// The form that CONTRIBUTING.md adds as an example; it exists in the tests alone.
enum SiteVisitForm: Form {
  static let kind = FormKind("site-visit")
  static let title = "项目现场核查台账"
  static let rules: [any PaperRule.Type] = [SiteVisitRemedy.self]

  static func isTitle(_ title: String) -> Bool { title.contains("现场核查") }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let header = header(grid)
    let wanted: [(SiteVisitColumn, String)] = [(.name, "项目名称"), (.date, "核查日期"), (.problem, "发现的问题")]
    var claim = Claim(found: [], missing: [], isWhole: false)
    for (column, label) in wanted {
      if header?.columns.has(column) == true { claim.found.append(label) } else { claim.missing.append(label) }
    }
    // A ledger with deadlines is that of another paper, 整改台账.
    claim.against = header.map { grid.rows[$0.offset].cells.map(\.text).filter { $0.contains("整改") } } ?? []
    claim.isWhole = claim.missing.isEmpty && claim.against.isEmpty
    return claim
  }

  static func read(_ grid: FormGrid) -> Recognition {
    var recognition = Recognition(record: SheetRecord(name: grid.name, form: kind, records: 0, rows: 0))
    guard let header = header(grid) else { return recognition }
    for cell in grid.rows[header.offset].cells where SiteVisitColumn.of(cell) == nil && cell.label.key != "序号" {
      recognition.record.reasons.append(RecogniseNote.columnLeftOut(cell.text))
    }
    let head = grid.rows[..<header.offset]
    let year = head.lazy.flatMap(\.cells).compactMap { FormTitle.year(in: $0.text) }.first
    let secret = SecrecyMark.find(in: head, sheet: grid.name, isPrint: { _ in true })
    for row in grid.rows[(header.offset + 1)...] {
      recognition.record.rows += 1
      let line = TableRow(grid: grid, row: row, columns: header.columns)
      guard !line.text(.name).isEmpty else {
        recognition.record.reasons.append(RecogniseNote.noProject(row.index))
        continue
      }
      var visit = SiteVisit(
        name: line.text(.name), source: line.place(.name), date: line.entry(.date), problem: line.entry(.problem),
        remedy: line.entry(.remedy))
      visit.year = year
      visit.code = line.text(.code)
      visit.department = splitCode(line.merged(.department), shortest: 3)
      if let label = line.columns.label(.mark) {
        visit.mark = readDisclosureMark(line.text(.mark), asked: label.label.key, at: .paper(line.place(.mark)))
      }
      // A mark above the table speaks of every line, one inside a line of that line.
      let own = row.cells.first { SecrecyMark.mark(in: $0, loosely: false) != nil }
      if let secret { visit.mark.withhold(for: secret.words, at: grid.place(of: secret)) }
      if let own { visit.mark.withhold(for: own.text, at: .paper(grid.place(own))) }
      recognition.papers.append(visit)
    }
    recognition.record.records = recognition.papers.count
    return recognition
  }

  private static func header(_ grid: FormGrid) -> (offset: Int, columns: HeaderColumns<SiteVisitColumn>)? {
    for (offset, row) in grid.rows.prefix(30).enumerated() where row.cells.count >= 3 {
      let columns = HeaderColumns<SiteVisitColumn>(row.cells, key: SiteVisitColumn.of)
      if columns.has(.name), columns.count >= 3 { return (offset, columns) }
    }
    return nil
  }
}

extension TableRow<SiteVisitColumn> {
  /// A text with its place.
  fileprivate func entry(_ column: SiteVisitColumn) -> Entry<String> {
    let text = text(column)
    return Entry(value: text.isEmpty ? nil : text, raw: text, at: place(column))
  }
}
