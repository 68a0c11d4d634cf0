/// 本年度绩效目标编报情况: how many targets, of how much money, by department and by budget.
struct TargetsChapter: Chapter {
  let context: ChapterContext
  private let targets: Targets
  private let audits: [LedgerLine]

  static let card = ChapterCard(
    id: "targets", heading: "本年度绩效目标编报和审核情况", numbering: .part, books: [.budgetDraft], needs: ["项目支出绩效目标表"],
    absence: "没有收到可以公开的本年度项目支出绩效目标表，故本部分无数据。",
    clause: "绩效目标与预算同步编报，随同预算草案报送")

  static let view = View<TargetsChapter>(
    "绩效目标编报情况章", "本年度绩效目标编报情况；金额单位为万元",
    [
      .text("departmentCount", "编报绩效目标的部门数") { String($0.targets.departments.count) },
      .text("targetCount", "编报绩效目标的项目数") { String($0.targets.total.count) },
      .text("indicatorCount", "绩效指标数") { String($0.targets.total.indicators) },
      .text("targetBudget", "年度资金合计（万元）") { Words.wan($0.targets.total.budget) },
      .flag("hasTargetBudget", "知道年度资金") { $0.targets.total.budget != nil },
      .text("unknownCount", "年度资金没有填写或不能识别的项目数") { String($0.targets.total.unknown) },
      .flag("hasUnknown", "有的项目年度资金没有填写或不能识别") { $0.targets.total.unknown > 0 },
      .list("departments", "部门，按编码排列", of: TargetGroup.view) { $0.targets.departments },
      .list("budgets", "四本预算，以及没有注明的", of: TargetGroup.view) { $0.targets.budgets },
      .flag("hasEmptyBudgets", "有的预算没有编报绩效目标的项目") { $0.targets.budgets.contains { $0.count == 0 } },
      .flag("hasAudits", "有本年度的绩效目标审核表") { !$0.audits.isEmpty },
      .text("auditCount", "审核的绩效目标数") { String($0.audits.count) },
      .list("audits", "审核结论", of: LedgerGroup.view) {
        LedgerGroup.groups($0.audits, by: TargetAuditForm.conclusion, amount: nil, other: "没有写明结论")
      },
      .flag("hasOther", "有的绩效目标表没有注明预算类型") { $0.targets.hasOther },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    targets = context.targets
    audits = context.lines(of: TargetAuditForm.self, in: context.year)
  }

  var isMissing: Bool { targets.all.isEmpty }

  var absentForms: Set<FormKind> { audits.isEmpty ? [TargetAuditForm.kind] : [] }
}
