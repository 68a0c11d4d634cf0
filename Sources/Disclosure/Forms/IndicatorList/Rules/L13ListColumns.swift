/// L13: a list without a column for the names, the budget or what was spent, or with several that differ.
enum L13ListColumns: ListHeaderRule {
  static let card = RuleCard(
    id: "L13",
    title: Message(
      "清单应有项目名称、全年预算数和全年执行数，各一列",
      "A list must have one column each for the project's name, the full-year budget and the amount executed"),
    severity: .error, basis: "财预〔2020〕10号 自评表：项目名称、年初预算数、全年预算数、全年执行数",
    remedy: Message(
      "在清单中补上“项目名称”“全年预算数”“全年执行数”，各一列，金额写明单位；已有的列请改用这样的名称，同一内容不要有两列。",
      "Give the list one column each for 项目名称, 全年预算数 and 全年执行数, amounts with their unit; rename columns that have another name, and keep one of several."
    ))

  static func report(_ fault: ListHeaderFault, into report: inout ListReport) {
    switch fault {
    case .units, .foreign: return
    case .noAmount(let column):
      report.add(
        row: report.header.row, column: column, actual: "", expected: column.label, project: nil,
        Message(
          "清单的表头没有“\(column.label)”一列，全部项目的这一金额都是空白，也算不出执行率。请补上这一列；表头叫别的名称的，请改用这个名称。",
          "The header has no column \(column.label): the amount is blank for every project, and there is no rate. Add it, or rename the column that is meant."
        ))
    case .noName:
      report.add(
        row: report.header.row, column: .projectName, actual: "", expected: ListColumn.projectName.label, project: nil,
        Message(
          "清单的表头没有“项目名称”一列，全部项目都没有名称，编码不能当作名称。请补上这一列；表头叫别的名称的，请改用“项目名称”。",
          "The header has no column 项目名称: no project has a name, and a code is none. Add it, or rename the column that is meant."
        ))
    case .rivals(let column, let labels, let position):
      let names = names(labels)
      report.add(
        row: report.header.row, position: position, field: column.label, actual: names, expected: column.label,
        project: nil,
        Message(
          "表头有几列都可以是“\(column.label)”：\(names)，各列内容不一样，不能确定以哪一列为准，都没有采用，这一项留空。请只留一列，表头写“\(column.label)”。",
          "Several columns may be \(column.label), \(names), and they differ; none is taken, and the field is blank. Keep one, and call it \(column.label)."
        ))
    case .years(let column, let labels, let position):
      let names = names(labels)
      report.add(
        row: report.header.row, position: position, field: column.label, actual: names, expected: column.label,
        project: nil,
        Message(
          "表头的“\(column.label)”有别的年度的：\(names)，没有一列看得出是清单本年度的，这一金额留空。请在标题写明年度，并留一列本年的。",
          "The header has \(column.label) of other years: \(names). None is known to be of the list's year, so none is taken. Give the year in the title, and keep the column of that year."
        ))
    case .parts(let column, let labels, let position):
      let names = names(labels)
      report.add(
        row: report.header.row, position: position, field: column.label, actual: names, expected: column.label,
        project: nil,
        Message(
          "“\(column.label)”分成了几列：\(names)，没有合计的一列，不能拿其中一列当全部，这一金额留空。请补上合计的一列，表头写“\(column.label)”。",
          "\(column.label) stands in parts, \(names), without a column of the whole; none is taken for it, and the amount is blank. Add the column of the whole."
        ))
    case .otherBudget(let labels, let position):
      let names = names(labels)
      report.add(
        row: report.header.row, position: position, field: ListColumn.budget.label, actual: names,
        expected: ListColumn.budget.label, project: nil,
        Message(
          "表头没有“\(ListColumn.budget.label)”一列，却另有\(names)，年初预算数不能当作全年预算数，全年预算数和执行率留空。请补上“\(ListColumn.budget.label)”一列。",
          "The header has no column \(ListColumn.budget.label), and beside the initial budget \(names): the initial budget is not taken for the full year's, which is blank. Add the column."
        ))
    }
  }

  private static func names(_ labels: [String]) -> String {
    labels.map { "“\($0.filter { !$0.isNewline })”" }.joined(separator: "、")
  }
}
