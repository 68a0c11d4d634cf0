/// Makes the figures of a list's project: what bench/SPEC.md calls "Projects".
struct ListFigures {
  private let header: ListHeader
  private let options: ListOptions
  private let executionWeight: Score
  private let lowerBounds: [Score]
  private let countsRecomputed: Bool
  private let hasMark: Bool
  private let hasDepartment: Bool
  private let nameColumn: Int
  /// The amounts for which the list has columns.
  private let hasAmounts: MissingAmounts

  init(header: ListHeader, options: ListOptions) {
    self.header = header
    self.options = options
    executionWeight = options.policy.executionWeight
    lowerBounds = options.policy.grades.map(\.lowerBound)
    countsRecomputed = options.policy.summaryTotal == .recomputed
    hasMark = header.has(.mark)
    let columns: [(ListColumn, MissingAmounts)] = [(.initial, .initial), (.budget, .budget), (.executed, .executed)]
    hasAmounts = MissingAmounts(columns.filter { header.has($0.0) }.map(\.1))
    hasDepartment = header.has(.department)
    nameColumn = max(0, header.position(header.has(.projectName) ? .projectName : .project))
  }

  /// Adds the execution score, sums up and grades.
  func figures(_ project: ListProject, duplicate: Bool) -> ProjectFigures {
    let budget = Money(fen: max(0, project.budget))
    let executed = Money(fen: max(0, project.executed))
    let execution = executionScore(executed, of: budget)
    let points = Score(hundredths: project.sums.points)
    let recomputed = points + execution
    let handedIn =
      Score(hundredths: project.sums.score) + (project.sums.execution.map(Score.init(hundredths:)) ?? execution)
    let total = countsRecomputed ? recomputed : handedIn
    let mark: DisclosureMark = hasMark ? project.withheld.map { .withheld($0) } ?? .published : .none
    // A project without a department's code counts for the region only (L08), even if it names one.
    let department = hasDepartment && project.department.code.isEmpty ? Named() : project.department
    var lacking: MissingAmounts = []
    if project.initial < 0 || !hasAmounts.contains(.initial) { lacking.insert(.initial) }
    if project.budget < 0 || !hasAmounts.contains(.budget) { lacking.insert(.budget) }
    if project.executed < 0 || !hasAmounts.contains(.executed) { lacking.insert(.executed) }
    return ProjectFigures(
      region: project.region.code, department: department, unit: project.unit, code: project.code,
      name: project.name, stem: stem(of: project, duplicate),
      year: project.year, budgetType: BudgetType.named(project.budgetType), budgetTypeRaw: project.budgetType,
      initial: Money(fen: max(0, project.initial)), budget: budget, executed: executed, lacking: lacking,
      rate: Rate(executed, of: budget), executionScore: execution, indicatorScore: points,
      indicatorCount: project.sums.rows, weightSum: Score(hundredths: project.sums.weight), selfTotal: handedIn,
      recomputedTotal: recomputed, total: total, grade: lowerBounds.firstIndex { total >= $0 }, mark: mark,
      isPublic: hasMark && project.withheld == nil, isKeyProject: project.isKeyProject,
      source: Provenance(file: options.file, sheet: options.sheet, row: project.row, column: nameColumn), record: -1)
  }

  /// The step of the project's page; behind a code that an earlier project has stands the number of the first row.
  private func stem(of project: ListProject, _ isTaken: Bool) -> String {
    let step = PathStep.project(
      code: project.code, department: project.department.name, unit: project.unit.name, name: project.name)
    return isTaken && !project.code.isEmpty ? step + "-\(project.row + 1)" : step
  }

  private func executionScore(_ executed: Money, of budget: Money) -> Score {
    guard budget.fen > 0 else { return .zero }
    guard executed < budget else { return executionWeight }
    return Score(
      hundredths: FixedPoint.multiplyDivideHalfUp(executed.fen, executionWeight.hundredths, budget.fen))
  }
}

extension BudgetType {
  /// The type of this name; `.other` for any other text.
  fileprivate static func named(_ text: String) -> BudgetType {
    allCases.first { $0 != .other && $0.chinese == text } ?? .other
  }
}
