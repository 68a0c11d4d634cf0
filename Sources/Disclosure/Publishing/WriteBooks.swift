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
  let pages = works.indices.flatMap { work in works[work].plans.indices.map { Item(work: work, page: $0) } }
  let isLong = pages.map { works[$0.work].plans[$0.page ?? 0].document == .always }
  let items =
    zip(pages, isLong).filter { $1 }.map(\.0) + works.indices.map { Item(work: $0, page: nil) }
    + zip(pages, isLong).filter { !$1 }.map(\.0)
  let fault = Mutex<RunError?>(nil)
  let files = Atomic<Int>(0)
  let done = Counter()
  let next = NextIndex(limit: items.count)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, items.count))) { _ in
    var bytes: [UInt8] = []
    while let index = next.take(), fault.withLock({ $0 == nil }) {
      let work = works[items[index].work]
      do throws(RunError) {
        if let page = items[index].page {
          guard let pair = templates[work.plans[page].template] else { continue }
          try work.write(page, with: pair, &bytes)
          progress.report(stage, done: done.next(), of: pages.count)
        } else {
          files.wrappingAdd(try data(work), ordering: .relaxed)
        }
      } catch {
        fault.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let fault = fault.withLock({ $0 }) { throw fault }
  return files.load(ordering: .relaxed)
}

/// A page of a book, or its data files.
private struct Item {
  var work: Int
  var page: Int?
}

/// What the progress line says meanwhile.
private let stage = Message("生成各册", "Writing the books")
