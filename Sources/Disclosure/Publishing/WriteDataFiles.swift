/// Writes a book's figures as CSV beside its pages; an open book's files hold the public projects alone (design §5.2).
///
/// - Returns: how many files were written.
func writeDataFiles(
  of book: Book, from input: ReportInput, handedIn records: Records, pages: PagesForData, to staged: GuardedOutput,
  jobs: Int
) throws(RunError) -> Int {
  guard book != .budgetDraft else { return 0 }
  let data = DataBook(
    name: book.rawValue, title: input.settings.title, date: input.settings.date.isEmpty ? nil : input.settings.date,
    year: input.settings.year, publisher: input.settings.publisher, license: input.settings.license,
    isOpen: book.isOpen, figures: input.figures,
    summaries: book.isOpen ? input.open : input.all, policy: input.policy,
    findings: book.isOpen ? nil : input.findings, records: records, pages: pages.addresses, slips: pages.slips,
    indicators: book.hasIndicatorData(at: input.depth) ? input.records.projects : nil)
  let files = dataFiles(for: data)
  try staged.staged.createFolder(book.rawValue + "/data")
  let tables = book.hasDataWorkbooks(in: input) ? DataTable.all(of: data) : []
  var written: [String: [[UInt8]]] = [:]
  for file in files {
    let isKept = tables.contains { $0.path == file.path }
    var output = try staged.create(book.rawValue + "/" + file.path)
    try file.forEachPiece(jobs: jobs) { (bytes) throws(RunError) in
      try output.add(bytes)
      if isKept { written[file.path, default: []].append(bytes) }
    }
    try output.close()
  }
  // What they say was searched above: a packed file shows nothing.
  let created = (CalendarDate(input.settings.date)?.daysSince1970 ?? 0) * 86_400
  for table in tables {
    guard let pieces = written[table.path] else { continue }
    let bytes = try DataWorkbook.bytes(
      of: table, from: pieces, title: data.title + "：" + table.title, author: data.publisher, created: created)
    try staged.writeUnsearched(bytes, to: book.rawValue + "/data/" + table.kind.name + ".xlsx")
  }
  return files.count + tables.count
}
