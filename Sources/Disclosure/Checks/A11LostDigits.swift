/// A11: a project's code in a form or register that a spreadsheet program turned into a rounded number.
enum A11LostDigits: WorkspaceRule {
  static let card = LostDigits.card(
    "A11", Message("项目编码不应被表格软件改成科学计数", "No project code may be in scientific notation"))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let lost = workspace.records.lostCodes
    if !lost.isEmpty {
      var subjects: [Provenance: Int] = [:]
      for index in workspace.figures.indices { subjects[workspace.figures.span[index].source] = index }
      for code in lost {
        report.add(at: code.at, field: "项目编码", subject: subjects[code.project], LostDigits.violation(lost: code.text))
      }
    }
    for entry in workspace.records.register {
      guard let violation = LostDigits.violation(of: entry.code) else { continue }
      report.add(at: entry.source, field: "项目编码", violation)
    }
  }
}
