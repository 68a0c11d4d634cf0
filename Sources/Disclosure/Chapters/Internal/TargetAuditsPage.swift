/// 绩效目标审核清单: the targets of the next budget that were not handed in, or refused, or sent back, and money added within the year.
struct TargetAuditsPage: Sendable {
  static let page = "audits/index"
  let context: BookContext
  private let year: Int?
  private let audits: [LedgerLine]
  private let silent: [RegisterEntry]
  private let added: [AddedProject]

  init(_ context: BookContext) {
    self.context = context
    let input = context.input
    let year = Int(input.settings.year)
    self.year = year
    let papers = input.countedPapers
    let next = year.map { $0 + 1 }
    audits = papers.lines(of: TargetAuditForm.self, in: next)
    let targets = papers.compactMap { $0 as? ProjectTarget }
    let ofNext = TargetedProjects(targets.filter { next == nil || $0.year == nil || $0.year == next })
    // Where no target of the next budget came, its register has not been asked for them yet.
    silent = ofNext.isEmpty ? [] : input.records.register.of(next).filter { !ofNext.contains($0) }
    let ofYear = TargetedProjects(targets.filter { year != nil && $0.year == year })
    added = input.records.register.counting.filter(\.isAddedInYear).map {
      AddedProject(entry: $0, hasTarget: ofYear.contains($0))
    }
  }

  /// Whether a run has anything for it.
  static func isWritten(_ input: ReportInput) -> Bool {
    let papers = input.records.papers
    if papers.contains(where: { $0.form == TargetAuditForm.kind }) { return true }
    // Without audits it tells which lines of the register have no target, and what was added within the year.
    let register = input.records.register
    return papers.contains { $0.form == ProjectTargetForm.kind }
      && (register.counting.contains(where: \.isAddedInYear)
        || !register.of(Int(input.settings.year).map { $0 + 1 }).isEmpty)
  }

  static let view = View<TargetAuditsPage>(
    "目标审核清单页", "绩效目标的审核结果、没有申报的项目和年中追加的项目；金额单位为万元",
    PageHead.view.fields { page in
      page.context.head(
        title: (page.year.map { "\($0 + 1)年度" } ?? "") + "绩效目标审核清单", page: Self.page,
        below: [(label: "财政内部", page: "index")])
    },
    [
      .text("nextYear", "预算年度，如 2025；没有写明时为空") { $0.year.map { String($0 + 1) } ?? "" },
      .text("thisYear", "报告的年度，如 2024；没有写明时为空") { $0.year.map(String.init) ?? "" },
      .list("audits", "审核的绩效目标，不通过的在前，其次是修改完善的", of: TargetAuditRow.view) { page in
        page.sorted.map { TargetAuditRow(line: $0) }
      },
      .flag("hasAudits", "有绩效目标审核表") { !$0.audits.isEmpty },
      .text("auditCount", "审核的绩效目标数") { String($0.audits.count) },
      .list("conclusions", "审核结论", of: LedgerGroup.view) {
        LedgerGroup.groups($0.audits, by: TargetAuditForm.conclusion, amount: nil, other: "没有写明结论")
      },
      .text("rejectedCount", "不通过的绩效目标数") { page in
        String(page.audits.count { $0.value(TargetAuditForm.conclusion) == .rejected })
      },
      .flag("hasRejected", "有不通过的绩效目标") { page in
        page.audits.contains { $0.value(TargetAuditForm.conclusion) == .rejected }
      },
      .list("silent", "项目清单上没有申报绩效目标的项目，按清单的先后", of: SilentProject.view) {
        $0.silent.map { SilentProject(entry: $0) }
      },
      .flag("hasSilent", "有没有申报绩效目标的项目") { !$0.silent.isEmpty },
      .text("silentCount", "没有申报绩效目标的项目数") { String($0.silent.count) },
      .list("added", "年中追加的项目，按清单的先后", of: AddedProject.view) { $0.added },
      .flag("hasAdded", "项目清单注明了年中追加的项目") { !$0.added.isEmpty },
      .text("addedCount", "年中追加的项目数") { String($0.added.count) },
      .text("withoutCount", "没有绩效目标的年中追加项目数") { page in String(page.added.count { !$0.hasTarget }) },
    ])

  private var sorted: [LedgerLine] {
    let order: [TargetAuditForm.Conclusion?] = [.rejected, .passedAfterRevision, nil, .passed]
    return order.flatMap { conclusion in audits.filter { $0.value(TargetAuditForm.conclusion) == conclusion } }
  }
}

/// Which projects of a register have a target.
private struct TargetedProjects {
  private var codes: Set<String> = []
  private var names: Set<String> = []

  init(_ targets: [ProjectTarget]) {
    for target in targets {
      let code = TextKey.code(target.code)
      if !code.isEmpty { codes.insert(code) }
      names.insert(ProjectName.key(target.name))
    }
  }

  var isEmpty: Bool { names.isEmpty && codes.isEmpty }

  func contains(_ entry: RegisterEntry) -> Bool {
    let code = TextKey.code(entry.code)
    return !code.isEmpty && codes.contains(code) || names.contains(ProjectName.key(entry.name))
  }
}

/// One audited target.
struct TargetAuditRow: Sendable {
  var line: LedgerLine

  static let view = View<TargetAuditRow>(
    "目标审核行", "一个项目绩效目标的审核情况；金额单位为万元",
    [
      .text("name", "项目名称") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("amount", "预算金额") { $0.line.wan(TargetAuditForm.amount) },
      .text("completeness", "完整性") { $0.line.text(TargetAuditForm.completeness) },
      .text("relevance", "相关性") { $0.line.text(TargetAuditForm.relevance) },
      .text("adequacy", "适当性") { $0.line.text(TargetAuditForm.adequacy) },
      .text("feasibility", "可行性") { $0.line.text(TargetAuditForm.feasibility) },
      .text("conclusion", "审核结论") { $0.line.text(TargetAuditForm.conclusion) },
      .text("opinion", "修改意见或者退回原因") { $0.line.text(TargetAuditForm.opinion) },
      .text("approval", "批复文号") { $0.line.text(TargetAuditForm.approval) },
    ])
}

/// A project of the register without a target.
struct SilentProject: Sendable {
  var entry: RegisterEntry

  static let view = View<SilentProject>(
    "没有申报目标的项目", "项目清单上没有申报绩效目标的一个项目；金额单位为万元",
    [
      .text("name", "项目名称") { $0.entry.name.isEmpty ? $0.entry.code : $0.entry.name },
      .text("department", "主管部门") { $0.entry.department.isEmpty ? $0.entry.unit.label : $0.entry.department.label },
      .text("budget", "全年预算数") { Words.wan($0.entry.countedBudget) },
    ])
}

/// A project that got its money within the year.
struct AddedProject: Sendable {
  var entry: RegisterEntry
  var hasTarget: Bool

  static let view = View<AddedProject>(
    "年中追加项目", "年中追加的一个项目；金额单位为万元",
    SilentProject.view.fields { SilentProject(entry: $0.entry) },
    [.text("target", "本年度的绩效目标：已申报、没有申报") { $0.hasTarget ? "已申报" : "没有申报" }])
}
