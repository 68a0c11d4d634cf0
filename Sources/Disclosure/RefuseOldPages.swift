import WordDocuments

/// Refuses to leave a book of an earlier build as it is when it shows what is withheld now (design §4.6).
///
/// - Throws: `RunError` (gate) with each such book, its first file and the withheld project's papers.
func refuseOldPages(_ kept: [KeptBook], _ survey: Survey, jobs: Int) throws(RunError) {
  let open = kept.filter(\.book.isOpen)
  guard !open.isEmpty else { return }
  let search = OldPageSearch(survey, jobs: jobs)
  var shown: [(book: KeptBook, file: String, withheld: String)] = []
  for book in open {
    let outcomes = Processors.map(book.files.count, jobs: jobs, atOnce: 16) { index -> OldPageSearch.Outcome in
      search.outcome(of: book.files[index], in: book.output)
    }
    for (file, outcome) in zip(book.files, outcomes) {
      if case .unread(let error) = outcome { throw error }
      guard case .names(let withheld) = outcome else { continue }
      shown.append((book, file, survey.records.sources.text(withheld)))
      break
    }
  }
  guard !shown.isEmpty else { return }
  let chinese = shown.map { "“\($0.book.book.chinese)”一册的 \($0.file)（项目见 \($0.withheld)）" }
  let english = shown.map { "\($0.file) of the book \($0.book.book.rawValue) (the project: \($0.withheld))" }
  let folders = shown.map { "\($0.book.output)/\($0.book.book.rawValue)" }
  let again = shown.map { "--book \($0.book.book.rawValue)" }.joined(separator: " ")
  throw RunError(
    .gate,
    "公开关口拒绝：以前生成、这次不重新生成的页面还登着现在不公开的项目。没有生成，原有的输出没有改动：\n  "
      + chinese.joined(separator: "\n  ") + "\n"
      + (again.isEmpty ? "请" : "请把这几册也重新生成（加上 \(again)，或不写 --book），或者")
      + "删除\(folders.map { "“\($0)”" }.joined(separator: "、"))。已经发布到网站的，请一并撤换。",
    "The publication gate refused: pages of an earlier build, which are not built this time, still show projects that are withheld "
      + "now. Nothing was built; the old output is unchanged:\n  " + english.joined(separator: "\n  ") + "\n"
      + (again.isEmpty ? "Delete " : "Build these books, too (add \(again), or leave --book out), or delete ")
      + folders.joined(separator: ", ") + ". Take them off the web site where they were published.")
}

/// Looks for withheld projects in the files of a book.
struct OldPageSearch: Sendable {
  enum Outcome: Sendable {
    case harmless
    case names(Provenance)
    case unread(RunError)
  }

  private let search: LeakSearch
  /// Where withheld projects stand, by code and by name: what a row of the table of projects is compared with, as a whole
  /// and so whatever its length. Nothing that a project published now bears as well.
  private var codes: [String: Provenance] = [:]
  private var names: [String: Provenance] = [:]

  init(_ survey: Survey, jobs: Int) {
    // Pages print names with personal numbers masked.
    let figures = survey.searchedFigures + survey.searchedFigures.masked(jobs: jobs)
    search = LeakSearch(figures, register: survey.records.register)
    for project in figures where !project.decision.isPublic {
      codes[TextKey.code(project.code)] = project.source
      names[TextKey.name(project.name)] = project.source
    }
    for line in survey.records.register where line.mark.isWithheld {
      codes[TextKey.code(line.code)] = line.source
      names[TextKey.name(line.name)] = line.source
    }
    for project in figures where project.decision.isPublic {
      codes[TextKey.code(project.code)] = nil
      names[TextKey.name(project.name)] = nil
    }
    codes[""] = nil
    names[""] = nil
  }

  func outcome(of file: String, in output: String) -> Outcome {
    if codes.isEmpty, names.isEmpty { return .harmless }
    if let withheld = search.withheld(namedIn: file) { return .names(withheld) }
    do throws(RunError) {
      guard let bytes = try PlainFile.bytes(of: output + "/" + file) else {
        throw RunError.cannotWrite(output + "/" + file)
      }
      if file.hasSuffix(".zip") { return try outcome(ofPackage: bytes, file, in: output) }
      if file.hasSuffix(".docx") { return try outcome(ofDocument: bytes, file, in: output) }
      let text = PageText(bytes, path: file)
      if file.hasSuffix("/data/projects.csv"), let withheld = listed(in: text.source) { return .names(withheld) }
      for text in text.seen {
        if let withheld = search.withheld(namedIn: text) { return .names(withheld) }
      }
      return .harmless
    } catch {
      return .unread(error)
    }
  }

  /// A document may have been edited since, and is looked through by itself.
  private func outcome(ofDocument bytes: [UInt8], _ file: String, in output: String) throws(RunError) -> Outcome {
    guard let parts = WordDocument.written(in: bytes) else {
      throw RunError(
        .configuration,
        "“\(output)/\(file)”不是完好的 Word 文件，看不出里面有没有不公开的项目，不能原样保留到新的输出里。没有生成，什么也没有改动。请删除它，或把这一册也重新生成。",
        "\(output)/\(file) is damaged or no Word file: nothing tells whether it names withheld projects, and it cannot be kept. Nothing was "
          + "built or changed. Delete it, or build that book again.")
    }
    for part in parts {
      for text in PageText(part, path: "part.xml").seen {
        if let withheld = search.withheld(namedIn: text) { return .names(withheld) }
      }
    }
    return .harmless
  }

  /// A 上报包, part by part.
  private func outcome(ofPackage bytes: [UInt8], _ file: String, in output: String) throws(RunError) -> Outcome {
    guard let parts = ZipFile.files(in: bytes) else {
      throw RunError(
        .configuration,
        "“\(output)/\(file)”不是完好的上报包，看不出里面有没有不公开的项目，不能原样保留到新的输出里。没有生成，什么也没有改动。请删除它，或把上报包也重新生成（--book upward）。",
        "\(output)/\(file) is damaged or no package: nothing tells whether it names withheld projects, and it cannot be kept. Nothing was "
          + "built or changed. Delete it, or build the package again (--book upward).")
    }
    for part in parts {
      let text = PageText(part.bytes, path: part.path)
      if part.path == UpwardColumns.table, let withheld = listed(in: text.source) { return .names(withheld) }
      for text in text.seen {
        if let withheld = search.withheld(namedIn: text) { return .names(withheld) }
      }
    }
    return .harmless
  }

  /// The first row that is a withheld project's. A short name (道路养护) says little in a text, but here it is the project.
  private func listed(in table: [UInt8]) -> Provenance? {
    let rows = PageText.rows(ofTable: table)
    guard let head = rows.first else { return nil }
    let (code, name) = (head.firstIndex(of: "项目编码"), head.firstIndex(of: "项目名称"))
    for row in rows.dropFirst() {
      if let code, code < row.count, let withheld = codes[TextKey.code(row[code])] { return withheld }
      if let name, name < row.count, let withheld = names[TextKey.name(row[name])] { return withheld }
    }
    return nil
  }
}
