import Dispatch
import Synchronization
import Templates
import WordDocuments

/// The templates of a run: those that come with the program, overridden file by file by the workspace's own.
struct PageTemplates: Sendable {
  /// By the template's path without format folder and extension.
  let pairs: [String: TemplatePair]
  /// The style sheet as it is written into every book with pages; the last folder that has one wins.
  let style: [UInt8]?
  /// What the workspace's own templates have that documents for Word cannot show.
  let notes: [Message]

  /// Loads the templates of the wanted books and checks every name in them.
  ///
  /// - Throws: `RunError` (configuration) with the place of the first fault.
  init(workspace: Workspace, books: [Book]) throws(RunError) {
    let own = try workspace.templates()
    let folders = [try InstalledFolder.path(of: .templates)] + (own.map { [$0] } ?? [])
    let library = TemplateLibrary(
      folders: folders, texts: chapterLists { Books.chapters(of: $0.book, under: workspace.policy) })
    if let own, !books.isEmpty { try Self.refuseUnused(own, TemplateReference.library(folders)) }
    notes = if let own, !books.isEmpty { try OwnMarkup.notes(on: own) } else { [] }
    do throws(TemplateError) {
      style = books.isEmpty ? nil : try library.asset("assets/style.css")
    } catch {
      throw RunError(.configuration, "templates/" + error.chinese, "templates/" + error.english)
    }
    var pairs: [String: TemplatePair] = [:]
    for (template, shape) in ReportTemplate.all where books.contains(where: { template.hasPrefix($0.rawValue + "/") }) {
      do throws(TemplateError) {
        pairs[template] = TemplatePair(
          html: try library.template("html/" + template + ".html", shape: shape),
          markdown: try library.template("markdown/" + template + ".md", shape: shape))
      } catch {
        throw RunError(.configuration, error.chinese, error.english)
      }
    }
    self.pairs = pairs
  }

  /// A file of the workspace that no page uses is most likely misspelt, and what it should change would stay as it was.
  ///
  /// - Throws: `RunError` (configuration) with its name and the nearest one there is.
  private static func refuseUnused(_ own: String, _ library: TemplateLibrary) throws(RunError) {
    let unused = library.lint(shapes: TemplateReference.shapes).first {
      $0.cause == .unused && FolderListing.exists(own + "/" + $0.file)
    }
    guard let unused else { return }
    throw RunError(.configuration, own + "/" + unused.chinese, own + "/" + unused.english)
  }
}

/// A page's templates, and the fields that they look at.
struct TemplatePair: Sendable {
  let html: Template
  let markdown: Template
  let use: FieldUse

  init(html: Template, markdown: Template) {
    self.html = html
    self.markdown = markdown
    use = html.use.union(markdown.use)
  }
}

/// Renders one book's pages on all processors and writes its data files and assets.
///
/// - Parameters:
///   - records: what was read, with nothing masked: where findings are looked up.
///   - search: what every byte of an open book is searched for.
func writeBook(
  _ book: Book, from input: ReportInput, handedIn records: Records, library: PageTemplates, search: LeakSearch? = nil,
  to staged: StagedOutput,
  jobs: Int, progress: any Progress
) throws(RunError) -> PageCounts {
  if book == .upward {
    let output = GuardedOutput(staged: staged, search: search, sources: records.sources)
    return PageCounts(files: try WriteUpward(input: input, records: records, output: output, jobs: jobs).write())
  }
  let (plans, pages) = pages(of: book, from: input)
  try createFolders(of: plans, in: staged, jobs: jobs)
  // The data files need none of the pages, so one thread writes them while the others render.
  let dataFiles = Mutex(0)
  let guarded = GuardedOutput(staged: staged, search: search, sources: records.sources)
  let documents = PageDocuments(plans, author: input.settings.publisher, date: input.settings.date)
  try render(
    plans, documents, with: library.pairs, to: guarded, jobs: jobs, stage: book.stage, progress: progress
  ) {
    () throws(RunError) in
    let count = try writeDataFiles(of: book, from: input, handedIn: records, pages: pages, to: guarded, jobs: jobs)
    dataFiles.withLock { $0 = count }
  }
  var counts = PageCounts(
    pages: plans.count, documents: documents.pages.count, withoutDocuments: documents.leftOut)
  counts.files += dataFiles.withLock { $0 }
  if !plans.isEmpty, let style = library.style {
    try staged.createFolder(book.rawValue + "/assets")
    try guarded.write(style, to: book.rawValue + "/assets/style.css")
    counts.files += 1
  }
  if book == .publicBook, input.policy.broadcasts, !plans.isEmpty, let broadcast = Broadcast(BookContext(book, input)) {
    try guarded.write(Array(broadcast.text.utf8), to: book.rawValue + "/" + Broadcast.file)
    counts.files += 1
  }
  if input.settings.slips.copies, let context = pages.context {
    let copies = try MarkedCopies(context: context, workspace: input.folder, output: guarded).write()
    counts.files += copies.written
    counts.withoutCopies = copies.leftOut
  }
  return counts
}

/// Makes the folders of all pages before any is written, many at a time: a large list has one per department.
private func createFolders(of plans: [PagePlan], in staged: StagedOutput, jobs: Int) throws(RunError) {
  var seen: Set<String> = []
  var folders: [String] = []
  for path in plans.lazy.map(\.path) + plans.compactMap(\.documentPath) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if seen.insert(folder).inserted { folders.append(folder) }
  }
  let faults = Processors.map(folders.count, jobs: jobs, atOnce: 64) { [folders] index -> RunError? in
    do throws(RunError) { try staged.createFolder(folders[index]) } catch { return error }
    return nil
  }
  if let fault = faults.compactMap({ $0 }).first { throw fault }
}

/// Renders pages in parallel, and does one other thing meanwhile; the first fault (a full disk) ends it.
///
/// The other thing is one more item of the same loop: a loop inside a parallel loop would get one thread only.
private func render(
  _ plans: [PagePlan], _ documents: PageDocuments, with templates: [String: TemplatePair], to staged: GuardedOutput,
  jobs: Int, stage: Message, progress: any Progress, besides other: @Sendable () throws(RunError) -> Void
) throws(RunError) {
  let fault = Mutex<RunError?>(nil)
  let done = Atomic<Int>(0)
  let next = NextIndex(limit: plans.count + 1)
  let searched = searchedPages(plans)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, plans.count + 1))) { _ in
    var bytes: [UInt8] = []
    while let index = next.take() {
      guard index > 0 else {
        do throws(RunError) { try other() } catch { fault.withLock { $0 = $0 ?? error } }
        continue
      }
      let plan = plans[index - 1]
      guard let pair = templates[plan.template], fault.withLock({ $0 == nil }) else { return }
      let record = plan.record(for: pair.use)
      do throws(RunError) {
        for (template, name) in [(pair.html, ".html"), (pair.markdown, ".md")] {
          bytes.removeAll(keepingCapacity: true)
          template.render(record, into: &bytes)
          if searched.contains(index - 1) {
            try staged.write(bytes, to: plan.path + name)
          } else {
            try staged.writeUnsearched(bytes, to: plan.path + name)
          }
          guard name == ".html", documents.pages.contains(index - 1) else { continue }
          let document = WordDocument(page: bytes, properties: documents.properties)
          try staged.write(document, of: plan, searched: searched.contains(index - 1))
          if let workbook = plan.workbook {
            try staged.writeUnsearched(try workbook.bytes(), to: workbook.path + ".xlsx")
          }
        }
      } catch {
        fault.withLock { $0 = $0 ?? error }
        return
      }
      progress.report(stage, done: done.wrappingAdd(1, ordering: .relaxed).newValue, of: plans.count)
    }
  }
  if let fault = fault.withLock({ $0 }) { throw fault }
}

/// The pages that are searched byte by byte: all of a book of up to a thousand, of larger ones some of each kind. Every name and text
/// that pages print was searched by itself; the bytes tell what templates, settings and policies say.
private func searchedPages(_ plans: [PagePlan]) -> Set<Int> {
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

extension Book {
  /// What the progress line says while the book is written.
  fileprivate var stage: Message { Message("生成“\(chinese)”", "Writing \(rawValue)") }
}
