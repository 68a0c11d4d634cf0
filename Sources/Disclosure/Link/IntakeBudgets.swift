/// The budgets of what was handed in, by form or by list.
extension ReadResult {
  /// The budget of a self-evaluation; `nil` where it is not known, or by the specification of lists cannot be doubted.
  func budget(at position: Int, _ policy: Policy) -> Money? {
    switch order[position] {
    case .form(let record): budgetEntry(of: record)?.value
    case .list(let index):
      policy.listNumbers == .strict
        ? nil : listed.span[index].amounts.budget ?? listed.span[index].amounts.initial
    }
  }

  private func budgetEntry(of record: Int) -> Entry<Money>? {
    (records.projects[record].totalFunds ?? records.projects[record].funds.first).map { row in
      row.budget.value == nil ? row.initial : row.budget
    }
  }

  func nameAndBudgetCell(at position: Int) -> (String, Provenance) {
    switch order[position] {
    case .form(let record):
      (records.projects[record].name, budgetEntry(of: record)?.at ?? records.projects[record].source)
    case .list(let index): (listed[index].name, listed[index].source)
    }
  }

  /// Whether the register or last year gives the project a budget, which then decides alone (A19, A24).
  func isConfirmed(_ position: Int, by completion: CompleteProjects, _ previous: PreviousYear?) -> Bool {
    let (code, name, offices) =
      switch order[position] {
      case .form(let record):
        (records.projects[record].code, records.projects[record].name, records.projects[record].offices)
      case .list(let index): (listed[index].code, listed[index].name, listed[index].identity.offices)
      }
    let lines = completion.registerEntries(
      code: code, name: name, department: offices.department, unit: offices.unit)
    if lines.contains(where: { $0.budget.value != nil }) { return true }
    let last = previous?.find(
      code: code, name: name, region: offices.region, department: offices.department, unit: offices.unit)
    return last?.contains { $0.budget != nil } ?? false
  }

  mutating func blankAmounts(at position: Int) {
    switch order[position] {
    case .form(let record): records.projects[record].blankAmounts()
    case .list(let index):
      listed[index].blankAmounts()
      if records.projects.indices.contains(listed[index].record) {
        records.projects[listed[index].record].blankAmounts()
      }
    }
  }
}
