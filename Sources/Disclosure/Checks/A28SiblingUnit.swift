/// A28: the amounts of a project are as far above those of its department's other projects as 元 is below 万元.
enum A28SiblingUnit: WorkspaceRule {
  static let card = RuleCard(
    id: "A28", title: Message("同一部门各项目的金额应是同一个单位", "The projects of one department must be stated in one unit"),
    severity: .error, basis: "填报要求：金额按表上注明的单位填写；比同部门其他项目大上千倍的，多是把元当成了万元",
    remedy: Message(
      "核对金额单位，按表头的单位填写；确实这样大的，在 gongkai.yml 的 accepted 里写明，或者在项目清单里写上预算数。",
      "Check the unit; if the project is as large as that, accept the finding in gongkai.yml, or give its budget in the register."
    ))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for doubt in workspace.records.doubtfulAmounts where doubt.measure == .siblings {
      let (own, largest) = (doubt.amount.plainWan, doubt.expected.plainWan)
      report.add(
        at: doubt.at, field: "全年预算数", actual: own + " 万元", expected: "与同部门其他项目同一个单位", subject: doubt.subject,
        Message(
          "“\(doubt.project)”的预算数是 \(own) 万元，同部门其他项目最多的只有 \(largest) 万元，应是把“元”填进了“万元”栏，该项目的金额在报告上留空。请核对金额单位；核实没有填错的，在 gongkai.yml 的 accepted 里写明。",
          "The budget of \(doubt.project) is \(own) 万元, and the largest other of its department \(largest): most likely 元 in a 万元 column. Its amounts are left blank. Check the unit, or accept the finding in gongkai.yml if it is right."
        ))
    }
  }
}
