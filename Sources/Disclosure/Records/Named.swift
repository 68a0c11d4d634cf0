/// A code and a name, either of which may be missing.
struct Named: Sendable, Hashable {
  var code = ""
  var name = ""
  var isEmpty: Bool { code.isEmpty && name.isEmpty }
  /// The name, or where there is none the code.
  var label: String { name.isEmpty ? code : name }
  /// What tells it from its siblings: the code, or the name where there is no code.
  var key: String { code.isEmpty ? name : code }

  /// Equal codes or names; 教育局 may be 示例县教育局, and a code alone may be any name.
  func mayBeSame(as other: Named) -> Bool {
    if !code.isEmpty, ProjectKey.code(code) == ProjectKey.code(other.code) { return true }
    if name.isEmpty || other.name.isEmpty { return code.isEmpty || other.code.isEmpty }
    let names = (ProjectKey.name(name), ProjectKey.name(other.name))
    return names.0 == names.1 || names.0.hasSuffix(names.1) || names.1.hasSuffix(names.0)
  }
}
