/// S21: a form of another year than the one reported on.
enum S21FiscalYear: WorkspaceRule {
  static let card = RuleCard(
    id: "S21", title: Message("自评表的年度应与报告年度一致", "A form must be of the year reported on"),
    severity: .warning, basis: "财预〔2020〕10号：绩效自评按年度进行",
    remedy: Message(
      "换成报告年度的自评表；确实是这一年度的，改正表上的年度。",
      "Replace it by the form of the year reported on; if it is, correct the year printed on it."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    guard let year = workspace.year else { return }
    for paper in workspace.records.papers where paper.form == .projectTarget {
      guard let printed = paper.year, printed != year + 1 else { continue }
      report.add(
        at: paper.source, field: "年度", actual: String(printed), expected: String(year + 1),
        Message(
          "“\(paper.name)”的绩效目标表是 \(printed) 年度的，随预算草案的是 \(year + 1) 年度，没有计入。请核对是不是交错了表。",
          "The target form of “\(paper.name)” is of \(printed), the budget draft of \(year + 1); it was left out. Check whether the wrong form was handed in."
        ))
    }
    for (subject, project) in workspace.figures.enumerated() {
      guard let printed = project.year, printed != year else { continue }
      report.add(
        at: project.source, field: "年度", actual: String(printed), expected: String(year),
        subject: subject,
        Message(
          "项目“\(project.title)”的表是 \(printed) 年度的，本次报告的是 \(year) 年度，它仍计入合计。请核对是不是交错了表。",
          "The form of “\(project.title)” is of \(printed), the report of \(year); it counts all the same. Check whether the wrong form was handed in."
        ))
    }
  }
}
