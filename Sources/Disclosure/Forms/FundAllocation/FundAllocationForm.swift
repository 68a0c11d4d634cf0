/// 资金安排表（分配表）: annex 1 of a fund-release package, who gets how much of one fund; its tasks may stand in the same table.
///
/// Basis: reference-cycle §2.2. Lines are townships, villages, units or projects; the fund stands in
/// the title. A line is no target of its project, so that it belongs to no stage.
enum FundAllocationForm: LedgerForm {
  static let project = Ledger.name(
    "project", "项目名称", "项目", "建设项目", "项目内容", "项目建设内容", "子项目", "建设内容", "支持项目")
  static let receiver = Ledger.name(
    "receiver", "单位", "乡镇名称", "乡镇", "镇", "镇街", "乡镇(街道)", "镇(街道)", "乡镇名单", "县(市)", "县(区)", "县(市、区)", "区县", "县区", "地区",
    "项目单位", "项目单位(乡镇)", "项目单位乡镇", "单位名称", "预算单位", "实施单位", "补助单位", "受益单位", "补助区域", "分配单位", "资金使用单位", "项目实施单位",
    "接收单位", "村(社区)", "村", "下达单位")
  static let amount = Ledger.money(
    "amount", "安排金额", "金额", "补助资金", "补助金额", "分配金额", "下达金额", "本次下达资金", "本次下达", "本次下达金额", "资金合计", "安排资金", "分配资金", "合计",
    "下达资金", "资金", "拟安排资金", "安排数", "资金额度", "补助金", "本次安排", "本次安排资金", "资金安排", "资金数额", "总计")
  static let task = Ledger.text("task", "任务清单", "约束性任务", "任务", "工作任务", "建设任务", "任务内容", "任务目标")
  static let output = Ledger.text("output", "产出目标", "产业发展项目产出目标", "产出指标", "项目产出目标")
  static let effect = Ledger.text("effect", "效益目标", "效益指标", "项目效益目标")

  static let card = LedgerCard(
    "fund-allocation", title: "资金安排表",
    titles: [
      ["资金", "安排"], ["资金", "分配"], ["补助", "分配"], ["补助", "安排"], ["经费", "分配"], ["经费", "安排"], ["资金", "下达"], ["资金", "任务清单"],
      ["安排表"],
    ],
    notTitles: ["挂钩", "应用", "整改", "自评", "监控", "考核", "评价", "申报", "汇报", "时间", "草案"], stage: .management, subject: .unit,
    columns: [Ledger.code, project, receiver, amount, task, output, effect], needs: [amount],
    tells: [receiver, project, task], least: 4, against: ["一级指标", "等级", "得分", "申报金额"], key: [receiver],
    yearsAhead: 0...1, keepsOthers: true)

  static func subject(of line: LedgerLine) -> SubjectKind? {
    BlankText.isBlank(line.text(project)) ? nil : .project
  }
}
