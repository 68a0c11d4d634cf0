extension ReadResult {
  /// Takes the amounts of forms as they were read where all that is said against their unit (S25) is accepted.
  mutating func restoreAmounts(accepted: AcceptedFindings) {
    guard !accepted.isEmpty else { return }
    for index in records.projects.indices where !records.projects[index].contradictedAmounts.isEmpty {
      let doubts = records.projects[index].unitDoubts
      let isAccepted = doubts.allSatisfy { accepted.name("S25", at: records.sources.text($0)) }
      if isAccepted, !doubts.isEmpty { records.projects[index].restoreAmounts() }
    }
  }

  /// Leaves the amounts of a project blank where its budget is 10⁴ or 10³ of the register's, or the other way round: which of the two is in
  /// the wrong unit, only the office knows (A19). Where the register is silent, last year speaks (A24).
  ///
  /// - Parameter accepted: where the finding is accepted, the paper's amount counts.
  mutating func blankDoubtfulAmounts(
    by completion: CompleteProjects, policy: Policy, previous: PreviousYear? = nil,
    accepted: AcceptedFindings = AcceptedFindings()
  ) {
    guard previous != nil || records.register.contains(where: { $0.budget.value != nil }) else { return }
    for (position, source) in order.enumerated() {
      switch source {
      case .form(let record):
        let project = records.projects[record]
        guard let row = project.totalFunds ?? project.funds.first else { continue }
        let budget = row.budget.value == nil ? row.initial : row.budget
        guard let amount = budget.value,
          let doubt = completion.doubt(
            amount, code: project.code, name: project.name, project.offices, previous, policy)
        else { continue }
        let isAccepted = accepted.name(doubt.rule, at: records.sources.text(budget.at))
        if !isAccepted {
          records.projects[record].blankAmounts()
          blankRegister(at: doubt.at, above: amount)
        }
        add(amount, at: budget.at, of: project.name, position, doubt)
      case .list(let index):
        let one = listed.span[index]
        let offices = one.identity.offices
        guard let amount = one.amounts.budget ?? one.amounts.initial,
          let doubt = completion.doubt(amount, code: one.code, name: one.name, offices, previous, policy)
        else { continue }
        let (name, place) = (one.name, one.source)
        if !accepted.name(doubt.rule, at: records.sources.text(place)) {
          listed[index].blankAmounts()
          blankRegister(at: doubt.at, above: amount)
          if records.projects.indices.contains(listed[index].record) {
            records.projects[listed[index].record].blankAmounts()
          }
        }
        add(amount, at: place, of: name, position, doubt)
      }
    }
    doubtLinesOfOneUnit()
    blankDoubtfulPapers(by: completion, policy: policy, previous: previous, accepted: accepted)
  }

  /// Where lines of a register are in doubt for being 10⁴ of their papers', and no more are borne out by papers, the whole register may be in
  /// that unit: its lines without papers count no amount either.
  private mutating func doubtLinesOfOneUnit() {
    let doubted = records.register.filter {
      $0.isDoubtful && $0.leftOut == nil && $0.isTooLarge(records.doubtfulAmounts)
    }
    guard !doubted.isEmpty else { return }
    var came = EvaluatedNames()
    for source in order {
      switch source {
      case .form(let record): came.add(records.projects[record].code, records.projects[record].name)
      case .list(let index): came.add(listed.span[index].code, listed.span[index].name)
      }
    }
    for sheet in Set(
      doubted.map { Provenance(file: Int($0.source.file), sheet: Int($0.source.sheet), row: 0, column: 0) })
    {
      let lines = records.register.indices.filter {
        records.register[$0].source.isOfOneSheet(as: sheet) && records.register[$0].budget.value != nil
      }
      let without = lines.filter { !came.contain(records.register[$0]) }
      let inDoubt = doubted.count { $0.source.isOfOneSheet(as: sheet) }
      guard lines.count - without.count - inDoubt <= inDoubt else { continue }
      for index in without { records.register[index].isDoubtful = true }
    }
  }

  /// The same for papers of the other stages, whose register line is left as it is: a self-evaluation speaks of it.
  private mutating func blankDoubtfulPapers(
    by completion: CompleteProjects, policy: Policy, previous: PreviousYear?, accepted: AcceptedFindings
  ) {
    for index in records.papers.indices {
      guard var paper = records.papers[index] as? any FundedRecord, paper.subject == .project,
        let budget = paper.statedBudget, let amount = budget.value,
        let doubt = completion.doubt(amount, code: paper.code, name: paper.name, paper.offices, previous, policy)
      else { continue }
      if !accepted.name(doubt.rule, at: records.sources.text(budget.at)) {
        paper.blankAmounts()
        records.papers[index] = paper
      }
      add(amount, at: budget.at, of: paper.name, nil, doubt)
    }
  }

  /// The register's amount is as doubtful as the paper's. Where it is the larger, it would outweigh all others in every coverage, and counts
  /// in none; the smaller is what the paper most likely means, and its project stays among those that papers are due for.
  private mutating func blankRegister(at place: Provenance?, above amount: Money) {
    guard let place else { return }
    for index in records.register.indices
    where records.register[index].budget.at == place
      && (records.register[index].budget.value.map { $0 > amount } ?? false)
    {
      records.register[index].isDoubtful = true
    }
  }

  private mutating func add(
    _ amount: Money, at place: Provenance, of name: String, _ subject: Int?, _ doubt: Doubt
  ) {
    records.doubtfulAmounts.append(
      DoubtfulAmount(
        subject: subject, project: name, amount: amount, at: place,
        measure: doubt.lastYearAt.map { .lastYear($0) } ?? .register, expected: doubt.amount,
        expectedAt: doubt.at ?? place))
  }
}

extension RegisterEntry {
  /// Whether its own amount is one of those in doubt, and the larger.
  fileprivate func isTooLarge(_ doubts: [DoubtfulAmount]) -> Bool {
    doubts.contains { $0.expectedAt == budget.at && $0.expected > $0.amount }
  }
}

/// The codes and names of the projects that came.
private struct EvaluatedNames {
  private var codes: Set<String> = []
  private var names: Set<String> = []

  mutating func add(_ code: String, _ name: String) {
    let (code, name) = (TextKey.code(code), ProjectName.key(name))
    if !code.isEmpty { codes.insert(code) }
    if !name.isEmpty { names.insert(name) }
  }

  func contain(_ line: RegisterEntry) -> Bool {
    codes.contains(TextKey.code(line.code)) || names.contains(ProjectName.key(line.name))
  }
}

/// What says that an amount is in another unit.
private struct Doubt {
  var amount: Money
  /// Where the register says it.
  var at: Provenance?
  var lastYearAt: String?

  var rule: String { lastYearAt == nil ? "A19" : "A24" }
}

extension CompleteProjects {
  /// The register's amount of a project, or where it has none last year's, if another is about 10⁴ of it, a thousand times as much, or such a
  /// part of it.
  fileprivate func doubt(
    _ amount: Money, code: String, name: String, _ offices: PaperOffices, _ previous: PreviousYear?,
    _ policy: Policy
  ) -> Doubt? {
    func isOther(_ other: Money) -> Bool {
      amount.isOtherUnit(of: other, within: policy.mixedUnitsWithin)
        || other.isOtherUnit(of: amount, within: policy.mixedUnitsWithin)
        || policy.mixedUnitsWithin > 0 && (amount.isThousandfold(of: other) || other.isThousandfold(of: amount))
    }
    let lines = registerEntries(code: code, name: name, department: offices.department, unit: offices.unit)
    let counting = lines.count == 1 ? lines : lines.counting
    if counting.count == 1, let line = counting.first, let registered = line.countedBudget {
      return isOther(registered) ? Doubt(amount: registered, at: line.budget.at) : nil
    }
    guard let previous else { return nil }
    let last = previous.find(
      code: code, name: name, region: offices.region, department: offices.department, unit: offices.unit
    ).filter { $0.budget != nil }
    // Where last year's own papers differ, they say nothing of this year's.
    guard let first = last.first, let budget = first.budget, isOther(budget),
      last.allSatisfy({ $0.budget.map(isOther) ?? false })
    else { return nil }
    return Doubt(amount: budget, lastYearAt: first.place)
  }
}

extension ProjectFigures {
  mutating func blankAmounts() {
    amounts = ProjectAmounts()
    (score.execution, score.recomputedTotal) = (nil, nil)
    if score.isTotalComputed { (score.total, score.grade) = (nil, nil) }
  }
}
