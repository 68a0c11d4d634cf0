/// 环节完成情况: which stage of the year each project has papers of, and how far each stage reaches.
struct StagesPage: Sendable {
  static let page = "stages/index"
  let context: BookContext
  private let dossiers: [Dossier]

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
        StageCoverage.all(page.dossiers).map { StageRow(coverage: $0) }
      },
      .texts("stageNames", "环节名称，按一年的先后") { _ in StageCoverage.stages.map(\.rawValue) },
      .list("projects", "项目，清单上的在前", of: DossierRow.view) { page in
        page.dossiers.count > limit ? [] : page.dossiers.map { DossierRow(dossier: $0) }
      },
      .flag("isLong", "项目太多，没有逐项列出") { $0.dossiers.count > limit },
    ])
}

/// How far one stage reaches.
struct StageRow: Sendable {
  var coverage: StageCoverage

  static let view = View<StageRow>(
    "环节行", "一个环节的覆盖情况；金额单位为万元",
    [
      .text("name", "环节名称") { $0.coverage.stage.rawValue },
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

  static let view = View<DossierRow>(
    "项目环节行", "一个项目各环节有没有材料",
    [
      .text("name", "项目名称") { $0.dossier.name.isEmpty ? $0.dossier.code : $0.dossier.name },
      .text("department", "主管部门") { $0.dossier.department.label },
      .text("budget", "全年预算数") { Words.wan($0.dossier.budget) },
      .texts("marks", "各环节：有材料的写√，没有的空白，按 stageNames 的先后") { row in
        StageCoverage.stages.map { row.dossier.has($0) ? "√" : "" }
      },
    ])
}
