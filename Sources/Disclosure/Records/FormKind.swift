/// A layout that is recognised, by its id.
///
/// Here stand only those that lower rooms name; another form declares its own in its folder.
struct FormKind: Hashable, Sendable {
  let rawValue: String

  init(_ id: String) { rawValue = id }

  static let projectSelfEvaluation = Self("project-self-evaluation")
  static let indicatorList = Self("indicator-list")
  static let directory = Self("directory")
  static let projectRegister = Self("project-register")
}
