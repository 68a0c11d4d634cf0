/// A29: the budget of a project is so small that 万元 was probably entered as 元.
enum A29TinyAmount: WorkspaceRule {
  static let card = RuleCard(
    id: "A29", title: Message("金额过小的，应核对金额单位", "The unit of a very small amount must be checked"), severity: .error,
    basis: "填报要求：金额按表上注明的单位填写；小得不像一个项目的，多是把万元当成了元",
    remedy: Message(
      "核对金额单位，按表头的单位填写；确实这样小的，在 gongkai.yml 的 accepted 里写明，或者在项目清单里写上预算数。",
      "Check the unit; if the project is as small as that, accept the finding in gongkai.yml, or give its budget in the register."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for doubt in workspace.records.doubtfulAmounts where doubt.measure == .least {
      let (own, least) = (doubt.amount.plainYuan, doubt.expected.plainYuan)
      report.add(
        at: doubt.at, field: "全年预算数", actual: own + "元", expected: "不低于\(least)元", subject: doubt.subject,
        Message(
          "“\(doubt.project)”的预算数折合只有\(own)元，不到\(least)元，应是把“万元”的数填进了“元”的表，该项目的金额在报告上留空。请核对金额单位；核实没有填错的，在 gongkai.yml 的 accepted 里写明。",
          "The budget of \(doubt.project) is \(own) 元, less than \(least): most likely an amount in 万元 on a paper in 元. Its amounts are left blank. Check the unit, or accept the finding in gongkai.yml if it is right."
        ))
    }
  }
}
