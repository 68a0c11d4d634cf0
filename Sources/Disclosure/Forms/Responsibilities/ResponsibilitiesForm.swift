/// 预算绩效管理责任清单: who has to do what until when.
enum ResponsibilitiesForm: LedgerForm {
  static let task = Ledger.name("task", "工作事项", "责任事项", "工作任务", "事项", "任务", "工作内容", "重点任务")
  static let responsible = Ledger.text("responsible", "责任主体", "责任单位", "牵头单位", "责任部门", "牵头部门", "责任科室", "牵头科室")
  static let others = Ledger.text("others", "配合单位", "配合部门", "协办单位", "配合科室")
  static let due = Ledger.text("due", "完成时限", "时限", "时间要求", "时间节点", "完成时间")
  static let basis = Ledger.text("basis", "依据", "政策依据", "文件依据", "制度依据")
  static let person = Ledger.person("person", "责任人", "责任领导", "联系人")

  static let card = LedgerCard(
    "responsibilities", title: "预算绩效管理责任清单", titles: [["责任", "清单"], ["任务", "分工"], ["职责", "清单"], ["任务", "清单"]],
    notTitles: ["整改", "权责", "专项", "资金"], stage: .management, subject: .region,
    columns: [task, responsible, others, due, basis, person], needs: [task, responsible], tells: [due, others, basis],
    least: 2,
    against: ["项目名称", "等级", "整改", "问题", "金额"], required: [responsible])
}
