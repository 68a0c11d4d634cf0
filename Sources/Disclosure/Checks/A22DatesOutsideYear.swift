/// A22: the days of a ledger lie in its year or the next; a day far away is a mistyped year.
enum A22DatesOutsideYear: WorkspaceRule {
  static let card = RuleCard(
    id: "A22", title: Message("台账的日期应在本年度前后", "Days of a ledger must lie about its year"), severity: .warning,
    basis: "台账按年度登记；日期离开年度的，多半写错了年份，或登错了台账",
    remedy: Message("核对年份，写错的改正；不是这一年度的，移到那一年的台账。", "Correct the year, or move the line to the ledger of its year."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for (index, paper) in workspace.records.papers.enumerated() {
      guard let line = paper as? LedgerLine, !workspace.counted.papersAside.contains(index),
        let year = line.year ?? workspace.year, isOfItsYear(line)
      else { continue }
      // Reviews, targets and plans are made in the year before.
      let first = line.yearsAhead.upperBound > 0 ? year - 1 : year
      for cell in line.cells {
        guard case .date(let day)? = cell.value else { continue }
        let column = line.sheet.card.columns[cell.column]
        // A policy ends when it ends.
        if column.isSame(as: ResultsUseForm.ends) { continue }
        let isDeadline = if case .deadline = column.content { true } else { false }
        guard day.year < first || day.year > year + 1 && !isDeadline else { continue }
        report.add(
          at: cell.at, field: column.label, actual: cell.raw, expected: "\(first)～\(year + 1)年",
          office: line.department,
          Message(
            "“\(line.name)”的“\(column.label)”是\(day.chinese)，不在\(year)年度前后（\(first)～\(year + 1)年）。请核对年份；不是这一年度的，移到那一年的台账。",
            "\(column.label) of \(line.name) is \(day.iso), not about the year \(year). Correct the year, or move the line to the ledger of its year."
          ))
      }
    }
  }

  /// Lists of rules, firms and experts have days of all years.
  private static func isOfItsYear(_ line: LedgerLine) -> Bool {
    line.subject != .evaluator && line.sheet.card.stage != .management || line.form == SubmissionsForm.card.kind
  }
}
