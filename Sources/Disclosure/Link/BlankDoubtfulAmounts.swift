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

  /// Leaves the amounts of a project blank where its budget is about 10⁴ of the register's, or the other way round: which of the two is
  /// in the wrong unit, only the office knows (A19).
  ///
  /// - Parameter accepted: where the finding is accepted, the paper's amount counts.
  mutating func blankDoubtfulAmounts(
    by completion: CompleteProjects, policy: Policy, accepted: AcceptedFindings = AcceptedFindings()
  ) {
    guard records.register.contains(where: { $0.budget.value != nil }) else { return }
    for (position, source) in order.enumerated() {
      switch source {
      case .form(let record):
        let project = records.projects[record]
        guard let row = project.totalFunds ?? project.funds.first else { continue }
        let budget = row.budget.value == nil ? row.initial : row.budget
        guard let amount = budget.value,
          let line = completion.doubt(amount, code: project.code, name: project.name, project.offices, policy)
        else { continue }
        let isAccepted = accepted.name("A19", at: records.sources.text(budget.at))
        if !isAccepted { records.projects[record].blankAmounts() }
        add(amount, at: budget.at, of: project.name, position, line)
      case .list(let index):
        let one = listed.span[index]
        let offices = one.identity.offices
        guard let amount = one.amounts.budget ?? one.amounts.initial,
          let line = completion.doubt(amount, code: one.code, name: one.name, offices, policy)
        else { continue }
        let (name, place) = (one.name, one.source)
        if !accepted.name("A19", at: records.sources.text(place)) {
          listed[index].blankAmounts()
          if records.projects.indices.contains(listed[index].record) {
            records.projects[listed[index].record].blankAmounts()
          }
        }
        add(amount, at: place, of: name, position, line)
      }
    }
  }

  private mutating func add(
    _ amount: Money, at place: Provenance, of name: String, _ subject: Int, _ line: Entry<Money>
  ) {
    guard let registered = line.value else { return }
    records.doubtfulAmounts.append(
      DoubtfulAmount(
        subject: subject, project: name, amount: amount, at: place, registered: registered, registeredAt: line.at))
  }
}

extension CompleteProjects {
  /// The register's amount of a project, if another is about 10⁴ of it, or a ten-thousandth.
  fileprivate func doubt(_ amount: Money, code: String, name: String, _ offices: PaperOffices, _ policy: Policy)
    -> Entry<Money>?
  {
    let lines = registerEntries(code: code, name: name, department: offices.department, unit: offices.unit)
    guard lines.count == 1, let line = lines.first?.budget, let registered = line.value else { return nil }
    let factor = policy.mixedUnitsWithin
    return amount.isOtherUnit(of: registered, within: factor) || registered.isOtherUnit(of: amount, within: factor)
      ? line : nil
  }
}

extension ProjectFigures {
  fileprivate mutating func blankAmounts() {
    amounts = ProjectAmounts()
    (score.execution, score.recomputedTotal) = (nil, nil)
    if score.isTotalComputed { (score.total, score.grade) = (nil, nil) }
  }
}
