/// The data files of a book (design §5.2), with paths inside the book (`data/projects.csv` and so on) and their bytes in pieces.
func dataFiles(for book: DataBook, jobs: Int) -> [(path: String, pieces: [[UInt8]])] {
  let tables =
    DataTable.all(grades: book.grades, isOpen: book.isOpen)
    .filter { $0.kind != .findings || book.findings != nil }.filter { $0.kind != .withheld || !book.isOpen }
    + (book.isOpen ? [] : LedgerData.tables(of: book.records.papers))
  var files: [(path: String, pieces: [[UInt8]])] = tables.map { table in
    var text = DataText()
    text.mark()
    text.row(table.columns.map(\.name))
    switch table.kind {
    case .projects: return (table.path, [text.bytes] + projectRows(book, jobs: jobs))
    case .departments: for group in book.summaries.departments { text.department(group, isOpen: book.isOpen) }
    case .counties: for group in book.summaries.counties { text.county(group, isOpen: book.isOpen) }
    case .withheld: for one in book.figures where !one.decision.isPublic { text.withheld(one, book) }
    case .ledger(let form): text.ledger(form, book.records)
    case .findings: for finding in book.findings ?? [] { text.finding(finding, book) }
    }
    return (table.path, [text.bytes])
  }
  files.append(("data/datapackage.json", [dataPackage(book, tables)]))
  return files
}

/// The rows of `projects.csv` in pieces, made by several threads when there are many.
private func projectRows(_ book: DataBook, jobs: Int) -> [[UInt8]] {
  let count = book.shown.count
  let size = 8192
  let labels = book.grades.map(\.label)
  return Processors.map((count + size - 1) / size, jobs: jobs) { piece in
    var text = DataText()
    text.reserve(size * 256)
    // Borrowed from the span: a copy of each project would count the references to all its texts.
    let figures = book.figures.span
    for place in piece * size..<min(count, (piece + 1) * size) {
      if book.isOpen {
        text.openProject(figures[book.shown[place]], grades: labels)
      } else {
        text.project(figures[book.shown[place]], grades: labels)
      }
    }
    return text.bytes
  }
}
