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
          subject: position, project: name, amount: amount, at: place, measure: .siblings, expected: largest,
          expectedAt: place))
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
