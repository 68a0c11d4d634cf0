/// The codes and names of the register's projects.
struct RegisteredProjects {
  private let codes: Set<String>
  private let names: Set<String>

  init(_ register: [RegisterEntry]) {
    codes = Set(register.map { TextKey.code($0.code) })
    names = Set(register.map { ProjectName.key($0.name) })
  }

  /// Whether a line has a project's code or its name.
  func contain(code: String, name: String) -> Bool {
    let (code, name) = (TextKey.code(code), ProjectName.key(name))
    return !code.isEmpty && codes.contains(code) || !name.isEmpty && names.contains(name)
  }
}
