extension ReadResult {
  /// Leaves the amounts of a project blank that stand as far above those of its department's other projects as a wrong unit would carry
  /// them (A28).
  ///
  /// Budgets of one department spread widely: a road is a thousand times a bookshelf. So only a project counts that is large in itself, stands
  /// a thousand times above the largest of the others, and of which neither the register nor last year says that it is as large.
  mutating func blankBesideSiblings(
    by completion: CompleteProjects, policy: Policy, previous: PreviousYear? = nil, accepted: AcceptedFindings
  ) {
    guard let measure = SiblingMeasure(policy) else { return }
    let floor = measure.floor
    let large = order.indices.filter { budget(at: $0, policy).map { $0.fen >= floor } ?? false }
    guard !large.isEmpty else { return }
    var offices: [ByteKey: Money] = [:]
    for position in large { offices[office(at: position)] = .zero }
    func add(_ amount: Money, of office: ByteKey) {
      guard amount.fen < floor, let known = offices[office] else { return }
      offices[office] = max(known, amount)
    }
    // A list names an office in many rows; its key is made for one of them.
    var largest: [ObjectIdentifier: (position: Int, amount: Money)] = [:]
    for position in order.indices {
      guard let amount = budget(at: position, policy), amount.fen < floor else { continue }
      guard case .list(let index) = order[position] else {
        add(amount, of: office(at: position))
        continue
      }
      let known = largest[listed.span[index].identity.officesKey]?.amount
      if known.map({ $0 < amount }) ?? true { largest[listed.span[index].identity.officesKey] = (position, amount) }
    }
    for one in largest.values { add(one.amount, of: office(at: one.position)) }
    for line in records.register {
      if let amount = line.budget.value { add(amount, of: Self.key(line.region, line.department)) }
    }
    for position in large {
      guard let amount = budget(at: position, policy), let largest = offices[office(at: position)], largest > .zero,
        measure.isFar(amount, above: largest), !isConfirmed(position, by: completion, previous)
      else { continue }
      let (name, place) = nameAndBudgetCell(at: position)
      if !accepted.name("A28", at: records.sources.text(place)) { blankAmounts(at: position) }
      records.doubtfulAmounts.append(
        DoubtfulAmount(
          subject: position, project: name, amount: amount, at: place, registered: largest, registeredAt: place,
          isOfSiblings: true))
    }
  }

  /// The budget of a self-evaluation; `nil` where it is not known, or by the specification of lists cannot be doubted.
  private func budget(at position: Int, _ policy: Policy) -> Money? {
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

  private func nameAndBudgetCell(at position: Int) -> (String, Provenance) {
    switch order[position] {
    case .form(let record):
      (records.projects[record].name, budgetEntry(of: record)?.at ?? records.projects[record].source)
    case .list(let index): (listed[index].name, listed[index].source)
    }
  }

  private func office(at position: Int) -> ByteKey {
    switch order[position] {
    case .form(let record): Self.key(records.projects[record].region.code, records.projects[record].department)
    case .list(let index): Self.key(listed[index].identity.offices.region, listed[index].department)
    }
  }

  private static func key(_ region: String, _ department: Named) -> ByteKey {
    ByteKey(region + "\u{1F}" + TextKey.name(department.label))
  }

  /// Whether the register or last year gives the project a budget, which then decides alone (A19, A24).
  private func isConfirmed(_ position: Int, by completion: CompleteProjects, _ previous: PreviousYear?) -> Bool {
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

  private mutating func blankAmounts(at position: Int) {
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

/// How far an amount must stand above those beside it for its unit to be in doubt.
struct SiblingMeasure {
  /// The least amount in 分 that is compared at all.
  let floor: Int64
  private let times: Int64

  /// How small a part of what is suspicious in itself is large enough to be compared.
  private static let shareOfSuspicious: Int64 = 5
  /// How many times more than the amounts of one project those of siblings may differ.
  private static let spreadOfSiblings: Int64 = 5

  /// `nil` where the policy compares nothing.
  init?(_ policy: Policy) {
    floor = policy.suspiciousAmount.fen / Self.shareOfSuspicious
    guard policy.mixedUnitsWithin > 0, floor > 0 else { return nil }
    times = Money.fenPerWan / Money.fenPerYuan / (Self.spreadOfSiblings * Int64(policy.mixedUnitsWithin))
  }

  func isFar(_ amount: Money, above other: Money) -> Bool { other > .zero && amount.fen / times >= other.fen }
}
