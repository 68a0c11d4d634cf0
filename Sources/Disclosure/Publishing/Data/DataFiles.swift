/// The data files of a book (design §5.2).
func dataFiles(for book: DataBook) -> [DataFile] {
  let tables = DataTable.all(of: book) + (book.isOpen ? [] : LedgerData.tables(of: book.records.papers))
  let extra = OpenColumns(book)
  return tables.map { dataFile($0, of: book, extra) } + [
    DataFile("data/datapackage.json") { dataPackage(book, tables) }
  ]
}

private func dataFile(_ table: DataTable, of book: DataBook, _ extra: OpenColumns) -> DataFile {
  switch table.kind {
  case .projects: return projectRows(table, of: book, extra)
  case .indicators: return indicatorRows(table, of: book, extra)
  default: return DataFile(table.path) { rows(table, of: book, extra) }
  }
}

/// A table that is made at once, with its titles.
private func rows(_ table: DataTable, of book: DataBook, _ extra: OpenColumns) -> [UInt8] {
  var text = DataText(titlesOf: table)
  switch table.kind {
  case .departments:
    for (index, group) in book.summaries.departments.enumerated() {
      text.department(group, isOpen: book.isOpen, extra, page: page(index, of: book.pages?.departments))
    }
  case .provinces: text.regions(book.summaries.provinces, book, extra, after: 0)
  case .cities: text.regions(book.summaries.cities, book, extra, after: book.summaries.provinces.count)
  case .counties: text.regions(book.summaries.counties, book, extra, after: book.countiesBegin)
  case .townships:
    text.regions(book.summaries.townships, book, extra, after: book.countiesBegin + book.summaries.counties.count)
  case .withheld: for one in book.figures where !one.decision.isPublic { text.withheld(one, book) }
  case .slips:
    for slip in book.slips ?? [] {
      for index in slip.findings { text.slip(book.findings?[index], of: slip.department, book) }
    }
  case .ledger(let form): text.ledger(form, book.records)
  case .findings: for finding in book.findings ?? [] { text.finding(finding, book) }
  // Of the first two every project has a row; only a 上报包 has the others, which makes them itself.
  case .projects, .indicators, .coverage, .clauses, .forms, .papers, .paperValues, .directory, .register: break
  }
  return text.bytes
}

extension DataBook {
  /// How many regions' pages stand before those of counties.
  fileprivate var countiesBegin: Int { summaries.provinces.count + summaries.cities.count }
}

extension DataText {
  /// Begins a file, with the names of its columns.
  fileprivate init(titlesOf table: DataTable) {
    self.init()
    mark()
    row(table.columns.map(\.name))
  }

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

/// The rows of `projects.csv`.
private func projectRows(_ table: DataTable, of book: DataBook, _ extra: OpenColumns) -> DataFile {
  let labels = book.grades.map(\.label)
  return DataFile(table, of: book, size: 8192) { text, figures, index in
    if book.isUpward {
      text.upwardProject(figures, index, grades: labels, extra)
    } else if book.isOpen {
      text.openProject(figures, index, grades: labels, extra, page: page(index, of: book.pages?.projects))
    } else {
      text.project(figures, index, grades: labels)
    }
  }
}

/// The rows of `indicators.csv`, some for each project.
private func indicatorRows(_ table: DataTable, of book: DataBook, _ extra: OpenColumns) -> DataFile {
  let projects = book.indicators ?? []
  return DataFile(table, of: book, size: 1024) { text, figures, index in
    let record = figures[index].record
    guard projects.indices.contains(record) else { return }
    text.indicators(
      projects[record].indicators, of: figures[index], extra, page: page(index, of: book.pages?.projects))
  }
}

extension DataFile {
  /// The rows of all projects that are shown, so many projects to a piece.
  fileprivate init(
    _ table: DataTable, of book: DataBook, size: Int,
    row: @escaping @Sendable (inout DataText, borrowing Span<ProjectFigures>, Int) -> Void
  ) {
    // Borrowed from the span: a copy of each project would count the references to all its texts.
    self.init(table.path, titles: DataText(titlesOf: table).bytes, rows: book.shown.count, size: size) { text, place in
      row(&text, book.figures.span, book.shown[place])
    }
  }
}
