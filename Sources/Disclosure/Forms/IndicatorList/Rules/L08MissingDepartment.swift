/// L08: a project without a department.
enum L08MissingDepartment: ListProjectRule {
  static let card = RuleCard(
    id: "L08", title: Message("项目应有部门编码", "A project must have a department code"),
    severity: .warning, basis: "鄂财绩发〔2018〕2号：预算部门是预算绩效管理的责任主体",
    remedy: Message(
      "补填部门编码，否则该项目只计入本级合计，不计入任何部门。",
      "Enter the department's code; without it the project counts for the region only."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    let column = checked.header.has(.department) ? ListColumn.department : .departmentName
    guard checked.header.has(column), checked.department.isEmpty else { return }
    let isCode = column == .department
    report.add(
      row: checked.row, column: column, actual: "", expected: column.label, project: checked.index,
      Message(
        "\(column.label)为空，该项目只计入本级合计，不计入任何部门。请补填。",
        "The department's \(isCode ? "code" : "name") is empty: the project counts for the region only. Enter it."))
  }
}
