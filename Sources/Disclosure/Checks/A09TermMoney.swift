/// A09: of a project of several years only the money of the year is compared, never that of all years.
enum A09TermMoney: WorkspaceRule {
  static let card = RuleCard(
    id: "A09",
    title: Message(
      "跨年度项目应填年度资金，不用项目资金总额", "A project of several years must give the money of the year, not that of all years"),
    severity: .warning, basis: "勾稽关系：跨年度项目只比较年度资金，项目资金总额不与年度预算比较",
    remedy: Message(
      "补填年度资金总额；自评表的预算数改成本年度的数。", "Fill in the money of the year; give the year's budget in the self-evaluation."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for (index, paper) in workspace.records.papers.enumerated() where !workspace.counted.papersAside.contains(index) {
      guard let target = paper as? ProjectTarget, target.isTermAlone, let term = target.termTotal else { continue }
      let money = term.value.map { $0.plainWan + "万元" } ?? term.raw
      report.add(
        at: term.at, field: "年度资金总额", actual: term.raw, expected: "年度资金总额", office: target.department,
        Message(
          "“\(target.name)”是跨年度项目，只填了各年合计的资金（\(money)），没有年度资金总额，没有与预算比较。请补填本年度的资金。",
          "\(target.name) runs over several years and gives the money of all of them (\(term.raw)) without that of the year; it was compared with no budget. Add the year's."
        ))
    }
    for pair in workspace.targetPairs {
      guard let term = pair.target.termTotal?.value, pair.target.isTermAlone || pair.target.budget != term,
        let row = pair.project.totalFunds
      else { continue }
      for (label, amount) in [("年初预算数", row.initial), ("全年预算数", row.budget)] {
        guard let money = amount.value, money == term else { continue }
        let year = pair.target.budget.map { "年度资金\($0.plainWan)万元" } ?? "年度资金"
        report.add(
          at: amount.at, field: label, actual: amount.raw,
          expected: pair.target.budget.map { $0.plainWan + "万元" } ?? "",
          subject: pair.figure,
          Message(
            "“\(pair.project.name)”的\(label)填的是各年合计的项目资金总额（\(term.plainWan)万元），应填\(year)。请改正。",
            "\(label) of \(pair.project.name) is the money of all years (\(term.plainWan) wan), not that of the year. Correct it."
          ))
      }
    }
  }
}
