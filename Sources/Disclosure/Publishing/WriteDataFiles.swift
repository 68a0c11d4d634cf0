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
  let files = dataFiles(for: data, jobs: jobs)
  try staged.staged.createFolder(book.rawValue + "/data")
  for file in files { try staged.write(pieces: file.pieces, to: book.rawValue + "/" + file.path) }
  guard book.hasDataWorkbooks(in: input) else { return files.count }
  // What they say was searched above: a packed file shows nothing.
  let tables = DataTable.all(of: data)
  let created = (CalendarDate(input.settings.date)?.daysSince1970 ?? 0) * 86_400
  for table in tables {
    guard let file = files.first(where: { $0.path == table.path }) else { continue }
    let bytes = try DataWorkbook.bytes(
      of: table, from: file.pieces, title: data.title + "：" + table.title, author: data.publisher, created: created)
    try staged.writeUnsearched(bytes, to: book.rawValue + "/data/" + table.kind.name + ".xlsx")
  }
  return files.count + tables.count
}
