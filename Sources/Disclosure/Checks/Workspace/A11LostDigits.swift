/// A11: a project's code in a form or register that a spreadsheet program turned into a rounded number.
enum A11LostDigits: WorkspaceRule {
  static let card = RuleCard(
    id: "A11", title: Message("项目编码不应被表格软件改成科学计数", "No project code may be in scientific notation"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一；表格软件的数值只保留15位有效数字", remedy: LostDigits.remedy)

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for (index, project) in workspace.records.projects.enumerated() {
      // Only where the form itself has the code, and not the register.
      guard let place = project.codeSource, LostDigits.shows(in: project.code) else { continue }
      add(project.code, at: place, project: index, &report)
    }
    for entry in workspace.records.register where LostDigits.shows(in: entry.code) {
      add(entry.code, at: entry.source, project: nil, &report)
    }
  }

  private static func add(_ code: String, at place: Provenance, project: Int?, _ report: inout RuleReport) {
    report.add(
      at: place, field: "项目编码", actual: code, expected: "完整的项目编码", project: project, LostDigits.message(code))
  }
}
