/// The policies that come with the program: files that a bureau may copy and edit.
enum PolicyFiles {
  /// The policy on which every other builds: a key that a file leaves out has its value.
  static let national = "national"

  /// The names of the policies, sorted.
  static func names() throws(RunError) -> [String] {
    FolderListing.names(in: try InstalledFolder.path(of: .policies)).filter { $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.count)) }
  }

  private static let suffix = ".yml"

  /// A policy's file as it stands; `nil` where there is none of the name.
  static func text(_ name: String) throws(RunError) -> String? {
    guard !name.contains("/") else { return nil }
    let path = try InstalledFolder.path(of: .policies) + "/" + name + suffix
    return FolderListing.bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a policy that comes with the program; `nil` where there is none of the name.
  static func policy(_ name: String, names: PolicyNames) throws(RunError) -> Policy? {
    guard let text = try text(name) else { return nil }
    let base = name == national ? nil : try nationalPolicy(names)
    do throws(ConfigurationError) {
      return try readPolicy(yaml: text, file: name + suffix, base: base, names: names)
    } catch {
      throw RunError(.configuration, error.message.chinese, error.message.english)
    }
  }

  /// What a bureau's own file builds on.
  static func nationalPolicy(_ names: PolicyNames) throws(RunError) -> Policy {
    guard let policy = try policy(national, names: names) else {
      throw RunError(
        .ours, "找不到随程序安装的办法 policies/national.yml。请重新运行 make install。",
        "The policy policies/national.yml that comes with the program is missing. Run make install again.")
    }
    return policy
  }
}
