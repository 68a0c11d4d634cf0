/// P03: a public paper has words that speak against publication; whether they speak of the paper, a person must judge.
enum P03WordsOfSecrecy: WorkspaceRule {
  static let card = RuleCard(
    id: "P03",
    title: Message("公开的表格里不应有涉密、不予公开等字样", "Public papers should not speak of secrets or of what is not public"),
    severity: .warning, basis: "保守国家秘密法第二十七条；政府信息公开条例第十七条：公开前应当审查",
    remedy: Message(
      "核对这个项目是否应当公开：不应公开的改公开属性，可以公开的请单位改写这一格。",
      "Check whether the project may be public: change its mark, or have the cell rewritten."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for index in workspace.figures.indices where workspace.figures[index].decision.isPublic {
      let record = workspace.figures[index].record
      guard record >= 0, workspace.records.projects[record].form != .indicatorList else { continue }
      workspace.records.projects[record].forEachText { text in
        guard text.kind == .text || text.kind == .name, SecrecyMark.standsAbove(text.text) else { return }
        report.add(
          at: text.at, field: "文字", actual: String(text.text.prefix(60)), expected: "", subject: index,
          Message(
            "公开的表格里写有“\(text.text.prefix(40))”，有涉密、不公开一类的字样。请核对这个项目是否应当公开，或请单位改写。",
            "A public paper says “\(text.text.prefix(40))”. Check whether the project may be public, or have the cell rewritten."
          ))
      }
    }
  }
}
