/// S29: the money of the target paper is the initial budget of the self-evaluation.
enum S29TargetFunds: WorkspaceRule {
  static let card = RuleCard(
    id: "S29",
    title: Message(
      "绩效目标表的年度资金应等于自评表的年初预算数", "The money of the target paper must be the initial budget of the self-evaluation"),
    severity: .warning, basis: "勾稽关系：年度资金总额（目标）＝年初预算数（自评）",
    remedy: Message("核对两张表的金额，改正填错的一处。", "Check both amounts, and correct the wrong one."),
    papers: [ProjectTargetForm.kind])

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for pair in workspace.targetPairs {
      guard let planned = pair.target.funds.first(where: \.isTotal)?.amount, let money = planned.value,
        let row = pair.project.totalFunds, let initial = row.initial.value,
        (initial < money ? money - initial : initial - money) > workspace.policy.moneyTolerance
      else { continue }
      let place = workspace.records.sources.text(planned.at)
      report.add(
        at: row.initial.at, field: "年初预算数", actual: row.initial.raw, expected: money.plainWan + "万元",
        subject: pair.figure,
        Message(
          "“\(pair.project.name)”绩效目标表（\(place)）的年度资金是\(money.plainWan)万元，自评表的年初预算数是\(initial.plainWan)万元。请核对后改正；年中追加、调减的写在全年预算数里。",
          "The target paper of \(pair.project.name) (\(place)) has \(money.plainWan) wan for the year, the self-evaluation's initial budget is \(initial.plainWan). Correct one; what was added within the year belongs into 全年预算数."
        ))
    }
  }
}
