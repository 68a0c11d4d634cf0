/// The projects that nobody marked and that resemble a withheld line of the register of which nothing else was handed in: the same
/// department and a near name or the same budget, or a code in which a character is left out, typed twice, mistaken for a digit (O, I)
/// or,
/// in the same department, for another before its last. Such a project may be the line's, written otherwise, and is closed with it until the bureau
/// has made them agree.
struct ResemblingLines {
  /// A project, as an index into the figures that the gate has, and the line.
  struct Pair: Sendable {
    var figure: Int
    /// Where the project stands, by which it is found later.
    var source: Provenance
    var line: RegisterEntry
  }

  /// - Parameter unmarked: whether neither a paper nor the register says anything of a project.
  static func pairs(
    _ figures: [ProjectFigures], _ register: [RegisterEntry], unmarked: (Int) -> Bool
  ) -> [Pair] {
    guard register.contains(where: \.mark.isWithheld) else { return [] }
    let evaluated = EvaluatedProjects(figures)
    let lines = register.filter { $0.mark.isWithheld && !evaluated.contains($0) }
    guard !lines.isEmpty else { return [] }
    let registered = RegisteredProjects(register)
    let candidates = figures.indices.filter { index in
      unmarked(index) && !registered.contain(code: figures[index].code, name: figures[index].name)
    }
    .map { (index: $0, name: characters(figures[$0].name), code: Array(TextKey.code(figures[$0].code).unicodeScalars)) }
    var pairs: [Pair] = []
    for line in lines {
      let name = characters(line.name)
      let code = Array(TextKey.code(line.code).unicodeScalars)
      for one in candidates {
        let isOwn = isOffice(line, figures[one.index])
        let isNamed = isOwn && !(line.department.isEmpty && line.unit.isEmpty)
        let isNear =
          isNamed && isSameAmount(line, figures[one.index])
          || code.count >= shortestCode && isMistyped(code, one.code, byOneDigit: isNamed)
          || code.count >= shortestCode && abs(code.count - one.code.count) == 1
            && EditDistance.of(code, one.code, atMost: 1) != nil
          || name.count >= shortestName && isOwn
            && EditDistance.of(name, one.name, atMost: max(1, max(name.count, one.name.count) / 4)) != nil
        if isNear { pairs.append(Pair(figure: one.index, source: figures[one.index].source, line: line)) }
      }
    }
    return pairs
  }

  /// The same budget, to the cent: nothing else of the department has it but by chance.
  private static func isSameAmount(_ line: RegisterEntry, _ one: ProjectFigures) -> Bool {
    guard let amount = line.budget.value, amount != .zero else { return false }
    return amount == one.amounts.budget
  }

  /// The same code but for letters that look like digits, or for one digit; neighbours differ in the last, which tells nothing.
  private static func isMistyped(_ code: [Unicode.Scalar], _ other: [Unicode.Scalar], byOneDigit: Bool) -> Bool {
    guard code.count == other.count else { return false }
    let different = code.indices.filter { digit(code[$0]) != digit(other[$0]) }
    return different.isEmpty || byOneDigit && different.count == 1 && different != [code.count - 1]
  }

  private static func digit(_ character: Unicode.Scalar) -> Unicode.Scalar {
    switch character {
    case "O", "o": "0"
    case "I", "i", "L", "l": "1"
    default: character
    }
  }

  /// Shorter codes are too like each other to tell anything.
  private static let shortestCode = 12
  private static let shortestName = 4

  private static func characters(_ name: String) -> [Unicode.Scalar] {
    Array(ProjectName.core(of: TextKey.name(SecrecyMark.withoutWords(name))).unicodeScalars)
  }

  private static func isOffice(_ line: RegisterEntry, _ one: ProjectFigures) -> Bool {
    if line.department.isEmpty, line.unit.isEmpty { return true }
    return [line.department, line.unit].contains { office in
      !office.isEmpty && [one.department, one.unit].contains { !$0.isEmpty && office.mayBeSame(as: $0) }
    }
  }
}
