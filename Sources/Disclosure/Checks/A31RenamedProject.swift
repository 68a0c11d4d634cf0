/// A31: a project continues one of last year by its code and is called otherwise: renamed, or another project under an old code.
enum A31RenamedProject: WorkspaceRule {
  static let card = RuleCard(
    id: "A31", title: Message("与上年同一编码的项目应是同一个项目", "A project with last year's code must be that project"),
    severity: .info,
    basis: "跨年度的项目按编码跟踪；一个编码只用于一个项目",
    remedy: Message(
      "改了名称的不必处理；是另一个项目的，改正项目编码。", "Nothing need be done for a new name; give another project a code of its own."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    guard let previous = workspace.previous else { return }
    for index in workspace.figures.indices {
      let one = workspace.figures.span[index]
      guard !one.code.isEmpty, !one.name.isEmpty, let last = previous.counterpart(of: one), !last.name.isEmpty,
        !areOne(one.name, last.name)
      else { continue }
      report.add(
        at: one.source, field: "项目名称", actual: one.name,
        expected: last.name, subject: index,
        Message(
          "这个编码上年是“\(last.name)”（\(last.place)），今年是“\(one.name)”，按编码当作同一个项目，两年的数放在一起比较。改了名称的不必处理；是另一个项目的，请改正项目编码。",
          "Under this code last year had “\(last.name)” (\(last.place)), this year has “\(one.name)”: they are compared as one project. Give another project a code of its own."
        ))
    }
  }

  /// Whether one name is the other with words left out or added.
  private static func areOne(_ first: String, _ second: String) -> Bool {
    let (first, second) = (ProjectName.core(of: TextKey.name(first)), ProjectName.core(of: TextKey.name(second)))
    return first.contains(second) || second.contains(first)
  }
}
