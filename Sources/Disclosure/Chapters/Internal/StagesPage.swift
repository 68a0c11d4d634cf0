/// 环节完成情况: which stage of the year each project has papers of, and how far each stage reaches.
struct StagesPage: Sendable {
  static let page = "stages/index"
  let context: BookContext
  private let dossiers: [Dossier]
  private let departments: [DepartmentCoverage]

  /// Projects are listed up to here; beyond, the page shows the stages alone.
  private static let limit = 2000

  init(_ context: BookContext) {
    self.context = context
    let input = context.input
    dossiers =
      Dossiers(
        figures: input.figures, papers: input.records.papers, register: input.records.register,
        year: Int(input.settings.year)
      ).all
    departments = DepartmentCoverage.all(input, dossiers)
  }

  static let view = View<StagesPage>(
    "环节完成情况页", "各项目在一年各个环节的材料；金额单位为万元",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "各环节完成情况", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .text("projectCount", "项目数：项目清单上的，和清单以外有材料的") { String($0.dossiers.count) },
      .list("stages", "环节，按一年的先后", of: StageRow.view) { page in
        StageCoverage.all(page.dossiers, in: page.columns).map { StageRow(coverage: $0) }
      },
      .list("levels", "按部门、单位和乡镇（街道）分的各环节覆盖率", of: StageLevel.view) { $0.levels },
      .texts("stageNames", "环节名称，按一年的先后") { $0.columns.map(\.name) },
      .list("projects", "项目，清单上的在前", of: DossierRow.view) { page in
        page.dossiers.count > limit ? [] : page.dossiers.map { DossierRow(dossier: $0, columns: page.columns) }
      },
      .flag("isLong", "项目太多，没有逐项列出") { $0.dossiers.count > limit },
      .list("budgets", "各本预算；没有项目的不列", of: BudgetStages.view) { page in
        let coverage = StageCoverage.byBudget(page.dossiers, in: page.columns)
        return BudgetType.allCases.compactMap { type in coverage[type].map { BudgetStages(type: type, stages: $0) } }
      },
      .flag("hasBudgets", "有注明预算类型的项目") { page in page.dossiers.contains { $0.budgetType != nil } },
      .list("departments", "部门项目支出总额表列出的部门，自评覆盖多少", of: DepartmentCoverage.view) { $0.departments },
      .flag("hasDepartments", "有部门项目支出总额表") { !$0.departments.isEmpty },
      .text("leastCoverage", "办法要求的自评覆盖率，如 100%") { Words.plain($0.context.input.policy.leastCoverage) },
      .texts("demands", "办法要求哪些项目有哪些环节的材料，一个起点金额一句") { $0.demandSentences },
      .flag("hasDemands", "办法规定了哪些项目应有哪些环节的材料") { !$0.demands.isEmpty },
      .texts("demandedNames", "规定的环节名称，按一年的先后") { $0.demands.map(\.stage.rawValue) },
      .text("demandedCount", "达到规定金额的项目数") { String($0.demanded.count) },
      .text("gapCount", "达到规定金额、缺规定环节材料的项目数") { String($0.gaps.count) },
      .flag("hasGaps", "有缺规定环节材料的项目") { !$0.gaps.isEmpty },
      .list("gaps", "达到规定金额、缺规定环节材料的项目", of: StageGap.view) { page in
        page.gaps.prefix(limit).map { StageGap(dossier: $0, demands: page.demands) }
      },
    ])
}

extension StagesPage {
  fileprivate var levels: [StageLevel] {
    let names = context.input.all.regionNames
    let reached = StageCoverage.all(dossiers, in: columns).filter { $0.covered > 0 }.map(\.column)
    let groups = StageGroup.all(dossiers, in: reached, home: context.input.settings.region.code)
    return StageGroup.Level.allCases.compactMap { level in
      let rows = groups.filter { $0.level == level }.map { group in
        StageGroupRow(
          name: group.label(names), stages: group.stages)
      }
      return rows.isEmpty ? nil : StageLevel(level: level, stages: reached, rows: rows)
    }
  }

  /// As the policy's document counts the stages.
  fileprivate var columns: [StageColumn] { context.input.policy.stageColumns }

  /// In the order of the year.
  fileprivate var demands: [DemandedStage] {
    StageCoverage.stages.compactMap { stage in context.input.policy.demandedStages.first { $0.stage == stage } }
  }

  /// 全年预算数30万元以上（含）的项目应有绩效目标、运行监控.
  fileprivate var demandSentences: [String] {
    var amounts: [Money] = []
    for demand in demands where !amounts.contains(demand.from) { amounts.append(demand.from) }
    return amounts.map { from in
      let stages = demands.filter { $0.from == from }.map(\.stage.rawValue).joined(separator: "，")
      return (from > .zero ? "全年预算数\(from.plainWan)万元以上（含）的项目" : "全部项目") + "应有：" + stages
    }
  }

  /// The projects that some demand is about.
  fileprivate var demanded: [Dossier] {
    dossiers.filter { dossier in demands.contains { $0.asks(of: dossier) } }
  }

  fileprivate var gaps: [Dossier] {
    dossiers.filter { dossier in demands.contains { $0.asks(of: dossier) && !dossier.has($0.stage) } }
  }
}

extension DemandedStage {
  func asks(of dossier: Dossier) -> Bool { dossier.budget.map { $0 > .zero && $0 >= from } == true }
}

/// A project without a paper that the policy demands.
struct StageGap: Sendable {
  var dossier: Dossier
  var demands: [DemandedStage]

  static let view = View<StageGap>(
    "缺环节的项目", "一个达到规定金额、缺规定环节材料的项目",
    DossierRow.view.fields { DossierRow(dossier: $0.dossier, columns: []) },
    [
      .list("demanded", "规定的各环节：√有，缺，没有要求的空白，按 demandedNames 的先后", of: StageCell.view) { gap in
        gap.demands.map { demand in
          StageCell(
            name: demand.stage.rawValue,
            text: gap.dossier.has(demand.stage) ? "√" : demand.asks(of: gap.dossier) ? "缺" : "")
        }
      }
    ])
}

/// How far each stage reaches in one of the budgets.
struct BudgetStages: Sendable {
  var type: BudgetType
  var stages: [StageCoverage]

  static let view = View<BudgetStages>(
    "一本预算的环节", "一本预算各环节的覆盖情况；金额单位为万元",
    [
      .text("name", "预算名称") { $0.type.chinese },
      .text("projectCount", "项目数") { String($0.stages.first?.projects ?? 0) },
      .text("amount", "全年预算数") { Words.wan($0.stages.first?.budget) },
      .list("cells", "各环节有材料的项目数和按金额的覆盖率，没有材料的空白，按 stageNames 的先后", of: StageCell.view) { row in
        row.stages.map {
          StageCell(
            name: $0.column.name,
            text: $0.covered > 0 ? "\($0.covered)个" + ($0.rate == nil ? "" : "，\(Words.percent($0.rate))") : "")
        }
      },
    ])
}

/// How far one stage reaches.
struct StageRow: Sendable {
  var coverage: StageCoverage

  static let view = View<StageRow>(
    "环节行", "一个环节的覆盖情况；金额单位为万元",
    [
      .text("name", "环节名称") { $0.coverage.column.name },
      .text("covered", "有材料的项目数") { String($0.coverage.covered) },
      .flag("isCovered", "有项目有这个环节的材料") { $0.coverage.covered > 0 },
      .text("share", "按个数的覆盖率：有材料的项目数÷项目数") { Words.share($0.coverage.covered, of: $0.coverage.projects) },
      .text("amount", "有材料的项目的全年预算数") { Words.wan($0.coverage.coveredBudget) },
      .text("rate", "按金额的覆盖率：有材料的项目的全年预算数÷全部项目的全年预算数；不知道的不计") { Words.percent($0.coverage.rate) },
    ])
}

/// One project in the matrix.
struct DossierRow: Sendable {
  var dossier: Dossier
  var columns: [StageColumn]

  static let view = View<DossierRow>(
    "项目环节行", "一个项目各环节有没有材料",
    [
      .text("name", "项目名称") { $0.dossier.name.isEmpty ? $0.dossier.code : $0.dossier.name },
      .text("department", "主管部门") { $0.dossier.department.label },
      .text("budget", "全年预算数") { Words.wan($0.dossier.budget) },
      .list("marks", "各环节：有材料的写√，没有的空白，按 stageNames 的先后", of: StageCell.view) { row in
        row.columns.map { StageCell(name: $0.name, text: row.dossier.has($0) ? "√" : "") }
      },
    ])
}
