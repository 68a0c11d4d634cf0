/// L08: a project without a department, or without its code where the list has a column for codes.
enum L08MissingDepartment: ListProjectRule {
  static let card = RuleCard(
    id: "L08", title: Message("项目应有主管部门", "A project must have a department"),
    severity: .warning, basis: "鄂财绩发〔2018〕2号：预算部门是预算绩效管理的责任主体",
    remedy: Message(
      "补填部门的编码和名称，否则该项目只计入本级合计，不计入任何部门。",
      "Enter the department's code and name; without it the project counts for the region only."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    let column = checked.list.header.has(.department) ? ListColumn.department : .departmentName
    let department = checked.department
    guard checked.list.header.has(column), column == .department ? department.code.isEmpty : department.isEmpty else {
      return
    }
    report.add(
      row: checked.row, column: column, project: checked.index,
      MissingDepartment.violation(project: checked.name, label: column.label, name: department.name))
  }
}
