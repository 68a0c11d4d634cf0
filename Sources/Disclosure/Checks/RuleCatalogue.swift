/// Every rule there is. Adding one is adding its file and its line here.
enum RuleCatalogue {
  static let forms: [any FormRule.Type] = []
  static let workspace: [any WorkspaceRule.Type] = []
  /// Rules of indicator lists, which the list reader applies row by row.
  static let lists: [any Rule.Type] = listRows + listProjects

  static var all: [RuleCard] {
    (forms.map { $0.card } + workspace.map { $0.card } + lists.map { $0.card }).sorted { $0.id < $1.id }
  }
}
