/// L09: a row of a text list has more fields than the header, most likely for a comma inside a number.
enum L09SurplusFields: ListRowRule {
  static let card = RuleCard(
    id: "L09", title: Message("每行的列数不应多于表头", "No row may have more fields than the header"), severity: .error,
    basis: "RFC 4180 第2节：每行的列数应相同，含逗号的内容应加引号",
    remedy: Message(
      "给带逗号的数字和文字加上英文双引号（\"1,234.50\"），或去掉数字里的逗号；多出的列有用的，在表头补上列名。",
      "Put double quotes around numbers and texts with commas, or remove the commas; give a column that is meant a header."
    ))

  static func report(_ fault: ListRowFault, into report: inout ListReport) {
    if case .unlabelled = fault.kind {
      let label = report.header.label(fault.column)
      return report.add(
        row: fault.row, column: fault.column, actual: "\(fault.expected)；\(fault.actual)", expected: "一个数",
        project: fault.project,
        Message(
          "“\(label)”填的是 \(fault.expected) 万元，右边没有表头的一列还填了“\(fault.actual)”，不知道以哪个为准，该项目的这一金额留空。请写明表头，或者删去多余的数。",
          "“\(label)” reads \(fault.expected) 万元, and a column without a label right of it \(fault.actual): the amount is left blank. Give the column its label, or delete what is too much."
        ))
    }
    let columns = report.header.labels.count
    report.add(
      row: fault.row, position: columns, field: "表头以外的列", actual: fault.actual, expected: "\(columns) 列",
      project: fault.project,
      Message(
        "这一行有 \(fault.expected) 列，表头只有 \(columns) 列，多出的列里读到\(fault.actual)。多半是数字里的逗号没有加引号，"
          + "它后面的内容都错开了一列，这一行的数不可信。请给带逗号的数字加上英文双引号（\"1,234.50\"）或去掉逗号，改正后重新导入。",
        "This row has \(fault.expected) fields, the header has \(columns); the surplus reads \(fault.actual). Most likely a number "
          + "has a comma without quotes, and all that follows it is shifted: the row's figures cannot be trusted. Put double "
          + "quotes around such numbers or remove the commas, and import again."))
  }
}
