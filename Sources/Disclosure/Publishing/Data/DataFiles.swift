import Dispatch
import Synchronization

/// What a book's data files are made of. For a book that is not the bureau's own, the gate has taken out what it may not show.
struct DataBook: Sendable {
  /// The book's name: `internal`.
  var name: String
  /// The title of the workspace, for the data package.
  var title: String
  /// The date in `gongkai.yml`, ISO 8601; the package has no other.
  var date: String?
  var figures: [ProjectFigures]
  var summaries: Summaries
  var grades: [Policy.Grade]
  /// The findings, for the internal book only.
  var findings: [Finding]?
  /// Where the findings' places and projects are looked up.
  var records: Records

  init(
    name: String, title: String, date: String? = nil, figures: [ProjectFigures], summaries: Summaries, policy: Policy,
    findings: [Finding]? = nil, records: Records
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.figures = figures
    self.summaries = summaries
    grades = policy.grades
    self.findings = findings
    self.records = records
  }
}

/// The data files of a book (design §5.2), with paths inside the book: `data/projects.csv` and so on.
func dataFiles(for book: DataBook) -> [(path: String, bytes: [UInt8])] {
  let tables = DataTable.all(grades: book.grades).filter { $0.kind != .findings || book.findings != nil }
  var files: [(path: String, bytes: [UInt8])] = tables.map { table in
    var text = DataText()
    text.mark()
    text.row(table.columns.map(\.name))
    switch table.kind {
    case .projects: return (table.path, projectRows(book, after: text))
    case .departments: for group in book.summaries.departments { text.department(group) }
    case .counties: for group in book.summaries.counties { text.county(group) }
    case .findings: for finding in book.findings ?? [] { text.finding(finding, book) }
    }
    return (table.path, text.bytes)
  }
  files.append(("data/datapackage.json", dataPackage(book, tables)))
  return files
}

/// The rows of `projects.csv`, written by several threads when there are many, in their order.
private func projectRows(_ book: DataBook, after head: DataText) -> [UInt8] {
  let count = book.figures.count
  let size = 8192
  let pieces = (count + size - 1) / size
  let written = Mutex([DataText](repeating: DataText(), count: pieces))
  let labels = book.grades.map(\.label)
  @Sendable func write(_ piece: Int) {
    var text = DataText()
    text.reserve(size * 256)
    for index in piece * size..<min(count, (piece + 1) * size) { text.project(book.figures[index], grades: labels) }
    written.withLock { $0[piece] = text }
  }
  if pieces > 1 {
    DispatchQueue.concurrentPerform(iterations: pieces) { write($0) }
  } else if pieces == 1 {
    write(0)
  }
  return written.withLock { written in
    var all = head
    all.reserve(written.reduce(head.bytes.count) { $0 + $1.bytes.count })
    for piece in written { all.append(piece) }
    return all.bytes
  }
}
