/// L08: a project without a department.
enum L08MissingDepartment: ListProjectRule {
  static let card = RuleCard(
    id: "L08", title: Message("项目应有部门编码", "A project must have a department code"),
    severity: .warning, basis: "鄂财绩发〔2018〕2号：预算部门是预算绩效管理的责任主体",
    remedy: Message(
      "补填部门编码，否则该项目只计入本级合计，不计入任何部门。",
      "Enter the department's code; without it the project counts for the region only."))

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    guard checked.header.has(.department), checked.departmentCode.isEmpty else { return }
    report.add(
      row: checked.row, column: .department, actual: "", expected: "部门编码", project: checked.index,
      Message(
        "部门编码为空，该项目只计入本级合计，不计入任何部门。请补填。",
        "The department code is empty: the project counts for the region only. Enter it."))
  }
}
