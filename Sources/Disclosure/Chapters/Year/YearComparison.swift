/// The figures of the year that is reported on beside those of the year before, each as its own open book gives them.
struct YearComparison: Sendable {
  fileprivate let now: YearFigures
  fileprivate let before: YearFigures
  private let regions: [String: String]
  /// What of this year may be named: an office that is withheld as a whole is not named for what it did last year.
  private let offices: OpenOffices
  private let home: String

  /// `nil` where there is no last year's workspace, or nothing open in it.
  init?(_ input: ReportInput) {
    guard let now = input.thisYear, let before = input.lastYear, before.total.count > 0 else { return nil }
    self.now = now
    self.before = before
    home = input.settings.region.code
    offices = OpenOffices(
      input.figures, register: input.records.register, openLines: input.openLines, home: input.settings.region.code)
    regions = input.open.regionNames
  }

  static let view = View<YearComparison>(
    "与上年比较", "本年和上年的主要数字，各按当年公开的材料；金额单位为万元",
    [
      .text("nowYear", "报告的年度，如 2024") { String($0.now.year) },
      .text("beforeYear", "它的上一年，如 2023") { String($0.before.year) },
      .list("rows", "主要数字", of: ComparedRow.view) { $0.rows },
      .list("stages", "自评以外各环节的覆盖率；两年都没有材料的环节不列", of: ComparedStage.view) { $0.stages },
      .flag("hasStages", "有环节的材料") { !$0.stages.isEmpty },
      .list("budgets", "一本以上的预算有项目时，各本预算各环节的覆盖率；两年都没有材料的环节不列", of: ComparedStage.view) { $0.budgets },
      .flag("hasBudgets", "一本以上的预算有项目") { !$0.budgets.isEmpty },
      .list("departmentStages", "各部门各环节的覆盖率，按部门；没有材料的不列", of: ComparedStage.view) { $0.stages(by: .department) },
      .flag("hasDepartmentStages", "有部门有环节的材料") { !$0.stages(by: .department).isEmpty },
      .list("townshipStages", "各乡镇（街道）各环节的覆盖率，按乡镇；没有材料的不列", of: ComparedStage.view) { $0.stages(by: .township) },
      .flag("hasTownshipStages", "有乡镇（街道）有环节的材料") { !$0.stages(by: .township).isEmpty },
    ])

  private var rows: [ComparedRow] {
    func row(_ item: String, _ value: (YearFigures) -> String) -> ComparedRow {
      ComparedRow(item: item, now: value(now), before: value(before))
    }
    var rows = [
      row("自评项目数（个）") { String($0.total.count) },
      row("全年预算数（万元）") { Words.wan($0.total.all.budget) },
      row("全年执行数（万元）") { Words.wan($0.total.all.executed) },
      row("执行率") { Words.percent($0.total.all.rate) },
      row("平均得分") { Words.score($0.total.mean) },
      row("加权平均得分") { Words.score($0.total.weightedMean) },
    ]
    for label in now.grades {
      rows.append(row("“\(label)”的项目所占比重") { $0.share(ofGrade: label) })
    }
    rows += [
      row("项目清单中开展自评的项目所占比重") {
        Words.share($0.coverage.evaluatedProjects, of: $0.coverage.registeredProjects)
      },
      row("项目清单中开展自评的项目的预算所占比重") {
        Words.percent(Rate($0.coverage.evaluatedBudget, of: $0.coverage.registeredBudget))
      },
    ]
    return rows.filter { !$0.now.isEmpty || !$0.before.isEmpty }
  }

  private var stages: [ComparedStage] {
    // Self-evaluations are measured against the register, as everywhere else in the book.
    StageCoverage.stages.filter { $0 != .selfEvaluation }.compactMap { stage in
      let (now, before) = (now.stage(stage), before.stage(stage))
      guard (now?.covered ?? 0) > 0 || (before?.covered ?? 0) > 0 else { return nil }
      return ComparedStage(stage: stage, now: now, before: before)
    }
  }

  /// Whether this year's book may name a group of last year's.
  private func shows(_ group: StageGroup) -> Bool {
    group.level == .township
      ? offices.shows(Named(code: group.key), of: group.key, level: .township, home: home)
      : offices.shows(Named(name: group.name), of: "", home: home)
  }

  /// The groups of this year in their order, then those that only last year had.
  private func stages(by level: StageGroup.Level) -> [ComparedStage] {
    let (mine, others) = (now.stageGroups.filter { $0.level == level }, before.stageGroups.filter { $0.level == level })
    let earlier = Dictionary(others.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(mine.map(\.key))
    return
      (mine.map { (group: $0, now: Optional($0), before: earlier[$0.key]) }
      + others.filter { !known.contains($0.key) && shows($0) }.map { (group: $0, now: nil, before: Optional($0)) })
      .flatMap { group, now, before in
        StageCoverage.stages.filter { $0 != .selfEvaluation }.compactMap { stage in
          let (now, before) = (now?.stage(stage), before?.stage(stage))
          guard (now?.covered ?? 0) > 0 || (before?.covered ?? 0) > 0 else { return nil }
          return ComparedStage(group: group.label(regions), stage: stage, now: now, before: before)
        }
      }
  }
}

extension YearComparison {
  /// Budget by budget; none where all projects are of one, whose coverage is that of all.
  fileprivate var budgets: [ComparedStage] {
    let types = BudgetType.allCases.filter { now.budgets[$0] != nil || before.budgets[$0] != nil }
    guard types.count > 1 else { return [] }
    return types.flatMap { type in
      StageCoverage.stages.compactMap { stage -> ComparedStage? in
        let (now, before) = (now.budgets[type], before.budgets[type])
        let pair = (now?.first { $0.stage == stage }, before?.first { $0.stage == stage })
        guard (pair.0?.covered ?? 0) > 0 || (pair.1?.covered ?? 0) > 0 else { return nil }
        return ComparedStage(budget: type.chinese, stage: stage, now: pair.0, before: pair.1)
      }
    }
  }
}

/// One figure of two years.
struct ComparedRow: Sendable {
  var item: String
  var now: String
  var before: String

  static let view = View<ComparedRow>(
    "两年比较行", "一个数字的本年数和上年数；不知道的为空",
    [.text("item", "项目") { $0.item }, .text("now", "本年") { $0.now }, .text("before", "上年") { $0.before }])
}

/// How far one stage reached in two years.
struct ComparedStage: Sendable {
  /// The budget; empty for all.
  var budget = ""
  /// The department or township; empty for all projects.
  var group = ""
  var stage: Stage
  var now: StageCoverage?
  var before: StageCoverage?

  static let view = View<ComparedStage>(
    "两年环节行", "一个环节两年的覆盖率；没有材料的为空",
    [
      .text("budget", "预算名称；各本预算合计的为空") { $0.budget },
      .text("name", "环节名称") { $0.stage.rawValue },
      .text("group", "部门或乡镇（街道）；全部项目的为空") { $0.group },
      .text("now", "本年按项目数的覆盖率") { share($0.now) },
      .text("nowMoney", "本年按金额的覆盖率") { money($0.now) },
      .text("before", "上年按项目数的覆盖率") { share($0.before) },
      .text("beforeMoney", "上年按金额的覆盖率") { money($0.before) },
    ])

  private static func share(_ coverage: StageCoverage?) -> String {
    guard let coverage, coverage.covered > 0 else { return "" }
    return Words.share(coverage.covered, of: coverage.projects)
  }

  private static func money(_ coverage: StageCoverage?) -> String {
    guard let coverage, coverage.covered > 0 else { return "" }
    return Words.percent(coverage.rate)
  }
}
