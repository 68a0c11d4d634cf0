extension ReadResult {
  /// Decides which lines of the register stand in counts and sums: each project of the year reported on once, and no totals. What does not
  /// count still closes what it marks.
  mutating func countLines(year: Int?, chosen: ChosenPapers) {
    guard !records.register.isEmpty else { return }
    leaveOutTotals()
    if let year { leaveOutOtherYears(than: year) }
    var projects = LineClusters()
    for index in records.register.indices where records.register[index].leftOut == nil {
      projects.add(records.register[index], at: index)
    }
    for lines in projects.repeated {
      let repeated = records.decide(lines, chosen)
      records.unite(repeated)
      records.repeatedLines.append(repeated)
    }
  }

  /// Lines that name an office where others name a project, over or below its lines: they say what it comes to.
  private mutating func leaveOutTotals() {
    var offices: [String: Named] = [:]
    func add(_ office: Named) { if !office.name.isEmpty { offices[TextKey.name(office.name)] = office } }
    for line in records.register {
      add(line.department)
      add(line.unit)
    }
    for entry in records.directory where [.department, .unit].contains(entry.level) {
      add(Named(code: entry.code, name: entry.name))
    }
    guard !offices.isEmpty else { return }
    for index in records.register.indices where records.register[index].leftOut == nil {
      let line = records.register[index]
      guard !line.name.isEmpty, let office = offices[TextKey.name(line.name)],
        line.code.isEmpty || TextKey.code(line.code) == TextKey.code(line.department.code)
          || TextKey.code(line.code) == TextKey.code(office.code),
        line.department.isEmpty || line.department.mayBeSame(as: office)
      else { continue }
      records.register[index].leftOut = .total
      records.say(RecogniseNote.totalsRow(Int(line.source.row)), at: line.source)
    }
  }

  /// A register is of the year that its title names, else its file: 2023年项目清单.xlsx.
  private mutating func leaveOutOtherYears(than year: Int) {
    var named: [Int32: Int?] = [:]
    for index in records.register.indices where records.register[index].leftOut == nil {
      let file = records.register[index].source.file
      let ofFile =
        named[file] ?? RegisterYear.ofFile(records.sources.file(records.register[index].source), reported: year)
      named[file] = ofFile
      guard let own = records.register[index].year ?? ofFile, own != year else { continue }
      records.register[index].leftOut = .ofYear(own)
    }
  }
}

extension Records {
  /// Adds to what is said of a sheet.
  fileprivate mutating func say(_ note: Message, at place: Provenance) {
    let (file, sheet) = (Int(place.file), Int(place.sheet))
    guard files.indices.contains(file), files[file].sheets.indices.contains(sheet) else { return }
    files[file].sheets[sheet].reasons.append(note)
  }

  fileprivate func decide(_ lines: [Int], _ chosen: ChosenPapers) -> RepeatedLines {
    // A list of what is not public need not say amounts.
    let ordered = lines.filter { !register[$0].saysNoBudget } + lines.filter { register[$0].saysNoBudget }
    if areParts(ordered) { return RepeatedLines(lines: ordered, decision: .parts) }
    if areEqual(ordered) { return RepeatedLines(lines: ordered, decision: .equal) }
    func first(_ some: [Int]) -> [Int] { some + ordered.filter { !some.contains($0) } }
    let named = ordered.filter { chosen.names(register[$0].source, in: sources) }
    if !named.isEmpty { return RepeatedLines(lines: first(named), decision: areEqual(named) ? .chosen : .undecided) }
    let corrected = ordered.filter {
      CorrectedPaper.isCalledSo(sources.file(register[$0].source), project: register[$0].name)
    }
    if !corrected.isEmpty, areEqual(corrected) { return RepeatedLines(lines: first(corrected), decision: .corrected) }
    return RepeatedLines(lines: ordered, decision: .undecided)
  }

  /// Whether no two say another amount.
  private func areEqual(_ lines: [Int]) -> Bool {
    let said = lines.map { register[$0] }.filter { !$0.saysNoBudget }
    return said.dropFirst().allSatisfy { line in
      line.budget.value == said[0].budget.value && (line.budget.value != nil || line.budget.raw == said[0].budget.raw)
    }
  }

  /// Whether lines of one table are told apart by the kind of money, or by the unit.
  private func areParts(_ lines: [Int]) -> Bool {
    lines.enumerated().allSatisfy { place, index in
      lines[..<place].allSatisfy { other in
        let (first, second) = (register[other], register[index])
        guard first.source.isOfOneSheet(as: second.source) else { return false }
        if let type = first.budgetType, let otherType = second.budgetType, type != otherType { return true }
        return !first.unit.isEmpty && !second.unit.isEmpty && !first.unit.mayBeSame(as: second.unit)
      }
    }
  }

  fileprivate mutating func unite(_ repeated: RepeatedLines) {
    let first = repeated.lines[0]
    let others = repeated.lines.dropFirst()
    for other in others { register[other].leftOut = .repeated }
    switch repeated.decision {
    case .parts: register[first].otherParts = others.map { register[$0].budget.value }
    case .undecided: register[first].isDoubtful = true
    case .equal, .chosen, .corrected:
      let types = Set(repeated.lines.compactMap { register[$0].budgetType })
      if repeated.decision == .equal { register[first].budgetType = types.count == 1 ? types.first : nil }
    }
  }
}

extension RegisterEntry {
  fileprivate var saysNoBudget: Bool { budget.value == nil && !budget.isUnreadable }

  /// Whether two lines are about one project: they have one code and names that have much in common, or where one of them has no code, one
  /// name in one office.
  func isOfOneProject(_ other: Self) -> Bool {
    let counties = (RegionCode.county(region), RegionCode.county(other.region))
    guard counties.0 == counties.1 || counties.0.isEmpty || counties.1.isEmpty else { return false }
    let codes = (countedCode, other.countedCode)
    let names = (ProjectName.key(name), ProjectName.key(other.name))
    if !codes.0.isEmpty, !codes.1.isEmpty {
      guard codes.0 == codes.1 else { return false }
      return names.0.isEmpty || names.1.isEmpty || names.0 == names.1
        || ProjectName.core(of: names.0) == ProjectName.core(of: names.1)
    }
    guard !names.0.isEmpty, names.0 == names.1 else { return false }
    let unitsAgree = unit.isEmpty || other.unit.isEmpty || unit.mayBeSame(as: other.unit)
    if department.isEmpty != other.department.isEmpty { return !unit.isEmpty && !other.unit.isEmpty && unitsAgree }
    return unitsAgree && (department.key == other.department.key || department.mayBeSame(as: other.department))
  }

  /// The code as lines are compared by it; empty where a spreadsheet program has rounded it.
  fileprivate var countedCode: String { LostDigits.shows(in: code) ? "" : TextKey.code(code) }
}

/// Gathers the lines of one project, each compared with few others.
private struct LineClusters {
  private var members: [[Int]] = []
  private var lines: [Int: RegisterEntry] = [:]
  private var byKey: [String: [Int]] = [:]
  /// Everyday names are many.
  private static let compared = 64

  mutating func add(_ line: RegisterEntry, at index: Int) {
    let (code, name) = (line.countedCode, ProjectName.key(line.name))
    let keys = (code.isEmpty ? [] : ["code " + code]) + (name.isEmpty ? [] : ["name " + name])
    var place: Int?
    for key in keys where place == nil {
      place = byKey[key]?.suffix(Self.compared).first { cluster in
        members[cluster].allSatisfy { lines[$0].map(line.isOfOneProject) ?? false }
      }
    }
    let cluster = place ?? members.count
    if place == nil { members.append([index]) } else { members[cluster].append(index) }
    lines[index] = line
    for key in keys where byKey[key]?.last != cluster { byKey[key, default: []].append(cluster) }
  }

  /// Those with more than one line.
  var repeated: [[Int]] { members.filter { $0.count > 1 } }
}
