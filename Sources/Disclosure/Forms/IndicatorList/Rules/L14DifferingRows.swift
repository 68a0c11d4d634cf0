/// L14: rows of one project say different things of the project.
enum L14DifferingRows: ListProjectRule {
  static let card = RuleCard(
    id: "L14", title: Message("同一项目各行的金额、总分应一致", "The rows of a project must agree in its amounts and its total"),
    severity: .error, basis: "清单每行重复填写项目的金额和总分，同一项目只应有一个数",
    remedy: Message(
      "核对该项目各行的金额、总分、执行率和等级，改成一致；如是两个项目，请分别填写编码和名称。",
      "Make amounts, total, rate and grade agree in all rows of the project; two projects need two codes and names."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    if checked.conflicts.isEmpty { return }
    for column in ListColumn.amounts + ListColumn.printed {
      let conflicts = checked.conflicts.filter { $0.column == column }
      guard let first = conflicts.first else { continue }
      let given = checked.text(of: column)
      let label = checked.list.header.label(column)
      let others = conflicts.map { "第 \($0.row + 1) 行为 \($0.text)" }.joined(separator: "，")
      let english = conflicts.map { "\($0.text) in row \($0.row + 1)" }.joined(separator: ", ")
      report.add(
        row: first.row, column: column, actual: first.text, expected: given, project: checked.index,
        Message(
          "同一项目各行的“\(label)”不一致：第 \(checked.row + 1) 行为 \(given)，\(others)。哪个正确只有填报单位知道，报告里留空。请核对后改成一致。",
          "The rows of the project differ in “\(label)”: \(given) in row \(checked.row + 1), \(english). Only the unit knows which is right; it is left blank. Make the rows agree."
        ))
    }
  }
}
