/// The projects that resemble a withheld line of the register of which nothing else was handed in. Such a project may be the line's, written
/// otherwise, and is closed with it until the bureau has made them agree.
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

  /// - Parameter opened: whether a paper opens a project that is not withheld; `nil` for projects that are.
  static func pairs(
    _ figures: [ProjectFigures], _ register: [RegisterEntry], opened: (Int) -> Bool?
  ) -> [Pair] {
    guard register.contains(where: \.mark.isWithheld) else { return [] }
    let evaluated = EvaluatedProjects(figures)
    let lines = register.filter { $0.mark.isWithheld && !evaluated.contains($0) }
    guard !lines.isEmpty else { return [] }
    let registered = RegisteredProjects(register)
    let candidates = figures.indices.compactMap { index -> (index: Int, isOpened: Bool, likeness: ProjectLikeness)? in
      guard let isOpened = opened(index), !registered.contain(code: figures[index].code, name: figures[index].name)
      else { return nil }
      let one = figures[index]
      return (
        index, isOpened,
        ProjectLikeness(
          department: one.department, unit: one.unit, code: one.code, name: one.name, amounts: [one.amounts.budget])
      )
    }
    return lines.flatMap { line in
      let withheld = ProjectLikeness(
        department: line.department, unit: line.unit, code: line.code, name: line.name, amounts: [line.budget.value])
      return candidates.filter { $0.likeness.resembles(withheld, isOpened: $0.isOpened) }.map { one in
        Pair(figure: one.index, source: figures[one.index].source, line: line, isOpened: one.isOpened)
      }
    }
  }
}
