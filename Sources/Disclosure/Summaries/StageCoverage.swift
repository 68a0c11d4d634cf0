/// How many projects of a year, and how much of their money, have a paper of a stage.
struct StageCoverage: Sendable {
  var column: StageColumn
  /// The stage, of a column that is one.
  var stage: Stage { column.stages[0] }
  /// Projects that are counted.
  private(set) var projects = 0
  private(set) var covered = 0
  /// 全年预算数 of the projects that say it, all and those with a paper; `nil` where none does.
  private(set) var budget: Money?
  private(set) var coveredBudget: Money?

  init(_ column: StageColumn) { self.column = column }

  mutating func add(_ dossier: Dossier) {
    projects += 1
    let isCovered = dossier.has(column)
    if isCovered { covered += 1 }
    guard let amount = dossier.budget else { return }
    budget = (budget ?? .zero) + amount
    if isCovered { coveredBudget = (coveredBudget ?? .zero) + amount }
  }

  /// 覆盖率（按金额）: covered money of all money; `nil` where either is not known.
  var rate: Rate? {
    guard let budget, let coveredBudget else { return nil }
    return Rate(coveredBudget, of: budget)
  }

  /// The stages that a project goes through, in the order of the year.
  static let stages: [Stage] = StageColumn.all.map { $0.stages[0] }

  /// The coverage of each stage.
  static func all(_ dossiers: [Dossier], in columns: [StageColumn] = StageColumn.all) -> [StageCoverage] {
    columns.map { column in
      var coverage = StageCoverage(column)
      for dossier in dossiers { coverage.add(dossier) }
      return coverage
    }
  }

  /// The coverage of each stage in each of the four budgets that has a project.
  static func byBudget(_ dossiers: [Dossier], in columns: [StageColumn] = StageColumn.all) -> [BudgetType:
    [StageCoverage]]
  {
    var byType: [BudgetType: [Dossier]] = [:]
    for dossier in dossiers {
      if let type = dossier.budgetType, type != .other { byType[type, default: []].append(dossier) }
    }
    return byType.mapValues { all($0, in: columns) }
  }
}

extension Dossier {
  func has(_ column: StageColumn) -> Bool { column.stages.contains(where: has) }
}
