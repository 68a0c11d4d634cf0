public import Spreadsheets
import Templates

/// What to build.
public struct BuildRequest: Sendable {
  /// The workspace folder.
  public var workspace: String
  /// The output folder; by default `output` in the workspace.
  public var output: String?
  /// Only these books; empty for those of `gongkai.yml`.
  public var books: [String]
  /// How deep pages go: `data`, `region`, `department` or `project`.
  public var depth: String
  /// How many processors to use; all by default.
  public var jobs: Int?
  /// Build in spite of unreadable files, and end with 0 in spite of error findings.
  public var acceptFindings: Bool
  /// An earlier output folder: return slips say what was mended since.
  public var since: String?
  /// How much is taken from one file.
  public var limits: ReadLimits

  /// Makes a request.
  public init(
    workspace: String, output: String? = nil, books: [String] = [], depth: String = "project", jobs: Int? = nil,
    acceptFindings: Bool = false, since: String? = nil, limits: ReadLimits = ReadLimits()
  ) {
    self.workspace = workspace
    self.output = output
    self.books = books
    self.depth = depth
    self.jobs = jobs
    self.acceptFindings = acceptFindings
    self.since = since
    self.limits = limits
  }
}

/// The main job: a folder of spreadsheets in, a folder of books out. The stages stand in the order they run.
///
/// - Throws: `RunError` when nothing can be built; the old output is then untouched.
public func buildReports(_ request: BuildRequest, progress: any Progress) throws(RunError) -> BuildResult {
  // 1. What is asked for.
  let jobs = try processors(request.jobs)
  let depth = try reportDepth(request.depth)
  let output = request.output ?? request.workspace + "/output"
  let target = try OutputPlace.folder(of: output)
  let workspace = try Workspace.open(request.workspace, output: target, names: RuleCatalogue.policyNames)
  let books = try wantedBooks(request.books, settings: workspace.settings)
  try refuseEarlyAccounts(books, settings: workspace.settings)
  guard !PathSafety.output(target, wouldReplaceInputsOf: workspace.folder) else {
    throw RunError(
      .configuration, "输出文件夹“\(output)”里有工作区本身，生成时会覆盖它。请用 --output 换一个文件夹。",
      "The output folder \(output) holds the workspace itself and would replace it. Choose another with --output.")
  }
  // 2. One run at a time, on an output that can be replaced. Books that are not asked for stay as they are.
  let lock = try OutputLock(of: target)
  defer { lock.release() }
  let interruption = Interruption(releasing: lock)
  defer { interruption.end() }
  if lock.isHeld { try OutputSiblings.clear(beside: target) }
  try PathSafety.refuseForeignFiles(in: target)
  try OutputPlace.refuseElsewhere(target)
  try StagedOutput.refuseUnwritable(target)
  let kept = request.books.isEmpty ? [] : try keptBooks(besides: books, in: target)
  // 3. Templates are loaded first: a typo in one should not cost a long read.
  let library = try PageTemplates(workspace: workspace, books: depth == .data ? [] : books, jobs: jobs)
  var earlier: [EarlierFinding]?
  if let since = request.since { earlier = try readEarlierSlips(since) }
  // 4. Read, score, check, sum up.
  let opens = books.contains { $0.isOpen }
  let last = try workspace.readPrevious(
    accepted: request.acceptFindings, opens: opens, jobs: jobs, limits: request.limits)
  var survey = Survey.make(
    inputs: workspace.inputs, settings: workspace.settings, policy: workspace.policy,
    detail: ListDetail(for: books, depth: depth),
    opens: opens, previous: last?.projects,
    jobs: jobs, limits: request.limits, progress: progress)
  try survey.accept(workspace.settings)
  try refuseSilentGaps(survey, accepted: request.acceptFindings)
  try refuseNothing(survey, accepted: request.acceptFindings)
  let search = books.contains(where: \.isOpen) ? try survey.refuseLeaks(jobs: jobs) : nil
  try refuseOldPages(kept, survey, jobs: jobs)
  // 5. Pages and data files go to a staging folder.
  let staged = try StagedOutput(target: target)
  interruption.discard(staged)
  var written = PageCounts()
  var (stale, oldKit): (Message?, Message?)
  do {
    var input = ReportInput(survey: survey, workspace: workspace, last: last, depth: depth, jobs: jobs)
    (input.earlier, input.folder, input.booksAskedFor) = (earlier, workspace.folder, books)
    written += try writeBooks(
      books, from: input, handedIn: survey.records, library: library, search: search, to: staged, jobs: jobs,
      progress: progress)
    for book in kept { try staged.keep(book) }
    if let old = kept.first(where: { $0.book == .upward }) {
      stale = UpwardAge(input: input, records: survey.records, jobs: jobs).note(on: old)
    }
    let guarded = GuardedOutput(staged: staged, search: search, sources: survey.records.sources)
    if let kit = WriteWebsite(books: books, input: input, output: guarded) {
      written.files += try kit.write()
      oldKit = kit.note(besides: kept)
    }
    // 6. The new output takes the old one's place in one step.
    try staged.commit()
  } catch {
    interruption.yield()
    staged.discard()
    throw error
  }
  return BuildResult(
    survey: survey, books: books, output: output, written: written, accepted: request.acceptFindings,
    notes: library.notes + [last?.note, last?.unread, stale, oldKit].compactMap(\.self)
      + slipNotes(workspace.settings, books: books, depth: depth))
}

/// What return slips leave blank because `gongkai.yml` does not say it.
private func slipNotes(_ settings: Settings, books: [Book], depth: ReportDepth) -> [Message] {
  guard books.contains(.internalBook), depth > .data else { return [] }
  let missing = [
    settings.slips.deadline.isEmpty ? ("deadline（改正期限）", "deadline") : nil,
    settings.slips.contact.isEmpty ? ("contact（联系人和电话）", "contact") : nil,
  ].compactMap { $0 }
  guard !missing.isEmpty else { return [] }
  return [
    Message(
      "gongkai.yml 的 slips 里没有写 \(missing.map(\.0).joined(separator: "和 "))，退回修改单上留了空，请补写或手填。",
      "slips in gongkai.yml gives no \(missing.map(\.1).joined(separator: " and no ")): return slips leave it blank.")
  ]
}

extension ListDetail {
  /// What books of such a depth print of a list; the gate searches no more and no less for leaks.
  init(for books: [Book], depth: ReportDepth) {
    self = depth == .project && books.contains { $0.needsRecords } ? .records : .figures
  }
}

/// The books to write: those asked for by name, else those of `gongkai.yml`.
private func wantedBooks(_ names: [String], settings: Settings) throws(RunError) -> [Book] {
  var books = names.isEmpty ? settings.books : []
  for name in names {
    guard let book = Book(rawValue: name) else {
      let known = Book.allCases.map(\.rawValue)
      let near = NearestName.of(name, in: known)
      throw RunError(
        .configuration,
        "没有“\(name)”这一册。" + (near.map { "您是不是想写“\($0)”？" } ?? "可以写：\(known.joined(separator: "、"))。"),
        "There is no book \(name)."
          + (near.map { " Did you mean \($0)?" } ?? " Known: \(known.joined(separator: ", "))."))
    }
    if !books.contains(book) { books.append(book) }
  }
  guard !books.isEmpty else {
    let made = Book.allCases.map { "\($0.rawValue)（\($0.chinese)）" }
    throw RunError(
      .configuration,
      "gongkai.yml 的 books 里一册也没有写，所以没有生成，什么也没有改动。能生成的有：\(made.joined(separator: "、"))。",
      "The key books in gongkai.yml names no book: nothing was built or changed. Books there are: "
        + Book.allCases.map(\.rawValue).joined(separator: ", ") + ".")
  }
  return books
}

/// The accounts of a year are drawn up when it is over: a day before that was copied from another workspace.
private func refuseEarlyAccounts(_ books: [Book], settings: Settings) throws(RunError) {
  guard books.contains(.finalAccounts), let year = settings.year, let date = CalendarDate(settings.date),
    date.year <= year
  else { return }
  throw RunError(
    .configuration,
    "gongkai.yml 的 date 是\(date.chinese)，\(year)年度还没有结束，不会有随\(year)年度决算草案的册，所以没有生成，原有的输出没有改动。请改正 date（year 写错的，改正 year）；只要其他册的，用 --book 写明，或在 books 里去掉 final-accounts。",
    "date in gongkai.yml is \(date.iso): \(year) was not over, so that it can have no final accounts. Nothing was built. Correct date (or year), name other books with --book, or take final-accounts out of books."
  )
}

/// The books of an earlier build that this one does not make.
private func keptBooks(besides books: [Book], in output: String) throws(RunError) -> [KeptBook] {
  var kept: [KeptBook] = []
  for book in Book.allCases where !books.contains(book) {
    if let found = try KeptBook(book, in: output) { kept.append(found) }
  }
  return kept
}

/// A file that could not be read would be a silent gap in what is published.
private func refuseSilentGaps(_ survey: Survey, accepted: Bool) throws(RunError) {
  let failed = survey.records.files.flatMap(\.gaps)
  guard !accepted, let first = failed.first else { return }
  let list = failed.map(\.chinese).joined(separator: "\n  ")
  let english = failed.map(\.english).joined(separator: "\n  ")
  throw RunError(
    .input,
    "有 \(failed.count) 个文件读不了，报告会缺数，所以没有生成，原有的输出没有改动：\n  \(list)\n"
      + "请修好或移走这些文件后再运行；确实要在缺这些文件的情况下生成，请加 --accept-findings。",
    "\(failed.count) files could not be read, so nothing was built (\(first.english.isEmpty ? "" : "see below")); the old output is unchanged:\n  \(english)\n"
      + "Mend or remove them and run again, or build without them by adding --accept-findings.")
}

/// Reports without a single project would replace good ones with empty pages.
private func refuseNothing(_ survey: Survey, accepted: Bool) throws(RunError) {
  guard !accepted, survey.figures.isEmpty else { return }
  throw RunError(
    .input,
    "从 \(survey.records.files.count) 个文件里没有读到任何项目，所以没有生成，原有的输出没有改动。请运行 gongkai check 看每个文件是怎样读的；"
      + "确实要生成空的报告，请加 --accept-findings。",
    "No project was found in \(survey.records.files.count) files, so nothing was built; the old output is unchanged. Run gongkai check to "
      + "see how each file was read, or add --accept-findings to build empty reports.")
}
