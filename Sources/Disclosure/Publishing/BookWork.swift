import Templates
import WordDocuments

/// A book that is about to be written: its pages, and where they go.
struct BookWork: Sendable {
  let book: Book
  let plans: [PagePlan]
  let data: PagesForData
  let documents: PageDocuments
  let output: GuardedOutput
  /// The pages that are searched byte by byte: all of a book of up to a thousand, of larger ones some of each kind. Every name and text
  /// that pages print was searched by itself; the bytes tell what templates, settings and policies say.
  let searched: Set<Int>

  /// - Parameter search: what every byte of an open book is searched for.
  init(_ book: Book, from input: ReportInput, search: LeakSearch?, sources: SourceTable, to staged: StagedOutput) {
    self.book = book
    (plans, data) = pages(of: book, from: input)
    documents = PageDocuments(plans, author: input.settings.publisher, date: input.settings.date)
    output = GuardedOutput(staged: staged, search: book.isOpen ? search : nil, sources: sources)
    searched = Self.searched(plans)
  }

  private static func searched(_ plans: [PagePlan]) -> Set<Int> {
    if plans.count <= 1000 { return Set(plans.indices) }
    var counts: [String: Int] = [:]
    var pages: Set<Int> = []
    for index in plans.indices {
      let count = counts[plans[index].template, default: 0]
      guard count < 32 else { continue }
      counts[plans[index].template] = count + 1
      pages.insert(index)
    }
    return pages
  }

  /// Makes the folders of all pages before any is written, many at a time: a large list has one per department.
  func createFolders(jobs: Int) throws(RunError) {
    var seen: Set<String> = []
    var folders: [String] = []
    for path in plans.lazy.map(\.path) + plans.compactMap(\.documentPath) {
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      if seen.insert(folder).inserted { folders.append(folder) }
    }
    let faults = Processors.map(folders.count, jobs: jobs, atOnce: 64) { [folders] index -> RunError? in
      do throws(RunError) { try output.staged.createFolder(folders[index]) } catch { return error }
      return nil
    }
    if let fault = faults.compactMap({ $0 }).first { throw fault }
  }

  /// Renders a page as HTML and Markdown, and as a document and a workbook where its plan says so.
  ///
  /// - Parameter bytes: room for a page, used again for the next.
  /// - Throws: `RunError` where a file cannot be written, names what is withheld, or has no template.
  func write(_ index: Int, with templates: [String: TemplatePair], _ bytes: inout [UInt8]) throws(RunError) {
    let plan = plans[index]
    guard let pair = templates[plan.template] else {
      throw RunError(
        .configuration, "没有读到模板“\(plan.template)”，页面 \(plan.path) 不能生成。请重新安装 gongkai。",
        "The template \(plan.template) was not read, so that \(plan.path) cannot be written. Install gongkai again.")
    }
    let record = plan.record(for: pair.use)
    let isSearched = searched.contains(index)
    for (template, name) in [(pair.html, ".html"), (pair.markdown, ".md")] {
      bytes.removeAll(keepingCapacity: true)
      template.render(record, into: &bytes)
      if isSearched {
        try output.write(bytes, to: plan.path + name)
      } else {
        try output.writeUnsearched(bytes, to: plan.path + name)
      }
      guard name == ".html", documents.pages.contains(index) else { continue }
      try output.write(WordDocument(page: bytes, properties: documents.properties), of: plan, searched: isSearched)
      if let workbook = plan.workbook {
        try output.writeUnsearched(try workbook.bytes(), to: workbook.path + ".xlsx")
      }
    }
  }

  /// Writes what stands beside the pages: the style sheet, the text for broadcasting, departments' workbooks with marks.
  func writeRest(from input: ReportInput, style: [UInt8]?) throws(RunError) -> PageCounts {
    var counts = PageCounts(pages: plans.count, documents: documents.pages.count, withoutDocuments: documents.leftOut)
    if !plans.isEmpty, let style {
      try output.staged.createFolder(book.rawValue + "/assets")
      try output.write(style, to: book.rawValue + "/assets/style.css")
      counts.files += 1
    }
    if book == .publicBook, input.policy.broadcasts, !plans.isEmpty, let broadcast = Broadcast(BookContext(book, input))
    {
      try output.write(Array(broadcast.text.utf8), to: book.rawValue + "/" + Broadcast.file)
      counts.files += 1
    }
    if input.settings.slips.copies, let context = data.context {
      let copies = try MarkedCopies(context: context, workspace: input.folder, output: output).write()
      counts.files += copies.written
      counts.withoutCopies = copies.leftOut
    }
    return counts
  }
}
