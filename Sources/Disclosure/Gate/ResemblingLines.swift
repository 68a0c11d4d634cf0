/// The projects that resemble a withheld line of the register of which nothing else was handed in: the same
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
    /// Whether its paper says 公开.
    var isOpened = false
  }

  /// - Parameter opened: whether a paper opens a project that is not withheld; `nil` for projects that are. What a paper opens resembles
  ///   a line only by code, or in the same department by a name that is longer or shorter by a word, or that has the same budget.
  static func pairs(
    _ figures: [ProjectFigures], _ register: [RegisterEntry], opened: (Int) -> Bool?
  ) -> [Pair] {
    guard register.contains(where: \.mark.isWithheld) else { return [] }
    let evaluated = EvaluatedProjects(figures)
    let lines = register.filter { $0.mark.isWithheld && !evaluated.contains($0) }
    guard !lines.isEmpty else { return [] }
    let registered = RegisteredProjects(register)
    let candidates = figures.indices.compactMap { index -> Candidate? in
      guard let isOpened = opened(index), !registered.contain(code: figures[index].code, name: figures[index].name)
      else { return nil }
      return Candidate(
        index: index, isOpened: isOpened, name: characters(figures[index].name),
        code: Array(TextKey.code(figures[index].code).unicodeScalars))
    }
    var pairs: [Pair] = []
    for line in lines {
      let name = characters(line.name)
      let code = Array(TextKey.code(line.code).unicodeScalars)
      for one in candidates {
        let isOwn = isOffice(line, figures[one.index])
        let isNamed = isOwn && !(line.department.isEmpty && line.unit.isEmpty)
        let isNear =
          isNamed && !one.isOpened && isSameAmount(line, figures[one.index])
          || code.count >= shortestCode && isMistyped(code, one.code, byOneDigit: isNamed)
          || code.count >= shortestCode && abs(code.count - one.code.count) == 1
            && EditDistance.of(code, one.code, atMost: 1) != nil
          || name.count >= shortestName && isOwn
            && (!one.isOpened || isNamed && isLonger(name, one.name) || isSameAmount(line, figures[one.index]))
            && EditDistance.of(name, one.name, atMost: max(1, max(name.count, one.name.count) / 4)) != nil
        if isNear {
          pairs.append(Pair(figure: one.index, source: figures[one.index].source, line: line, isOpened: one.isOpened))
        }
      }
    }
    return pairs
  }

  private struct Candidate {
    var index: Int
    var isOpened: Bool
    var name: [Unicode.Scalar]
    var code: [Unicode.Scalar]
  }

  /// Whether one name is the other with words before or behind that number no part: 扩容 and 扩容工程, and not 扩容二期.
  private static func isLonger(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let rest =
      long.starts(with: short)
      ? long.dropFirst(short.count) : long.reversed().starts(with: short.reversed()) ? long.dropLast(short.count) : nil
    return rest.map { rest in
      !rest.contains { $0.properties.numericType != nil || "一二三四五六七八九十甲乙丙丁".unicodeScalars.contains($0) }
    } ?? false
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
