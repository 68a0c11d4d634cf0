/// A11: a project's code in a form or register that a spreadsheet program turned into a rounded number.
enum A11LostDigits: WorkspaceRule {
  static let card = RuleCard(
    id: "A11", title: Message("项目编码不应被表格软件改成科学计数", "No project code may be in scientific notation"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一；表格软件的数值只保留15位有效数字", remedy: LostDigits.remedy)

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let projects = workspace.records.projects
    for (subject, one) in workspace.figures.enumerated() where projects.indices.contains(one.record) {
      // Only where the form itself has the code, and not the register.
      guard let place = projects[one.record].codeSource, LostDigits.shows(in: projects[one.record].code) else {
        continue
      }
      add(projects[one.record].code, at: place, subject: subject, &report)
    }
    for entry in workspace.records.register where LostDigits.shows(in: entry.code) {
      add(entry.code, at: entry.source, &report)
    }
  }

  private static func add(_ code: String, at place: Provenance, subject: Int? = nil, _ report: inout RuleReport) {
    report.add(
      at: place, field: "项目编码", actual: code, expected: "完整的项目编码", subject: subject, LostDigits.message(code))
  }
}
