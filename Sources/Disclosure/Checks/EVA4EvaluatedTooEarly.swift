/// EVA-4: what is evaluated has ended: an evaluation of a year is not over before the year is.
enum EVA4EvaluatedTooEarly: WorkspaceRule {
  static let card = RuleCard(
    id: "EVA-4", title: Message("评价应在所评年度结束以后", "An evaluation must follow what it evaluates"), severity: .info,
    basis: "评价日期不早于所评期间的结束日",
    remedy: Message(
      "核对评价结束日；清单评的是上一年度支出的，在标题里写明年度。", "Check the day; where the list evaluates the year before, say so in its title."),
    papers: [EvaluationResultsForm.kind])

  private typealias Form = EvaluationResultsForm

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    var sheets: [(facts: LedgerSheetFacts, early: [LedgerLine])] = []
    for line in workspace.lines(of: Form.self) {
      guard let year = line.year ?? workspace.year, let ended = line.value(Form.ended), ended.year == year,
        (ended.month, ended.day) < (12, 31)
      else { continue }
      if sheets.last?.facts !== line.sheet { sheets.append((line.sheet, [])) }
      sheets[sheets.count - 1].early.append(line)
    }
    // How a list names its year is the same for all its lines: they are told at once.
    for (_, early) in sheets {
      guard let first = early.first, let year = first.year ?? workspace.year else { continue }
      let others = early.count > 1 ? "等\(early.count)项" : ""
      report.add(
        first, Form.ended, expected: "\(year)年12月31日以后",
        Message(
          "清单是\(year)年度的，“\(first.name)”\(others)的评价结束日（\(first.text(Form.ended))）早于年度终了。请核对日期；评的是上一年度支出的，在标题里写明。",
          "The list is of \(year), but the evaluation of \(first.name) (and \(early.count - 1) more) ended before the year did (\(first.text(Form.ended))). Check the day, or name the year that was evaluated."
        ))
    }
  }
}
