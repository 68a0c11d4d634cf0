/// What an open book would print that names a project that must not be named, or gives its amount (design §4.6).
struct Leak: Sendable {
  enum Kind: Sendable {
    /// A cell of a paper.
    case text
    /// A name or a code that pages print: of a project, an office, a region, a kind of budget.
    case name(String)
    /// An amount that only a withheld project has.
    case amount(String)
    /// A row of a 上报包: the region below opens what is closed here.
    case package(String)
  }

  var kind: Kind
  /// The published project, or the package; empty where the name of an office stands in the directory alone.
  var project: String
  /// The cell, as `文件!工作表!单元格`.
  var place: String
  /// Where the withheld project stands.
  var withheld: String

  /// What is wrong, and what to do about it.
  var message: Message {
    switch kind {
    case .text:
      Message(
        "公开项目“\(project)”的表格在 \(place) 写到了一个不公开的项目（见 \(withheld)），照登就会泄露。"
          + "请单位改写这一格，或把“\(project)”也标为不公开。",
        "The form of the public project \(project) names a withheld project at \(place) (see \(withheld)). "
          + "Have the unit rewrite that cell, or withhold this project too.")
    case .name(let name):
      Message(
        "公开的页面要登的“\(name)”（见 \(place.isEmpty ? "单位名录或项目清单" : place)）里有一个不公开项目的名称或编码（见 \(withheld)），照登就会泄露。"
          + "请改写这个名称，或把有关项目也标为不公开。",
        "“\(name)” (\(place.isEmpty ? "the directory or the register" : place)), which open pages print, holds the name or code of a withheld project (see \(withheld)). "
          + "Change the name, or withhold the projects that bear it.")
    case .amount(let amount):
      Message(
        "公开项目“\(project)”的表格在 \(place) 写有金额“\(amount)”，与一个不公开项目的金额相同（见 \(withheld)），照登就会泄露。"
          + "请单位改写这一格，或把“\(project)”也标为不公开。",
        "The form of the public project \(project) gives at \(place) the amount \(amount), which is that of a withheld project (see \(withheld)). "
          + "Have the unit rewrite that cell, or withhold this project too.")
    case .package(let file):
      Message(
        "上报包“\(file)”的 \(place) 是一个这里不公开的项目（见 \(withheld)），下级却把它当作公开的报来。"
          + "请与报送的地区核对：应当不公开的，请它改正后重新生成上报包；可以公开的，请改正这里的标注。",
        "The package \(file) has at \(place) a project that is withheld here (see \(withheld)), and the region below takes it for public. "
          + "Settle it with the region: have it mend its papers and build the package again, or mend the mark here.")
    }
  }

  private init(_ kind: Kind, _ hit: LeakSearch.Hit, in project: String, _ sources: SourceTable) {
    self.kind = kind
    self.project = project
    place = hit.place.file < 0 ? "" : sources.text(hit.place)
    withheld = sources.text(hit.withheld)
  }

  /// At most so many, one for each paper, in the order of the papers; then names of offices.
  ///
  /// - Parameters:
  ///   - openPapers: indices into `records.papers`.
  ///   - harmless: likewise, those that are not printed though nothing closes them.
  ///   - closedLines: the lines of the register that something closes.
  ///   - search: the search for all that is withheld, if there is one already.
  ///   - openNames: what else open books print by name: groups, regions, offices that have not reported, lines of the register.
  static func find(
    _ figures: [ProjectFigures], _ records: Records, openPapers: [Int], harmless: [Int] = [],
    closedLines: [RegisterEntry] = [], search: LeakSearch? = nil, openNames: [String] = [], limit: Int, jobs: Int = 1
  ) -> [Leak] {
    guard !openPapers.isEmpty || !openNames.isEmpty || figures.contains(where: \.decision.isPublic) else { return [] }
    let search = search ?? LeakSearch(figures, records, openPapers: openPapers + harmless)
    var packaged = ofPackages(figures, records, open: openPapers + harmless, limit: limit)
    let hasTexts = !openPapers.isEmpty || records.projects.contains { $0.form != .indicatorList }
    let shown = Set(openPapers + harmless)
    let amounts =
      hasTexts
      ? WithheldAmounts(
        figures, closedLines: closedLines,
        papers: records.papers.indices.filter { !shown.contains($0) }.map { records.papers[$0] }) : WithheldAmounts([])
    guard !search.isEmpty || !amounts.isEmpty else { return packaged }
    // In pieces, side by side: the texts of a long list are many.
    let size = 4096
    let pieces = Processors.map((figures.count + size - 1) / size, jobs: jobs) { piece -> [Leak] in
      var leaks: [Leak] = []
      var names = KnownNames()
      for index in piece * size..<min(figures.count, (piece + 1) * size) where leaks.count < limit {
        guard figures[index].decision.isPublic else { continue }
        if let (name, hit) = names.hit(in: figures.span[index], by: search) {
          leaks.append(Leak(.name(name), hit, in: figures[index].identity.title, records.sources))
        } else if figures[index].record >= 0 {
          let record = records.projects[figures[index].record]
          let shown = figures[index].amounts
          let own = WithheldAmounts.Own(
            amounts: [shown.initial, shown.budget, shown.executed].compactMap(\.self),
            department: figures[index].department.key)
          if let leak = leak(in: record, search, amounts, records.sources, own) { leaks.append(leak) }
        }
      }
      return leaks
    }
    var leaks = Array(pieces.joined().prefix(limit))
    for index in openPapers where leaks.count < limit {
      if let leak = leak(in: records.papers[index], search, amounts, records.sources) { leaks.append(leak) }
    }
    let nowhere = Provenance(file: -1, sheet: -1, row: -1, column: -1)
    for name in openNames where leaks.count < limit {
      if let hit = search.hit(inName: name, at: nowhere) {
        leaks.append(Leak(.name(name), hit, in: "", records.sources))
      }
    }
    packaged += leaks
    return Array(packaged.prefix(limit))
  }

  /// Projects and papers that the package of a region below has and that something closes here, one for each package.
  private static func ofPackages(
    _ figures: [ProjectFigures], _ records: Records, open: [Int], limit: Int
  ) -> [Leak] {
    let packages = records.packages
    if packages.isEmpty { return [] }
    var leaks: [Leak] = []
    var told: Set<Int32> = []
    for index in figures.indices where leaks.count < limit {
      let one = figures.span[index]
      guard !one.decision.isPublic, one.decision.mark.isWithheld, !told.contains(one.source.file),
        packages.contains(one.source.file)
      else { continue }
      told.insert(one.source.file)
      let mark = records.answer(for: figures[index]).place
      var leak = Leak(
        .package(records.sources.file(one.source)),
        LeakSearch.Hit(place: one.source, figure: nil, withheld: one.source),
        in: records.sources.file(one.source), records.sources)
      leak.withheld = mark
      leaks.append(leak)
    }
    let opened = Set(open)
    for (index, paper) in records.papers.enumerated() where leaks.count < limit && !opened.contains(index) {
      let at = paper.source
      guard packages.contains(at.file), told.insert(at.file).inserted else { continue }
      let closed = LeakSearch.Hit(place: at, figure: nil, withheld: records.closing(paper) ?? at)
      leaks.append(Leak(.package(records.sources.file(at)), closed, in: records.sources.file(at), records.sources))
    }
    return leaks
  }

  private static func leak(
    in record: some Record, _ search: LeakSearch, _ amounts: WithheldAmounts, _ sources: SourceTable,
    _ own: WithheldAmounts.Own = .init()
  ) -> Leak? {
    if let hit = search.hit(in: record) { return Leak(.text, hit, in: record.name, sources) }
    // A list has thousands of numbers, some of which equal an amount by chance: it is not searched for amounts.
    guard !amounts.isEmpty, record.form != .indicatorList else { return nil }
    var leak: Leak?
    record.forEachText { text in
      guard leak == nil, text.kind == .text, let found = amounts.hit(in: text.text, beside: own) else { return }
      let hit = LeakSearch.Hit(place: text.at, figure: found.figure, withheld: found.source)
      leak = Leak(.amount(found.words), hit, in: record.name, sources)
    }
    return leak
  }
}

/// The names beside a project's own, of which many projects have the same.
private struct KnownNames {
  private var harmless: Set<String> = []
  /// The names of the project before, which are mostly the same.
  private var last = [String](repeating: "", count: 5)

  mutating func hit(in one: ProjectFigures, by search: LeakSearch) -> (String, LeakSearch.Hit)? {
    let source = one.source
    if let hit = search.hit(inName: one.name, at: source, of: LeakSearch.county(one.region)) { return (one.name, hit) }
    if !isPlainCode(one.code), let hit = search.hit(inName: one.code, at: source) { return (one.code, hit) }
    return hit(0, one.department.name, source, search) ?? hit(1, one.department.code, source, search)
      ?? hit(2, one.unit.name, source, search) ?? hit(3, one.unit.code, source, search)
      ?? hit(4, one.identity.budgetTypeRaw, source, search)
  }

  private mutating func hit(_ kind: Int, _ name: String, _ source: Provenance, _ search: LeakSearch)
    -> (String, LeakSearch.Hit)?
  {
    if last[kind].isSame(as: name) { return nil }
    last[kind] = name
    if harmless.contains(name) { return nil }
    if let hit = search.hit(inName: name, at: source) { return (name, hit) }
    harmless.insert(name)
    return nil
  }

  /// A code of letters and digits alone could only be a withheld one as a whole, and then it is public.
  private func isPlainCode(_ code: String) -> Bool {
    code.withBytes { $0.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 } }
  }
}

/// Refuses to build when what an open book prints names a project that must not be named.
func refuseLeaks(
  _ figures: [ProjectFigures], _ records: Records, openPapers: [Int], harmless: [Int] = [],
  closedLines: [RegisterEntry] = [],
  search: LeakSearch? = nil, openNames: [String] = [], jobs: Int = 1
) throws(RunError) {
  let leaks = Leak.find(
    figures, records, openPapers: openPapers, harmless: harmless, closedLines: closedLines, search: search,
    openNames: openNames, limit: 1, jobs: jobs)
  guard let leak = leaks.first else { return }
  throw RunError(
    .gate, "公开关口拒绝：\(leak.message.chinese)没有生成，原有的输出没有改动。",
    "The publication gate refused. \(leak.message.english) Nothing was built; the old output is unchanged.")
}

extension Records {
  /// Where something stands that closes the project of a paper: a line of the register, or another paper.
  fileprivate func closing(_ paper: any Record) -> Provenance? {
    let county = RegionCode.county(paper.region.code)
    func isSame(_ region: String, _ code: String, _ name: String) -> Bool {
      guard region.isEmpty || county.isEmpty || RegionCode.county(region) == county else { return false }
      let codes = (TextKey.code(code), TextKey.code(paper.code))
      if !codes.0.isEmpty, !codes.1.isEmpty { return codes.0 == codes.1 }
      return ProjectName.key(name) == ProjectName.key(paper.name)
    }
    let line = register.first { $0.mark.isWithheld && isSame($0.region, $0.code, $0.name) }?.source
    return line ?? papers.first { $0.mark.isWithheld && isSame($0.region.code, $0.code, $0.name) }?.source
      ?? projects.first { $0.mark.isWithheld && isSame($0.region.code, $0.code, $0.name) }?.source
  }
}

extension LeakSearch {
  /// For all that no open book may show.
  init(_ figures: [ProjectFigures], _ records: Records, openPapers: [Int]) {
    let open = Set(openPapers)
    self.init(
      figures, register: records.register,
      papers: records.papers.indices.filter { !open.contains($0) }.map { records.papers[$0] })
  }

  /// Refuses a file of an open book, as it is written, that names a withheld project.
  func refuse(_ bytes: [UInt8], of path: String, _ sources: SourceTable) throws(RunError) {
    guard let withheld = withheld(namedOnPage: bytes) else { return }
    throw RunError(
      .gate,
      "公开关口拒绝：要公开的文件 \(path) 里有一个不公开项目的名称或编码（见 \(sources.text(withheld))）。没有生成，原有的输出没有改动。"
        + "请查看模板、gongkai.yml 和办法文件里写的文字。",
      "The publication gate refused: \(path), which is to be published, names a withheld project (see \(sources.text(withheld))). "
        + "Nothing was built; the old output is unchanged. Look at the words of templates, gongkai.yml and the policy.")
  }
}
