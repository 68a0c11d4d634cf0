/// Makes the figures of a list's project: what bench/SPEC.md calls "Projects".
struct ListFigures<Notation: ListNotation> {
  private let header: ListHeader
  private let options: ListOptions
  private let scorer: Scorer
  private let amounts: ListAmounts<Notation>
  private let nameColumn: Int

  init(header: ListHeader, options: ListOptions, scorer: Scorer) {
    self.header = header
    self.options = options
    self.scorer = scorer
    amounts = ListAmounts(header)
    nameColumn = max(0, header.position(header.has(.projectName) ? .projectName : .project))
  }

  /// Adds the execution score, sums up and grades.
  func figures(_ project: borrowing ListProject, duplicate: Bool, isDoubtful: Bool) -> ProjectFigures {
    let (initial, budget, executed) =
      isDoubtful
      ? (nil, nil, nil)
      : amounts.of(
        (project.initial, project.budget, project.executed), project.conflicts)
    let totals = ListTotals(project, budget: budget, executed: executed, scorer: scorer, isStrict: Notation.isStrict)
    let printed = Notation.handedIn(project, totals)
    let total = scorer.total(printed: printed, added: totals.added, recomputed: totals.recomputed)
    let withheld = project.withheld.map {
      $0.withheld(at: .paper(options.place(row: $0.row, column: $0.column)))
    }
    let mark = withheld ?? (project.isPublished ? .published : .none)
    return ProjectFigures(
      identity: ProjectIdentity(
        offices: project.offices.counted(header, toTheLetter: Notation.isStrict), code: project.code,
        name: project.name, stem: stem(of: project, duplicate), year: project.year,
        budgetType: Notation.budgetType(project.budgetType) ?? .other, budgetTypeRaw: project.budgetType,
        isKeyProject: project.isKeyProject),
      amounts: ProjectAmounts(initial: initial, budget: budget, executed: executed, rate: rate(executed, of: budget)),
      score: ProjectScore(
        execution: totals.execution, indicators: totals.points, indicatorCount: project.sums.rows, selfTotal: printed,
        recomputedTotal: totals.recomputed, total: total.score, grade: total.grade, isTotalComputed: total.isComputed,
        isSelfTotalAdded: Notation.isStrict),
      decision: ProjectDecision(mark: mark, isPublic: mark.statement == .published),
      source: Provenance(file: options.file, sheet: options.sheet, row: project.row, column: nameColumn), record: -1)
  }

  private func rate(_ executed: Money?, of budget: Money?) -> Rate? {
    guard let executed, let budget else { return nil }
    return Rate(executed, of: budget)
  }

  /// The step of the project's page; behind a code that an earlier project has stands the number of the first row.
  private func stem(of project: borrowing ListProject, _ isTaken: Bool) -> String {
    let step = PathStep.project(
      code: project.code, department: project.department.name, unit: project.unit.name, name: project.name)
    return isTaken && !project.code.isEmpty ? step + "-\(project.row + 1)" : step
  }
}
