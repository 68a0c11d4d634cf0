extension ReadResult {
  /// Leaves the amounts of a project blank that stand as far above those of its department's other projects as a wrong unit would carry
  /// them (A28).
  ///
  /// Budgets of one department spread widely: a road is a thousand times a bookshelf. So only a project counts that is large in itself, stands
  /// a thousand times above the largest of the others, and of which neither the register nor last year says that it is as large.
  mutating func blankBesideSiblings(
    by completion: CompleteProjects, policy: Policy, previous: PreviousYear? = nil, accepted: AcceptedFindings,
    jobs: Int = 1
  ) {
    guard let measure = SiblingMeasure(policy) else { return }
    let floor = measure.floor
    let (large, siblings) = largeAndSiblings(floor, policy, jobs: jobs)
    guard !large.isEmpty else { return }
    var offices = siblings
    func add(_ amount: Money, of office: ByteKey) {
      guard amount.fen < floor, let known = offices[office] else { return }
      offices[office] = max(known, amount)
    }
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

  /// The positions in `order` of projects that are large enough to be in doubt, and for each of their offices the largest amount of its
  /// other projects; 0 where it has none. All threads look, at some positions each.
  private func largeAndSiblings(_ floor: Int64, _ policy: Policy, jobs: Int) -> ([Int], [ByteKey: Money]) {
    let size = 8192
    let pieces = stride(from: 0, to: order.count, by: size).map { $0..<min(order.count, $0 + size) }
    let large = Processors.map(pieces.count, jobs: jobs) { piece in
      pieces[piece].filter { position in budget(at: position, policy).map { $0.fen >= floor } ?? false }
    }.flatMap(\.self)
    var offices: [ByteKey: Money] = [:]
    for position in large { offices[office(at: position)] = .zero }
    guard !large.isEmpty else { return ([], offices) }
    let found = Processors.map(pieces.count, jobs: jobs) { [offices] piece in
      largestAmounts(of: offices, in: pieces[piece], below: floor, policy)
    }
    for amounts in found { offices.merge(amounts, uniquingKeysWith: max) }
    return (large, offices)
  }

  /// The largest amount of each office that is asked about, among the projects that are not in doubt. A list names an office in many rows
  /// that stand together: its key is made for the first of them.
  private func largestAmounts(
    of asked: [ByteKey: Money], in positions: Range<Int>, below floor: Int64, _ policy: Policy
  ) -> [ByteKey: Money] {
    var found: [ByteKey: Money] = [:]
    var last: (offices: PaperOffices, object: ObjectIdentifier, key: ByteKey?)?
    for position in positions {
      guard let amount = budget(at: position, policy), amount.fen < floor else { continue }
      var key: ByteKey?
      if case .list(let index) = order[position] {
        let object = listed.span[index].identity.officesKey
        if last?.object != object {
          let offices = listed[index].identity.offices
          if let known = last, known.offices.department == offices.department,
            known.offices.region.isSame(as: offices.region)
          {
            last?.object = object
          } else {
            let own = Self.key(offices.region, offices.department)
            last = (offices, object, asked[own] == nil ? nil : own)
          }
        }
        key = last?.key
      } else {
        key = office(at: position)
      }
      if let key { found[key] = max(found[key] ?? .zero, amount) }
    }
    return found
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
