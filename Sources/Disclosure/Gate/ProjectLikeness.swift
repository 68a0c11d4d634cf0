/// A project as it is compared with others that may be the same, written otherwise.
struct ProjectLikeness {
  var department: Named
  var unit: Named
  /// The characters of the name, without the region in front, the year and 项目.
  let name: [Unicode.Scalar]
  let code: NearCode
  /// What may be its budget.
  var amounts: [Money] = []

  /// - Parameter regions: the keys of the names of regions that may stand in front.
  init(
    department: Named, unit: Named, code: String, name: String, amounts: [Money?] = [], regions: [String] = []
  ) {
    (self.department, self.unit) = (department, unit)
    var core = ProjectName.core(of: TextKey.name(SecrecyMark.withoutWords(name)))[...]
    if let region = regions.first(where: core.hasPrefix), core.count >= region.count + Self.shortestName {
      core = core.dropFirst(region.count)
    }
    self.name = Array(core.unicodeScalars)
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
    guard line.name.count >= Self.shortestName, isOwn,
      !isOpened || isNamed && isLonger(line.name) || hasAmount(of: line)
    else { return false }
    return EditDistance.of(line.name, name, atMost: max(1, max(line.name.count, name.count) / 4)) != nil
  }

  /// Whether one name is the other with words before or behind that number no part: 扩容 and 扩容工程, and not 扩容二期.
  private func isLonger(_ other: [Unicode.Scalar]) -> Bool {
    let (short, long) = other.count <= name.count ? (other, name) : (name, other)
    let rest =
      long.starts(with: short)
      ? long.dropFirst(short.count) : long.reversed().starts(with: short.reversed()) ? long.dropLast(short.count) : nil
    return rest.map { rest in
      !rest.contains { $0.properties.numericType != nil || "一二三四五六七八九十甲乙丙丁".unicodeScalars.contains($0) }
    } ?? false
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

  private static let shortestName = 4
}
