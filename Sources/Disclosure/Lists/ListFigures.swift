/// Makes the figures of a list's project: what bench/SPEC.md calls "Projects".
struct ListFigures {
  private let header: ListHeader
  private let options: ListOptions
  private let scorer: Scorer
  private let hasMark: Bool
  private let nameColumn: Int

  init(header: ListHeader, options: ListOptions, scorer: Scorer) {
    self.header = header
    self.options = options
    self.scorer = scorer
    hasMark = header.has(.mark)
    nameColumn = max(0, header.position(header.has(.projectName) ? .projectName : .project))
  }

  /// Adds the execution score, sums up and grades.
  func figures(_ project: ListProject, duplicate: Bool) -> ProjectFigures {
    let (initial, budget, executed) = (
      amount(project.initial), amount(project.budget), amount(project.executed)
    )
    let totals = ListTotals(project, budget: budget, executed: executed, scorer: scorer)
    // The benchmark's specification calls the sum 自评总分.
    let printed = options.isStrict ? totals.added : project.printedTotal
    let total = scorer.total(printed: printed, added: totals.added, recomputed: totals.recomputed)
    let withheld = project.withheld.map { mark in
      let place = MarkPlace.paper(options.place(row: mark.row, column: mark.column))
      let read = readDisclosureMark(mark.words, asked: header.label(.mark), at: place)
      return read.isWithheld ? read : .withheld(mark.words, at: place)
    }
    let mark: DisclosureMark = hasMark ? withheld ?? .published : .none
    return ProjectFigures(
      region: project.region.code, department: project.countedDepartment(header), unit: project.unit,
      code: project.code, name: project.name, stem: stem(of: project, duplicate),
      year: project.year, budgetType: BudgetType.named(project.budgetType), budgetTypeRaw: project.budgetType,
      initial: initial, budget: budget, executed: executed, rate: rate(executed, of: budget),
      executionScore: totals.execution,
      indicatorScore: totals.points, indicatorCount: project.sums.rows,
      weightSum: Score(hundredths: project.sums.weight),
      selfTotal: printed, isSelfTotalAdded: options.isStrict, recomputedTotal: totals.recomputed,
      total: total.score, isTotalComputed: total.isComputed, grade: total.grade, mark: mark,
      isPublic: hasMark && project.withheld == nil, isKeyProject: project.isKeyProject,
      source: Provenance(file: options.file, sheet: options.sheet, row: project.row, column: nameColumn), record: -1)
  }

  /// An amount in 分; one that cannot be read, or for which there is no column, is not known. The benchmark's specification
  /// counts it as 0 ("Projects"), and a list that is read by it follows it alone.
  private func amount(_ fen: Int64) -> Money? {
    fen >= 0 ? Money(fen: fen) : options.isStrict ? .zero : nil
  }

  private func rate(_ executed: Money?, of budget: Money?) -> Rate? {
    guard let executed, let budget else { return nil }
    return Rate(executed, of: budget)
  }

  /// The step of the project's page; behind a code that an earlier project has stands the number of the first row.
  private func stem(of project: ListProject, _ isTaken: Bool) -> String {
    let step = PathStep.project(
      code: project.code, department: project.department.name, unit: project.unit.name, name: project.name)
    return isTaken && !project.code.isEmpty ? step + "-\(project.row + 1)" : step
  }
}

extension BudgetType {
  /// The type of this name; `.other` for any other text.
  fileprivate static func named(_ text: String) -> BudgetType {
    allCases.first { $0 != .other && $0.chinese == text } ?? .other
  }
}
