/// 上一年度预算绩效管理情况: the stages of the year that was reported on, each as far as its papers came in.
struct YearReviewChapter: Chapter {
  let context: ChapterContext
  private let facts: GroupFacts
  private let regulations: [LedgerLine]
  private let audits: [LedgerLine]
  private let monitored: MonitoredProjects
  private let evaluations: [LedgerLine]
  private let problems: [LedgerLine]
  private let uses: [LedgerLine]
  private let matters: [LedgerLine]

  static let card = ChapterCard(
    id: "year-review", heading: "上一年度预算绩效管理情况", numbering: .part, books: [.budgetDraft],
    needs: ["项目支出绩效自评表"], absence: "没有收到上一年度的绩效材料，故本部分无数据。", clause: "随预算草案报告上一年度预算绩效管理情况")

  static let view = View<YearReviewChapter>(
    "上年情况章", "上一年度预算绩效管理情况；金额单位为万元",
    GroupFacts.view.fields { $0.facts },
    [
      .text("lastYear", "上一年度，如 2024") { $0.context.lastYear },
      .flag("hasSelfEvaluations", "有单位自评") { $0.facts.figures.count > 0 },
      .list("regulations", "制度", of: RegulationLine.view) { $0.regulations.map { RegulationLine(line: $0) } },
      .flag("hasRegulations", "有制度清单") { !$0.regulations.isEmpty },
      .text("regulationCount", "制度数") { String($0.regulations.count) },
      .list("audits", "绩效目标审核结论", of: LedgerGroup.view) {
        LedgerGroup.groups($0.audits, by: TargetAuditForm.conclusion, amount: nil, other: "没有写明结论")
      },
      .flag("hasAudits", "有绩效目标审核表") { !$0.audits.isEmpty },
      .text("auditCount", "审核的绩效目标数") { String($0.audits.count) },
      .flag("hasMonitoring", "有运行监控表") { !$0.monitored.all.isEmpty },
      .record("monitoring", "运行监控", of: MonitoredProjects.view) { $0.monitored },
      .list("evaluators", "评价方式", of: LedgerGroup.view) {
        LedgerGroup.groups(
          $0.evaluations, by: EvaluationResultsForm.evaluator, amount: EvaluationResultsForm.amount, other: "没有写明评价方式")
      },
      .flag("hasEvaluations", "有绩效评价结果清单") { !$0.evaluations.isEmpty },
      .text("evaluationCount", "评价的次数") { String($0.evaluations.count) },
      .text("objectCount", "评价的对象数") { String($0.objectCount) },
      .flag("hasSeveral", "有的对象评价不止一次") { $0.objectCount < $0.evaluations.count },
      .list("states", "整改情况", of: LedgerGroup.view) {
        LedgerGroup.groups($0.problems, by: RectificationForm.state, amount: nil, other: "没有写明整改情况")
      },
      .flag("hasProblems", "有整改台账") { !$0.problems.isEmpty },
      .text("problemCount", "反馈的问题数") { String($0.problems.count) },
      .list("actions", "应用方式", of: LedgerGroup.view) {
        LedgerGroup.groups($0.uses, by: ResultsUseForm.action, amount: ResultsUseForm.budget, other: "没有写明应用方式")
      },
      .flag("hasUses", "有结果应用表") { !$0.uses.isEmpty },
      .text("useCount", "评价结果得到应用的项目数") { String($0.uses.count) },
      .list("published", "公开情况", of: LedgerGroup.view) {
        LedgerGroup.publications(of: $0.matters)
      },
      .flag("hasMatters", "有信息公开情况表") { !$0.matters.isEmpty },
      .text("matterCount", "登记的公开事项数") { String($0.matters.count) },
      .record("comparison", "与上年比较；没有上年的工作区时没有", of: YearComparison.view) { YearComparison($0.context.input) },
      .text("missingStages", "没有收到材料的环节，用顿号隔开") { $0.missing.joined(separator: "、") },
      .flag("hasMissingStages", "有的环节没有收到材料") { !$0.missing.isEmpty },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    let year = context.lastYear
    facts = GroupFacts(figures: context.book.total, grades: context.input.policy.grades)
    // Rules stay in force: those of every year count.
    regulations = context.ownLines(of: RegulationsForm.self, in: "")
    audits = context.lines(of: TargetAuditForm.self, in: year)
    monitored = MonitoredProjects(context.input.openPapers, year: year, policy: context.input.policy)
    evaluations = context.lines(of: EvaluationResultsForm.self, in: year).filter {
      $0.value(EvaluationResultsForm.evaluator) != .own
    }
    problems = context.lines(of: RectificationForm.self, in: year)
    uses = context.lines(of: ResultsUseForm.self, in: context.year)
    matters = context.lines(of: DisclosureStatusForm.self, in: year)
  }

  var isMissing: Bool { facts.figures.count == 0 && missing.count == 7 }

  var absentForms: Set<FormKind> {
    var absent = Set(absentStages.map(\.form))
    if facts.figures.count == 0 { absent.insert(SelfEvaluationForm.kind) }
    return absent
  }

  private var objectCount: Int { EvaluatedObjects(evaluations).all.count }

  private var missing: [String] { absentStages.map(\.name) }

  private var absentStages: [(name: String, form: FormKind)] {
    let stages: [(name: String, form: FormKind, isAbsent: Bool)] = [
      ("制度建设", RegulationsForm.kind, regulations.isEmpty), ("绩效目标审核", TargetAuditForm.kind, audits.isEmpty),
      ("运行监控", MonitoringForm.kind, monitored.all.isEmpty),
      ("部门评价和财政评价", EvaluationResultsForm.kind, evaluations.isEmpty),
      ("问题整改", RectificationForm.kind, problems.isEmpty), ("结果应用", ResultsUseForm.kind, uses.isEmpty),
      ("信息公开", DisclosureStatusForm.kind, matters.isEmpty),
    ]
    return stages.filter(\.isAbsent).map { ($0.name, $0.form) }
  }
}

/// One rule of the region.
struct RegulationLine: Sendable {
  var line: LedgerLine

  static let view = View<RegulationLine>(
    "制度行", "一项预算绩效管理制度",
    [
      .text("name", "制度名称") { $0.line.name },
      .text("document", "文号") { $0.line.text(RegulationsForm.document) },
      .text("issuer", "发文单位") { $0.line.text(RegulationsForm.issuer) },
      .text("issued", "印发日期") { $0.line.day(RegulationsForm.issued) },
    ])
}
