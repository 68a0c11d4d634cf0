/// 任务清单: annex 2 of a fund-release package, what each township or unit has to do with its money.
///
/// Basis: reference-cycle §2.2: 项目单位, 约束性任务, 备注. Tasks that stand beside amounts are part of 资金安排表.
enum TaskListForm: LedgerForm {
  static let project = FundAllocationForm.project
  static let receiver = FundAllocationForm.receiver
  static let binding = Ledger.text(
    "task", "约束性任务", "任务清单", "任务", "任务内容", "建设任务", "任务目标", "任务要求", "具体任务", "目标任务", "约束性指标")
  static let guiding = Ledger.text("guiding", "指导性任务", "指导性指标", "预期性任务")

  static let card = LedgerCard(
    "task-list", title: "资金任务清单", titles: [["任务清单"]], notTitles: ["责任", "整改", "工作任务", "改革", "问题", "考核", "分工"],
    stage: .management, subject: .unit, columns: [Ledger.code, project, receiver, binding, guiding], needs: [binding],
    tells: [receiver, project], least: 3, against: ["金额", "资金", "责任", "时限", "一级指标", "等级"], key: [receiver, binding],
    yearsAhead: 0...1)

  static func subject(of line: LedgerLine) -> SubjectKind? {
    BlankText.isBlank(line.text(project)) ? nil : .project
  }
}
