/// 抽查样本: the projects whose self-evaluations the bureau looks at again.
struct SamplesPage: Sendable {
  static let page = "samples/index"
  let context: BookContext
  private let sample: AuditSample

  /// Projects are listed up to here.
  private static let limit = 2000

  init(_ context: BookContext) {
    self.context = context
    sample = AuditSample(
      context.input.figures, departments: context.departmentOfFigure, policy: context.input.policy)
  }

  static let view = View<SamplesPage>(
    "抽查样本页", "抽查哪些项目的自评，按部门和等级分层抽取",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "绩效自评抽查样本", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .text("projectCount", "开展自评的项目数") { String($0.context.input.figures.count) },
      .text("drawnCount", "抽中的项目数") { String($0.drawn) },
      .flag("hasDrawn", "抽中了项目") { $0.drawn > 0 },
      .text("seed", "抽取用的种子，取自办法的 sample-seed") { $0.context.input.policy.sampleSeed },
      .text("share", "每层抽取的比例，如 10%") { Words.plain($0.context.input.policy.sampleShare) },
      .text("least", "每层最少抽取的个数") { String($0.context.input.policy.sampleLeast) },
      .list("strata", "各层", of: StratumRow.view) { page in page.sample.strata.map { StratumRow(stratum: $0) } },
      .list("samples", "抽中的项目，按部门和等级，同层的按抽取的先后", of: SampleRow.view) { page in
        let input = page.context.input
        return page.sample.strata.flatMap { stratum in
          stratum.drawn.map { SampleRow(stratum: stratum, project: input.figures[$0]) }
        }.prefix(limit).map { $0 }
      },
      .flag("isCut", "抽中的项目太多，没有列全") { $0.drawn > limit },
    ])

  private var drawn: Int { sample.strata.reduce(0) { $0 + $1.drawn.count } }
}

/// One stratum.
struct StratumRow: Sendable {
  var stratum: AuditSample.Stratum

  static let view = View<StratumRow>(
    "抽样层", "一个部门的一个等级",
    [
      .text("department", "主管部门") { $0.stratum.department.isEmpty ? "没有写明主管部门" : $0.stratum.department },
      .text("grade", "等级；没有得分的写“没有得分”") { $0.stratum.grade.isEmpty ? "没有得分" : $0.stratum.grade },
      .text("count", "项目数") { String($0.stratum.projects.count) },
      .text("drawn", "抽中的项目数") { String($0.stratum.drawn.count) },
    ])
}

/// One project that is drawn.
struct SampleRow: Sendable {
  var stratum: AuditSample.Stratum
  var project: ProjectFigures

  static let view = View<SampleRow>(
    "抽查项目", "一个抽中的项目；金额单位为万元", StratumRow.view.fields { StratumRow(stratum: $0.stratum) },
    [
      .text("code", "项目编码") { $0.project.code },
      .text("name", "项目名称") { $0.project.identity.title },
      .text("unit", "实施单位") { $0.project.unit.label },
      .text("budget", "全年预算数") { Words.wan($0.project.amounts.budget) },
      .text("total", "总分") { Words.score($0.project.score.total) },
    ])
}
