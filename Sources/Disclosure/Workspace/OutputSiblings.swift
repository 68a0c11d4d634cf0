#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lies beside an output for a while: `.gongkai-staging.k3f9x2-output` while `output` is built.
///
/// Every run has names of its own, so that two runs never write into one folder, whatever the file system thinks of locks.
enum OutputSiblings {
  enum Kind: String, CaseIterable {
    /// The output that is being written.
    case staging
    /// The old output, moved away where two folders cannot be swapped in one step.
    case old
    /// What a run that failed is removing.
    case discarded
  }

  private static let prefix = ".gongkai-"
  private static let tokenLength = 6

  /// Six letters and digits that no other run has.
  static func token() -> String {
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    return String((0..<tokenLength).compactMap { _ in digits.randomElement() })
  }

  static func path(_ kind: Kind, of target: String, run token: String) -> String {
    parent(of: target) + "/" + prefix + kind.rawValue + "." + token + "-" + name(of: target)
  }

  /// The file that the one run which may build this output has locked.
  static func lock(of target: String) -> String { parent(of: target) + "/" + prefix + "lock-" + name(of: target) }

  /// What runs that were killed left beside an output; earlier versions called it `.gongkai-staging-output`.
  static func left(_ kind: Kind, beside target: String) -> [String] {
    let folder = parent(of: target)
    let name = name(of: target)
    let start = prefix + kind.rawValue
    return FolderListing.names(in: folder).filter { found in
      guard found.hasPrefix(start), found.hasSuffix("-" + name) else { return false }
      let between = found.utf8.dropFirst(start.utf8.count).dropLast(name.utf8.count + 1)
      return between.isEmpty || between.first == UInt8(ascii: ".") && between.count == tokenLength + 1
    }.map { folder + "/" + $0 }
  }

  /// Whether a path, of a file or a folder, is one of ours, however old.
  static func isOne(_ path: String) -> Bool {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.utf8.startIndex
    guard path.utf8[start...].first == UInt8(ascii: ".") else { return false }
    let name = String(path[start...])
    guard name.hasPrefix(prefix) else { return false }
    return (Kind.allCases.map(\.rawValue) + ["lock"]).contains {
      name.hasPrefix(prefix + $0 + "-") || name.hasPrefix(prefix + $0 + ".")
    }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func name(of target: String) -> String {
    target.split(separator: "/").last.map(String.init) ?? "output"
  }
}
