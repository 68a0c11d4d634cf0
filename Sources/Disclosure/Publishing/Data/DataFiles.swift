/// The data files of a book (design §5.2), with paths inside the book (`data/projects.csv` and so on) and their bytes in pieces.
func dataFiles(for book: DataBook, jobs: Int) -> [(path: String, pieces: [[UInt8]])] {
  let tables = DataTable.all(of: book) + (book.isOpen ? [] : LedgerData.tables(of: book.records.papers))
  let extra = OpenColumns(book)
  var files: [(path: String, pieces: [[UInt8]])] = tables.map { table in
    var text = DataText()
    text.mark()
    text.row(table.columns.map(\.name))
    switch table.kind {
    case .projects: return (table.path, [text.bytes] + projectRows(book, extra, jobs: jobs))
    case .indicators: return (table.path, [text.bytes] + indicatorRows(book, extra, jobs: jobs))
    case .departments:
      for (index, group) in book.summaries.departments.enumerated() {
        text.department(group, isOpen: book.isOpen, extra, page: page(index, of: book.pages?.departments))
      }
    case .provinces: text.regions(book.summaries.provinces, book, extra, after: 0)
    case .cities: text.regions(book.summaries.cities, book, extra, after: book.summaries.provinces.count)
    case .counties: text.regions(book.summaries.counties, book, extra, after: book.countiesBegin)
    case .townships:
      text.regions(
        book.summaries.townships, book, extra, after: book.countiesBegin + book.summaries.counties.count)
    case .withheld: for one in book.figures where !one.decision.isPublic { text.withheld(one, book) }
    case .slips:
      for slip in book.slips ?? [] {
        for index in slip.findings { text.slip(book.findings?[index], of: slip.department, book) }
      }
    case .ledger(let form): text.ledger(form, book.records)
    // Only a 上报包 has them, which makes them itself.
    case .coverage, .clauses, .forms, .papers, .paperValues, .directory, .register: break
    case .findings: for finding in book.findings ?? [] { text.finding(finding, book) }
    }
    return (table.path, [text.bytes])
  }
  files.append(("data/datapackage.json", [dataPackage(book, tables)]))
  return files
}

extension DataBook {
  /// How many regions' pages stand before those of counties.
  fileprivate var countiesBegin: Int { summaries.provinces.count + summaries.cities.count }
}

extension DataText {
  /// The regions of one level; their pages stand behind so many others.
  fileprivate mutating func regions(_ groups: [GroupSummary], _ book: DataBook, _ extra: OpenColumns, after first: Int)
  {
    for (index, group) in groups.enumerated() {
      region(group, isOpen: book.isOpen, extra, page: page(first + index, of: book.pages?.regions))
    }
  }
}

/// The page of a row: empty where it has none, `nil` where the book has no such pages.
private func page(_ index: Int, of pages: [String]?) -> String? {
  pages.map { $0.indices.contains(index) ? $0[index] : "" }
}

/// The rows of `projects.csv` in pieces, made by several threads when there are many.
private func projectRows(_ book: DataBook, _ extra: OpenColumns, jobs: Int) -> [[UInt8]] {
  let labels = book.grades.map(\.label)
  return pieces(of: book, jobs: jobs) { text, figures, index in
    if book.isUpward {
      text.upwardProject(figures, index, grades: labels, extra)
    } else if book.isOpen {
      text.openProject(figures, index, grades: labels, extra, page: page(index, of: book.pages?.projects))
    } else {
      text.project(figures, index, grades: labels)
    }
  }
}

/// The rows of `indicators.csv`, likewise.
private func indicatorRows(_ book: DataBook, _ extra: OpenColumns, jobs: Int) -> [[UInt8]] {
  let projects = book.indicators ?? []
  return pieces(of: book, jobs: jobs) { text, figures, index in
    let record = figures[index].record
    guard projects.indices.contains(record) else { return }
    text.indicators(
      figures[index], of: projects[record], grades: book.grades, extra, page: page(index, of: book.pages?.projects))
  }
}

/// The rows of all projects that are shown, some thousand projects to a piece.
private func pieces(
  of book: DataBook, jobs: Int, row: @escaping @Sendable (inout DataText, borrowing Span<ProjectFigures>, Int) -> Void
) -> [[UInt8]] {
  let count = book.shown.count
  let size = 8192
  return Processors.map((count + size - 1) / size, jobs: jobs) { piece in
    var text = DataText()
    text.reserve(size * 256)
    // Borrowed from the span: a copy of each project would count the references to all its texts.
    let figures = book.figures.span
    for place in piece * size..<min(count, (piece + 1) * size) { row(&text, figures, book.shown[place]) }
    return text.bytes
  }
}
