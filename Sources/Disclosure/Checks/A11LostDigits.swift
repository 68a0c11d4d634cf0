/// A11: a project's code in a form or register that a spreadsheet program turned into a rounded number.
enum A11LostDigits: WorkspaceRule {
  static let card = LostDigits.card(
    "A11", Message("项目编码不应被表格软件改成科学计数", "No project code may be in scientific notation"))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let projects = workspace.records.projects
    for (subject, one) in workspace.figures.enumerated() where projects.indices.contains(one.record) {
      // Only where the form itself has the code, and not the register.
      let source = projects[one.record].source
      guard let place = projects[one.record].places.place(of: .code, in: source), place.file == source.file,
        place.sheet == source.sheet, projects[one.record].form != .indicatorList,
        let violation = LostDigits.violation(of: projects[one.record].code)
      else { continue }
      report.add(at: place, field: "项目编码", subject: subject, violation)
    }
    for entry in workspace.records.register {
      guard let violation = LostDigits.violation(of: entry.code) else { continue }
      report.add(at: entry.source, field: "项目编码", violation)
    }
  }
}
