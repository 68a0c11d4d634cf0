import Spreadsheets

/// Writes the 上报包: what the level above needs to add up and to rank, and nothing that the public may not see.
///
/// The same papers make the same bytes.
struct WriteUpward {
  let input: ReportInput
  let records: Records
  /// Where it is written; `nil` to see what would be.
  let output: GuardedOutput?
  let jobs: Int

  /// The name that the package has in its folder: `990101-2024.zip`.
  static func fileName(_ settings: ReportSettings) -> String {
    settings.region.code + (settings.year.isEmpty ? "" : "-" + settings.year) + ".zip"
  }

  /// - Returns: how many files were written.
  func write() throws(RunError) -> Int {
    guard let output else { return 0 }
    let folder = Book.upward.rawValue
    try output.staged.createFolder(folder)
    let package = folder + "/" + Self.fileName(input.settings)
    let bytes = try output.write(package: files(), to: package)
    try output.write(note(sum: Digest.sha256.hexadecimal(bytes)), to: folder + "/" + OwnFolders.upwardNote)
    return 2
  }

  /// What is packed, in the order in which it is packed.
  func files() -> [(path: String, bytes: [UInt8])] {
    let book = DataBook(
      name: Book.upward.rawValue, title: input.settings.title,
      date: input.settings.date.isEmpty ? nil : input.settings.date, year: input.settings.year,
      publisher: input.settings.publisher, license: input.settings.license, isOpen: true, figures: input.figures,
      summaries: published, policy: input.policy, records: records)
    let clauses = ClauseStatus(
      input, writing: input.settings.books, on: "final-accounts/index", onlyOpen: true
    ).rows
    let (made, tables) = upwardFiles(for: book, coverage: input.open.coverage, stages: stages, clauses: clauses)
    var files = made
    files.append((UpwardManifest.fileName, manifest(book, clauses).json()))
    files.append(("datapackage.json", dataPackage(book, tables)))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let sums = files.map { Digest.sha256.hexadecimal($0.bytes) + "  " + $0.path + "\n" }.joined()
    return files + [(UpwardManifest.sumsName, Array(sums.utf8))]
  }

  /// The tables with their bytes.
  private func upwardFiles(
    for book: DataBook, coverage: Coverage, stages: [StageCoverage], clauses: [ClauseRow]
  ) -> (files: [(path: String, bytes: [UInt8])], tables: [DataTable]) {
    var files = dataFiles(for: book).filter { $0.path.hasSuffix(".csv") }.map {
      (path: String($0.path.dropFirst("data/".count)), bytes: Array($0.pieces(jobs: jobs).joined()))
    }
    var tables = DataTable.all(of: book)
    func add(_ table: DataTable, _ fill: (inout DataText) -> Void) {
      var text = DataText()
      text.mark()
      text.row(table.columns.map(\.name))
      fill(&text)
      files.append((table.kind.name + ".csv", text.bytes))
      tables.append(table)
    }
    if input.depth >= .project,
      book.shown.contains(where: { input.records.projects.indices.contains(book.figures[$0].record) })
    {
      let key = DataColumns.projectKey
      add(
        DataTable(
          kind: .indicators, title: "绩效指标", columns: DataColumns.upwardIndicators, key: key + [UpwardDetail.number],
          points: (key, .projects))
      ) { text in eachForm(of: book) { text.upwardIndicators($0, $1) } }
      add(DataTable(kind: .forms, title: "自评表的其他内容", columns: DataColumns.forms, points: (key, .projects))) { text in
        eachForm(of: book) { text.upwardForm($0, $1) }
      }
    }
    let home = input.settings.region.code
    if !input.openDirectory.isEmpty {
      add(DataTable(kind: .directory, title: "部门和单位名录", columns: DataColumns.directory)) {
        $0.upwardDirectory(input.openDirectory.masked(), home: home)
      }
    }
    if !input.openLines.isEmpty {
      add(DataTable(kind: .register, title: "项目清单", columns: DataColumns.register)) {
        $0.upwardRegister(input.openLines.counting.masked(), home: home)
      }
    }
    let papers = input.openPapers.compactMap { $0 as? any UpwardRecord }
    if !papers.isEmpty {
      add(DataTable(kind: .papers, title: "其他环节的材料", columns: DataColumns.upwardPapers, key: [PaperColumns.number])) {
        $0.upwardPapers(papers, home: input.settings.region)
      }
      add(
        DataTable(
          kind: .paperValues, title: "其他环节的材料的内容", columns: DataColumns.upwardValues,
          key: [PaperColumns.number, PaperColumns.path], points: ([PaperColumns.number], .papers))
      ) { $0.upwardValues(papers) }
    }
    add(DataTable(kind: .coverage, title: "覆盖情况", columns: DataColumns.coverage, key: ["事项"])) {
      $0.coverage(coverage, stages: stages)
    }
    if !clauses.isEmpty {
      add(DataTable(kind: .clauses, title: "文件要求落实情况", columns: DataColumns.clauses)) { $0.clauses(clauses) }
    }
    return (files, tables)
  }

  /// The projects that are packed and have a paper, with it; persons' numbers are masked in it.
  private func eachForm(of book: DataBook, _ body: (ProjectFigures, Project) -> Void) {
    for index in book.shown where input.records.projects.indices.contains(book.figures[index].record) {
      body(book.figures[index], input.records.projects[book.figures[index].record])
    }
  }

  /// The sums of the projects that the package has, also where the books at home count more (`totals: all`): the level above finds them
  /// again from the rows.
  private var published: Summaries {
    guard input.totalsIncludeWithheld else { return input.open }
    let open = input.open
    let regions = open.provinces + open.cities + open.counties + open.townships
    var summaries = summarise(
      input.figures, scope: .published, policy: input.policy,
      names: Dictionary(regions.map { ($0.region, $0.name) }) { first, _ in first }, jobs: jobs)
    summaries.coverage = open.coverage
    return summaries
  }

  private var stages: [StageCoverage] {
    let dossiers = Dossiers(
      figures: input.figures.map { $0.decision.isPublic ? $0 : nil }, papers: input.openPapers,
      register: input.openLines, year: Int(input.settings.year))
    return StageCoverage.all(dossiers.all)
  }

  private func manifest(_ book: DataBook, _ clauses: [ClauseRow]) -> UpwardManifest {
    var manifest = UpwardManifest()
    manifest.title = input.settings.title
    manifest.year = Int(input.settings.year)
    manifest.date = input.settings.date
    manifest.publisher = input.settings.publisher
    manifest.region = input.settings.region
    manifest.level = input.settings.regionLevel
    manifest.policy = input.policy.title
    manifest.grades = input.policy.grades.map(\.label)
    let summaries = book.summaries
    manifest.regions = (summaries.townships + summaries.counties).map { Named(code: $0.region, name: $0.name) }
    manifest.projects = book.shown.count
    for index in book.shown {
      if let amount = book.figures[index].amounts.budget { manifest.budget += amount }
      if let amount = book.figures[index].amounts.executed { manifest.executed += amount }
    }
    manifest.papers = input.openPapers.count { $0 is any UpwardRecord }
    if input.settings.books.contains(.internalBook) {
      manifest.letters = input.letters.filter { $0.openCount > 0 }.map(\.id)
    }
    manifest.expectedUnits = input.open.coverage.expectedUnits
    manifest.reportedUnits = input.open.coverage.reportedUnits
    manifest.formedClauses = clauses.count { !$0.answers.isEmpty }
    manifest.missingClauses = clauses.count { $0.answers.isEmpty && $0.clause.outside.isEmpty }
    return manifest
  }

  /// How to hand the package in, for whoever sends it.
  private func note(sum: String) -> [UInt8] {
    let settings = input.settings
    let text = """
      \(settings.region.label)\(settings.year.isEmpty ? "" : settings.year + "年度")上报包

      文件：\(Self.fileName(settings))
      日期：\(settings.date)
      校验码（SHA-256）：\(sum)

      请把上面的 .zip 文件原样报给上一级财政部门，由上一级放进自己工作区的输入文件夹。
      文件可以改名，里面的内容不能改动：包里的文件改过、少了或多了，上一级读取时会整个拒收。数据要改的，请改原始材料后重新生成。
      包里只有可以公开的项目、它们的合计，以及公开的册子里登的其他环节材料；不公开的项目，名称、编码、金额都不在里面，也没有人员姓名和联系方式。

      """
    return Array(text.utf8)
  }
}
