/// What letters are made of.
struct LetterContext: Sendable {
  let input: ReportInput
  /// The day on which deadlines are looked at; `nil` where `gongkai.yml` gives none.
  let today: CalendarDate?
  /// Where the papers stand that open books may show.
  private let openPlaces: Set<Provenance>
  /// The projects that were monitored in the year, each with its latest paper.
  let monitored: MonitoredProjects
  /// The same without those that regions below reported.
  let ownMonitored: MonitoredProjects
  /// The files that regions below reported.
  private let packages: Set<Int32>
  /// Where papers stand whose project is another office's by the register.
  private let otherOffices: Set<Provenance>

  init(_ input: ReportInput) {
    self.input = input
    today = CalendarDate(input.settings.date)
    openPlaces = Set(input.openPapers.map(\.source))
    let packages = input.records.packages
    self.packages = packages
    let papers = input.countedPapers
    otherOffices = Set(input.records.otherOffices.map(\.at))
    func monitored(_ papers: [any Record]) -> MonitoredProjects {
      MonitoredProjects(papers, year: input.settings.year, policy: input.policy)
    }
    self.monitored = monitored(papers)
    ownMonitored =
      packages.isEmpty ? self.monitored : monitored(papers.filter { !packages.contains($0.source.file) })
  }

  /// Whether a directory line or a figure came from a region below: letters to its offices are its own to write.
  func isFromBelow(_ place: Provenance) -> Bool { packages.contains(place.file) }

  /// The departments that the region's own papers are of.
  var ownDepartments: [GroupSummary] {
    guard !packages.isEmpty else { return input.all.departments }
    return input.all.departments.filter { group in
      group.projects.contains { !isFromBelow(input.figures[$0].source) }
    }
  }

  var yearText: String { input.settings.year.isEmpty ? "" : input.settings.year + "年度" }

  /// What a kind of letter is called: as the policy's document calls it, else by its card.
  func name(of card: LetterCard) -> String { input.policy.headings[card.id] ?? card.name }

  /// The lines of a ledger, of the year that is reported on, whatever open books may show of them, but for points above the full marks.
  ///
  /// - Parameter below: whether those count that regions below reported; letters to their offices are theirs to write.
  func lines(of form: any LedgerForm.Type, yearsAhead: Int = 0, below: Bool = false) -> [LedgerLine] {
    let lines = input.records.papers.lines(of: form, in: Int(input.settings.year).map { $0 + yearsAhead })
      .map { $0.withoutImpossibleScores(input.policy) { _ in true } }
    return below || packages.isEmpty ? lines : lines.filter { !packages.contains($0.source.file) }
  }

  /// Whether open books show a paper: whoever passes a letter on has to know.
  func isOpen(_ paper: any Record) -> Bool { openPlaces.contains(paper.source) }

  /// The problems that are not mended and whose day is more than so many days past.
  func problems(lateByMoreThan days: Int) -> [LedgerLine] {
    guard let today else { return [] }
    return lines(of: RectificationForm.self).filter { line in
      line.isOpenProblem && line.value(RectificationForm.deadline).map { $0.days(until: today) > days } == true
    }
  }

  /// Papers by the office that answers for them, in the order of reading, and those that name none.
  ///
  /// A letter goes to one office and says nothing of another; of a project that is another's by the register (A30) nobody is told. Two
  /// names are one office only where codes are equal, or where one name is the other without its region in one county; a code alone is no
  /// office that is known by name.
  func byOffice<Paper: Record>(_ papers: [Paper]) -> (offices: [(office: Named, papers: [Paper])], without: [Paper]) {
    var offices: [(office: Named, county: String, papers: [Paper])] = []
    var without: [Paper] = []
    for paper in papers {
      let office = paper.department.isEmpty ? paper.unit : paper.department
      let county = RegionCode.county(paper.region.code)
      guard !office.isEmpty, !otherOffices.contains(paper.source) else {
        without.append(paper)
        continue
      }
      let place = offices.firstIndex { known in
        (known.county == county || known.county.isEmpty || county.isEmpty) && known.office.isSurely(office)
      }
      if let place {
        offices[place].papers.append(paper)
      } else {
        offices.append((office, county, [paper]))
      }
    }
    return (offices.map { ($0.office, $0.papers) }, without)
  }
}

extension Named {
  /// Whether both are one office beyond doubt.
  fileprivate func isSurely(_ other: Named) -> Bool {
    let codes = (TextKey.code(code), TextKey.code(other.code))
    if !codes.0.isEmpty, !codes.1.isEmpty { return codes.0.isSame(as: codes.1) }
    return !name.isEmpty && !other.name.isEmpty && mayBeSame(as: other)
  }
}

extension LedgerLine {
  /// A problem that is neither mended nor struck off.
  var isOpenProblem: Bool {
    value(RectificationForm.state) != .done && value(RectificationForm.isStruckOff) != true
      && value(RectificationForm.struckOff) == nil
  }
}
