/// Which paper counts, over all records: per form, project and year one for each key that the form declares (design §3).
///
/// Equal papers count once. Of differing ones counts the one that `chosen:` names, else the one whose file or folder is called
/// corrected; else none counts, because only the office can say which is meant. A paper of another year counts in that year.
struct CountedPapers: Sendable {
  /// Papers of one project, and which of them counts.
  struct Group: Sendable {
    enum Decision: Sendable {
      /// All say the same.
      case equal
      /// `gongkai.yml` names one.
      case chosen
      /// One is called corrected.
      case corrected
      /// They are rounds of one review, and one is the last.
      case lastRound
      /// One is the latest by its title, or the others are called drafts: 批复表 after 申报表.
      case later
      /// They differ, and none is named; or `chosen:` names several that differ.
      case undecided
      case chosenTwice
    }

    /// In the order of reading.
    var members: [FiledPaper]
    var decision: Decision
    /// The place in `members` of the one that counts, or where none does of the one that stands for the project.
    var first: Int

    var isDecided: Bool { decision != .undecided && decision != .chosenTwice }
    /// Those that do not count, nor stand for the project.
    var others: [FiledPaper] { members.indices.filter { $0 != first }.map { members[$0] } }
  }

  private(set) var groups: [Group] = []
  /// Papers of another year, which they give or their file's name does.
  private(set) var ofOtherYears: [(paper: FiledPaper, year: Int)] = []
  /// How many papers there are in all.
  private(set) var count = 0
  /// Indices in the figures of projects that do not count, and of those that stand for a project of which none does.
  private(set) var projectsAside: Set<Int> = []
  private(set) var undecidedProjects: Set<Int> = []
  /// Indices of papers of other forms that no open book may show.
  private(set) var papersAside: Set<Int> = []

  init() {}

  init(
    _ figures: [ProjectFigures], _ records: Records, papers: [any Record]? = nil,
    chosen: ChosenPapers = ChosenPapers(), year: Int? = nil
  ) {
    let papers = papers ?? records.papers
    let years = PaperYears(reported: year, sources: records.sources)
    // The lines of a ledger are many and of one year: they would outvote the papers.
    count = figures.count + papers.count { !($0 is LedgerLine) }
    func isListed(_ index: Int) -> Bool {
      let record = figures[index].record
      return !records.projects.indices.contains(record) || records.projects[record].form == .indicatorList
    }
    for index in figures.indices {
      guard let year = years.other(figures.span[index]) else { continue }
      ofOtherYears.append((FiledPaper(figures.span[index], index: index, isListed: isListed(index)), year))
      projectsAside.insert(index)
    }
    for (index, paper) in papers.enumerated() {
      guard let year = years.other(paper) else { continue }
      ofOtherYears.append((FiledPaper(paper, index: index), year))
      papersAside.insert(index)
    }
    var clusters = PaperClusters()
    // A package has each project once, and no region stands in two: only papers beside them can say the same.
    let packaged = PackagedFigures(figures, records)
    // Papers of one list are never united, so that nothing is to be found where there is one list and nothing else.
    if Self.areSeveral(figures, isListed, packaged) {
      for index in figures.indices where !projectsAside.contains(index) && !packaged.standsAlone(figures, index) {
        var paper = FiledPaper(figures.span[index], index: index, isListed: isListed(index))
        // Papers without a name are of one project only if they are the same paper.
        if paper.isNameless, !paper.isListed {
          paper.own = PaperTexts.of(records.projects[figures[index].record]).joined(separator: "\n")
        }
        clusters.add(paper)
      }
    }
    for (index, paper) in papers.enumerated() where !papersAside.contains(index) {
      clusters.add(FiledPaper(paper, index: index))
    }
    let comparison = Comparison(figures: figures, records: records, papers: papers, chosen: chosen)
    for members in clusters.repeated { add(comparison.group(members)) }
    setTextsAside(papers)
  }

  /// What a text says less of than a form: beside the form of the same project it does not count.
  private static let texts: [FormKind: [FormKind]] = [
    .targetNotice: [.projectTarget], .monitoringReport: [.monitoring, .departmentMonitoring],
  ]

  private mutating func setTextsAside(_ papers: [any Record]) {
    let written = papers.indices.filter { Self.texts[papers[$0].form] != nil && !papersAside.contains($0) }
    guard !written.isEmpty else { return }
    var forms: [FiledPaper.Key: [FiledPaper]] = [:]
    for (index, paper) in papers.enumerated() where Self.texts.values.contains(where: { $0.contains(paper.form) }) {
      let filed = FiledPaper(paper, index: index)
      for key in filed.keys { forms[key, default: []].append(filed) }
    }
    for index in written {
      for form in Self.texts[papers[index].form] ?? [] {
        var text = FiledPaper(papers[index], index: index)
        text.form = form
        if text.keys.contains(where: { forms[$0]?.contains(where: text.isOfOneProject) ?? false }) {
          papersAside.insert(index)
        }
      }
    }
  }

  private mutating func add(_ group: Group) {
    groups.append(group)
    for other in group.others {
      if other.isProject { projectsAside.insert(other.index) } else { papersAside.insert(other.index) }
    }
    guard !group.isDecided else { return }
    let first = group.members[group.first]
    if first.isProject { undecidedProjects.insert(first.index) } else { papersAside.insert(first.index) }
  }

  private static func areSeveral(
    _ figures: [ProjectFigures], _ isListed: (Int) -> Bool, _ packaged: PackagedFigures
  ) -> Bool {
    guard let start = figures.indices.first(where: { !packaged.standsAlone(figures, $0) }) else { return false }
    let first = figures[start].source
    return figures.indices.contains {
      !packaged.standsAlone(figures, $0)
        && (figures[$0].source.file != first.file || figures[$0].source.sheet != first.sheet || !isListed($0))
    }
  }
}

/// Which projects come from packages, and from which regions there are other papers.
private struct PackagedFigures {
  private let isPackage: [Bool]
  /// The counties of the projects in other files.
  private var others: Set<String> = []

  init(_ figures: [ProjectFigures], _ records: Records) {
    isPackage = records.files.map { $0.upward != nil }
    guard isPackage.contains(true) else { return }
    for index in figures.indices where !comesPackaged(figures, index) {
      others.insert(RegionCode.county(figures.span[index].region))
    }
  }

  private func comesPackaged(_ figures: [ProjectFigures], _ index: Int) -> Bool {
    let file = Int(figures.span[index].source.file)
    return isPackage.indices.contains(file) && isPackage[file]
  }

  /// Whether no other paper can be about the project.
  func standsAlone(_ figures: [ProjectFigures], _ index: Int) -> Bool {
    guard comesPackaged(figures, index) else { return false }
    return others.isEmpty || !others.contains("") && !others.contains(RegionCode.county(figures.span[index].region))
  }
}

/// Gathers the papers of one project, each compared with few others.
private struct PaperClusters {
  private var members: [[FiledPaper]] = []
  private var byKey: [FiledPaper.Key: [Int]] = [:]
  /// Everyday names of one department in one list are many.
  private static let compared = 64

  mutating func add(_ paper: FiledPaper) {
    var place: Int?
    let keys = paper.keys
    for key in keys where place == nil {
      place = byKey[key]?.suffix(Self.compared).first { members[$0].allSatisfy(paper.isOfOneProject) }
    }
    let cluster = place ?? members.count
    if place == nil { members.append([paper]) } else { members[cluster].append(paper) }
    for key in keys where byKey[key]?.last != cluster { byKey[key, default: []].append(cluster) }
  }

  /// Those of which there is more than one paper.
  var repeated: [[FiledPaper]] { members.filter { $0.count > 1 } }
}

/// Compares the papers of one project.
private struct Comparison {
  let figures: [ProjectFigures]
  let records: Records
  let papers: [any Record]
  let chosen: ChosenPapers
  private let packages: Set<Int32>

  init(figures: [ProjectFigures], records: Records, papers: [any Record], chosen: ChosenPapers) {
    (self.figures, self.records, self.papers, self.chosen) = (figures, records, papers, chosen)
    packages = records.packages
  }

  func group(_ members: [FiledPaper]) -> CountedPapers.Group {
    let isPackaged = members.map { packages.contains($0.place.file) }
    let travels = isPackaged.contains(true)
    let texts = members.map { self.texts($0, travelling: travels) }
    func areEqual(_ some: [Int]) -> Bool {
      some.dropFirst().allSatisfy { other in
        if let left = texts[some[0]], let right = texts[other] { return left == right }
        return PaperTexts.agree(figures[members[some[0]].index], figures[members[other].index])
      }
    }
    // Of a form and a line of a list that are equal, the form is kept: it says more, as a paper does beside its copy in a package.
    func best(_ some: [Int]) -> Int {
      some.first { !members[$0].isListed && !isPackaged[$0] } ?? some.first { !members[$0].isListed } ?? some[0]
    }
    let all = Array(members.indices)
    let ordered = [best(all)] + all.filter { $0 != best(all) }
    if areEqual(ordered) { return .init(members: members, decision: .equal, first: ordered[0]) }
    let named = ordered.filter { chosen.names(members[$0].place, in: records.sources) }
    if !named.isEmpty, named.count < members.count || !areEqual(named) {
      return .init(members: members, decision: areEqual(named) ? .chosen : .chosenTwice, first: named[0])
    }
    let corrected = ordered.filter {
      CorrectedPaper.isCalledSo(records.sources.file(members[$0].place), project: members[$0].name)
    }
    if !corrected.isEmpty, corrected.count < members.count, areEqual(corrected) {
      return .init(members: members, decision: .corrected, first: corrected[0])
    }
    if let last = lastRound(members) { return .init(members: members, decision: .lastRound, first: last) }
    let latest = self.latest(of: ordered, members)
    if !latest.isEmpty, latest.count < members.count, areEqual(latest) {
      return .init(members: members, decision: .later, first: latest[0])
    }
    return .init(members: members, decision: .undecided, first: ordered[0])
  }

  /// The place of the last of several rounds of a review, where each has its day and no other has that one.
  private func lastRound(_ members: [FiledPaper]) -> Int? {
    let days = members.map { member -> CalendarDate? in
      guard !member.isProject, let line = papers[member.index] as? LedgerLine, let round = line.sheet.card.round,
        case .date(let day)? = line.cell(round)?.value
      else { return nil }
      return day
    }
    guard !days.contains(nil), let last = days.compactMap(\.self).max(), days.count(where: { $0 == last }) == 1 else {
      return nil
    }
    return days.firstIndex(of: last)
  }

  /// The papers that are the latest by their titles, without those whose files are called drafts.
  private func latest(of ordered: [Int], _ members: [FiledPaper]) -> [Int] {
    let written = ordered.filter { !CorrectedPaper.isDraft(records.sources.file(members[$0].place)) }
    func version(_ index: Int) -> PaperVersion? {
      members[index].isProject ? nil : (papers[members[index].index] as? any VersionedRecord)?.version
    }
    let last = written.compactMap(version).max()
    return last.map { last in written.filter { version($0) == last } } ?? written
  }

  /// All that a paper says; `nil` for the line of a list, of which there may be no record.
  ///
  /// - Parameter travelling: only what goes to the level above, to be compared with what came from below.
  private func texts(_ paper: FiledPaper, travelling: Bool) -> [String]? {
    guard paper.isProject else {
      if travelling, let record = papers[paper.index] as? any UpwardRecord { return PaperTexts.travelling(of: record) }
      return PaperTexts.of(papers[paper.index])
    }
    guard !paper.isListed else { return nil }
    return PaperTexts.of(records.projects[figures[paper.index].record])
  }
}
