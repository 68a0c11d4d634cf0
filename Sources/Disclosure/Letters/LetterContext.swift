/// What letters are made of.
struct LetterContext: Sendable {
  let book: BookContext
  /// The day on which deadlines are looked at; `nil` where `gongkai.yml` gives none.
  let today: CalendarDate?

  init(_ input: ReportInput) {
    book = BookContext(.internalBook, input)
    today = CalendarDate(input.settings.date)
  }

  var input: ReportInput { book.input }

  /// The lines of a ledger, of the year that is reported on, whatever open books may show of them.
  func lines(of form: any LedgerForm.Type, yearsAhead: Int = 0) -> [LedgerLine] {
    let year = Int(input.settings.year).map { $0 + yearsAhead }
    return input.records.papers.compactMap { $0 as? LedgerLine }.filter { line in
      line.form == form.kind && (year == nil || line.year == nil || line.year == year)
    }
  }

  /// Lines by the department that answers for them, in the order of reading; lines that name none are nobody's letter.
  func byDepartment(_ lines: [LedgerLine]) -> [(department: Named, lines: [LedgerLine])] {
    var groups: [(department: Named, lines: [LedgerLine])] = []
    for line in lines {
      let office = line.department.isEmpty ? line.unit : line.department
      guard !office.isEmpty else { continue }
      if let place = groups.firstIndex(where: { $0.department.mayBeSame(as: office) }) {
        groups[place].lines.append(line)
      } else {
        groups.append((office, [line]))
      }
    }
    return groups
  }
}
