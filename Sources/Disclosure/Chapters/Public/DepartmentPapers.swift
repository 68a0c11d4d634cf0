/// What a department's page shows beside its projects' self-evaluations: targets, its whole expenditure, monitoring, what others found,
/// what was mended, and what it published.
struct DepartmentPapers: Sendable {
  private let targets: [ProjectTarget]
  private let wholeTargets: [DepartmentTarget]
  private let wholeEvaluations: [DepartmentSelfEvaluation]
  private let monitored: [MonitoredProject]
  private let evaluations: [LedgerLine]
  private let problems: [LedgerLine]
  private let matters: [PublishedMatter]
  private let dimensions: [String]

  init(_ papers: [any Record], input: ReportInput) {
    let year = Int(input.settings.year)
    let ofYear = papers.filter { year == nil || $0.year == nil || $0.year == year }
    let lines = ofYear.compactMap { $0 as? LedgerLine }
    // Targets are of the budget that comes next.
    targets = papers.compactMap { $0 as? ProjectTarget }
    wholeTargets = papers.compactMap { $0 as? DepartmentTarget }
    wholeEvaluations = ofYear.compactMap { $0 as? DepartmentSelfEvaluation }
    monitored =
      input.policy.publishesMonitoring
      ? MonitoredProjects(ofYear, year: input.settings.year, policy: input.policy).all : []
    evaluations = lines.filter {
      $0.form == EvaluationResultsForm.kind && $0.value(EvaluationResultsForm.evaluator) != .own
    }
    problems = lines.filter { $0.form == RectificationForm.kind }
    matters = lines.filter { $0.form == DisclosureStatusForm.kind }.map { PublishedMatter($0, input) }
    dimensions = input.policy.departmentDimensions
  }

  /// The pages of a book's departments that print results of evaluations.
  static func pagesWithEvaluations(_ context: BookContext) -> [(name: String, page: String)] {
    let papers = PapersByOffice(context.input.openPapers)
    return context.departments.compactMap { department in
      let own = DepartmentPapers(papers.papers(of: department.group), input: context.input)
      return own.evaluations.isEmpty ? nil : (department.group.label, department.page)
    }
  }

  static let view = View<DepartmentPapers>(
    "部门材料", "一个部门公开的绩效目标、整体自评、监控、评价结果、整改和公开情况；金额单位为万元",
    [
      .list("targets", "项目支出绩效目标表", of: TargetForm.view) { papers in
        papers.targets.enumerated().map {
          TargetForm(target: $1, ordinal: Words.ordinal($0 + 1), anchor: "target-\($0 + 1)")
        }
      },
      .flag("hasTargets", "有项目支出绩效目标表") { !$0.targets.isEmpty },
      .text("targetCount", "项目支出绩效目标表份数") { String($0.targets.count) },
      .list("wholeTargets", "部门整体支出绩效目标表", of: DepartmentTargetPaper.view) { papers in
        papers.wholeTargets.enumerated().map { DepartmentTargetPaper(target: $1, ordinal: Words.ordinal($0 + 1)) }
      },
      .flag("hasWholeTargets", "有部门整体支出绩效目标表") { !$0.wholeTargets.isEmpty },
      .list("wholeEvaluations", "部门整体支出绩效自评表", of: DepartmentEvaluation.view) { papers in
        papers.wholeEvaluations.enumerated().map {
          DepartmentEvaluation(paper: $1, ordinal: Words.ordinal($0 + 1), dimensions: papers.dimensions)
        }
      },
      .flag("hasWholeEvaluations", "有部门整体支出绩效自评表") { !$0.wholeEvaluations.isEmpty },
      .list("monitored", "绩效运行监控；办法没有规定公开的没有", of: MonitoredProject.view) { $0.monitored },
      .flag("hasMonitored", "有公开的绩效运行监控") { !$0.monitored.isEmpty },
      .list("evaluations", "部门评价和财政评价的结果", of: EvaluationLine.view) { $0.evaluations.map { EvaluationLine(line: $0) } },
      .flag("hasEvaluations", "有部门评价和财政评价的结果") { !$0.evaluations.isEmpty },
      .list("problems", "问题和整改情况", of: RectificationLine.view) { $0.problems.map { RectificationLine(line: $0) } },
      .flag("hasProblems", "有问题和整改情况") { !$0.problems.isEmpty },
      .list("matters", "公开事项", of: PublishedMatter.view) { $0.matters },
      .flag("hasMatters", "有公开事项") { !$0.matters.isEmpty },
    ])
}
