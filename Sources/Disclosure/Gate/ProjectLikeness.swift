/// A project as it is compared with others that may be the same, written otherwise.
struct ProjectLikeness {
  var department: Named
  var unit: Named
  let name: NearName
  let code: NearCode
  /// What may be its budget.
  var amounts: [Money] = []

  /// - Parameter regions: the keys of the names of regions that may stand in front.
  init(
    department: Named, unit: Named, code: String, name: String, amounts: [Money?] = [], regions: [String] = []
  ) {
    (self.department, self.unit) = (department, unit)
    self.name = NearName(name, regions: regions)
    self.code = NearCode(code)
    self.amounts = amounts.compactMap { $0 == .zero ? nil : $0 }
  }

  /// Whether it may be a withheld one: the same department and a near name or the same budget, or a code in which a character is left out,
  /// typed twice, mistaken for a digit (O, I) or, in the same department, for another before its last.
  ///
  /// - Parameter isOpened: whether a paper opens it. Then it resembles one only by code, or in the same department by a name that is
  ///   longer or shorter by a word, or that has the same budget.
  func resembles(_ line: Self, isOpened: Bool) -> Bool {
    let isOwn = isOffice(of: line)
    let isNamed = isOwn && !line.hasNoOffice && !hasNoOffice
    if isNamed, !isOpened, hasAmount(of: line) { return true }
    if line.code.tells, line.code.isNear(code, byOneDigit: isNamed) { return true }
    return isOwn && line.name.isNear(name)
      && (!isOpened || isNamed && line.name.isAbridged(name) || hasAmount(of: line))
  }

  /// The same budget, to the cent: nothing else of the department has it but by chance.
  private func hasAmount(of line: Self) -> Bool { line.amounts.contains { amounts.contains($0) } }

  private var hasNoOffice: Bool { department.isEmpty && unit.isEmpty }

  /// The same department or unit; one that names neither may be of any.
  private func isOffice(of line: Self) -> Bool {
    if line.hasNoOffice || hasNoOffice { return true }
    return [line.department, line.unit].contains { office in
      !office.isEmpty && [department, unit].contains { !$0.isEmpty && office.mayBeSame(as: $0) }
    }
  }
}
