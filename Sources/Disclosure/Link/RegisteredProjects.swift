/// The codes and names of the register's projects.
struct RegisteredProjects {
  private let codes: Set<String>
  private let names: Set<String>

  init(_ register: [RegisterEntry]) {
    codes = Set(register.map { TextKey.code($0.code) })
    names = Set(register.map { ProjectName.key($0.name) })
  }

  /// The lines by their codes; of lines that share one, none.
  static func byCode(_ register: [RegisterEntry]) -> [String: RegisterEntry] {
    Dictionary(
      register.lazy.filter { !$0.code.isEmpty }.map { (TextKey.code($0.code), Optional($0)) },
      uniquingKeysWith: { _, _ in nil }
    ).compactMapValues(\.self)
  }

  /// What a project has in common with a line.
  enum Match {
    case none
    /// The name, and another code than its own: one digit may be mistyped.
    case nameAlone
    /// The code, or the name of a project without a code.
    case line
  }

  func match(code: String, name: String) -> Match {
    let code = TextKey.code(code)
    if !code.isEmpty, codes.contains(code) { return .line }
    let name = ProjectName.key(name)
    guard !name.isEmpty, names.contains(name) else { return .none }
    return code.isEmpty ? .line : .nameAlone
  }

  /// Whether a line has a project's code or its name.
  func contain(code: String, name: String) -> Bool { match(code: code, name: name) != .none }
}
