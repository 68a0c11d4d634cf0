/// A code and a name, either of which may be missing.
struct Named: Sendable, Hashable {
  var code = ""
  var name = ""
  var isEmpty: Bool { code.isEmpty && name.isEmpty }
  /// The name, or where there is none the code.
  var label: String { name.isEmpty ? code : name }
  /// What distinguishes it from its siblings: the code, or the name where there is no code; each in the form in which it is compared.
  var key: String {
    let code = TextKey.code(code)
    return code.isEmpty ? TextKey.name(name) : code
  }

  /// Equal codes or names; 教育局 may be 示例县教育局, and a code alone may be any name.
  func mayBeSame(as other: Named) -> Bool {
    let (own, others) = (TextKey.code(code), TextKey.code(other.code))
    if !own.isEmpty, own.isSame(as: others) { return true }
    let names = (TextKey.name(name), TextKey.name(other.name))
    if names.0.isEmpty || names.1.isEmpty { return own.isEmpty || others.isEmpty }
    return names.0.hasSuffix(names.1) || names.1.hasSuffix(names.0)
  }
}
