/// The projects that resemble a withheld line of which nothing else was handed in: the same
/// department and a near name or the same budget, or a code in which a character is left out, typed twice, mistaken for a digit (O, I)
/// or,
/// in the same department, for another before its last; or it has no name at all. Such a project may be the line's, written otherwise, and is closed with it until the bureau
/// has made them agree.
///
/// A line of the same table is another project. That another register has the project under its own name tells nothing: a list of what is
/// not public (不公开项目清单) may name it otherwise.
struct ResemblingLines {
  /// A project, as an index into the figures that the gate has, and the line.
  struct Pair: Sendable {
    var figure: Int
    /// Where the project stands, by which it is found later.
    var source: Provenance
    var line: RegisterEntry
    /// Whether its paper says 公开.
    var isOpened = false
    /// Whether another line of the register names it.
    var isRegistered = false
    /// Whether it is closed, and not only told: a project of its own code that is marked 公开 this year stays open.
    var closes = true
  }

  /// - Parameters:
  ///   - lastYear: what last year withheld and nothing of this year continues.
  ///   - opened: whether a paper opens a project that is not withheld; `nil` for projects that are. What a paper opens resembles
  ///     a line only by code, or in the same department by a name that is miswritten, or that has the same budget.
  static func pairs(
    _ figures: [ProjectFigures], _ register: [RegisterEntry], lastYear: [RegisterEntry] = [], opened: (Int) -> Bool?
  ) -> [Pair] {
    guard !lastYear.isEmpty || register.contains(where: \.mark.isWithheld) else { return [] }
    let evaluated = EvaluatedProjects(figures)
    let left = register.filter { $0.mark.isWithheld && !evaluated.contains($0) }
    guard !lastYear.isEmpty || !left.isEmpty else { return [] }
    let tables = Tables(register, of: left)
    let lines = left.map { Line($0, table: tables.number(of: $0)) } + lastYear.map { Line($0, table: nil) }
    let registered = RegisteredProjects(register)
    var offices = OfficeGroups()
    let candidates = figures.indices.compactMap { index -> Candidate? in
      guard let isOpened = opened(index) else { return nil }
      let one = figures[index]
      let isRegistered = registered.contain(code: one.code, name: one.name)
      let own = isRegistered ? tables.containing(code: one.code, name: one.name) : []
      if lastYear.isEmpty, own.count == tables.count { return nil }
      return Candidate(
        index: index, isOpened: isOpened, isRegistered: isRegistered, tables: own, offices: offices.number(of: one),
        name: NearName(one.name), code: NearCode(one.code))
    }
    guard !candidates.isEmpty else { return [] }
    var pairs: [Pair] = []
    for line in lines {
      let isOwn = offices.all.map { line.isOfLastYear ? line.isUnit($0) : line.isOffice($0) }
      for one in candidates where line.table.map({ !one.tables.contains($0) }) ?? true {
        guard let closes = line.closes(one, of: figures[one.index], isOwn: isOwn[one.offices]) else { continue }
        pairs.append(
          Pair(
            figure: one.index, source: figures[one.index].source, line: line.entry, isOpened: one.isOpened,
            isRegistered: one.isRegistered, closes: closes))
      }
    }
    return pairs
  }

  fileprivate struct Candidate {
    var index: Int
    var isOpened: Bool
    var isRegistered: Bool
    /// The tables with withheld lines in which it has a line.
    var tables: [Int]
    var offices: Int
    var name: NearName
    var code: NearCode
  }

  /// A line that withholds.
  fileprivate struct Line {
    let entry: RegisterEntry
    /// The table in which it stands; `nil` for a line of last year.
    let table: Int?
    private let name: NearName
    private let code: NearCode

    init(_ entry: RegisterEntry, table: Int?) {
      self.entry = entry
      self.table = table
      name = NearName(entry.name)
      code = NearCode(entry.code)
    }

    var isOfLastYear: Bool { table == nil }
    private var namesOffice: Bool { !(entry.department.isEmpty && entry.unit.isEmpty) }

    /// Whether a project resembles it, and if so whether it is closed.
    func closes(_ one: Candidate, of figures: ProjectFigures, isOwn: Bool) -> Bool? {
      let isNamed = isOwn && namesOffice && !(figures.department.isEmpty && figures.unit.isEmpty)
      if !isOfLastYear, isCodeNear(one, isNamed: isNamed) { return true }
      guard isOwn else { return nil }
      // What no name and no known code tells apart may be any project of its office.
      if figures.name.isEmpty, !one.isRegistered, !isOfLastYear { return true }
      let isOther = one.isRegistered && hasOtherCode(one)
      // In one year, two codes of the register are two projects.
      if isOther, !isOfLastYear { return nil }
      if isNamed, !one.isOpened, !one.isRegistered, isSameAmount(figures) { return true }
      guard name.isNear(one.name),
        !one.isOpened || isNamed && isMiswritten(one) || !isOfLastYear && isSameAmount(figures)
      else { return nil }
      return !(isOther && one.isOpened)
    }

    /// A list of what is not public names what the register has: a line of it that fits nothing there is misspelt.
    private func isMiswritten(_ one: Candidate) -> Bool {
      name.isAbridged(one.name) || one.isRegistered && !isOfLastYear && name.isMistyped(one.name)
    }

    private func isCodeNear(_ one: Candidate, isNamed: Bool) -> Bool {
      // A code of the register is its own.
      !one.isRegistered && code.tells && code.isNear(one.code, byOneDigit: isNamed)
    }

    private func hasOtherCode(_ one: Candidate) -> Bool {
      guard code.tells, one.code.tells else { return false }
      guard isOfLastYear else { return code != one.code }
      func yearless(_ code: NearCode) -> String {
        PreviousYear.withoutYear(String(String.UnicodeScalarView(code.characters)))
      }
      return yearless(code) != yearless(one.code)
    }

    /// The same budget, to the cent: nothing else of the department has it but by chance.
    private func isSameAmount(_ one: ProjectFigures) -> Bool {
      guard let amount = entry.budget.value, amount != .zero else { return false }
      return amount == one.amounts.budget
    }

    func isOffice(_ one: OfficeGroups.Offices) -> Bool {
      if !namesOffice || one.isNone { return true }
      return [entry.department, entry.unit].contains { office in
        !office.isEmpty && [one.department, one.unit].contains { !$0.isEmpty && office.mayBeSame(as: $0) }
      }
    }

    /// The same, where both name a unit the same unit.
    func isUnit(_ one: OfficeGroups.Offices) -> Bool {
      entry.unit.isEmpty || one.unit.isEmpty ? isOffice(one) : entry.unit.mayBeSame(as: one.unit)
    }
  }
}

/// The tables in which withheld lines stand, with all that each names.
private struct Tables {
  private var numbers: [Provenance: Int] = [:]
  private var projects: [RegisteredProjects] = []

  init(_ register: [RegisterEntry], of lines: [RegisterEntry]) {
    for line in lines where numbers[Self.key(line)] == nil { numbers[Self.key(line)] = numbers.count }
    var members = [[RegisterEntry]](repeating: [], count: numbers.count)
    for line in register { if let number = numbers[Self.key(line)] { members[number].append(line) } }
    projects = members.map(RegisteredProjects.init)
  }

  var count: Int { projects.count }

  func number(of line: RegisterEntry) -> Int? { numbers[Self.key(line)] }

  func containing(code: String, name: String) -> [Int] {
    projects.indices.filter { projects[$0].contain(code: code, name: name) }
  }

  private static func key(_ line: RegisterEntry) -> Provenance {
    Provenance(file: Int(line.source.file), sheet: Int(line.source.sheet), row: 0, column: 0)
  }
}

/// The offices of projects, each pair once: they are few, and comparing them takes time.
private struct OfficeGroups {
  struct Offices: Hashable {
    var department: Named
    var unit: Named
    var isNone: Bool { department.isEmpty && unit.isEmpty }
  }

  private(set) var all: [Offices] = []
  private var numbers: [Offices: Int] = [:]

  mutating func number(of one: ProjectFigures) -> Int {
    let offices = Offices(department: one.department, unit: one.unit)
    if let number = numbers[offices] { return number }
    numbers[offices] = all.count
    all.append(offices)
    return all.count - 1
  }
}
