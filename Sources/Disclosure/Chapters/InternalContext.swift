/// The internal book: everything, with the findings sorted to the departments that have to mend them.
struct InternalContext: Sendable {
  /// A page shows at most so many findings; beyond, it points to the data file, which has them all.
  static let findingLimit = 2000

  let book: BookContext
  /// Who has to mend something: the departments with projects, and behind them those of which nothing came.
  let offices: [GroupSummary]
  /// Findings of each of them, by place.
  private(set) var findings: [[Int]]
  /// Findings that no department has to mend.
  private(set) var loose: [Int] = []
  /// The files of each department that were not read, by their numbers.
  private(set) var unread: [[Int]]
  /// What the register of submissions has as not handed in: looked for once, for the slip of every department asks.
  let owed: [LedgerLine]
  private let slips: [String]
  private let slipNames: [String]
  /// What became of the findings of an earlier round, by department; empty where the run was not asked to compare.
  private(set) var earlier: [[(EarlierFinding, EarlierFinding.Outcome)]] = []

  init(_ input: ReportInput) {
    book = BookContext(.internalBook, input)
    owed = input.records.papers.lines(of: SubmissionsForm.self, in: Int(input.settings.year)).filter(
      \.isOwed)
    let ofBureau = SheetsOfBureau(input.records)
    offices = Self.offices(of: book, ofBureau)
    slips = Self.slips(of: book, offices)
    slipNames = Self.slipNames(of: offices)
    unread = UnreadOfDepartments(book, offices).files
    findings = [[Int]](repeating: [], count: offices.count)
    // Many findings name one office.
    var known: [Named: Int] = [:]
    for (index, finding) in input.findings.enumerated() {
      // No department can mend the bureau's own ledger.
      if ofBureau.holds(finding.at) {
        loose.append(index)
        continue
      }
      let department: Int
      if let subject = finding.subject {
        department = book.departmentOfFigure[subject]
      } else {
        department = known[finding.office] ?? office(finding.office)
        known[finding.office] = department
      }
      if department >= 0 { findings[department].append(index) } else { loose.append(index) }
    }
    earlier = outcomes().byDepartment
  }

  /// The department of a finding that no project has; -1 where there is none of its name.
  private func office(_ office: Named) -> Int {
    guard !office.isEmpty else { return -1 }
    return offices.firstIndex { $0.isOf(office) } ?? -1
  }

  /// The departments with projects, and those of which nothing came and the register has something to say.
  private static func offices(of book: BookContext, _ ofBureau: SheetsOfBureau) -> [GroupSummary] {
    var offices = book.departments.map(\.group)
    let input = book.input
    var seen: Set<Named> = [Named()]
    for finding in input.findings where finding.subject == nil && !ofBureau.holds(finding.at) {
      guard seen.insert(finding.office).inserted, !offices.contains(where: { $0.isOf(finding.office) }) else {
        continue
      }
      offices.append(
        GroupSummary(
          level: .department, region: RegionCode.county(input.settings.region.code), code: finding.office.code,
          name: finding.office.name, figures: GroupFigures(), rank: 0, rankedAmong: 0, departmentCount: 0, projects: [])
      )
    }
    return offices
  }

  /// The pages of the departments' correction slips: `findings/101/index`; with the region before the code of one elsewhere.
  private static func slips(of book: BookContext, _ offices: [GroupSummary]) -> [String] {
    let home = RegionCode.county(book.input.settings.region.code)
    let hasOneCounty = book.regions.count { $0.group.level == .county } < 2
    var steps = SiblingSteps()
    return offices.map { group in
      let own = PathStep.step(code: group.code, name: group.name)
      let isHome = hasOneCounty || group.region == home
      let step = isHome ? own : PathStep.step(code: group.region, name: "") + "-" + own
      return "findings/" + steps.distinct(step, in: "", addition: group.region) + "/index"
    }
  }

  /// Whether there is something to tell a department.
  func hasSlip(_ department: Int) -> Bool {
    !findings[department].isEmpty || !unread[department].isEmpty || !earlier[department].isEmpty
  }

  /// Whether slips are written as files to send, too: not where there are too many.
  var hasSlipFiles: Bool { findings.indices.count(where: hasSlip) <= PageDocument.most }

  /// The name of a department's slip as a file to send: its own name, with its code or region where another has the same.
  func slipName(_ department: Int) -> String { slipNames[department] }

  private static func slipNames(of offices: [GroupSummary]) -> [String] {
    let names = offices.map { FileName.of($0.label, else: "部门") }
    var counts: [String: Int] = [:]
    for name in names { counts[name.lowercased(), default: 0] += 1 }
    var taken: Set<String> = []
    return offices.indices.map { index in
      let group = offices[index]
      var name = names[index]
      if counts[name.lowercased(), default: 0] > 1 {
        // The end of a name that was cut may be what told two departments apart.
        let mark = [group.region, group.code].filter { !$0.isEmpty }.joined(separator: "-")
        name = FileName.of(names[index] + "（" + mark + "）", else: "部门" + mark)
      }
      var (own, number) = (name, 2)
      while !taken.insert(own.lowercased()).inserted {
        own = name + "（\(number)）"
        number += 1
      }
      return own
    }
  }

  /// The files of a department that were not read, with the reasons.
  func unreadNotes(_ department: Int) -> [FileNote] {
    unread[department].flatMap { index in
      let file = book.input.records.files[index]
      return file.gaps.map { FileNote(file: file.path, text: $0.chinese) }
    }
  }

  /// The page of a department's correction slip.
  func slip(_ department: Int) -> String { slips[department] }

  /// Findings as rows, errors first, each kind in the order of files, sheets and cells.
  func rows(_ indices: [Int]) -> [FindingRow] {
    let all = book.input.findings
    let sorted = indices.sorted { left, right in
      let (a, b) = (all[left], all[right])
      if a.severity != b.severity { return a.severity < b.severity }
      return a.at == b.at ? left < right : a.at < b.at
    }
    return sorted.prefix(Self.findingLimit).enumerated().map { number, index in
      FindingRow(
        number: number + 1, finding: all[index], sources: book.input.records.sources, project: project(all[index]))
    }
  }

  func counts(_ indices: [Int]) -> FindingCounts { FindingCounts(indices.lazy.map { book.input.findings[$0] }) }

  func rules(_ indices: [Int]) -> [RuleRow] {
    RuleRow.rows(indices.map { book.input.findings[$0] }, cards: book.input.cards)
  }

  /// All departments with their counts, as rows of a page.
  ///
  /// - Parameter all: those of which nothing came, too.
  func departments(on page: String, all: Bool = false) -> [CheckedDepartmentRow] {
    offices.indices.prefix(all ? offices.count : book.departments.count).map { index in
      let region = book.departments.indices.contains(index) ? book.departments[index].region : nil
      return CheckedDepartmentRow(
        row: GroupRow(
          number: index + 1, group: offices[index], path: "",
          above: region.map { book.regions[$0].group.label } ?? book.input.settings.region.name,
          grades: book.input.policy.grades),
        counts: counts(findings[index]),
        slip: hasSlip(index) ? BookPaths.link(from: page, to: slip(index)) : "")
    }
  }

  private func project(_ finding: Finding) -> String {
    finding.subject.map { book.input.figures[$0].name } ?? ""
  }
}

extension GroupSummary {
  /// Whether it is the department that a finding names.
  fileprivate func isOf(_ office: Named) -> Bool {
    if Named(code: code, name: name).key == office.key { return true }
    return !name.isEmpty && TextKey.name(name).isSame(as: TextKey.name(office.name))
  }
}
