/// L13: a list without a column for the budget or for what was spent, or with several of different years.
enum L13AmountColumns: ListHeaderRule {
  static let card = RuleCard(
    id: "L13", title: Message("清单应有全年预算数和全年执行数", "A list must have the full-year budget and the amount executed"),
    severity: .error, basis: "财预〔2020〕10号 自评表：年初预算数、全年预算数、全年执行数",
    remedy: Message(
      "在清单中补上“全年预算数”“全年执行数”两列，各一列，写明单位；已有的列请改用这样的名称。",
      "Give the list one column each for 全年预算数 and 全年执行数, with the unit; rename columns that have another name."))

  static func report(_ fault: ListHeaderFault, into report: inout ListReport) {
    switch fault {
    case .units: return
    case .noAmount(let column):
      let isTwice = report.header.faults.contains { if case .years(column, _, _) = $0 { true } else { false } }
      guard !isTwice else { return }
      report.add(
        row: report.header.row, column: column, actual: "", expected: column.label, project: nil,
        Message(
          "清单的表头没有“\(column.label)”一列，全部项目的这一金额都是空白，也算不出执行率。请补上这一列；表头叫别的名称的，请改用这个名称。",
          "The header has no column \(column.label): the amount is blank for every project, and there is no rate. Add it, or rename the column that is meant."
        ))
    case .years(let column, let labels, let position):
      let names = labels.map { "“\($0.filter { !$0.isNewline })”" }
      report.add(
        row: report.header.row, position: position, field: column.label, actual: names.joined(separator: "、"),
        expected: column.label, project: nil,
        Message(
          "表头有几个年度的“\(column.label)”：\(names.joined(separator: "、"))，标题没有写明年度，分不清哪一列是本年的，这一金额留空。请在标题写明年度，或只留本年的一列。",
          "The header has \(column.label) of several years: \(names.joined(separator: ", ")). No title gives the year, so none is taken. Give the year in the title, or keep the column of the year."
        ))
    }
  }
}
