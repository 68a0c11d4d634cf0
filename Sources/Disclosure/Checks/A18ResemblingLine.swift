/// A18: a project resembles a withheld line of the register that fits nothing; it is closed with it.
enum A18ResemblingLine: WorkspaceRule {
  static let card = RuleCard(
    id: "A18",
    title: Message("与不公开项目相近的项目应核对清楚", "A project that resembles a withheld one must be told from it"),
    severity: .error,
    basis: "不公开的项目按清单的标注认定；对不上的从严",
    remedy: Message(
      "是同一项目的，把名称、编码改成一致；不是的，在项目清单里补上这个项目并标明是否公开。",
      "If they are one project, make name and code agree; if not, add the project to the register with its mark."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for pair in workspace.resembling {
      guard let index = workspace.figures.firstIndex(where: { $0.source == pair.source }) else { continue }
      let one = workspace.figures[index]
      let line = pair.line.name.isEmpty ? pair.line.code : pair.line.name
      let place = workspace.records.sources.text(pair.line.source)
      report.add(
        at: one.source, field: "项目名称", actual: one.identity.title, expected: line, subject: index,
        Message(
          "项目“\(one.identity.title)”\(pair.isOpened ? "标注公开，但" : "没有标注，又")与清单中不公开的“\(line)”（\(place)）相近，已按不公开处理。是同一项目的请改成一致，不是的请补进清单并标明公开。",
          "“\(one.identity.title)” \(pair.isOpened ? "is marked open but resembles" : "bears no mark and resembles") “\(line)” (\(place)), which the register withholds; it is withheld, too. Make them agree, or add it to the register as open."
        ))
    }
  }
}
