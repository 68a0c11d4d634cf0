import Dispatch
import Synchronization

/// Writes the books of a run: pages on all processors, with data files, and what stands beside them.
///
/// - Parameters:
///   - records: what was read, with nothing masked: where findings are looked up.
///   - search: what every byte of an open book is searched for.
func writeBooks(
  _ books: [Book], from input: ReportInput, handedIn records: Records, library: PageTemplates, search: LeakSearch?,
  to staged: StagedOutput, jobs: Int, progress: any Progress
) throws(RunError) -> PageCounts {
  var counts = PageCounts()
  if books.contains(.upward) {
    let output = GuardedOutput(staged: staged, search: search, sources: records.sources)
    counts.files += try WriteUpward(input: input, records: records, output: output, jobs: jobs).write()
  }
  let paged = books.filter { $0 != .upward }
  let works = Processors.map(paged.count, jobs: jobs) { index in
    BookWork(paged[index], from: input, search: search, sources: records.sources, to: staged)
  }
  for work in works { try work.createFolders(jobs: jobs) }
  counts.files += try writePages(of: works, with: library.pairs, jobs: jobs, progress: progress) {
    work throws(RunError) in
    try writeDataFiles(
      of: work.book, from: input, handedIn: records, pages: work.data, to: work.output, jobs: jobs)
  }
  for work in works { counts += try work.writeRest(from: input, style: library.style) }
  return counts
}

/// Renders the pages of all books in one loop, and writes their data files meanwhile; the first fault (a full disk) ends it.
///
/// What takes long comes first, lest one thread be at work when the others are done: the documents of whole books, then the data
/// files. These are items of the same loop, since a loop inside a parallel one gets one thread only.
///
/// - Returns: how many data files were written.
private func writePages(
  of works: [BookWork], with templates: [String: TemplatePair], jobs: Int, progress: any Progress,
  data: @Sendable (BookWork) throws(RunError) -> Int
) throws(RunError) -> Int {
  func pages(long: Bool) -> [Item] {
    works.indices.flatMap { work in
      works[work].plans.indices.filter { (works[work].plans[$0].document == .always) == long }
        .map { Item.page($0, of: work) }
    }
  }
  let items = pages(long: true) + works.indices.map(Item.data) + pages(long: false)
  let count = items.count - works.count
  let fault = Mutex<RunError?>(nil)
  let files = Atomic<Int>(0)
  let done = Counter()
  let next = NextIndex(limit: items.count)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, items.count))) { _ in
    var bytes: [UInt8] = []
    while let index = next.take(), fault.withLock({ $0 == nil }) {
      do throws(RunError) {
        switch items[index] {
        case .page(let page, let work):
          try works[work].write(page, with: templates, &bytes)
          progress.report(stage, done: done.next(), of: count)
        case .data(let work): files.wrappingAdd(try data(works[work]), ordering: .relaxed)
        }
      } catch {
        fault.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let fault = fault.withLock({ $0 }) { throw fault }
  return files.load(ordering: .relaxed)
}

/// A page of a book, or a book's data files; books by their numbers.
private enum Item {
  case page(Int, of: Int)
  case data(Int)
}

/// What the progress line says meanwhile.
private let stage = Message("生成各册", "Writing the books")
