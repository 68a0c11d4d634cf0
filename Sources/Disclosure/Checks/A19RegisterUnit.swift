import Spreadsheets

/// A19: the budget of a project is 10⁴ or 10³ of the register's amount, or such a part of it.
enum A19RegisterUnit: WorkspaceRule {
  static let card = RuleCard(
    id: "A19", title: Message("各环节材料的金额与项目清单应是同一个单位", "Papers and register must state money in one unit"),
    severity: .error, basis: "填报要求：金额按表上注明的单位填写；相差一万倍、一千倍的，多是单位弄错了",
    remedy: Message("核对两处的金额单位，改正填错的一处。", "Check the unit in both places and correct the wrong one."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let sources = workspace.records.sources
    for doubt in workspace.records.doubtfulAmounts where doubt.measure == .register {
      let (own, registered) = (doubt.amount.plainWan, doubt.expected.plainWan)
      report.add(
        at: doubt.at, field: doubt.subject != nil ? "全年预算数" : "预算数", actual: own + " 万元", expected: registered + " 万元",
        subject: doubt.subject,
        Message(
          "“\(doubt.project)”的预算数这里是 \(own) 万元，项目清单（\(sources.text(doubt.expectedAt))）是 \(registered) 万元，\(doubt.guess.chinese)。不能确定哪一处对，\(doubt.subject != nil ? "该项目" : "这份材料")的金额在报告上留空。请核对金额单位，改正填错的一处；核实这里没有填错的，在 gongkai.yml 的 accepted 里写明。",
          "The budget of \(doubt.project) is \(own) 万元 here and \(registered) 万元 in the register (\(sources.text(doubt.expectedAt))): \(doubt.guess.english); the amounts are left blank. Correct the wrong one, or accept the finding in gongkai.yml if the paper is right."
        ))
    }
  }
}
