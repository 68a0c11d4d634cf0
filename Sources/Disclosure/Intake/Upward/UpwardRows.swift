/// Makes the figures of a package's projects from its table: what the county counted, to the 分 and the hundredth.
///
/// Sums, means, rates and ranks are made of these by the code that sums up a workspace's own projects, so that a province built from
/// packages says what a province built from all papers says.
struct UpwardRows {
  private let manifest: UpwardManifest
  private let policy: Policy
  private let file: Int
  private var pool = OfficePool()
  private(set) var figures: [ProjectFigures] = []
  /// What columns of lists said of the groups of projects, by the places of their names.
  private(set) var groups: [Provenance: [Grouping: String]] = [:]
  private var stems: Set<String> = []
  /// How many projects the policy of this level gives another grade than that of the county.
  private(set) var otherGrades = 0

  init(_ manifest: UpwardManifest, policy: Policy, file: Int) {
    (self.manifest, self.policy, self.file) = (manifest, policy, file)
  }

  private struct Places {
    let region, departmentCode, department, unitCode, unit, code, name, indicators, typeRaw, initial, budget,
      executed: Int
    let total, grade, origin, year, stem, type, isKey, execution, points, selfTotal, recomputed, added: Int

    init(_ table: UpwardTable) throws(UpwardFault) {
      region = try table.known(UpwardColumns.region)
      departmentCode = try table.known(UpwardColumns.departmentCode)
      department = try table.known(UpwardColumns.department)
      unitCode = try table.known(UpwardColumns.unitCode)
      unit = try table.known(UpwardColumns.unit)
      code = try table.known(UpwardColumns.code)
      name = try table.known(UpwardColumns.name)
      indicators = try table.known(UpwardColumns.indicators)
      typeRaw = try table.known(UpwardColumns.budgetTypeRaw)
      initial = try table.known(UpwardColumns.initial)
      budget = try table.known(UpwardColumns.budget)
      executed = try table.known(UpwardColumns.executed)
      total = try table.known(UpwardColumns.total)
      grade = try table.known(UpwardColumns.grade)
      origin = try table.known(UpwardColumns.origin)
      year = try table.known(UpwardColumns.year)
      stem = try table.known(UpwardColumns.stem)
      type = try table.known(UpwardColumns.budgetType)
      isKey = try table.known(UpwardColumns.keyProject)
      execution = try table.known(UpwardColumns.executionScore)
      points = try table.known(UpwardColumns.indicatorScore)
      selfTotal = try table.known(UpwardColumns.selfTotal)
      recomputed = try table.known(UpwardColumns.recomputedTotal)
      added = try table.known(UpwardColumns.addedTotal)
    }
  }

  /// Reads the whole table, and holds its sums against what the package states.
  mutating func read(_ bytes: [UInt8]) throws(UpwardFault) {
    var table = UpwardTable(bytes)
    let places = try Places(table)
    let grouped = Grouping.allCases.compactMap { group in table.place(group.rawValue).map { (group, $0) } }
    figures.reserveCapacity(manifest.projects)
    var (budget, executed) = (Money.zero, Money.zero)
    while table.next() {
      guard table.count == table.columns else { throw .badRow(row: table.row) }
      let one = try project(table, places)
      if let amount = one.amounts.budget { budget += amount }
      if let amount = one.amounts.executed { executed += amount }
      for (group, column) in grouped where !table.bytes(column).isEmpty {
        groups[one.source, default: [:]][group] = table.text(column)
      }
      figures.append(one)
    }
    guard figures.count == manifest.projects else {
      throw .otherSum(column: "个数", stated: "\(manifest.projects)", added: "\(figures.count)")
    }
    guard budget == manifest.budget else {
      throw .otherSum(column: UpwardColumns.budget, stated: manifest.budget.exactWan, added: budget.exactWan)
    }
    guard executed == manifest.executed else {
      throw .otherSum(column: UpwardColumns.executed, stated: manifest.executed.exactWan, added: executed.exactWan)
    }
  }

  private mutating func project(_ table: UpwardTable, _ places: Places) throws(UpwardFault) -> ProjectFigures {
    func money(_ place: Int) throws(UpwardFault) -> Money? {
      try table.number(place, decimals: 6).map { Money(fen: $0) }
    }
    func score(_ place: Int) throws(UpwardFault) -> Score? {
      try table.number(place, decimals: 2).map { Score(hundredths: $0) }
    }
    let region = table.text(places.region)
    guard manifest.covers(region) else { throw .foreignRow(row: table.row, region: region) }
    let stem = table.text(places.stem)
    guard !stem.isEmpty, stems.insert(region.prefix(6) + "/" + stem).inserted else {
      throw .twice(row: table.row, stem: stem)
    }
    let name = table.text(places.name)
    guard SecrecyMark.words(inName: name) == nil else { throw .markedName(row: table.row) }
    let offices = pool.shared(
      PaperOffices(
        region: region,
        department: Named(code: table.text(places.departmentCode), name: table.text(places.department)),
        unit: Named(code: table.text(places.unitCode), name: table.text(places.unit))))
    let amounts = (try money(places.initial), try money(places.budget), try money(places.executed))
    var rate: Rate?
    if let budget = amounts.1, let executed = amounts.2 { rate = Rate(executed, of: budget) }
    let total = try score(places.total)
    let grade = total.flatMap { policy.grade(of: $0) }
    if !table.holds(places.grade, grade.map { policy.grades[$0].label } ?? "") { otherGrades += 1 }
    let year = try table.number(places.year, decimals: 0).map(Int.init)
    return ProjectFigures(
      identity: ProjectIdentity(
        offices: offices, code: table.text(places.code), name: name, stem: stem, year: year,
        budgetType: BudgetTypeWords.type(table.text(places.type)) ?? .other, budgetTypeRaw: table.text(places.typeRaw),
        isKeyProject: table.holds(places.isKey, UpwardColumns.yes)),
      amounts: ProjectAmounts(initial: amounts.0, budget: amounts.1, executed: amounts.2, rate: rate),
      score: ProjectScore(
        execution: try score(places.execution), indicators: try score(places.points),
        indicatorCount: Int(try table.number(places.indicators, decimals: 0) ?? 0),
        selfTotal: try score(places.selfTotal), recomputedTotal: try score(places.recomputed), total: total,
        grade: grade, isTotalComputed: table.holds(places.origin, UpwardColumns.computed),
        isSelfTotalAdded: table.holds(places.added, UpwardColumns.yes)),
      decision: ProjectDecision(mark: .published, isPublic: true),
      source: Provenance(file: file, sheet: 0, row: table.row, column: places.name), record: -1)
  }
}

extension UpwardManifest {
  /// Whether a region is the package's own or lies below it.
  func covers(_ code: String) -> Bool { code.hasPrefix(RegionCode.stem(of: region.code, level)) }
}
