#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a run from replacing what it reads.
enum PathSafety {
  /// Whether replacing the output folder would take the workspace's own files with it.
  static func output(_ output: String, wouldReplaceInputsOf workspace: String) -> Bool {
    guard let outputPath = real(output), let workspacePath = real(workspace) else { return false }
    return workspacePath == outputPath || workspacePath.hasPrefix(outputPath + "/")
      || FolderListing.exists(output + "/gongkai.yml")
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
